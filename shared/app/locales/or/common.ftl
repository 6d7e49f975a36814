### Words that more than one screen uses, and how times and distances are written.

open = ଖୋଲନ୍ତୁ
back = ପଛକୁ
cancel = ବାତିଲ
dismiss = ଠିକ୍ ଅଛି
language = ଭାଷା
language-title = ନିଜ ଭାଷା ବାଛନ୍ତୁ
listen = ଶୁଣନ୍ତୁ
listen-stop = ଚୁପ୍
help = ସାହାଯ୍ୟ ମାଗନ୍ତୁ
menu = ଅଧିକ
about = ସୂଚନା
staff = କର୍ମଚାରୀ ପ୍ରବେଶ
starting = ଆପ୍ ଖୋଲୁଛି
being-kept = ଏହି ଫୋନରେ ରଖାଯାଉଛି

# The light of the camera that looks for a code, and how its switch stands.
scan-light = ଆଲୁଅ
scan-light-on = ଚାଲୁ
scan-light-off = ବନ୍ଦ

call-emergency = 112 କୁ ଫୋନ କରନ୍ତୁ
call-helpline = MAIN ହେଲ୍ପଲାଇନକୁ ଫୋନ କରନ୍ତୁ
call-missed = ମିସ୍ଡ କଲ୍ ଦିଅନ୍ତୁ
call-women = ମହିଳା ହେଲ୍ପଲାଇନ

age-now = ଏବେ
age-under-minute = 1 ମିନିଟରୁ କମ୍
age-not-known = ସମୟ ଜଣା ନାହିଁ
age-minutes = { $count } ମିନିଟ
age-hours = { $count } ଘଣ୍ଟା
age-days = { $count ->
    [one] 1 ଦିନ
   *[other] { $count } ଦିନ
}
age-ago = { $age } ଆଗରୁ
time-on-day = { $day } { $month ->
    [1] ଜାନୁଆରୀ
    [2] ଫେବୃଆରୀ
    [3] ମାର୍ଚ୍ଚ
    [4] ଅପ୍ରେଲ
    [5] ମଇ
    [6] ଜୁନ
    [7] ଜୁଲାଇ
    [8] ଅଗଷ୍ଟ
    [9] ସେପ୍ଟେମ୍ବର
    [10] ଅକ୍ଟୋବର
    [11] ନଭେମ୍ବର
   *[12] ଡିସେମ୍ବର
}, { $time }
day-of-year = { $day } { $month ->
    [1] ଜାନୁଆରୀ
    [2] ଫେବୃଆରୀ
    [3] ମାର୍ଚ୍ଚ
    [4] ଅପ୍ରେଲ
    [5] ମଇ
    [6] ଜୁନ
    [7] ଜୁଲାଇ
    [8] ଅଗଷ୍ଟ
    [9] ସେପ୍ଟେମ୍ବର
    [10] ଅକ୍ଟୋବର
    [11] ନଭେମ୍ବର
   *[12] ଡିସେମ୍ବର
} { $year }
distance-m = { $count } ମିଟର
distance-km = { $count } କିମି

hub-name = { $name } ହବ୍
hub-central = କେନ୍ଦ୍ରୀୟ ହବ୍

kind-accident = ଦୁର୍ଘଟଣା
kind-medical = ଚିକିତ୍ସା ଦରକାର
kind-assault = ମାଡ଼ ବା ହଇରାଣ
kind-threat = ଧମକ
kind-wages = ମଜୁରି ମିଳିନି
kind-confinement = ଯିବାକୁ ଦେଉନାହାନ୍ତି
kind-advice = ପ୍ରଶ୍ନ ବା ପରାମର୍ଶ
kind-other = ଅନ୍ୟ କିଛି
kind-unspecified = କାରଣ କହିନାହାନ୍ତି
kind-not-known = ଅନ୍ୟ କିଛି ({ $code })

notice-not-kept = ଏହି ଫୋନ ତାହା ରଖିପାରିଲା ନାହିଁ। କିଛି ଜାଗା ଖାଲି କରି ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
notice-store-renewed = ଏହି ଫୋନରେ ଆଗରୁ ରଖାଯାଇଥିବା ଜିନିଷ ପଢ଼ିହେଲା ନାହିଁ। ଆପ୍ ଚାଲୁଛି, SOS କାମ କରୁଛି।

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = ଆପଣଙ୍କ ପାଇଁ ବାର୍ତ୍ତା
notify-own-title = ଖବର ଅଛି
notify-own-step = ଦେଖିବାକୁ ଆପ୍ ଖୋଲନ୍ତୁ।
notify-own-late = ଏପର୍ଯ୍ୟନ୍ତ ଉତ୍ତର ନାହିଁ। ଆପ୍ ଖୋଲନ୍ତୁ।
