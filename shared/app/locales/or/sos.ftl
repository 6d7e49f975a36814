### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = ସାହାଯ୍ୟ ପାଇଁ ଚାପି ଧରନ୍ତୁ
sos-accessibility = SOS। MAIN ର ସାହାଯ୍ୟ ପାଇଁ ଦୁଇଥର ଟାପ୍ କରନ୍ତୁ।

kind-title = କ'ଣ ହେଲା?
kind-help-title = ଆପଣଙ୍କୁ କ'ଣ ଦରକାର?
kind-countdown = { $seconds ->
    [one] 1 ସେକେଣ୍ଡରେ ନିଜେ ଯିବ
   *[other] { $seconds } ସେକେଣ୍ଡରେ ନିଜେ ଯିବ
}

headline-keeping = ଏହି ଫୋନରେ ରଖାଯାଉଛି…
headline-kept = ଏହି ଫୋନରେ ରହିଲା। ପଠାଯାଉଛି…
headline-kept-offline = ଏହି ଫୋନରେ ରହିଲା। ନେଟୱାର୍କ ଆସିଲେ ଯିବ।
headline-sent-by-message = ମେସେଜରେ ଗଲା। MAIN କୁ ଅପେକ୍ଷା।
headline-help-received = MAIN ପାଇଲା, ଆପଣଙ୍କୁ ଫୋନ କରିବ
headline-not-kept = ଏହି ଫୋନରେ ରହିଲା ନାହିଁ। ପଠାଯାଉଛି…
headline-not-kept-offline = ରହିଲା ନାହିଁ, ନେଟୱାର୍କ ନାହିଁ। ଏବେ ଫୋନ କରନ୍ତୁ।

receipt-kept = ଏହି ଫୋନରେ ଅଛି
receipt-kept-waiting = ଏହି ଫୋନରେ ରଖାଯାଉଛି…
receipt-kept-failed = ଏହି ଫୋନ ରଖିପାରିଲା ନାହିଁ
receipt-sent-by-message = ମେସେଜରେ ଗଲା
receipt-received = MAIN ପାଇଲା
receipt-received-waiting = MAIN କୁ ଅପେକ୍ଷା
receipt-received-offline = ନେଟୱାର୍କକୁ ଅପେକ୍ଷା
receipt-received-late = MAIN ଏପର୍ଯ୍ୟନ୍ତ ଉତ୍ତର ଦେଇନି
receipt-on-hub-phone = { $hub } ର ଫୋନରେ ପହଞ୍ଚିଲା
receipt-on-hub-phone-waiting = ହବ୍ ଫୋନକୁ ଅପେକ୍ଷା
receipt-on-hub-phone-late = ହବ୍ ଫୋନରେ ଏପର୍ଯ୍ୟନ୍ତ ପହଞ୍ଚିନି
receipt-taken = ଆପଣଙ୍କ ବାର୍ତ୍ତା { $name } ଙ୍କ ପାଖରେ
receipt-taken-will-call = ଆପଣଙ୍କ ବାର୍ତ୍ତା { $name } ଙ୍କ ପାଖରେ, ଫୋନ କରିବେ
receipt-taken-waiting = କେହି ନେବାକୁ ଅପେକ୍ଷା
receipt-case-number = କେସ୍ { $number }
receipt-more = ଫଟୋ, କଥା, ଜାଗା ଯୋଡ଼ନ୍ତୁ

