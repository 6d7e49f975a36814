### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = ଏପର୍ଯ୍ୟନ୍ତ କହିନାହାନ୍ତି
go-on = ଆଗକୁ
open-settings = ସେଟିଂ ଖୋଲନ୍ତୁ

menu-practice-detail = SOS କରି ଦେଖନ୍ତୁ। କିଛି ପଠାଯାଏ ନାହିଁ।
menu-family-detail = { $count ->
    [0] ଏପର୍ଯ୍ୟନ୍ତ କେହି ନାହିଁ
    [one] 1 ଜଣ
   *[other] { $count } ଜଣ
}
menu-safety-detail = ଶୀଘ୍ର ବାହାର, ଚୁପ୍, ସବୁ ଲିଭାଇବା
menu-permissions-detail = ଏହି ଆପ୍ କ'ଣ କରିପାରେ ଓ କାହିଁକି
menu-permissions-missing = କିଛିର ଅନୁମତି ନାହିଁ
menu-check-up-detail = ଏହି ଫୋନ SOS ପାଇଁ ପ୍ରସ୍ତୁତ କି?
menu-check-up-trouble = କିଛି SOS କୁ ଅଟକାଇପାରେ
call-child = ଶିଶୁ ହେଲ୍ପଲାଇନ
call-legal-aid = ମାଗଣା ଆଇନ ସାହାଯ୍ୟ

confirm-title = MAIN ର ସାହାଯ୍ୟ ମାଗିବେ?
confirm-why = ଏହାପରେ କ'ଣ ହେଲା ବାଛିବେ। କିଛି ନ ବାଛିଲେ ନିଜେ ଯିବ।
confirm-yes = ହଁ, SOS ପଠାନ୍ତୁ
confirm-no = ନା
other-title = ଅନ୍ୟ କାହା ପାଇଁ SOS
other-title-named = { $name }ଙ୍କ ପାଇଁ SOS
other-why = ଆପଣଙ୍କ ପାଇଁ ସୁରକ୍ଷିତ ଥିଲେ ତାଙ୍କ ପାଖରେ ରୁହନ୍ତୁ। MAIN ପ୍ରଥମେ ତାଙ୍କ ନମ୍ବରକୁ, ପରେ ଆପଣଙ୍କ ନମ୍ବରକୁ ଫୋନ କରେ।
other-number = ତାଙ୍କ ନମ୍ବର, ଯଦି ଜାଣିଛନ୍ତି
other-yes = ତାଙ୍କ ପାଇଁ SOS
menu-other-detail = ଆପଣଙ୍କ ପାଖରେ କେହି ଆହତ, ଧମକ ପାଇଛନ୍ତି କିମ୍ବା ବିପଦରେ ଅଛନ୍ତି

practise-title = SOS ଅଭ୍ୟାସ
practise-what = ସବୁ ବିପଦ ବେଳ ଭଳି ଦେଖାଯାଏ। କିଛି ପଠାଯାଏ ନାହିଁ, କାହାକୁ ଫୋନ ହୁଏ ନାହିଁ।
practise-end = ଏହା ନିଜେ ଶେଷ ହୁଏ, ବା ଆପଣ ଶେଷ ଦବାଇଲେ।
practise-begin = ଆରମ୍ଭ କରନ୍ତୁ

after-title = MAIN କୁ ଅଧିକ କୁହନ୍ତୁ
after-kind = କ'ଣ ହେଲା
after-place = ମୁଁ କେଉଁଠି
after-place-known = ଏହି ଫୋନ ଆପଣଙ୍କ ଜାଗା ପଠାଉଛି
after-contact = ମୋତେ କେମିତି ଉତ୍ତର ଦେବେ
after-photo = ଫଟୋ ନିଅନ୍ତୁ
after-voice = ମୋ କଥା ରେକର୍ଡ କରନ୍ତୁ
after-family = ଭରସାର ଲୋକଙ୍କୁ କୁହନ୍ତୁ
after-family-done = ସେମାନଙ୍କୁ କୁହାଗଲା, { $time }
after-family-safe = ଆପଣ ସୁରକ୍ଷିତ ବୋଲି ସେମାନଙ୍କୁ କୁହାଗଲା, { $time }
after-family-waiting = ମେସେଜ ଯାଉଛି
after-family-composed = ମେସେଜ ଆପ୍ ଖୋଲିଥିଲା। ପୁଣି ଖୋଲିବାକୁ ଦବାନ୍ତୁ।
after-family-failed = ମେସେଜ ଗଲା ନାହିଁ। ପୁଣି ଚେଷ୍ଟା କରିବାକୁ ଦବାନ୍ତୁ।
after-family-none = କାହାକୁ, ବାଛନ୍ତୁ

