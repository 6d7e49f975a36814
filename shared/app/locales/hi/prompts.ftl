### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = यह मदद का बटन है। इस पर उँगली रखें और गोला पूरा होने तक दबाए रखें। नीचे फ़ोन करने के दो नंबर हैं।
prompt-alert-open = आपका SOS भेजा जा चुका है। कहाँ तक पहुँचा, देखने के लिए ऊपर की पंक्ति दबाएँ।

prompt-kind = क्या हुआ? किसी तस्वीर को दबाएँ।
prompt-kind-help = आपको क्या चाहिए? किसी तस्वीर को दबाएँ।
prompt-kind-countdown = आप कुछ न दबाएँ तो SOS अपने-आप चला जाएगा।
prompt-kind-accident = दुर्घटना, चोट।
prompt-kind-medical = बीमारी, डॉक्टर चाहिए।
prompt-kind-assault = मारपीट, या ज़बरदस्ती छूना।
prompt-kind-threat = कोई धमकी दे रहा है।
prompt-kind-wages = मज़दूरी नहीं मिली।
prompt-kind-confinement = जाने नहीं दे रहे।
prompt-kind-advice = सवाल या सलाह।
prompt-kind-other = कोई और बात।

prompt-keeping = आपका SOS फ़ोन में सेव हो रहा है।
prompt-kept = आपका SOS फ़ोन में सेव है। भेजा जा रहा है।
prompt-kept-offline = आपका SOS फ़ोन में सेव है। अभी नेटवर्क नहीं है। नेटवर्क आते ही चला जाएगा।
prompt-not-kept = आपका SOS फ़ोन में सेव नहीं हो पाया। भेजा जा रहा है। ऐप खुला रखें, और फ़ोन करें।
prompt-sent-by-message = आपका SOS मैसेज से चला गया है। MAIN का जवाब अभी नहीं आया।
prompt-received = आपका SOS MAIN को मिल गया।
prompt-help-received = MAIN को मिल गया। वे आपको फ़ोन करेंगे।
prompt-on-hub-phone = आपका SOS हब के एक फ़ोन पर पहुँच गया।
prompt-taken = हब में किसी ने आपका केस ले लिया है। नाम स्क्रीन पर है।
prompt-taken-will-call = हब में किसी ने आपका केस ले लिया है, वे आपको फ़ोन करेंगे। नाम स्क्रीन पर है।
prompt-late = अभी तक जवाब नहीं आया। अभी फ़ोन करें। यह फ़ोन भेजने की कोशिश करता रहेगा।
prompt-not-on-hub-phone = हब के किसी फ़ोन पर अभी नहीं पहुँचा। अभी फ़ोन करें।
prompt-message-app = मैसेज ऐप खुल गया है। वहाँ भेजें दबाएँ।
prompt-message-refused = मैसेज नहीं गया। शायद बैलेंस नहीं है।
prompt-no-position = इस फ़ोन को पता नहीं कि आप कहाँ हैं।
prompt-call-emergency = पुलिस या एम्बुलेंस के लिए एक एक दो वाला बटन दबाएँ।
prompt-call-helpline = MAIN से बात करने के लिए लंबे नंबर वाला बटन दबाएँ। इसका पैसा नहीं लगता।
prompt-call-missed = मिस्ड कॉल करने के लिए उसका बटन दबाएँ। एक बार घंटी बजेगी, पैसा नहीं लगेगा।
prompt-cancel = ग़लती से दब गया? रद्द करें दबाएँ।
prompt-safe = अगर आप अब ठीक हैं, तो उसका बटन दबाएँ।
prompt-safe-other = अगर वे अब ठीक हैं, तो उसका बटन दबाएँ।
prompt-said = आपकी बात MAIN तक जाती है। जब तक कोई आपसे बात न कर ले, आपका SOS बना रहेगा।

prompt-send-message = SOS को मैसेज से भेजने के लिए कार्ड दबाएँ।
prompt-place = आप कहाँ हैं? राज्य और पास की कोई जगह बोलें या लिखें।
prompt-own-number = आपका फ़ोन नंबर क्या है? लिखें, ताकि MAIN आपको फ़ोन कर सके।
prompt-contact = क्या हम आपको फ़ोन कर सकते हैं? पहला: हाँ। दूसरा: सिर्फ़ मैसेज। तीसरा: कुछ नहीं, ख़तरा है।
prompt-tell-family = अपनों को बताएँ कि आपको मदद चाहिए।
prompt-tell-family-safe = अपनों को बताएँ कि आप ठीक हैं।

