### Words that more than one screen uses, and how times and distances are written.

open = തുറക്കുക
back = പിന്നോട്ട്
cancel = റദ്ദാക്കുക
dismiss = ശരി
language = ഭാഷ
language-title = നിങ്ങളുടെ ഭാഷ തിരഞ്ഞെടുക്കൂ
listen = കേൾക്കൂ
listen-stop = നിർത്തൂ
help = സഹായം ചോദിക്കൂ
menu = കൂടുതൽ
about = വിവരം
staff = ജീവനക്കാർക്ക്
starting = ആപ്പ് തുറക്കുന്നു
being-kept = ഈ ഫോണിൽ സൂക്ഷിക്കുന്നു

# The light of the camera that looks for a code, and how its switch stands.
scan-light = ലൈറ്റ്
scan-light-on = ഓൺ
scan-light-off = ഓഫ്

call-emergency = 112 വിളിക്കൂ
call-helpline = MAIN ഹെൽപ്‌ലൈൻ വിളിക്കൂ
call-missed = മിസ്ഡ് കോൾ ചെയ്യൂ
call-women = വനിതാ ഹെൽപ്‌ലൈൻ

age-now = ഇപ്പോൾ
age-under-minute = 1 മിനിറ്റിൽ താഴെ
age-not-known = സമയം അറിയില്ല
age-minutes = { $count } മിനിറ്റ്
age-hours = { $count } മണിക്കൂർ
age-days = { $count ->
    [one] 1 ദിവസം
   *[other] { $count } ദിവസം
}
age-ago = { $age } മുമ്പ്
time-on-day = { $day } { $month ->
    [1] ജനു
    [2] ഫെബ്രു
    [3] മാർ
    [4] ഏപ്രി
    [5] മേയ്
    [6] ജൂൺ
    [7] ജൂലൈ
    [8] ഓഗ
    [9] സെപ്റ്റം
    [10] ഒക്ടോ
    [11] നവം
   *[12] ഡിസം
}, { $time }
day-of-year = { $day } { $month ->
    [1] ജനു
    [2] ഫെബ്രു
    [3] മാർ
    [4] ഏപ്രി
    [5] മേയ്
    [6] ജൂൺ
    [7] ജൂലൈ
    [8] ഓഗ
    [9] സെപ്റ്റം
    [10] ഒക്ടോ
    [11] നവം
   *[12] ഡിസം
} { $year }
distance-m = { $count } മീ
distance-km = { $count } കിമീ

hub-name = { $name } ഹബ്
hub-central = സെൻട്രൽ ഹബ്

kind-accident = അപകടം
kind-medical = ചികിത്സ വേണം
kind-assault = അടി, ഉപദ്രവം
kind-threat = ഭീഷണി
kind-wages = കൂലി കിട്ടിയില്ല
kind-confinement = പോകാൻ വിടുന്നില്ല
kind-advice = ചോദ്യം, ഉപദേശം
kind-other = മറ്റെന്തെങ്കിലും
kind-unspecified = കാരണം പറഞ്ഞില്ല
kind-not-known = മറ്റെന്തെങ്കിലും ({ $code })

notice-not-kept = ഈ ഫോണിന് അത് സൂക്ഷിക്കാനായില്ല. കുറച്ച് സ്ഥലം ഒഴിവാക്കി വീണ്ടും ശ്രമിക്കൂ.
notice-store-renewed = ഈ ഫോണിൽ മുമ്പ് സൂക്ഷിച്ചത് വായിക്കാനായില്ല. ആപ്പ് പ്രവർത്തിക്കുന്നു, SOS പ്രവർത്തിക്കും.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = നിങ്ങൾക്കുള്ള സന്ദേശം
notify-own-title = ഒരു വാർത്തയുണ്ട്
notify-own-step = കാണാൻ ആപ്പ് തുറക്കൂ.
notify-own-late = ഇതുവരെ മറുപടിയില്ല. ആപ്പ് തുറക്കൂ.
