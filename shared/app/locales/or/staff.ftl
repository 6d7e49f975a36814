### Signing in, and the hub's inbox.

sign-in-title = କର୍ମଚାରୀ ପ୍ରବେଶ
sign-in-explanation = ସଂଯୋଜକ ଆପଣଙ୍କୁ ଦେଇଥିବା କୋଡ଼ ଲେଖନ୍ତୁ।
sign-in-code = ନିମନ୍ତ୍ରଣ କୋଡ଼
sign-in-submit = ସାଇନ ଇନ କରନ୍ତୁ
sign-in-busy = ସାଇନ ଇନ ହେଉଛି…
sign-in-no-code = ପ୍ରଥମେ କୋଡ଼ ଲେଖନ୍ତୁ।
sign-in-unknown-code = MAIN ଏହି କୋଡ଼ ଜାଣେ ନାହିଁ। ପୁଣି ଦେଖନ୍ତୁ: ଚାରି ଭାଗରେ ମୋଟ କୋଡ଼ିଏଟି ଅକ୍ଷର ଓ ଅଙ୍କ।
sign-in-used-code = ଏହି କୋଡ଼ ଆଗରୁ ବ୍ୟବହାର ହୋଇସାରିଛି। ସଂଯୋଜକଙ୍କୁ ନୂଆ କୋଡ଼ ମାଗନ୍ତୁ।
sign-in-expired-code = ଏହି କୋଡ଼ ବହୁତ ପୁରୁଣା। ସଂଯୋଜକଙ୍କୁ ନୂଆ କୋଡ଼ ମାଗନ୍ତୁ।
sign-in-no-network = MAIN ସହ ଯୋଗାଯୋଗ ହେଲା ନାହିଁ। ଫୋନରେ ନେଟୱାର୍କ ଅଛି କି ନାହିଁ ଦେଖନ୍ତୁ, ତା'ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
sign-in-server = MAINର ସର୍ଭରରେ ଅସୁବିଧା ଅଛି। କିଛି ମିନିଟ ପରେ ପୁଣି ଚେଷ୍ଟା କରନ୍ତୁ।
sign-in-not-kept = ଏହି ଫୋନ ସାଇନ ଇନ ରଖିପାରିଲା ନାହିଁ। କିଛି ଜାଗା ଖାଲି କରି ପୁଣି ସାଇନ ଇନ କରନ୍ତୁ।
sign-out = ସାଇନ ଆଉଟ କରନ୍ତୁ

inbox-summary = { $count ->
    [0] କେହି ଅପେକ୍ଷାରେ ନାହାନ୍ତି
    [one] 1ଟି କେସ୍ ଏପର୍ଯ୍ୟନ୍ତ କେହି ନେଇନାହାନ୍ତି
   *[other] { $count }ଟି କେସ୍ ଏପର୍ଯ୍ୟନ୍ତ କେହି ନେଇନାହାନ୍ତି
}
inbox-empty = କୌଣସି କେସ୍ ନାହିଁ

sync-begins = ଲୋଡ ହେଉଛି…
sync-done = ସବୁ ପଠାଯାଇଛି, { $time }
sync-not-taken = MAIN ସବୁ ନେଇନାହିଁ, { $time }
sync-waiting = { $count }ଟି ପଠାଇବା ବାକି
sync-offline = { $time }ରୁ ନେଟୱାର୍କ ନାହିଁ
sync-fails = MAINଠାରୁ ଉତ୍ତର ଆସୁ ନାହିଁ। ପୁଣି ଚେଷ୍ଟା ଚାଲିଛି।
sync-fails-since = MAINଠାରୁ ଉତ୍ତର ଆସୁ ନାହିଁ। ଶେଷ ଖବର { $time }।
sync-unreadable = { $count ->
    [one] 1ଟି ରେକର୍ଡ ଦେଖାଇହେଉ ନାହିଁ: ଆପ୍ ଅପଡେଟ କରନ୍ତୁ
   *[other] { $count }ଟି ରେକର୍ଡ ଦେଖାଇହେଉ ନାହିଁ: ଆପ୍ ଅପଡେଟ କରନ୍ତୁ
}

