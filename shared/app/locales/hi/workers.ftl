### पंजीकृत श्रमिकों के बारे में लिंक पर्सन और केंद्र जो पढ़ते हैं।

menu-workers = श्रमिक
workers-title = श्रमिक
workers-register = पंजीकरण करें
workers-scan = कार्ड स्कैन करें
workers-scan-prompt = कार्ड को कैमरे के सामने रखें
workers-search = नाम, फ़ोन, काम, जगह
workers-draft = आगे लिखें: { $name }
workers-draft-nameless = अधूरा पंजीकरण आगे लिखें (नाम अभी नहीं)
workers-due = { $count ->
    [one] { $count } व्यक्ति से मिलना है
   *[other] { $count } लोगों से मिलना है
}
workers-alike = { $count ->
    [one] { $count } शायद दो बार पंजीकृत है
   *[other] { $count } शायद दो बार पंजीकृत हैं
}
workers-unsent = { $count ->
    [one] { $count } अभी भेजा नहीं गया
   *[other] { $count } अभी भेजे नहीं गए
}
workers-numbers = आज { $today } · इस महीने { $month }
workers-list-due = जिनसे मिलना है
workers-list-unsent = अभी भेजे नहीं गए
workers-list-alike = शायद दो बार पंजीकृत
workers-all = सब दिखाएँ
workers-none = इस फ़ोन पर अभी कोई पंजीकृत नहीं। “पंजीकरण करें” दबाएँ।
workers-not-found = कोई नहीं मिला। नाम का हिस्सा या नंबर लिखकर देखें।
workers-window = { $total } में से { $first } से { $last }
workers-earlier = पहले वाले
workers-later = आगे वाले

worker-loading = पंजीकरण पढ़ा जा रहा है…
worker-elsewhere = कोई जो इस फ़ोन पर नहीं है
worker-nameless = नाम नहीं
worker-no-trade = काम नहीं बताया
worker-age = { $age } साल
worker-age-about = लगभग { $age } साल
worker-unsent = अभी भेजा नहीं गया
worker-refused = MAIN ने कुछ स्वीकार नहीं किया
worker-due = मिलना है: { $time }
worker-due-since = मिलना था: { $time }
worker-follow-up = फिर मिलना
worker-no-follow-up = मिलने का दिन तय नहीं
worker-add-visit = मैं इनसे मिला
worker-change = जानकारी बदलें
worker-sos = इनके लिए SOS
worker-card = कार्ड
worker-card-what = MAIN का दूसरा फ़ोन इस कोड को पढ़ता है। और किसी को इससे व्यक्ति के बारे में कुछ पता नहीं चलता।
worker-card-lost = कार्ड खो गया: नया बनाएँ
worker-case-sensitive = एक मामला
worker-site-found = फ़ोन को जगह पता है
worker-registered = पंजीकरण: { $name }, { $time }
worker-agreed = पंजीकरण के लिए सहमत
worker-agreed-thumb = अँगूठा, गवाह { $witness }
worker-agreed-paper = कागज़ पर: { $reference }
worker-agreed-guardian = इनकी ओर से: { $name }, { $relation }
worker-agreed-notice = सूचना { $version }, { $language }
worker-withdraw = अब सहमत नहीं हैं
worker-withdrawn = यह व्यक्ति अब पंजीकरण के लिए सहमत नहीं। इनकी जानकारी MAIN से और इस फ़ोन से मिटा दी गई। मदद इस पर निर्भर नहीं।
worker-give = कोई और लिंक पर्सन इन्हें सँभालेगा
worker-give-to = कौन
worker-may-be = शायद वही: { $name }
worker-same = यह वही व्यक्ति है: { $name }
worker-apart = ये दो अलग लोग हैं
worker-merged-into = दो बार पंजीकृत: दोनों की जगह { $name }
worker-merged-from = दो बार पंजीकृत: { $name } वही व्यक्ति है
worker-registered-as = इस नाम से पंजीकृत: { $name }
worker-unmerge = ये दो अलग लोग ही हैं

like-same-phone = वही फ़ोन नंबर
like-same-name = वही नाम
like-name-sounds = नाम सुनने में एक-से
like-name-close = नाम मिलते-जुलते
like-age-near = उम्र मिलती है
like-same-district = उसी ज़िले से
like-same-state = उसी राज्य से
like-same-trade = वही काम
like-same-employer = वही मालिक या जगह
like-other-sex = पर लिंग अलग
like-age-far = पर उम्र नहीं मिलती
like-other-origin = पर कहीं और से

