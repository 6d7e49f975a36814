### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = मदद के लिए दबाकर रखें
sos-accessibility = SOS। MAIN से मदद माँगने के लिए दो बार टैप करें।

kind-title = क्या हुआ?
kind-help-title = आपको क्या चाहिए?
kind-countdown = { $seconds } सेकंड में अपने-आप भेज दिया जाएगा

headline-keeping = फ़ोन में सेव हो रहा है…
headline-kept = फ़ोन में सेव हो गया। भेज रहे हैं…
headline-kept-offline = फ़ोन में सेव हो गया। नेटवर्क आते ही चला जाएगा।
headline-sent-by-message = मैसेज से भेज दिया। MAIN के जवाब का इंतज़ार।
headline-help-received = MAIN को मिल गया, वे आपको फ़ोन करेंगे
headline-not-kept = फ़ोन में सेव नहीं हुआ। भेज रहे हैं…
headline-not-kept-offline = फ़ोन में सेव नहीं हुआ, और नेटवर्क भी नहीं है। अभी फ़ोन करें।

receipt-kept = इस फ़ोन में सेव है
receipt-kept-waiting = फ़ोन में सेव हो रहा है…
receipt-kept-failed = फ़ोन में सेव नहीं हो पाया
receipt-sent-by-message = मैसेज से भेज दिया
receipt-received = MAIN को मिल गया
receipt-received-waiting = MAIN के जवाब का इंतज़ार
receipt-received-offline = नेटवर्क का इंतज़ार
receipt-received-late = MAIN का जवाब अभी नहीं आया
receipt-on-hub-phone = { $hub } के एक फ़ोन पर पहुँच गया
receipt-on-hub-phone-waiting = हब के फ़ोन पर पहुँचने का इंतज़ार
receipt-on-hub-phone-late = हब के किसी फ़ोन पर अभी नहीं पहुँचा
receipt-taken = आपका केस अब { $name } के पास है
receipt-taken-will-call = आपका केस अब { $name } के पास है, वे आपको फ़ोन करेंगे
receipt-taken-waiting = किसी के केस लेने का इंतज़ार
receipt-case-number = केस { $number }
receipt-more = फ़ोटो, आवाज़, जगह जोड़ें

warning-not-received = MAIN का जवाब अभी नहीं आया। अभी फ़ोन करें। यह फ़ोन भेजने की कोशिश करता रहेगा।
warning-not-on-hub-phone = MAIN को मिल गया है, पर हब के किसी फ़ोन पर अभी नहीं पहुँचा। अभी फ़ोन करें।
warning-not-received-message = मैसेज से भेज दिया है, पर MAIN का जवाब अभी नहीं आया। अभी फ़ोन करें। यह फ़ोन भेजने की कोशिश करता रहेगा।
warning-message-app = मैसेज ऐप खुल गया है। वहाँ भेजें दबाएँ।
warning-message-refused = मैसेज नहीं गया। शायद बैलेंस नहीं है। MAIN हेल्पलाइन पर फ़ोन करने का पैसा नहीं लगता।
warning-message-refused-missed-call = मैसेज नहीं गया। शायद बैलेंस नहीं है। मिस्ड कॉल का पैसा नहीं लगता।
warning-message-no-service = मैसेज के लिए भी नेटवर्क नहीं है। यह फ़ोन कोशिश करता रहेगा। हो सके तो नेटवर्क वाली जगह जाएँ।
warning-not-kept = आपका SOS इस फ़ोन में सेव नहीं हो पाया। भेजा जा रहा है। ऐप खुला रखें, और फ़ोन करें।

position-known = आपकी जगह पता है, { $age } पुरानी
position-known-within = आपकी जगह करीब { $distance } तक पता है, { $age } पुरानी
position-old = पुरानी जगह, { $age } पुरानी। अब आप कहीं और हो सकते हैं।
position-old-age-not-known = जगह पता है, पर कितनी पुरानी है, पता नहीं। अब आप कहीं और हो सकते हैं।
position-made-up = यह जगह किसी दूसरे ऐप की बनाई हुई है
position-looking = आपकी जगह ढूँढ रहे हैं…
position-not-known = आपकी जगह पता नहीं
position-not-permitted = आपकी जगह पता नहीं: इस ऐप को जगह देखने की इजाज़त नहीं है
position-switched-off = आपकी जगह पता नहीं: फ़ोन में लोकेशन बंद है

cancel-countdown = रद्द करें ({ $seconds })
safe = मैं अब ठीक हूँ
claim-mistake = आपने { $time } बजे बताया कि ग़लती से दब गया था। आपका SOS हब के पास है।
claim-mistake-untold = आपने { $time } बजे बताया कि ग़लती से दब गया था। MAIN को यह अभी पता नहीं।
claim-safe = आपने { $time } बजे बताया कि आप ठीक हैं। आपका SOS हब के पास है।
claim-safe-untold = आपने { $time } बजे बताया कि आप ठीक हैं। MAIN को यह अभी पता नहीं।
safe-other = वे अब ठीक हैं
claim-safe-other = आपने { $time } पर बताया कि वे ठीक हैं। हब के पास सूचना अब भी है।
claim-safe-other-untold = आपने { $time } पर बताया कि वे ठीक हैं। MAIN को यह अभी पता नहीं है।

# The one thing that helps most now.
next-send-message = इसे मैसेज से भेजें
next-place = आप कहाँ हैं?
next-own-number = आपका फ़ोन नंबर क्या है?
next-contact = क्या हम आपको फ़ोन कर सकते हैं?
next-tell-family = अपनों को बताएँ
next-tell-family-safe = अपनों को बताएँ कि आप ठीक हैं

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = मुझे मदद चाहिए। मेरी जगह ({ $when }): { $link }
family-message-nowhere = मुझे मदद चाहिए। मेरे फ़ोन को मेरी जगह पता नहीं।
family-message-do-not-call = अभी मुझे फ़ोन न करें।
family-message-safe = मैं अब ठीक हूँ।

# The notification that a phone must show while it follows a person. Without content.
track-channel = लोकेशन
track-title = लोकेशन चालू है
track-text = यह फ़ोन अपनी जगह देख रहा है।
track-stop = बंद करें

practice-band = अभ्यास। कुछ भी भेजा नहीं जाता।
practice-end = अभ्यास बंद करें
practice-title = ऐसा होता है
practice-will-say = यहाँ लिखा आएगा: { $text }
practice-hub = हब
practice-somebody = हब के साथी
practice-position = यहाँ लिखा आएगा कि आप कहाँ हैं।
practice-over = अभ्यास पूरा हुआ। कुछ भी नहीं भेजा गया।
practice-call = यह अभ्यास है: किसी को फ़ोन नहीं किया गया। सच में फ़ोन करने के लिए दोबारा दबाएँ।
practice-not-now = एक SOS अभी भेजा हुआ है। अभ्यास बाद में करें।

# What staff ask the person in the app.
asked-card = MAIN आपसे कुछ पूछ रहा है
asked-title = MAIN पूछ रहा है
asked-done = मैंने जवाब दे दिया
asked-call-back = जब सुरक्षित हो, फ़ोन करें
asked-where = आप कहाँ हैं?
asked-how-many = आप कितने लोग हैं?
