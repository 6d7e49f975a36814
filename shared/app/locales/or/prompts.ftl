### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = ଏହା ସାହାଯ୍ୟର ବଟନ। ଏଥିରେ ଆଙ୍ଗୁଠି ରଖି ଗୋଲ ପୂରା ହେବା ଯାଏ ଚାପି ଧରନ୍ତୁ। ତଳେ ଫୋନ କରିବାକୁ ଦୁଇଟି ନମ୍ବର ଅଛି।
prompt-alert-open = ଆପଣଙ୍କ ବାର୍ତ୍ତା ଯାଉଛି। କେତେ ଦୂର ଗଲା ଦେଖିବାକୁ ଧାଡ଼ିଟି ଦବାନ୍ତୁ।

prompt-kind = କ'ଣ ହେଲା? ଗୋଟିଏ ଛବି ଦବାନ୍ତୁ।
prompt-kind-help = ଆପଣଙ୍କୁ କ'ଣ ଦରକାର? ଗୋଟିଏ ଛବି ଦବାନ୍ତୁ।
prompt-kind-countdown = କିଛି ନ ଦବାଇଲେ ବାର୍ତ୍ତା ନିଜେ ଯିବ।
prompt-kind-accident = ଦୁର୍ଘଟଣା, ଆଘାତ।
prompt-kind-medical = ରୋଗ, କାହାକୁ ଡାକ୍ତର ଦରକାର।
prompt-kind-assault = ମାଡ଼, କିମ୍ବା ଇଚ୍ଛା ବିରୁଦ୍ଧରେ ଛୁଇଁବା।
prompt-kind-threat = କେହି ଆପଣଙ୍କୁ ଧମକ ଦେଉଛି।
prompt-kind-wages = ମଜୁରି ମିଳିନି।
prompt-kind-confinement = ସେମାନେ ଆପଣଙ୍କୁ ଯିବାକୁ ଦେଉନାହାନ୍ତି।
prompt-kind-advice = ପ୍ରଶ୍ନ ବା ପରାମର୍ଶ।
prompt-kind-other = ଅନ୍ୟ କିଛି।

prompt-keeping = ଆପଣଙ୍କ ବାର୍ତ୍ତା ଏହି ଫୋନରେ ରଖାଯାଉଛି।
prompt-kept = ଆପଣଙ୍କ ବାର୍ତ୍ତା ଏହି ଫୋନରେ ରହିଲା। ପଠାଯାଉଛି।
prompt-kept-offline = ଆପଣଙ୍କ ବାର୍ତ୍ତା ଏହି ଫୋନରେ ରହିଲା। ନେଟୱାର୍କ ନାହିଁ। ଆସିଲେ ଯିବ।
prompt-not-kept = ଏହି ଫୋନ ଆପଣଙ୍କ ବାର୍ତ୍ତା ରଖିପାରିଲା ନାହିଁ। ପଠାଯାଉଛି। ଆପ୍ ଖୋଲା ରଖନ୍ତୁ, ଫୋନ କରନ୍ତୁ।
prompt-sent-by-message = ଆପଣଙ୍କ ବାର୍ତ୍ତା ମେସେଜରେ ଗଲା। MAIN ଏପର୍ଯ୍ୟନ୍ତ ଉତ୍ତର ଦେଇନି।
prompt-received = MAIN ଆପଣଙ୍କ ବାର୍ତ୍ତା ପାଇଲା।
prompt-help-received = MAIN ପାଇଲା, ଆପଣଙ୍କୁ ଫୋନ କରିବ।
prompt-on-hub-phone = ଆପଣଙ୍କ ବାର୍ତ୍ତା ହବ୍ ଫୋନରେ ପହଞ୍ଚିଲା।
prompt-taken = ହବର ଜଣେ ଆପଣଙ୍କ ବାର୍ତ୍ତା ନେଲେ। ନାମ ପରଦାରେ ଲେଖା ଅଛି।
prompt-taken-will-call = ହବର ଜଣେ ଆପଣଙ୍କ ବାର୍ତ୍ତା ନେଲେ, ସେ ଫୋନ କରିବେ। ନାମ ପରଦାରେ ଲେଖା ଅଛି।
prompt-late = ଏପର୍ଯ୍ୟନ୍ତ ଉତ୍ତର ଆସିନି। ଏବେ ଫୋନ କରନ୍ତୁ। ଏହି ଫୋନ ଚେଷ୍ଟା କରୁଥିବ।
prompt-not-on-hub-phone = ହବ୍ ଫୋନରେ ଏପର୍ଯ୍ୟନ୍ତ ପହଞ୍ଚିନି। ଏବେ ଫୋନ କରନ୍ତୁ।
prompt-message-app = ମେସେଜ ଆପ୍ ଖୋଲା ଅଛି। ସେଠାରେ ପଠାନ୍ତୁ ଦବାନ୍ତୁ।
prompt-message-refused = ମେସେଜ ଗଲା ନାହିଁ। ବୋଧହୁଏ ବାଲାନ୍ସ ନାହିଁ।
prompt-no-position = ଆପଣ କେଉଁଠି ଅଛନ୍ତି ଏହି ଫୋନ ଜାଣେନି।
prompt-call-emergency = ପୋଲିସ ବା ଆମ୍ବୁଲାନ୍ସ ଡାକିବାକୁ ଏକ ଏକ ଦୁଇ ଦବାନ୍ତୁ।
prompt-call-helpline = MAIN ସହ କଥା ହେବାକୁ ଲମ୍ବା ନମ୍ବର ଥିବା ବଟନ ଦବାନ୍ତୁ। ଏହା ମାଗଣା।
prompt-call-missed = ମିସ୍ଡ କଲ୍ ଦେବାକୁ ତା'ର ବଟନ ଦବାନ୍ତୁ। ଥରେ ବାଜେ, ପଇସା ଲାଗେନି।
prompt-cancel = ଭୁଲରେ ଦବାଇଲେ? ବାତିଲ ଦବାନ୍ତୁ।
prompt-safe = ଏବେ ସୁରକ୍ଷିତ ଥିଲେ ତା'ର ବଟନ ଦବାନ୍ତୁ।
prompt-safe-other = ସେ ଏବେ ସୁରକ୍ଷିତ ଥିଲେ ତା'ର ବଟନ ଦବାନ୍ତୁ।
prompt-said = ଆପଣଙ୍କ କଥା MAIN କୁ ଯାଏ। କେହି ଆପଣଙ୍କ ସହ କଥା ନ ହେବା ଯାଏ ବାର୍ତ୍ତା ରହିବ।