register-title = श्रमिक का पंजीकरण
worker-field-name = नाम या पुकार का नाम
worker-field-sex = महिला या पुरुष
worker-field-age = उम्र (साल)
worker-field-year = या जन्म का साल
worker-field-born = उम्र
worker-field-phones = फ़ोन नंबर
worker-field-languages = भाषाएँ
worker-field-photo = फ़ोटो
worker-field-trade = काम
worker-field-employer = मालिक
worker-field-contractor = ठेकेदार
worker-field-site = काम की जगह
worker-field-origin = कहाँ से
worker-field-destination = कहाँ जाते हैं
worker-field-family = घर पर किसे बताएँ
worker-field-household = साथ कौन है
worker-field-bocw = भवन निर्माण श्रमिक बोर्ड (BOCW)
worker-field-e-shram = ई-श्रम
worker-field-ration-card = राशन कार्ड
worker-whose = फ़ोन किसका
worker-photo-hint = तभी जब वे चाहें। इससे उन्हें दोबारा पहचानने में मदद मिलती है।
worker-photo-again = फिर से फ़ोटो लें
worker-photo-remove = फ़ोटो हटाएँ
worker-another-phone = एक और नंबर
worker-site-hint = किसके पास है
worker-site-find = यह फ़ोन काम की जगह पर है: जगह ढूँढें
worker-site-find-hint = फ़ोन अभी की जगह याद रखता है।
worker-site-looking = जगह ढूँढी जा रही है…
worker-site-not-found = फ़ोन जगह नहीं ढूँढ पाया। बाहर जाकर फिर कोशिश करें, या लिखें कि पास क्या है।
worker-site-not-permitted = इस फ़ोन पर लोकेशन बंद है या अनुमति नहीं। लिखें कि पास क्या है।
worker-site-forget = जगह हटाएँ
worker-state = राज्य
worker-district = ज़िला
worker-block = ब्लॉक या तहसील
worker-panchayat = पंचायत या वार्ड
worker-family-name = घर पर कोई: नाम
worker-relation = रिश्ता
worker-member = साथ कौन है: नाम
worker-another-member = कोई और
worker-number = नंबर
worker-e-shram-hint = 12 अंक, 16 से 59 साल के लोगों के लिए। आधार नंबर कभी नहीं।
worker-e-shram-age = ई-श्रम 16 से 59 साल के लोगों का पंजीकरण करता है।
worker-no-uan = ई-श्रम नंबर में 12 अंक होते हैं।
worker-no-year = साल लिखें, जैसे 1994।
whose-own = अपना
whose-family = परिवार का
whose-employer = ठेकेदार या मालिक का
whose-other = किसी और का
registration-not-asked = पूछा नहीं
registration-missing = नहीं है
registration-held = है

trade-domestic = घरेलू काम
trade-construction = निर्माण
trade-brick-kiln = ईंट भट्ठा
trade-hotel = होटल या ढाबा
trade-factory = कारखाना
trade-textile = कपड़ा
trade-agriculture = खेती
trade-driver = गाड़ी चलाना
trade-security = चौकीदारी
trade-street-vendor = रेहड़ी-पटरी
trade-mining = खदान
trade-other = दूसरा काम

form-question = { $all } में से { $place }
form-next = आगे
form-enough = इतना काफ़ी: सहमति लें
form-questions = सवालों पर वापस
form-one-by-one = हर स्क्रीन पर एक सवाल
form-from-list = सूची से चुनें ({ $count })
form-mask = इसकी जगह लिखें: { $text }
form-nothing-changed = अभी कुछ बदला नहीं गया।

consent-step = फिर से सहमति
consent-keep = सहमत हैं: रखें
consent-language = सूचना की भाषा
consent-listen = पढ़कर सुनाएँ
consent-how = कैसे सहमत हुए
consent-way-tapped = खुद पढ़ा और दबाया
consent-way-read-aloud = पढ़कर सुनाया गया, खुद दबाया
consent-way-thumb-witnessed = अँगूठा लगाया, गवाह के सामने
consent-witness = गवाह का नाम
consent-child = 18 से कम
consent-child-why = बच्चे का पंजीकरण तभी होता है जब माता-पिता या अभिभावक सहमत हों। वे न हों तो पंजीकरण न करें: इनके लिए मदद माँगें, MAIN और बाल हेल्पलाइन ध्यान रखेंगे।
consent-child-help = पंजीकरण नहीं: इस बच्चे के लिए मदद माँगें
consent-child-call = बाल हेल्पलाइन { $number } पर फ़ोन करें
consent-guardian = सहमति देने वाले माता-पिता या अभिभावक का नाम