mark-safe = ବ୍ୟକ୍ତି କହୁଛନ୍ତି: ସୁରକ୍ଷିତ
mark-mistake = ବ୍ୟକ୍ତି କହୁଛନ୍ତି: ଭୁଲରେ ଦବିଗଲା
mark-outside-coverage = ହବର ଇଲାକା ବାହାରେ
mark-stale-position = ପୁରୁଣା ଜାଗା
mark-waiting = ପଠାଇବା ବାକି
mark-undecided = ଦୁଇ ପ୍ରକାର ଲେଖା, ଗୋଟିଏ ବାଛନ୍ତୁ
mark-refused = MAIN ନେଇନାହିଁ

inbox = ଆସିଥିବା କେସ୍
call-person = ବ୍ୟକ୍ତିଙ୍କୁ ଫୋନ କରନ୍ତୁ
notice-session-ended = ଆପଣ ସାଇନ ଆଉଟ ହୋଇଯାଇଛନ୍ତି। ସଂଯୋଜକଙ୍କୁ ନୂଆ କୋଡ଼ ମାଗନ୍ତୁ। ଏହି ଫୋନର SOS ବାର୍ତ୍ତା ଏବେ ମଧ୍ୟ ଏଠାରେ ଅଛି।
notice-late-roster = କିଏ ଡ୍ୟୁଟିରେ, ତାହା ଆପଣଙ୍କ ଆଗରୁ ଆଉ ଜଣେ ବଦଳାଇଛନ୍ତି। ଆପଣ ଯାହା ଲେଖିଲେ ତାହା ଡ୍ୟୁଟି ତାଲିକାରେ ତା' ସହ ରଖାଯାଇଛି।
notice-late = ଆପଣଙ୍କ ଆଗରୁ ଆଉ ଜଣେ ଏହା ବଦଳାଇଛନ୍ତି। ଆପଣ ଯାହା ଲେଖିଲେ ତାହା କେସରେ ତା' ସହ ରଖାଯାଇଛି।
notice-case-left = ଏହି କେସ୍ ଏବେ ଅନ୍ୟ ହବ୍ ପାଖରେ ଅଛି।
notice-sign-out-loses = { $count ->
    [one] ଆପଣ ଲେଖିଥିବା 1ଟି କଥା ପଠାଯାଇନାହିଁ, ତାହା ହଜିଯିବ। ତଥାପି ବାହାରିବାକୁ ହେଲେ ପୁଣି “ସାଇନ ଆଉଟ କରନ୍ତୁ” ଦବାନ୍ତୁ।
   *[other] ଆପଣ ଲେଖିଥିବା { $count }ଟି କଥା ପଠାଯାଇନାହିଁ, ସେଗୁଡ଼ିକ ହଜିଯିବ। ତଥାପି ବାହାରିବାକୁ ହେଲେ ପୁଣି “ସାଇନ ଆଉଟ କରନ୍ତୁ” ଦବାନ୍ତୁ।
}
refused-taken = { $name } ଏହି କେସ୍ ନେଇଛନ୍ତି।
refused-not-allowed = ଆପଣଙ୍କ ଦାୟିତ୍ୱରେ ଏହା କରିବାର ଅନୁମତି ନାହିଁ।
refused-no-such-case = ଏହି କେସ୍ ଆଉ ଆପଣଙ୍କ ପାଖରେ ନାହିଁ।
refused-empty-note = ପ୍ରଥମେ କିଛି ଲେଖନ୍ତୁ।
refused-note-too-long = ଟିପ୍ପଣୀ ବହୁତ ଲମ୍ବା: ଅତି ବେଶିରେ { $limit }ଟି ଅକ୍ଷର।
refused-other = MAIN ଏହା ନେଇନାହିଁ। ଆପ୍ ଅପଡେଟ କରନ୍ତୁ, କିମ୍ବା ସଂଯୋଜକଙ୍କୁ କୁହନ୍ତୁ।
notify-case-channel = ନୂଆ କେସ୍
notify-case-quiet-channel = ନୂଆ କେସ୍, ବିନା ଶବ୍ଦରେ
notify-case-title = ଗୋଟିଏ ନୂଆ କେସ୍ ଅପେକ୍ଷାରେ ଅଛି
notify-case-text = ଦେଖିବାକୁ ଆପ୍ ଖୋଲନ୍ତୁ।

