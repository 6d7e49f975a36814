### Words that more than one screen uses, and how times and distances are written.

open = తెరవండి
back = వెనక్కి
cancel = రద్దు
dismiss = సరే
language = భాష
language-title = మీ భాష ఎంచుకోండి
listen = వినండి
listen-stop = ఆపు
help = సాయం అడగండి
menu = మరిన్ని
about = వివరాలు
staff = సిబ్బంది ప్రవేశం
starting = యాప్ తెరుచుకుంటోంది
being-kept = ఈ ఫోన్‌లో దాస్తోంది

# The light of the camera that looks for a code, and how its switch stands.
scan-light = లైట్
scan-light-on = ఆన్
scan-light-off = ఆఫ్

call-emergency = 112 కు ఫోన్ చేయండి
call-helpline = MAIN హెల్ప్‌లైన్‌కు ఫోన్ చేయండి
call-missed = మిస్డ్ కాల్ ఇవ్వండి
call-women = మహిళా హెల్ప్‌లైన్

age-now = ఇప్పుడే
age-under-minute = 1 నిమిషం లోపు
age-not-known = సమయం తెలియదు
age-minutes = { $count } నిమి
age-hours = { $count } గంట
age-days = { $count ->
    [one] 1 రోజు
   *[other] { $count } రోజులు
}
age-ago = { $age } క్రితం
time-on-day = { $day } { $month ->
    [1] జన
    [2] ఫిబ్ర
    [3] మార్చి
    [4] ఏప్రి
    [5] మే
    [6] జూన్
    [7] జులై
    [8] ఆగ
    [9] సెప్టెం
    [10] అక్టో
    [11] నవం
   *[12] డిసెం
}, { $time }
day-of-year = { $day } { $month ->
    [1] జన
    [2] ఫిబ్ర
    [3] మార్చి
    [4] ఏప్రి
    [5] మే
    [6] జూన్
    [7] జులై
    [8] ఆగ
    [9] సెప్టెం
    [10] అక్టో
    [11] నవం
   *[12] డిసెం
} { $year }
distance-m = { $count } మీ
distance-km = { $count } కిమీ

hub-name = { $name } హబ్
hub-central = సెంట్రల్ హబ్

kind-accident = ప్రమాదం
kind-medical = వైద్య సాయం
kind-assault = కొట్టారు, వేధింపు
kind-threat = బెదిరింపు
kind-wages = కూలి ఇవ్వలేదు
kind-confinement = వెళ్లనివ్వడం లేదు
kind-advice = ప్రశ్న లేదా సలహా
kind-other = వేరేది
kind-unspecified = కారణం చెప్పలేదు
kind-not-known = వేరేది ({ $code })

notice-not-kept = ఈ ఫోన్ దాన్ని దాచలేకపోయింది. కొంచెం చోటు ఖాళీ చేసి మళ్లీ చేయండి.
notice-store-renewed = ఈ ఫోన్‌లో ముందు దాచినది చదవలేకపోయాం. యాప్ పనిచేస్తోంది, SOS పనిచేస్తుంది.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = మీకు సందేశం
notify-own-title = వార్త ఉంది
notify-own-step = చూడడానికి యాప్ తెరవండి.
notify-own-late = ఇంకా జవాబు లేదు. యాప్ తెరవండి.