warning-not-received = MAIN ର ଉତ୍ତର ଆସିନି। ଏବେ ଫୋନ କରନ୍ତୁ। ଏହି ଫୋନ ଚେଷ୍ଟା କରୁଥିବ।
warning-not-on-hub-phone = MAIN ପାଇଲା, କିନ୍ତୁ ହବ୍ ଫୋନରେ ପହଞ୍ଚିନି। ଏବେ ଫୋନ କରନ୍ତୁ।
warning-not-received-message = ମେସେଜରେ ଗଲା, କିନ୍ତୁ MAIN ର ଉତ୍ତର ଆସିନି। ଏବେ ଫୋନ କରନ୍ତୁ। ଏହି ଫୋନ ଚେଷ୍ଟା କରୁଥିବ।
warning-message-app = ମେସେଜ ଆପ୍ ଖୋଲା ଅଛି। ସେଠାରେ ପଠାନ୍ତୁ ଦବାନ୍ତୁ।
warning-message-refused = ମେସେଜ ଗଲା ନାହିଁ। ବୋଧହୁଏ ବାଲାନ୍ସ ନାହିଁ। MAIN ହେଲ୍ପଲାଇନକୁ ଫୋନ ମାଗଣା।
warning-message-refused-missed-call = ମେସେଜ ଗଲା ନାହିଁ। ବୋଧହୁଏ ବାଲାନ୍ସ ନାହିଁ। ମିସ୍ଡ କଲ୍ ମାଗଣା।
warning-message-no-service = ମେସେଜ ପାଇଁ ବି ନେଟୱାର୍କ ନାହିଁ। ଏହି ଫୋନ ଚେଷ୍ଟା କରୁଥିବ। ପାରିଲେ ନେଟୱାର୍କ ଥିବା ଜାଗାକୁ ଯାଆନ୍ତୁ।
warning-not-kept = ଏହି ଫୋନ ଆପଣଙ୍କ ବାର୍ତ୍ତା ରଖିପାରିଲା ନାହିଁ। ପଠାଯାଉଛି। ଆପ୍ ଖୋଲା ରଖନ୍ତୁ, ଫୋନ କରନ୍ତୁ।

position-known = ଜାଗା ଜଣା, { $age } ଆଗର
position-known-within = ଜାଗା ପ୍ରାୟ { $distance } ଭିତରେ ଜଣା, { $age } ଆଗର
position-old = ପୁରୁଣା ଜାଗା, { $age } ଆଗର। ଏବେ ଆପଣ ଅନ୍ୟଠାରେ ଥାଇପାରନ୍ତି।
position-old-age-not-known = ଜାଗା ଜଣା, କିନ୍ତୁ କେବେର ଜଣା ନାହିଁ। ଏବେ ଆପଣ ଅନ୍ୟଠାରେ ଥାଇପାରନ୍ତି।
position-made-up = ଏହି ଜାଗା ଅନ୍ୟ ଆପ୍ ତିଆରି କରିଛି
position-looking = ଆପଣଙ୍କ ଜାଗା ଖୋଜାଯାଉଛି…
position-not-known = ଜାଗା ଜଣା ନାହିଁ
position-not-permitted = ଜାଗା ଜଣା ନାହିଁ: ଏହି ଆପକୁ ଅନୁମତି ନାହିଁ
position-switched-off = ଜାଗା ଜଣା ନାହିଁ: ଫୋନର ଲୋକେସନ ବନ୍ଦ

cancel-countdown = ବାତିଲ ({ $seconds })
safe = ମୁଁ ଏବେ ସୁରକ୍ଷିତ
claim-mistake = ଆପଣ { $time } ରେ କହିଲେ ଭୁଲରେ ଦବିଗଲା। ବାର୍ତ୍ତା ଏବେ ବି ହବ୍ ପାଖରେ।
claim-mistake-untold = ଆପଣ { $time } ରେ କହିଲେ ଭୁଲରେ ଦବିଗଲା। MAIN ଏପର୍ଯ୍ୟନ୍ତ ଜାଣିନି।
claim-safe = ଆପଣ { $time } ରେ କହିଲେ ସୁରକ୍ଷିତ। ବାର୍ତ୍ତା ଏବେ ବି ହବ୍ ପାଖରେ।
claim-safe-untold = ଆପଣ { $time } ରେ କହିଲେ ସୁରକ୍ଷିତ। MAIN ଏପର୍ଯ୍ୟନ୍ତ ଜାଣିନି।
safe-other = ସେ ଏବେ ସୁରକ୍ଷିତ
claim-safe-other = ସେ ସୁରକ୍ଷିତ ବୋଲି ଆପଣ { $time }ରେ କହିଲେ। ହବ୍ ପାଖରେ ସୂଚନା ଏବେ ମଧ୍ୟ ଅଛି।
claim-safe-other-untold = ସେ ସୁରକ୍ଷିତ ବୋଲି ଆପଣ { $time }ରେ କହିଲେ। MAIN ଏହା ଏପର୍ଯ୍ୟନ୍ତ ଜାଣିନାହିଁ।