# ---- a case rings
ringing-title = MAINକୁ ଏବେ ଆପଣଙ୍କ ସାହାଯ୍ୟ ଦରକାର
ringing-text = ଆପଣଙ୍କ ହବରେ ଗୋଟିଏ କେସ୍ ପାଇଁ ଘଣ୍ଟି ବାଜୁଛି
ringing-channel = କେସର ଘଣ୍ଟି
ringing-cases = { $count ->
    [one] { $count }ଟି କେସ୍ ପାଇଁ ଘଣ୍ଟି ବାଜୁଛି
   *[other] { $count }ଟି କେସ୍ ପାଇଁ ଘଣ୍ଟି ବାଜୁଛି
}
ringing-open = କେସ୍ ଖୋଲନ୍ତୁ
ringing-silence = ଏଠାରେ ଶବ୍ଦ ବନ୍ଦ କରନ୍ତୁ

inbox-late = { $count }ଟିରେ ଡେରି
inbox-empty-mine = ଆପଣଙ୍କ ପାଖରେ କୌଣସି ଖୋଲା କେସ୍ ନାହିଁ
inbox-empty-overdue = କୌଣସି କେସରେ ଡେରି ନାହିଁ
inbox-nothing-found = କୌଣସି କେସ୍ ମିଳିଲା ନାହିଁ। କମ୍ ଶବ୍ଦ ଦେଇ ଖୋଜନ୍ତୁ, କିମ୍ବା ସବୁ ପ୍ରକାର ଓ ସବୁ ଭାଷାରେ ଦେଖନ୍ତୁ।
number-to-come = ପରଥର MAIN ସହ ଯୋଗାଯୋଗ ହେଲେ ନମ୍ବର ଆସିବ
inbox-search = ନମ୍ବର, ନାମ, ଫୋନ, ଜାଗା
filter-hub = ସବୁ ଖୋଲା
filter-mine = ମୋର
filter-unassigned = କାହା ପାଖରେ ନାହିଁ
filter-overdue = ଡେରି ହୋଇଛି
filter-waiting = ଅପେକ୍ଷାରେ
filter-closed = ବନ୍ଦ
menu-refused = MAIN ନେଇନାହିଁ: { $count }
menu-load = କାହା ପାଖରେ କେତେ କେସ୍; ମୋଟ ମଜୁରି ଦାବି
menu-roster-undecided = କିଏ କେବେ ଡ୍ୟୁଟିରେ: ଦୁଇ ପ୍ରକାର ଲେଖା, ଗୋଟିଏ ବାଛନ୍ତୁ
inbox-more = ଏହି ହବ୍: ଅଧିକ
menu-roster = କିଏ କେବେ ଡ୍ୟୁଟିରେ
narrow-title = ପ୍ରକାର ଓ ଭାଷା
narrow-all = ସବୁ ପ୍ରକାର ଓ ସବୁ ଭାଷା
narrow-all-kinds = ସବୁ ପ୍ରକାର
narrow-all-languages = ସବୁ ଭାଷା
narrow-count = { $count ->
    [one] 1ଟି କେସ୍
   *[other] { $count }ଟି କେସ୍
}
narrow-person = କେବଳ { $name }ଙ୍କ କେସ୍
narrow-everybody = ସମସ୍ତଙ୍କର
narrow-show = { $count ->
    [one] 1ଟି କେସ୍ ଦେଖାନ୍ତୁ
   *[other] { $count }ଟି କେସ୍ ଦେଖାନ୍ତୁ
}
load-title = କାହା ପାଖରେ କେତେ କେସ୍
load-explanation = ଗୋଟିଏ ନାମ ଦବାଇଲେ ତାଙ୍କ କେସ୍ ଦେଖିବେ। ଗୋଟିଏ କେସକୁ ଚାପି ଧରିଲେ ତାହା ଆଉ ଜଣଙ୍କୁ ଦେଇପାରିବେ।
load-nobody = କାହା ପାଖରେ ନାହିଁ
load-open = { $count }ଟି ଖୋଲା
load-immediate = { $count }ଟି ତୁରନ୍ତ
load-late = { $count }ଟିରେ ଡେରି
a-colleague = ଜଣେ ସହକର୍ମୀ
sync-last-news = ଶେଷ ଖବର { $time }
sync-progress = ଆପଣଙ୍କ ହବର କେସ୍ ଆସୁଛି: { $count }
mark-asks-us = ଆପଣଙ୍କ ହବକୁ ଏହା ନେବାକୁ କୁହାଯାଇଛି
mark-asks = { $hub } କୁ ଏହା ନେବାକୁ କୁହାଯାଇଛି
mark-sensitive = କେବଳ ଏହି କେସରେ କାମ କରୁଥିବା ଲୋକଙ୍କ ପାଇଁ
mark-same-as = { $number } ସହ ସମାନ
late-by = { $age } ଡେରି

