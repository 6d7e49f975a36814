### बैठकों के बारे में लिंक पर्सन, केंद्र और ज़ोन जो पढ़ते हैं।

menu-sessions = बैठकें
sessions-title = बैठकें
sessions-log = नई बैठक
sessions-none = इस फ़ोन पर अभी कोई बैठक नहीं। “नई बैठक” दबाएँ।
sessions-draft = आगे लिखें: { $topic }
sessions-draft-nameless = अधूरी बैठक आगे लिखें (विषय अभी नहीं)
sessions-unsent = { $count ->
    [one] { $count } अभी भेजी नहीं गई
   *[other] { $count } अभी भेजी नहीं गईं
}
sessions-month = इस महीने की बैठकें
sessions-month-numbers = { $sessions ->
    [one] { $sessions } बैठक
   *[other] { $sessions } बैठकें
} · { $came } लोग आए
sessions-earlier = पहले वाली
sessions-later = आगे वाली

session-loading = बैठक पढ़ी जा रही है…
session-planned = आगे होनी है
session-cancelled = नहीं हुई
session-undecided = तय करना है
session-came = { $count ->
    [one] { $count } व्यक्ति आया
   *[other] { $count } लोग आए
}
session-registered = { $count ->
    [one] { $count } पंजीकृत
   *[other] { $count } पंजीकृत
}
session-logged = लिखा: { $name }, { $time }
session-change = जानकारी बदलें
session-attendees = जो पंजीकृत श्रमिक आए
session-attendees-elsewhere = { $count ->
    [one] { $count } और, जो इस फ़ोन पर नहीं है
   *[other] { $count } और, जो इस फ़ोन पर नहीं हैं
}
session-add-attendees = सूची से जोड़ें
session-attendees-keep = जोड़ें
session-ticked = { $count ->
    [one] { $count } व्यक्ति चुना
   *[other] { $count } लोग चुने
}
session-nobody-to-add = इस फ़ोन पर जोड़ने के लिए कोई नहीं बचा।
session-nobody-ticked = जो आए उन्हें चुनें।
session-remove = हटाएँ
session-added = { $name } को जोड़ा गया।
session-there = { $name } पहले से सूची में हैं।
session-card-of-nobody-here = इस कार्ड वाला व्यक्ति इस फ़ोन पर नहीं है, यहाँ जोड़ा नहीं जा सकता। इन्हें गिनती में जोड़ें, या केंद्र से जोड़ने को कहें।

session-log-title = नई बैठक
session-keep = बैठक रखें
session-discard = हटा दें
session-field-kind = किसलिए
session-field-topic = विषय
session-field-on = दिन
session-field-site = जगह
session-field-place = कहाँ
session-field-languages = कौन-सी भाषाएँ बोली गईं
session-field-count = कितने आए
session-field-material = क्या दिखाया या बाँटा
session-field-photos = फ़ोटो
session-field-words = और क्या कहना है
session-on-hint = आगे का दिन हो तो बैठक होनी है।
session-count-female = महिलाएँ और लड़कियाँ
session-count-male = पुरुष और लड़के
session-count-other = अन्य
session-count-hint = अगर गिना हो; पंजीकृत श्रमिक अपने-आप गिने जाते हैं।
session-another-material = कुछ और
session-kind-awareness = जागरूकता: अधिकार, योजनाएँ, खतरे
session-kind-motivation = प्रेरणा: पंजीकरण, जुड़ना, आवाज़ उठाना
session-kind-training = केंद्रों और लिंक पर्सन का प्रशिक्षण
session-kind-event = कार्यक्रम या अभियान
session-kind-outreach = समूह के साथ दफ़्तर जाना
session-too-far-ahead = यह एक साल से ज़्यादा आगे है।
session-too-long = यह बहुत लंबा है: ज़्यादा से ज़्यादा { $limit } अक्षर।
session-too-many-languages = ज़्यादा से ज़्यादा { $limit } भाषाएँ।
session-no-count = पूरी संख्या लिखें, ज़्यादा से ज़्यादा { $most }।

session-cancel = यह नहीं हुई
session-cancel-why = बैठक कारण के साथ सूची में रहेगी और गिनी नहीं जाएगी। बाद में कुछ बदला नहीं जा सकता।
session-cancel-reason = क्यों
session-cancel-missing = लिखें कि क्यों।
session-cancel-yes = हाँ, नहीं हुई
session-cancel-no = जैसी है वैसी रहने दें

wire-topic = विषय
wire-count = कितने आए
wire-material = क्या दिखाया या बाँटा

did-log-session = बैठक
did-change-session = बैठक की जानकारी
did-add-attendees = बैठक में कौन आए
did-remove-attendees = बैठक से हटाना
did-cancel-session = जो बैठक नहीं हुई
