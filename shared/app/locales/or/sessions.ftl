### What link persons, hubs and zones read of sessions.

menu-sessions = ବୈଠକ
sessions-title = ବୈଠକ
sessions-log = ନୂଆ ବୈଠକ
sessions-none = ଏହି ଫୋନରେ ଏପର୍ଯ୍ୟନ୍ତ କୌଣସି ବୈଠକ ନାହିଁ। “ନୂଆ ବୈଠକ” ଦବାନ୍ତୁ।
sessions-draft = ଆଗକୁ ବଢ଼ନ୍ତୁ: { $topic }
sessions-draft-nameless = ବିଷୟ ନଥିବା ବୈଠକକୁ ଆଗକୁ ବଢ଼ାନ୍ତୁ
sessions-unsent = { $count ->
   *[other] { $count }ଟି ଏପର୍ଯ୍ୟନ୍ତ ପଠାଯାଇନାହିଁ
}
sessions-month = ଏହି ମାସର ବୈଠକ
sessions-month-numbers = { $sessions ->
   *[other] { $sessions }ଟି ବୈଠକ
} · { $came } ଜଣ ଆସିଲେ
sessions-earlier = ଆଗରୁ ଥିବା
sessions-later = ପରବର୍ତ୍ତୀ

session-loading = ବୈଠକର ତଥ୍ୟ ପଢ଼ାଯାଉଛି…
session-planned = ପରେ ହେବ
session-cancelled = ହୋଇନାହିଁ
session-undecided = ସ୍ଥିର କରିବାକୁ ଅଛି
session-came = { $count ->
   *[other] { $count } ଜଣ ଆସିଲେ
}
session-registered = { $count ->
   *[other] { $count } ଜଣ ପଞ୍ଜୀକୃତ
}
session-logged = ଲେଖିଛନ୍ତି { $name }, { $time }
session-change = ଯାହା ଜଣା ଅଛି ତାହା ବଦଳାନ୍ତୁ
session-attendees = ଆସିଥିବା ପଞ୍ଜୀକୃତ ଶ୍ରମିକ
session-attendees-elsewhere = { $count ->
   *[other] ଆଉ { $count } ଜଣ ଏହି ଫୋନରେ ନାହାନ୍ତି
}
session-add-attendees = ତାଲିକାରୁ ଯୋଡ଼ନ୍ତୁ
session-attendees-keep = ସେମାନଙ୍କୁ ଯୋଡ଼ନ୍ତୁ
session-ticked = { $count ->
   *[other] { $count } ଜଣଙ୍କୁ ବଛାଗଲା
}
session-nobody-to-add = ଯୋଡ଼ିବା ପାଇଁ ଏହି ଫୋନରେ ଆଉ କେହି ନାହାନ୍ତି।
session-nobody-ticked = ଯେଉଁମାନେ ଆସିଲେ ସେମାନଙ୍କୁ ବାଛନ୍ତୁ।
session-remove = ବାଦ ଦିଅନ୍ତୁ
session-added = { $name }ଙ୍କୁ ଯୋଡ଼ାଗଲା।
session-there = { $name } ଆଗରୁ ଅଛନ୍ତି।
session-card-of-nobody-here = ଏହି କାର୍ଡର ବ୍ୟକ୍ତି ଏହି ଫୋନରେ ନାହାନ୍ତି, ଏଠାରେ ଯୋଡ଼ାଯାଇ ପାରିବ ନାହିଁ। ତାଙ୍କୁ ଗଣତିରେ ଧରନ୍ତୁ, କିମ୍ବା ହବକୁ ଯୋଡ଼ିବାକୁ କୁହନ୍ତୁ।

session-log-title = ନୂଆ ବୈଠକ
session-keep = ବୈଠକ ରଖନ୍ତୁ
session-discard = ଫିଙ୍ଗି ଦିଅନ୍ତୁ
session-field-kind = କାହା ପାଇଁ
session-field-topic = ବିଷୟ
session-field-on = ଦିନ
session-field-site = ଜାଗା
session-field-place = କେଉଁଠି
session-field-languages = କେଉଁ ଭାଷାରେ କଥା ହେଲା
session-field-count = କେତେ ଜଣ ଆସିଲେ
session-field-material = ଯାହା ଦେଖାଗଲା କିମ୍ବା ବଣ୍ଟାଗଲା
session-field-photos = ଫଟୋ
session-field-words = ଆଉ କ'ଣ କହିବାର ଅଛି
session-on-hint = ଆଗାମୀ ଦିନ ହେଲେ ବୈଠକ ପରେ ହେବ।
session-count-female = ମହିଳା ଓ ଝିଅ
session-count-male = ପୁରୁଷ ଓ ପୁଅ
session-count-other = ଅନ୍ୟ
session-count-hint = କେହି ଗଣିଥିଲେ; ପଞ୍ଜୀକୃତ ଶ୍ରମିକ ନିଜେ ଗଣା ହୁଅନ୍ତି।
session-another-material = ଆଉ କିଛି
session-kind-awareness = ସଚେତନତା: ଅଧିକାର, ଯୋଜନା, ବିପଦ
session-kind-motivation = ଉତ୍ସାହ: ପଞ୍ଜୀକରଣ, ଯୋଗ ଦେବା, କହିବା
session-kind-training = ହବ ଓ ଲିଙ୍କ ପର୍ସନଙ୍କ ତାଲିମ
session-kind-event = କାର୍ଯ୍ୟକ୍ରମ କିମ୍ବା ଅଭିଯାନ
session-kind-outreach = ଦଳ ସହ ଅଫିସ ଯିବା
session-too-far-ahead = ଏହା ଏକ ବର୍ଷରୁ ଅଧିକ ପରେ।
session-too-long = ଏହା ବହୁତ ଲମ୍ବା: ଅତି ବେଶିରେ { $limit } ଅକ୍ଷର।
session-too-many-languages = ଅତି ବେଶିରେ { $limit }ଟି ଭାଷା।
session-no-count = ପୂର୍ଣ୍ଣ ସଂଖ୍ୟା ଲେଖନ୍ତୁ, ଅତି ବେଶିରେ { $most }।

session-cancel = ବୈଠକ ହୋଇନାହିଁ
session-cancel-why = ବୈଠକ କାରଣ ସହ ତାଲିକାରେ ରହେ, କିନ୍ତୁ ଗଣା ହୁଏ ନାହିଁ। ପରେ ଏହାର କିଛି ବଦଳାଯାଇ ପାରିବ ନାହିଁ।
session-cancel-reason = କାହିଁକି
session-cancel-missing = କାହିଁକି ଲେଖନ୍ତୁ।
session-cancel-yes = ହଁ, ବୈଠକ ହୋଇନାହିଁ
session-cancel-no = ଯେମିତି ଅଛି ରହୁ

wire-topic = ବିଷୟ
wire-count = କେତେ ଜଣ ଆସିଲେ
wire-material = ଯାହା ଦେଖାଗଲା କିମ୍ବା ବଣ୍ଟାଗଲା

did-log-session = ବୈଠକ
did-change-session = ବୈଠକର ତଥ୍ୟ
did-add-attendees = ବୈଠକରେ କିଏ ଆସିଲେ
did-remove-attendees = ବୈଠକରୁ ବାଦ ଦେବା
did-cancel-session = ଯେଉଁ ବୈଠକ ହୋଇନାହିଁ
