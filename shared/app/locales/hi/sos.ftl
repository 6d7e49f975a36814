### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = मदद के लिए दबाकर रखें
sos-accessibility = SOS। MAIN से मदद माँगने के लिए दो बार टैप करें।

kind-title = क्या हुआ?
kind-countdown = { $seconds } सेकंड में अपने-आप भेज दिया जाएगा

headline-keeping = फ़ोन में सेव हो रहा है…
headline-kept = फ़ोन में सेव हो गया। भेज रहे हैं…
headline-kept-offline = फ़ोन में सेव हो गया। नेटवर्क आते ही चला जाएगा।
headline-not-kept = फ़ोन में सेव नहीं हुआ। भेज रहे हैं…
headline-not-kept-offline = फ़ोन में सेव नहीं हुआ, और नेटवर्क भी नहीं है। अभी फ़ोन करें।

receipt-kept = इस फ़ोन में सेव है
receipt-kept-waiting = फ़ोन में सेव हो रहा है…
receipt-kept-failed = फ़ोन में सेव नहीं हो पाया
receipt-received = MAIN को मिल गया
receipt-received-waiting = MAIN के जवाब का इंतज़ार
receipt-received-offline = नेटवर्क का इंतज़ार
receipt-received-late = MAIN का जवाब अभी नहीं आया
receipt-on-hub-phone = { $hub } के एक फ़ोन पर पहुँच गया
receipt-on-hub-phone-waiting = हब के फ़ोन पर पहुँचने का इंतज़ार
receipt-on-hub-phone-late = हब के किसी फ़ोन पर अभी नहीं पहुँचा
receipt-taken = आपका केस अब { $name } के पास है
receipt-taken-waiting = किसी के केस लेने का इंतज़ार
receipt-case-number = केस { $number }

warning-not-received = MAIN का जवाब अभी नहीं आया। अभी फ़ोन करें। यह फ़ोन भेजने की कोशिश करता रहेगा।
warning-not-on-hub-phone = MAIN को मिल गया है, पर हब के किसी फ़ोन पर अभी नहीं पहुँचा। अभी फ़ोन करें।
warning-not-kept = आपका SOS इस फ़ोन में सेव नहीं हो पाया। भेजा जा रहा है। ऐप खुला रखें, और फ़ोन करें।

position-known = आपकी जगह पता है, { $age } पुरानी
position-known-within = आपकी जगह करीब { $distance } तक पता है, { $age } पुरानी
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
