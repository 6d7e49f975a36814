### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = ଏହି ଆପ୍ କ'ଣ କରିପାରେ
permissions-why = ପ୍ରତ୍ୟେକକୁ ନା କହିପାରିବେ। SOS ତଥାପି କାମ କରେ।
permission-location = ଆପଣ କେଉଁଠି ଦେଖିବା
permission-location-why = ସାହାଯ୍ୟ ଆପଣଙ୍କୁ ପାଇବ ବୋଲି। ଆପଣ ସାହାଯ୍ୟ ମାଗିଲେ ହିଁ ପଠାଯାଏ।
permission-notifications = MAIN ଉତ୍ତର ଦେଲେ କହିବା
permission-notifications-why = କ'ଣ ବିଷୟରେ ତାହା କେବେ କହେ ନାହିଁ।
permission-sms = ନିଜେ ମେସେଜ ପଠାଇବା
permission-sms-why = ଇଣ୍ଟରନେଟ ନ ଥିଲେ SOS ମେସେଜ ହୋଇ MAIN ଓ ଆପଣ ବାଛିଥିବା ଲୋକଙ୍କ ପାଖକୁ ଯାଏ। ଗୋଟିଏ ମେସେଜର ଖର୍ଚ୍ଚ।
permission-camera = ଫଟୋ ନେବା
permission-microphone = କଥା ରେକର୍ଡ କରିବା
permission-asked-later = ପ୍ରଥମ ଥର ବ୍ୟବହାର ବେଳେ ପଚରାଯିବ।
permission-given = ଅନୁମତି ଅଛି।
permission-refused = ଅନୁମତି ନାହିଁ।
permission-put-off = ଏବେ ନୁହେଁ।
permission-in-settings = ଅନୁମତି ନାହିଁ। ଫୋନ ସେଟିଂରେ ବଦଳାଇପାରିବେ।
permission-row = { $state } { $why }
permission-allow = ଅନୁମତି ଦିଅନ୍ତୁ
permission-allow-this = ଅନୁମତି ଦିଅନ୍ତୁ: { $what }
permission-skip = ଏବେ ନୁହେଁ