prompt-send-message = ଆପଣଙ୍କ ବାର୍ତ୍ତା ମେସେଜରେ ପଠାଇବାକୁ କାର୍ଡଟି ଦବାନ୍ତୁ।
prompt-place = ଆପଣ କେଉଁଠି? ରାଜ୍ୟ ଓ ପାଖରେ କ'ଣ ଅଛି କୁହନ୍ତୁ ବା ଲେଖନ୍ତୁ।
prompt-own-number = ଆପଣଙ୍କ ଫୋନ ନମ୍ବର କେତେ? MAIN ଫୋନ କରିପାରିବ ବୋଲି ଲେଖନ୍ତୁ।
prompt-contact = ଆପଣଙ୍କୁ ଫୋନ କରିବୁ? ପ୍ରଥମ: ହଁ। ଦ୍ୱିତୀୟ: କେବଳ ମେସେଜ। ତୃତୀୟ: କିଛି ନୁହେଁ, ବିପଦ ଅଛି।
prompt-tell-family = ସାହାଯ୍ୟ ଦରକାର ବୋଲି ନିଜ ଲୋକଙ୍କୁ କୁହନ୍ତୁ।
prompt-tell-family-safe = ସୁରକ୍ଷିତ ବୋଲି ନିଜ ଲୋକଙ୍କୁ କୁହନ୍ତୁ।

prompt-practice = ଏହା ଅଭ୍ୟାସ। କିଛି ପଠାଯାଏ ନାହିଁ। ବନ୍ଦ କରିବାକୁ ଶେଷ ଦବାନ୍ତୁ।

prompt-page-menu = ବାକି ସବୁ ଏଠାରେ ଅଛି।
prompt-page-confirm-sos = MAIN ର ସାହାଯ୍ୟ ମାଗିବେ? ହଁ ପାଇଁ ଲାଲ ବଟନ ଦବାନ୍ତୁ।
prompt-page-for-other = ଅନ୍ୟ କାହା ପାଇଁ MAINକୁ ଡାକିବେ? ହଁ ପାଇଁ ନାଲି ବଟନ ଦବାନ୍ତୁ।
prompt-page-after-alert = ଏଠାରେ ଫଟୋ, କଥା, ଜାଗା ଯୋଡ଼ିପାରିବେ, ନିଜ ଲୋକଙ୍କୁ କହିପାରିବେ।
prompt-page-states = ଆପଣ ଥିବା ରାଜ୍ୟ ଦବାନ୍ତୁ।
prompt-page-family = ଏଠାରେ ତିନି ଜଣ ଭରସାର ଲୋକ ବାଛନ୍ତୁ।
prompt-page-safety = ଏଠାରେ ଆପକୁ ଚୁପ୍ କରିପାରିବେ, ଲୁଚାଇପାରିବେ ବା ସବୁ ଲିଭାଇପାରିବେ।
prompt-page-permissions = ଆପ୍ ଏହି ଫୋନକୁ କ'ଣ ମାଗେ ଓ କାହିଁକି, ଏଠାରେ ଦେଖନ୍ତୁ। ପ୍ରତ୍ୟେକକୁ ନା କହିପାରିବେ।
prompt-page-check-up = ଏହି ଫୋନରେ SOS କୁ କ'ଣ ଅଟକାଇପାରେ ଓ କେମିତି ଠିକ୍ କରିବେ, ଏଠାରେ ଦେଖନ୍ତୁ।
prompt-page-delete-everything = ଏହି ଆପର ସବୁକିଛି ଏହି ଫୋନରୁ ଲିଭାଇବେ? ପଠାଯାଇଥିବା ଜିନିଷ MAIN ପାଖରେ ରହିବ।
prompt-page-practice = ଏଠାରେ ଅଭ୍ୟାସ କରିପାରିବେ। କିଛି ପଠାଯାଏ ନାହିଁ।