place-title = ଆପଣ କେଉଁଠି?
place-state = ରାଜ୍ୟ
place-state-none = ବାଛିବାକୁ ଦବାନ୍ତୁ
place-landmark = ପାଖରେ କ'ଣ ଅଛି? ଷ୍ଟେସନ, କାରଖାନା, ଦୋକାନ
place-say = କେଉଁଠି ଅଛନ୍ତି ମୁହଁରେ କୁହନ୍ତୁ
place-say-detail = ନିଜ କଥାରେ କୁହନ୍ତୁ
place-keep = ରଖନ୍ତୁ

states-title = ଆପଣ କେଉଁ ରାଜ୍ୟରେ?
states-likely = ବୋଧହୁଏ ଏଠି

answer-title = MAIN ଆପଣଙ୍କୁ କେମିତି ଉତ୍ତର ଦେବ?
answer-call = ମୋତେ ଫୋନ କରନ୍ତୁ
answer-call-detail = ମୋ ଫୋନ ବାଜିଲେ ବିପଦ ନାହିଁ।
answer-message = ମୋତେ ମେସେଜ ଲେଖନ୍ତୁ
answer-message-detail = ଫୋନରେ ବିପଦ, ମେସେଜରେ ନାହିଁ।
answer-nothing = ଫୋନ ନାହିଁ, ମେସେଜ ନାହିଁ
answer-nothing-detail = ଏଠାରେ କେହି ନ ଜାଣନ୍ତୁ। MAIN ତଥାପି ସାହାଯ୍ୟ କରେ।

number-title = ମୋ ନମ୍ବର
number-why = ଏହି ନମ୍ବରରେ MAIN ଆପଣଙ୍କୁ ଫୋନ କରିପାରେ। ଆପଣ ସାହାଯ୍ୟ ମାଗିଲେ ହିଁ ପଠାଯାଏ।
number-label = ଫୋନ ନମ୍ବର
number-keep = ରଖନ୍ତୁ
number-wrong = ଏହା ପୂରା ଫୋନ ନମ୍ବର ନୁହେଁ। ଭାରତୀୟ ମୋବାଇଲ ନମ୍ବରରେ ଦଶ ଅଙ୍କ ଥାଏ: 98123 45678।

recording-title = ଏବେ କୁହନ୍ତୁ
recording-what = କ'ଣ ହେଲା ଓ କେଉଁଠି ଅଛନ୍ତି କୁହନ୍ତୁ।
recording-time = 2:00 ରୁ { $time }
recording-finish = ରଖନ୍ତୁ
recording-discard = ଲିଭାନ୍ତୁ

trusted-title = ମୋ ଭରସାର ଲୋକ
trusted-what = ତିନି ଜଣ ପର୍ଯ୍ୟନ୍ତ ବାଛନ୍ତୁ। SOS ସହ ଏହି ଫୋନ ସେମାନଙ୍କୁ ମେସେଜ ପଠାଇପାରେ: ଆପଣ ସାହାଯ୍ୟ ମାଗିଲେ ଓ କେଉଁଠି ଅଛନ୍ତି। ସୁରକ୍ଷିତ ହେଲେ ତାହା ବି କୁହେ।
trusted-pick = ଏହି ଫୋନରୁ ବାଛନ୍ତୁ
trusted-name = ନାମ
trusted-number = ଫୋନ ନମ୍ବର
trusted-add = ଯୋଡ଼ନ୍ତୁ
trusted-remove = ହଟାନ୍ତୁ
trusted-tell = ପ୍ରତି SOS ରେ ସେମାନଙ୍କୁ କୁହନ୍ତୁ
trusted-tell-detail = ଆପଣଙ୍କୁ ନ ପଚାରି। ବନ୍ଦ ଥିଲେ ପ୍ରତିଥର ଆପଣ ଠିକ୍ କରିବେ।
trusted-full = ତିନି ଜଣରୁ ବେଶି ନୁହେଁ। ଅନ୍ୟ ପାଇଁ ଜଣକୁ ହଟାନ୍ତୁ।
trusted-no-picker = ଏହି ଫୋନର ତାଲିକା ଖୋଲୁନି। ନମ୍ବର ଲେଖନ୍ତୁ।