# ---- link persons of the hub
menu-link-persons = ଲିଙ୍କ ପର୍ସନ
menu-link-persons-held = ଲିଙ୍କ ପର୍ସନ: କିଛି କଥା ଆପଣଙ୍କୁ ଅପେକ୍ଷା କରିଛି
link-persons-title = ଲିଙ୍କ ପର୍ସନ
link-persons-what = ଯେଉଁମାନେ ଏହି ହବ୍ ପାଇଁ ଶ୍ରମିକଙ୍କୁ ପଞ୍ଜୀକରଣ କରନ୍ତି।
link-persons-none = ଏହି ହବ୍ ପାଇଁ ଏପର୍ଯ୍ୟନ୍ତ କେହି ଶ୍ରମିକଙ୍କୁ ପଞ୍ଜୀକରଣ କରୁ ନାହାନ୍ତି। ନିମନ୍ତ୍ରଣ କରିବାକୁ ନେଟୱାର୍କ ଦରକାର ନାହିଁ।
link-persons-invite = ଲିଙ୍କ ପର୍ସନଙ୍କୁ ନିମନ୍ତ୍ରଣ କରନ୍ତୁ
link-persons-more = { $count ->
    [one] ଆଉ 1 ଜଣ, ଯିଏ ଏଠାରେ ଦେଖାଯାଉ ନାହାନ୍ତି
   *[other] ଆଉ { $count } ଜଣ, ଯେଉଁମାନେ ଏଠାରେ ଦେଖାଯାଉ ନାହାନ୍ତି
}
form-invite-title = ଲିଙ୍କ ପର୍ସନଙ୍କୁ ନିମନ୍ତ୍ରଣ କରନ୍ତୁ
form-invite-why = ତାଙ୍କୁ କୋଡ଼ ଦେଖାନ୍ତୁ, କିମ୍ବା ପଢ଼ି ଶୁଣାନ୍ତୁ। ଏହା ତାଙ୍କ ଫୋନରେ ଥରେ କାମ କରେ, 14 ଦିନ ପର୍ଯ୍ୟନ୍ତ; ନେଟୱାର୍କ ନ ଥିଲେ, ଦୁଇଟି ଫୋନକୁ ନେଟୱାର୍କ ମିଳିବା ପରେ।
form-invite-phone-hint = ତାଙ୍କ ନମ୍ବର, ଯେପରି ଆପଣ ତାଙ୍କୁ ଫୋନ କରିପାରିବେ।
form-invite-keep = କୋଡ଼ ତିଆରି କରନ୍ତୁ
link-person-show-code = ଏହାକୁ ତାଙ୍କ ଫୋନର କ୍ୟାମେରା ସାମ୍ନାରେ ଧରନ୍ତୁ: ମେନୁରେ “କର୍ମଚାରୀ ପ୍ରବେଶ”, ତା'ପରେ “କୋଡ଼ ସ୍କାନ କରନ୍ତୁ”।
link-person-qr = କ୍ୟାମେରା ପାଇଁ ନିମନ୍ତ୍ରଣ କୋଡ଼ର ଛବି
link-person-read-out = ପଢ଼ି ଶୁଣାଇବାକୁ: ପାଞ୍ଚଟି ଲେଖାଏଁ ଚାରି ଭାଗ। ଏଥିରେ O, I, L କିମ୍ବା U ଅକ୍ଷର ନାହିଁ।
link-person-code-elsewhere = କୋଡ଼ ଯେଉଁ ଫୋନରେ ତିଆରି ହେଲା, ସେହି ଫୋନରେ ଅଛି। ଏଠାରେ ନୂଆ କୋଡ଼ ତିଆରି କଲେ ସେଇଟି ଶେଷ ହୁଏ।
link-person-invited = ନିମନ୍ତ୍ରଣ କରାଯାଇଛି। କୋଡ଼ { $time } ପର୍ଯ୍ୟନ୍ତ କାମ କରେ।
link-person-has-phone = ଫୋନରେ ସାଇନ ଇନ ହୋଇଛନ୍ତି
link-person-code-old = ନିମନ୍ତ୍ରଣ କରାଯାଇଛି, କିନ୍ତୁ କୋଡ଼ ଏବେ ବହୁତ ପୁରୁଣା
link-person-revoked = { $name } ଖାତା ଶେଷ କଲେ, { $time }
link-person-phone = ଫୋନ
link-person-invited-by = { $name } ନିମନ୍ତ୍ରଣ କଲେ, { $time }
link-person-new-code = ନୂଆ କୋଡ଼ ତିଆରି କରନ୍ତୁ
link-person-come-back = ପୁଣି ନିମନ୍ତ୍ରଣ କରନ୍ତୁ
link-person-revoke = ଏହି ବ୍ୟକ୍ତିଙ୍କ ଖାତା ଶେଷ କରନ୍ତୁ
link-person-ask-revoke = { $name }ଙ୍କ ଖାତା ଶେଷ କରିବେ?
link-person-revoke-phone = ପରଥର MAIN ସହ ଯୋଗାଯୋଗ ହେଲେ ତାଙ୍କ ଫୋନ ଆଉ କିଛି ଖୋଲିପାରିବ ନାହିଁ। ଫୋନ ହଜିଥିଲେ କିମ୍ବା ଚୋରି ହୋଇଥିଲେ ସଙ୍ଗେ ସଙ୍ଗେ ଏହା କରନ୍ତୁ।
link-person-revoke-unsent = ସେଥିରୁ ଯାହା ପଠାଯାଇନାହିଁ ତାହା ତଥାପି ଆସିବ, ଓ ଆପଣ ନିଷ୍ପତ୍ତି ନେବା ପର୍ଯ୍ୟନ୍ତ ଏଠାରେ ରହିବ।
link-person-held = { $count ->
    [one] ଖାତା ଶେଷ ହେବା ପରେ 1ଟି କଥା ଆସିଲା।
   *[other] ଖାତା ଶେଷ ହେବା ପରେ { $count }ଟି କଥା ଆସିଲା।
}
link-person-held-workers = { $count ->
    [one] ସେଥିରୁ 1ଟି ଶ୍ରମିକଙ୍କ ପଞ୍ଜୀକରଣ।
   *[other] ସେଥିରୁ { $count }ଟି ଶ୍ରମିକଙ୍କ ପଞ୍ଜୀକରଣ।
}
link-person-held-aside = { $count ->
    [one] 1ଟି ପଢ଼ିହେଲା ନାହିଁ: MAINର ସର୍ଭର ତାହା ରଖିଛି।
   *[other] { $count }ଟି ପଢ଼ିହେଲା ନାହିଁ: MAINର ସର୍ଭର ସେଗୁଡ଼ିକ ରଖିଛି।
}
link-person-take = ତଥାପି ନିଅନ୍ତୁ
link-person-discard = ବାଦ ଦିଅନ୍ତୁ
link-person-ask-discard = { $name }ଙ୍କଠାରୁ ଯାହା ଆସିଲା ତାହା ବାଦ ଦେବେ?
link-person-discard-what = ସେଥିରେ ଥିବା ଶ୍ରମିକଙ୍କ ପଞ୍ଜୀକରଣ ହେବ ନାହିଁ। ଏହା ଫେରାଯାଇ ପାରିବ ନାହିଁ।
did-invite-link-person = ଲିଙ୍କ ପର୍ସନଙ୍କୁ ନିମନ୍ତ୍ରଣ
did-revoke-link-person = ଲିଙ୍କ ପର୍ସନଙ୍କ ଖାତା ଶେଷ
did-take-held = ଡେରିରେ ଆସିଥିବା କଥା ନେବା
did-discard-held = ଡେରିରେ ଆସିଥିବା କଥା ବାଦ ଦେବା
