### Words that more than one screen uses, and how times and distances are written.

open = ખોલો
back = પાછા
cancel = રદ
dismiss = ઠીક
language = ભાષા
language-title = તમારી ભાષા પસંદ કરો
listen = સાંભળો
listen-stop = ચૂપ
help = મદદ માગો
menu = વધુ
about = માહિતી
staff = સ્ટાફ પ્રવેશ
starting = ઍપ ખૂલે છે
being-kept = આ ફોનમાં રખાય છે

# The light of the camera that looks for a code, and how its switch stands.
scan-light = લાઇટ
scan-light-on = ચાલુ
scan-light-off = બંધ

call-emergency = 112 પર ફોન કરો
call-helpline = MAIN હેલ્પલાઇન પર ફોન કરો
call-missed = મિસ્ડ કૉલ આપો
call-women = મહિલા હેલ્પલાઇન

age-now = હમણાં
age-under-minute = 1 મિનિટથી ઓછું
age-not-known = સમય ખબર નથી
age-minutes = { $count } મિનિટ
age-hours = { $count } કલાક
age-days = { $count ->
    [one] { $count } દિવસ
   *[other] { $count } દિવસ
}
age-ago = { $age } પહેલાં
time-on-day = { $day } { $month ->
    [1] જાન્યુ
    [2] ફેબ્રુ
    [3] માર્ચ
    [4] એપ્રિલ
    [5] મે
    [6] જૂન
    [7] જુલાઈ
    [8] ઑગસ્ટ
    [9] સપ્ટે
    [10] ઑક્ટો
    [11] નવે
   *[12] ડિસે
}, { $time }
day-of-year = { $day } { $month ->
    [1] જાન્યુ
    [2] ફેબ્રુ
    [3] માર્ચ
    [4] એપ્રિલ
    [5] મે
    [6] જૂન
    [7] જુલાઈ
    [8] ઑગસ્ટ
    [9] સપ્ટે
    [10] ઑક્ટો
    [11] નવે
   *[12] ડિસે
} { $year }
distance-m = { $count } મી
distance-km = { $count } કિમી

hub-name = { $name } હબ
hub-central = કેન્દ્રીય હબ

kind-accident = અકસ્માત
kind-medical = સારવાર જોઈએ
kind-assault = મારપીટ કે હેરાનગતિ
kind-threat = ધમકી
kind-wages = મજૂરી નથી મળી
kind-confinement = જવા દેતા નથી
kind-advice = સવાલ કે સલાહ
kind-other = બીજું કંઈ
kind-unspecified = કારણ નથી કહ્યું
kind-not-known = બીજું કંઈ ({ $code })

notice-not-kept = આ ફોન તે રાખી શક્યો નહીં. થોડી જગ્યા ખાલી કરી ફરી કોશિશ કરો.
notice-store-renewed = આ ફોનમાં પહેલાં રાખેલું વાંચી શકાયું નહીં. ઍપ ચાલે છે, SOS ચાલે છે.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = તમારા માટે સંદેશ
notify-own-title = ખબર છે
notify-own-step = જોવા માટે ઍપ ખોલો.
notify-own-late = હજી જવાબ નથી. ઍપ ખોલો.