prompt-practice = यह अभ्यास है। कुछ भी भेजा नहीं जाता। रोकने के लिए अभ्यास बंद करें दबाएँ।

prompt-page-menu = बाकी सब कुछ यहाँ है।
prompt-page-confirm-sos = MAIN से मदद माँगनी है? हाँ के लिए लाल बटन दबाएँ।
prompt-page-for-other = किसी और के लिए MAIN से मदद माँगें? हाँ के लिए लाल बटन दबाएँ।
prompt-page-after-alert = यहाँ आप फ़ोटो, आवाज़ और जगह जोड़ सकते हैं, और अपनों को बता सकते हैं।
prompt-page-states = आप जिस राज्य में हैं, उसे दबाएँ।
prompt-page-family = यहाँ आप तीन भरोसेमंद लोग चुन सकते हैं।
prompt-page-safety = यहाँ आप ऐप को चुप कर सकते हैं, छिपा सकते हैं, या सब मिटा सकते हैं।
prompt-page-permissions = यहाँ लिखा है कि ऐप इस फ़ोन से क्या माँगता है और क्यों। आप किसी को भी मना कर सकते हैं।
prompt-page-check-up = यहाँ दिखता है कि इस फ़ोन में क्या चीज़ SOS को रोक सकती है, और उसे कैसे ठीक करें।
prompt-page-delete-everything = इस फ़ोन से ऐप की सब बातें मिटानी हैं? जो भेजा जा चुका है, वह MAIN के पास रहेगा।
prompt-page-practice = यहाँ आप अभ्यास कर सकते हैं। कुछ भी भेजा नहीं जाता।

# Pages: one by one, so that each can be recorded.
prompt-permission-location = क्या यह ऐप आपकी जगह देख सकता है? ताकि मदद आप तक पहुँचे। जगह सिर्फ़ तब भेजी जाती है जब आप मदद माँगते हैं।
prompt-permission-notifications = क्या MAIN का जवाब आने पर यह फ़ोन आपको बताए? यह कभी नहीं दिखाता कि बात क्या है।
prompt-permission-sms = क्या यह फ़ोन अपने-आप संदेश भेज सकता है? तब SOS बिना इंटरनेट के भी जाएगा।
prompt-permission-buttons = नीचे के दो बटन में ऊपर वाला हाँ है। नीचे वाला: अभी नहीं।
prompt-safety-silent = चुपचाप: न आवाज़, न कंपन, स्क्रीन अँधेरी। MAIN आपको फ़ोन नहीं करेगा।
prompt-safety-quick-exit = जल्दी निकलना: बटन दबाते ही कैलेंडर दिखता है। वापस आने के लिए कैलेंडर को दबाए रखें।
prompt-safety-hide = छिपाना: खुले ऐप की सूची में इस ऐप की तस्वीर नहीं दिखेगी।
prompt-safety-neutral = कैलेंडर वाला निशान: फ़ोन की स्क्रीन पर यह ऐप कैलेंडर जैसा दिखेगा।
prompt-menu-practice = निशाने का चित्र: SOS का अभ्यास।
prompt-menu-for-other = लाल निशान: किसी और के लिए SOS।
prompt-menu-family = लोगों का चित्र: आपके भरोसे के लोग।
prompt-menu-safety = ढाल का चित्र: आपकी सुरक्षा।
prompt-menu-check-up = रिंच का चित्र: क्या यह फ़ोन SOS के लिए तैयार है?

# What staff ask in the app.
prompt-asked = MAIN आपसे कुछ पूछ रहा है। जवाब देने के लिए कार्ड दबाएँ।
prompt-page-asked = MAIN आपसे यह पूछ रहा है।
prompt-asked-ways = जैसे आसान हो, वैसे जवाब दें: MAIN को फ़ोन करें, अपनी आवाज़ भरें, फ़ोटो खींचें, या बताएँ कि आप कहाँ हैं। फिर नीचे का बटन दबाएँ।
prompt-asked-call-back = जब सुरक्षित हो, MAIN को फ़ोन करें।
prompt-asked-where = आप कहाँ हैं?
prompt-asked-how-many = आप कितने लोग हैं?
