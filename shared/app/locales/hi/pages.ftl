### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = अभी नहीं बताया
go-on = आगे बढ़ें
open-settings = सेटिंग खोलें

menu-practice-detail = SOS आज़माएँ। कुछ नहीं भेजा जाएगा।
menu-family-detail = { $count ->
    [0] अभी कोई नहीं चुना
    [one] { $count } व्यक्ति
   *[other] { $count } लोग
}
menu-safety-detail = जल्दी निकलें, आवाज़ बंद रखें, सब मिटाएँ
menu-permissions-detail = यह ऐप क्या कर सकता है, और क्यों
menu-permissions-missing = किसी चीज़ की इजाज़त अभी बाक़ी है
menu-check-up-detail = क्या यह फ़ोन SOS के लिए तैयार है?
menu-check-up-trouble = SOS में कोई रुकावट आ सकती है
call-child = बच्चों की हेल्पलाइन
call-legal-aid = मुफ़्त क़ानूनी मदद

confirm-title = MAIN से मदद माँगें?
confirm-why = आगे आप चुनेंगे कि क्या हुआ। कुछ न चुनें तो SOS अपने-आप चला जाएगा।
confirm-yes = हाँ, SOS भेजें
confirm-no = नहीं
other-title = किसी और के लिए SOS
other-title-named = { $name } के लिए SOS
other-why = अगर आपके लिए सुरक्षित हो तो उनके पास रहें। MAIN पहले उनके नंबर पर, फिर आपके नंबर पर फ़ोन करता है।
other-number = उनका नंबर, अगर आपको पता हो
other-yes = उनके लिए SOS
menu-other-detail = आपके पास कोई घायल है, उसे धमकी मिली है या वह ख़तरे में है

practise-title = SOS का अभ्यास
practise-what = सब कुछ असली जैसा दिखेगा। कुछ नहीं भेजा जाएगा, किसी को फ़ोन नहीं जाएगा।
practise-end = यह अपने-आप ख़त्म होता है, या “ख़त्म करें” दबाने पर।
practise-begin = शुरू करें

after-title = MAIN को और बताएँ
after-kind = क्या हुआ
after-place = मैं कहाँ हूँ
after-place-known = यह फ़ोन आपकी जगह भेज रहा है
after-contact = मुझे जवाब कैसे दें
after-photo = फ़ोटो खींचें
after-voice = अपनी आवाज़ भरें
after-family = भरोसे के लोगों को बताएँ
after-family-done = उन्हें { $time } बजे बता दिया
after-family-safe = उन्हें { $time } बजे बता दिया कि आप ठीक हैं
after-family-waiting = संदेश जा रहा है
after-family-composed = संदेश वाला ऐप खुला था। दोबारा खोलने के लिए दबाएँ।
after-family-failed = संदेश नहीं गया। फिर कोशिश के लिए दबाएँ।
after-family-none = चुनें किसे

place-title = आप कहाँ हैं?
place-state = राज्य
place-state-none = चुनने के लिए दबाएँ
place-landmark = पास में क्या है? स्टेशन, फ़ैक्टरी, दुकान
place-say = बोलकर बताएँ आप कहाँ हैं
place-say-detail = अपनी बोली में बोलें
place-keep = सेव करें

states-title = आप किस राज्य में हैं?
states-likely = शायद यहाँ

answer-title = MAIN आपको जवाब कैसे दे?
answer-call = मुझे फ़ोन करें
answer-call-detail = मेरे फ़ोन का बजना सुरक्षित है।
answer-message = मुझे संदेश भेजें
answer-message-detail = फ़ोन सुरक्षित नहीं, संदेश सुरक्षित है।
answer-nothing = न फ़ोन, न संदेश
answer-nothing-detail = यहाँ किसी को पता न चले। MAIN फिर भी मदद करेगा।

number-title = मेरा नंबर
number-why = इस नंबर पर MAIN आपको फ़ोन कर सकता है। यह सिर्फ़ तब भेजा जाता है जब आप मदद माँगते हैं।
number-label = फ़ोन नंबर
number-keep = सेव करें
number-wrong = यह पूरा फ़ोन नंबर नहीं है। भारत के मोबाइल नंबर में दस अंक होते हैं: 98123 45678।

recording-title = अब बोलें
recording-what = बताएँ क्या हुआ और आप कहाँ हैं।
recording-time = { $time } / 2:00
recording-finish = रख लें
recording-discard = मिटा दें

trusted-title = मेरे भरोसे के लोग
trusted-what = तीन लोगों तक चुनें। SOS के साथ यह फ़ोन उन्हें संदेश भेज सकता है: कि आपने मदद माँगी है, और आप कहाँ हैं। जब आप ठीक हों, उन्हें वह भी बताया जाता है।
trusted-pick = इस फ़ोन से चुनें
trusted-name = नाम
trusted-number = फ़ोन नंबर
trusted-add = जोड़ें
trusted-remove = हटाएँ
trusted-tell = हर SOS पर इन्हें बताएँ
trusted-tell-detail = बिना दोबारा पूछे। बंद हो तो हर बार आप चुनेंगे।
trusted-full = ज़्यादा से ज़्यादा तीन लोग। किसी और को चुनने के लिए एक को हटाएँ।
trusted-no-picker = इस फ़ोन की सूची नहीं खुल रही। नंबर लिखें।
