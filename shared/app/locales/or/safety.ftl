### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = ଶୀଘ୍ର ବାହାର

safety-title = ମୋ ସୁରକ୍ଷା
safety-silent = ଚୁପ୍
safety-silent-why = ଶବ୍ଦ ନାହିଁ, କମ୍ପନ ନାହିଁ, ଅନ୍ଧାର ପରଦା। MAIN ଫୋନ କରେ ନାହିଁ, ଲେଖେ ନାହିଁ।
safety-quick-exit = ଶୀଘ୍ର ବାହାର
safety-quick-exit-why = ପ୍ରତି ପରଦାରେ ଗୋଟିଏ ବଟନ। ସଙ୍ଗେ ସଙ୍ଗେ କ୍ୟାଲେଣ୍ଡର ଦେଖାଏ। ଫେରିବାକୁ କ୍ୟାଲେଣ୍ଡର 2 ସେକେଣ୍ଡ ଚାପି ଧରନ୍ତୁ।
safety-hide = ଖୋଲା ଆପ୍ ଭିତରେ ଲୁଚାନ୍ତୁ
safety-hide-why = ଖୋଲା ଆପ୍ ତାଲିକାରେ ଏହି ଆପର ଛବି ନାହିଁ, ସ୍କ୍ରିନସଟ୍ ନାହିଁ।
safety-neutral = କ୍ୟାଲେଣ୍ଡର ଛବି
safety-neutral-why = ହୋମ୍ ସ୍କ୍ରିନରେ ଏହି ଆପର ନାମ ଓ ଛବି କ୍ୟାଲେଣ୍ଡରର ହେବ। ଆଗ ଭଳି ଖୋଲନ୍ତୁ: SOS ସେଇଠି ଅଛି। ପୁରୁଣା ଛବି ଫେରାଇବାକୁ ଏହାକୁ ବନ୍ଦ କରନ୍ତୁ। ଆପ୍ ଥରେ ବନ୍ଦ ହୋଇପାରେ।
safety-neutral-why-picture = ହୋମ୍ ସ୍କ୍ରିନରେ ଏହି ଆପର ଛବି କ୍ୟାଲେଣ୍ଡରର ହେବ। ନାମ ସେଇଆ ରହେ। ଆଗ ଭଳି ଖୋଲନ୍ତୁ: SOS ସେଇଠି ଅଛି। ପୁରୁଣା ଛବି ଫେରାଇବାକୁ ଏହାକୁ ବନ୍ଦ କରନ୍ତୁ।

delete-title = ସବୁ ଲିଭାଇବେ?
delete-what = ଆପଣଙ୍କ ବାର୍ତ୍ତା, ଫଟୋ, କଥା, ଲୋକ, ନମ୍ବର ଓ ସେଟିଂ ଏହି ଫୋନରୁ ଯିବ। MAIN ପାଖରେ ଥିବା ଜିନିଷ MAIN ପାଖରେ ରହିବ।
delete-waits = { $count ->
    [one] 1ଟି ପଠାଯାଇନି। ତାହା ହଜିଯିବ।
   *[other] { $count }ଟି ପଠାଯାଇନି। ସେଗୁଡ଼ିକ ହଜିଯିବ।
}
delete-staff = ଆପଣ ସାଇନ୍ ଆଉଟ୍ ହେବେ, କେସ୍ ଏହି ଫୋନରୁ ଯିବ।
delete-send-first = ଆଗ ପଠାନ୍ତୁ
delete-now = ସବୁ ଲିଭାନ୍ତୁ
delete-unsent = ନ ପଠାଇ ଲିଭାନ୍ତୁ
delete-under-way = ଲିଭାଯାଉଛି…
notice-not-deleted = ସବୁ ଲିଭିଲା ନାହିଁ। ଏହି ଫୋନ ପୁଣି ଚେଷ୍ଟା କରିବ।
notice-deleting-spared = ଆପଣ ସାହାଯ୍ୟ ମାଗିଲେ, ତେଣୁ ସବୁ ଲିଭାଯାଇ ନାହିଁ। ପରେ ପୁଣି ଲିଭାଇ ପାରିବେ।

calendar-month = { $month ->
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
weekday-1 = ସୋମ
weekday-2 = ମଙ୍ଗଳ
weekday-3 = ବୁଧ
weekday-4 = ଗୁରୁ
weekday-5 = ଶୁକ୍ର
weekday-6 = ଶନି
weekday-7 = ରବି