# Pages: one by one, so that each can be recorded.
prompt-permission-location = ଆପଣ କେଉଁଠି ଅଛନ୍ତି ଏହି ଆପ୍ ଦେଖିପାରିବ କି? ସାହାଯ୍ୟ ଆପଣଙ୍କୁ ପାଇବ ବୋଲି। ଆପଣ ସାହାଯ୍ୟ ମାଗିଲେ ହିଁ ପଠାଯାଏ।
prompt-permission-notifications = MAIN ଉତ୍ତର ଦେଲେ ଏହି ଫୋନ କହିବ କି? କ'ଣ ବିଷୟରେ ତାହା କେବେ କହେ ନାହିଁ।
prompt-permission-sms = ଏହି ଫୋନ ନିଜେ ମେସେଜ ପଠାଇପାରିବ କି? ତେବେ ଇଣ୍ଟରନେଟ ବିନା ବି SOS ଯାଏ।
prompt-permission-buttons = ତଳେ ଥିବା ଉପର ବଟନ ମାନେ ହଁ। ତଳଟି ମାନେ ଏବେ ନୁହେଁ।
prompt-safety-silent = ଚୁପ୍: ଶବ୍ଦ ନାହିଁ, କମ୍ପନ ନାହିଁ, ଅନ୍ଧାର ପରଦା। MAIN ଫୋନ କରେ ନାହିଁ।
prompt-safety-quick-exit = ଶୀଘ୍ର ବାହାର: ସଙ୍ଗେ ସଙ୍ଗେ କ୍ୟାଲେଣ୍ଡର ଦେଖାଉଥିବା ବଟନ। ଫେରିବାକୁ କ୍ୟାଲେଣ୍ଡର ଚାପି ଧରନ୍ତୁ।
prompt-safety-hide = ଲୁଚାଇବା: ଖୋଲା ଆପ୍ ତାଲିକାରେ ଏହି ଆପର ଛବି ନାହିଁ।
prompt-safety-neutral = କ୍ୟାଲେଣ୍ଡର ଛବି: ହୋମ୍ ସ୍କ୍ରିନରେ ଏହି ଆପ୍ କ୍ୟାଲେଣ୍ଡର ଭଳି ଦେଖାଯାଏ।
prompt-menu-practice = ନିଶାନ: SOS ଅଭ୍ୟାସ।
prompt-menu-for-other = ନାଲି ଚିହ୍ନ: ଅନ୍ୟ କାହା ପାଇଁ SOS।
prompt-menu-family = ଲୋକ: ଯାହାଙ୍କ ଉପରେ ଭରସା।
prompt-menu-safety = ଢାଲ: ଆପଣଙ୍କ ସୁରକ୍ଷା।
prompt-menu-check-up = ରେଞ୍ଚ: ଏହି ଫୋନ SOS ପାଇଁ ପ୍ରସ୍ତୁତ କି?

# What staff ask in the app.
prompt-asked = MAIN ଆପଣଙ୍କୁ କିଛି ପଚାରୁଛି। ଉତ୍ତର ଦେବାକୁ କାର୍ଡଟି ଦବାନ୍ତୁ।
prompt-page-asked = MAIN ଆପଣଙ୍କୁ ଏହା ପଚାରୁଛି।
prompt-asked-ways = ଯେମିତି ସହଜ, ସେମିତି ଉତ୍ତର ଦିଅନ୍ତୁ: MAIN କୁ ଫୋନ କରନ୍ତୁ, କଥା ରେକର୍ଡ କରନ୍ତୁ, ଫଟୋ ନିଅନ୍ତୁ, ବା କୁହନ୍ତୁ ଆପଣ କେଉଁଠି। ତା'ପରେ ତଳ ବଟନ ଦବାନ୍ତୁ।
prompt-asked-call-back = ନିରାପଦ ହେଲେ MAIN କୁ ଫୋନ କରନ୍ତୁ।
prompt-asked-where = ଆପଣ କେଉଁଠି?
prompt-asked-how-many = ଆପଣମାନେ କେତେ ଜଣ?