# The one thing that helps most now.
next-send-message = ମେସେଜରେ ପଠାନ୍ତୁ
next-place = ଆପଣ କେଉଁଠି?
next-own-number = ଆପଣଙ୍କ ଫୋନ ନମ୍ବର କେତେ?
next-contact = ଆପଣଙ୍କୁ ଫୋନ କରିବୁ?
next-tell-family = ନିଜ ଲୋକଙ୍କୁ କୁହନ୍ତୁ
next-tell-family-safe = ସୁରକ୍ଷିତ ବୋଲି ନିଜ ଲୋକଙ୍କୁ କୁହନ୍ତୁ

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = ମୋତେ ସାହାଯ୍ୟ ଦରକାର। ମୋ ଜାଗା ({ $when }): { $link }
family-message-nowhere = ମୋତେ ସାହାଯ୍ୟ ଦରକାର। ମୁଁ କେଉଁଠି ଅଛି ମୋ ଫୋନ ଜାଣେନି।
family-message-do-not-call = ଏବେ ମୋତେ ଫୋନ କରନ୍ତୁ ନାହିଁ।
family-message-safe = ମୁଁ ଏବେ ସୁରକ୍ଷିତ।

# The notification that a phone must show while it follows a person. Without content.
track-channel = ଲୋକେସନ
track-title = ଲୋକେସନ ଚାଲୁ ଅଛି
track-text = ଏହି ଫୋନ ନିଜ ଜାଗା ଦେଖୁଛି।
track-stop = ବନ୍ଦ କରନ୍ତୁ

practice-band = ଅଭ୍ୟାସ। କିଛି ପଠାଯାଏ ନାହିଁ।
practice-end = ଅଭ୍ୟାସ ଶେଷ
practice-title = ଏମିତି ହୁଏ
practice-will-say = ଏଠାରେ ଲେଖା ହେବ: { $text }
practice-hub = ହବ୍
practice-somebody = ହବର କେହି ଜଣେ
practice-position = ଆପଣ କେଉଁଠି, ଏଠାରେ ଲେଖା ହେବ।
practice-over = ଅଭ୍ୟାସ ଶେଷ ହେଲା। କିଛି ପଠାଯାଇନି।
practice-call = ଏହା ଅଭ୍ୟାସ: କାହାକୁ ଫୋନ ହୋଇନି। ସତରେ ଫୋନ କରିବାକୁ ପୁଣି ଦବାନ୍ତୁ।
practice-not-now = ଗୋଟିଏ ବାର୍ତ୍ତା ଯାଉଛି। ପରେ ଅଭ୍ୟାସ କରନ୍ତୁ।

# What staff ask the person in the app.
asked-card = MAIN ଆପଣଙ୍କୁ କିଛି ପଚାରୁଛି
asked-title = MAIN ପଚାରୁଛି
asked-done = ମୁଁ ଉତ୍ତର ଦେଲି
asked-call-back = ନିରାପଦ ହେଲେ ଫୋନ କରନ୍ତୁ
asked-where = ଆପଣ କେଉଁଠି?
asked-how-many = ଆପଣମାନେ କେତେ ଜଣ?