withdraw-title = क्या अब सहमत नहीं हैं?
withdraw-what = नाम, नंबर, फ़ोटो और जो कुछ इनके बारे में पता है, यहाँ और MAIN में मिटा दिया जाएगा और वापस नहीं आएगा। खुले मामलों में केवल वही रहता है जो कानून माँगता है। मदद इस पर निर्भर नहीं।
withdraw-joined = इनका पंजीकरण एक से ज़्यादा बार हुआ है
withdraw-joined-each = हर पंजीकरण अलग से वापस लिया जाता है: दूसरा भी खोलें।
withdraw-yes = हाँ, मिटाएँ
withdraw-no = नहीं

visit-on = किस दिन
visit-words = किस बारे में
visit-next = फिर कब मिलना है
visit-next-hint = ज़रूरत न हो तो खाली छोड़ें।
follow-up-what = किसलिए
follow-up-due = किस दिन
follow-up-due-hint = कुछ और न करना हो तो दोनों खाली छोड़ें।

numbers-title = संख्याएँ
numbers-own = जिनका पंजीकरण आपने किया
numbers-hub = इस फ़ोन पर कौन पंजीकृत है
numbers-today = आज
numbers-month = इस महीने
numbers-all = कुल
numbers-unsent = अभी भेजे नहीं गए
numbers-map = कहाँ से हैं: { $districts }

card-of-something-else = यह MAIN का कार्ड नहीं है।
card-damaged = MAIN का यह कार्ड पढ़ा नहीं जा सका। नाम से ढूँढें।
card-not-signed = यह कार्ड MAIN ने नहीं बनाया। नाम से ढूँढें।
card-of-nobody-here = इस कार्ड वाला व्यक्ति इस फ़ोन पर नहीं है। मदद चाहिए तो यहीं से बुलाएँ।
card-not-permitted = इस फ़ोन पर कैमरे की अनुमति नहीं। नाम से ढूँढें।
card-not-scanned = कोई कोड नहीं पढ़ा गया। फिर कोशिश करें, या नाम से ढूँढें।

cards-title = कार्ड छापें
cards-what = एक A4 पन्ने पर आठ कार्ड आते हैं। इन्हें काटकर हर एक को उनका अपना कार्ड दें।
cards-count = { $cards } कार्ड · { $pages ->
    [one] { $pages } पन्ना
   *[other] { $pages } पन्ने
}
cards-most = एक बार में ज़्यादा से ज़्यादा { $most }।
cards-without = { $count } के पास अभी कार्ड नहीं है। पंजीकरण भेजे जाने पर MAIN कार्ड बनाता है।
cards-none-yet = अभी कार्ड नहीं है
cards-make = पन्ना बनाएँ
cards-words = मिलने पर या मुसीबत में: कोड स्कैन करें या फ़ोन करें

remind-worker = किसी से मिलना है

# Photos of workers and sessions, and all that is attached.
attachment-photo = फ़ोटो
attachment-take = फ़ोटो लें
attachment-size = { $count } KB
attachment-waits = भेजना बाकी है
attachment-sending = भेजी जा रही है: { $percent } %
attachment-not-taken = MAIN ने इसे नहीं लिया। फ़ोटो फिर से लें।
attachment-here = इस फ़ोन में है
attachment-not-fetched = अभी इस फ़ोन में नहीं है। नेटवर्क आते ही आ जाएगी।
attachment-being-fetched = आ रही है
attachment-fetching = आ रही है: { $percent } %
attachment-waits-turn = जो किया गया वह भेजने के बाद आएगी।
attachment-failed = यह नहीं आ सकी।
attachment-retry = फिर से कोशिश करें
attachment-opening = खुल रही है
attachment-unreadable = यह फ़ोन इसे नहीं खोल सकता।
photo-number = फ़ोटो { $number }

wire-born = उम्र
wire-sex = लिंग
wire-phones = फ़ोन नंबर
wire-languages = भाषाएँ
wire-photo = फ़ोटो
wire-trade = काम
wire-employer = मालिक
wire-origin = घर
wire-destination = कहाँ जाते हैं
wire-family = परिवार
wire-household = साथ कौन है
wire-bocw = BOCW
wire-e-shram = ई-श्रम नंबर
wire-ration-card = राशन कार्ड
wire-witness = गवाह
wire-consent = सहमति
wire-on = दिन

did-register-worker = पंजीकरण
did-change-worker = श्रमिक की जानकारी
did-give-consent = सहमति
did-withdraw-consent = सहमति का अंत
did-record-visit = मुलाकात
did-set-follow-up = मिलने का दिन
did-give-worker-to = श्रमिक किसी और को देना
did-merge-workers = दो पंजीकरण जोड़ना
did-unmerge-workers = दो पंजीकरण अलग करना
did-keep-apart = दो लोग अलग माने
did-replace-card = नया कार्ड