check-title = ଏହି ଫୋନ ଯାଞ୍ଚ
check-ready = ଏହି ଫୋନ SOS ପାଇଁ ପ୍ରସ୍ତୁତ।
check-trouble = { $count ->
    [one] 1ଟି ଜିନିଷ SOS କୁ ଅଟକାଇପାରେ।
   *[other] { $count }ଟି ଜିନିଷ SOS କୁ ଅଟକାଇପାରେ।
}
check-location = ଆପଣ କେଉଁଠି
check-location-good = ଲୋକେସନ ଚାଲୁ ଅଛି, ଏହି ଆପକୁ ଅନୁମତି ଅଛି।
check-location-off = ଏହି ଫୋନର ଲୋକେସନ ବନ୍ଦ। ଚାଲୁ କରନ୍ତୁ।
check-location-coarse = ଏହି ଆପ୍ ଜାଗା କେବଳ ଆନ୍ଦାଜରେ ଜାଣେ। ଠିକ୍ ଜାଗାର ଅନୁମତି ଦିଅନ୍ତୁ।
check-location-refused = ଏହି ଆପ୍ ଆପଣଙ୍କ ଜାଗା ଦେଖିପାରେ ନାହିଁ। SOS ତାହା ବିନା ଯାଏ।
check-sms = ଇଣ୍ଟରନେଟ ବିନା SOS
check-sms-good = SOS ନିଜେ ମେସେଜରେ ଯାଏ।
check-sms-tap = ଗୋଟିଏ ଟାପରେ SOS ମେସେଜରେ ଯାଏ।
check-sms-refused = SOS ନିଜେ ମେସେଜରେ ଯାଇପାରେ ନାହିଁ। ଆଉ ଗୋଟିଏ ଟାପ୍ ଦରକାର।
check-sms-cannot = ଏହି ଫୋନ ମେସେଜ ପଠାଇପାରେ ନାହିଁ। ଇଣ୍ଟରନେଟ ନ ଥିଲେ ଫୋନ କରନ୍ତୁ।
check-sms-no-number = MAIN ର ମେସେଜ ନମ୍ବର ଏବେ ନାହିଁ। ଇଣ୍ଟରନେଟ ନ ଥିଲେ ଫୋନ କରନ୍ତୁ।
check-notifications = MAIN ର ଖବର
check-notifications-good = MAIN ଉତ୍ତର ଦେଲେ ଏହି ଫୋନ କହେ।
check-notifications-refused = MAIN ଉତ୍ତର ଦେଲେ ଏହି ଫୋନ କହିପାରେ ନାହିଁ। ଆପ୍ ଖୋଲି ଦେଖନ୍ତୁ।
check-battery = ବ୍ୟାଟେରୀ ସେଭର
check-battery-good = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ଅଟକାଏ ନାହିଁ।
check-battery-other = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ବନ୍ଦ କରିପାରେ। ସେଟିଂରେ ବାଛନ୍ତୁ: Unrestricted।
check-battery-xiaomi = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ବନ୍ଦ କରିପାରେ। ସେଟିଂରେ ବାଛନ୍ତୁ: No restrictions। Autostart ବି ଚାଲୁ କରନ୍ତୁ।
check-battery-oppo = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ବନ୍ଦ କରିପାରେ। ସେଟିଂରେ ଚାଲୁ କରନ୍ତୁ: Allow auto launch ଓ Allow background activity।
check-battery-vivo = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ବନ୍ଦ କରିପାରେ। ସେଟିଂରେ ବାଛନ୍ତୁ: Allow high background power use। Autostart ବି ଚାଲୁ କରନ୍ତୁ।
check-battery-samsung = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ବନ୍ଦ କରିପାରେ। ସେଟିଂରେ ବାଛନ୍ତୁ: Unrestricted। ଶୋଇଥିବା ଆପ୍ ତାଲିକାରୁ ହଟାନ୍ତୁ।
check-battery-oneplus = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ବନ୍ଦ କରିପାରେ। ସେଟିଂରେ ବାଛନ୍ତୁ: Don't optimise। Allow auto launch ବି ଚାଲୁ କରନ୍ତୁ।
check-battery-huawei = ବ୍ୟାଟେରୀ ସେଭର ଏହି ଆପକୁ ବନ୍ଦ କରିପାରେ। ସେଟିଂରେ ବାଛନ୍ତୁ: App launch, Manage manually, ତିନୋଟି ଚାଲୁ କରନ୍ତୁ।
check-voice = ପଢ଼ି ଶୁଣାଇବା
check-voice-good = ଏହି ଫୋନ ଆପଣଙ୍କ ଭାଷା ପଢ଼ି ଶୁଣାଇପାରେ।
check-voice-missing = ଏହି ଫୋନରେ ଆପଣଙ୍କ ଭାଷାର ସ୍ୱର ନାହିଁ। ସେଟିଂରେ ଯୋଡ଼ିପାରିବେ।
check-not-known = ଏପର୍ଯ୍ୟନ୍ତ ଜଣା ନାହିଁ।
check-server = MAIN ର ସର୍ଭର
check-server-at = ଶେଷ ସମ୍ପର୍କ: { $time }
check-server-never = ଏପର୍ଯ୍ୟନ୍ତ ସମ୍ପର୍କ ନାହିଁ।
check-server-offline = ଏବେ ନେଟୱାର୍କ ନାହିଁ। ଶେଷ ସମ୍ପର୍କ: { $time }
check-server-never-offline = ଏବେ ନେଟୱାର୍କ ନାହିଁ। ଏପର୍ଯ୍ୟନ୍ତ ସମ୍ପର୍କ ନାହିଁ।
check-waits = ପଠାଇବା ବାକି
check-waits-none = କିଛି ବାକି ନାହିଁ।
check-waits-count = { $count ->
    [one] 1ଟି ବାକି ଅଛି। ଏହି ଫୋନ ଚେଷ୍ଟା କରୁଥିବ।
   *[other] { $count }ଟି ବାକି ଅଛି। ଏହି ଫୋନ ଚେଷ୍ଟା କରୁଥିବ।
}
check-send-now = ଏବେ ପଠାନ୍ତୁ
