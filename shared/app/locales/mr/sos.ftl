### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = मदतीसाठी दाबून धरा
sos-accessibility = SOS. MAIN ची मदत मागण्यासाठी दोनदा टॅप करा.

kind-title = काय झाले?
kind-help-title = तुम्हाला काय हवे?
kind-countdown = { $seconds ->
    [one] १ सेकंदात आपोआप जाईल
   *[other] { $seconds } सेकंदात आपोआप जाईल
}

headline-keeping = या फोनमध्ये ठेवत आहे…
headline-kept = या फोनमध्ये ठेवले. पाठवत आहे…
headline-kept-offline = या फोनमध्ये ठेवले. नेटवर्क येताच जाईल.
headline-sent-by-message = मेसेजने गेले. MAIN ची वाट पाहत आहे.
headline-help-received = MAIN ला मिळाले, ते तुम्हाला फोन करतील
headline-not-kept = या फोनमध्ये ठेवता आले नाही. पाठवत आहे…
headline-not-kept-offline = ठेवता आले नाही, नेटवर्क नाही. आत्ता फोन करा.

receipt-kept = या फोनमध्ये ठेवले
receipt-kept-waiting = या फोनमध्ये ठेवत आहे…
receipt-kept-failed = या फोनला ठेवता आले नाही
receipt-sent-by-message = मेसेजने गेले
receipt-received = MAIN ला मिळाले
receipt-received-waiting = MAIN ची वाट पाहत आहे
receipt-received-offline = नेटवर्कची वाट पाहत आहे
receipt-received-late = MAIN ने अजून उत्तर दिले नाही
receipt-on-hub-phone = { $hub } च्या फोनवर पोहोचले
receipt-on-hub-phone-waiting = हबच्या फोनची वाट पाहत आहे
receipt-on-hub-phone-late = हबच्या फोनवर अजून पोहोचले नाही
receipt-taken = तुमचा संदेश { $name } यांच्याकडे आहे
receipt-taken-will-call = तुमचा संदेश { $name } यांच्याकडे आहे, ते फोन करतील
receipt-taken-waiting = कोणीतरी घेण्याची वाट
receipt-case-number = केस { $number }
receipt-more = फोटो, आवाज, जागा जोडा

warning-not-received = MAIN चे उत्तर अजून नाही. आत्ता फोन करा. हा फोन प्रयत्न करत राहील.
warning-not-on-hub-phone = MAIN ला मिळाले, पण हबच्या फोनवर अजून नाही. आत्ता फोन करा.
warning-not-received-message = मेसेजने गेले, पण MAIN चे उत्तर अजून नाही. आत्ता फोन करा. हा फोन प्रयत्न करत राहील.
warning-message-app = मेसेजचे ॲप उघडे आहे. तिथे पाठवा दाबा.
warning-message-refused = मेसेज गेला नाही. कदाचित बॅलन्स नाही. MAIN हेल्पलाइनला फोन मोफत आहे.
warning-message-refused-missed-call = मेसेज गेला नाही. कदाचित बॅलन्स नाही. मिस्ड कॉल मोफत आहे.
warning-message-no-service = मेसेजसाठीही नेटवर्क नाही. हा फोन प्रयत्न करत राहील. जमल्यास नेटवर्क असलेल्या जागी जा.
warning-not-kept = या फोनला तुमचा संदेश ठेवता आला नाही. तो पाठवत आहे. ॲप उघडे ठेवा आणि फोन करा.

position-known = जागा माहीत, { $age } आधीची
position-known-within = जागा सुमारे { $distance } पर्यंत माहीत, { $age } आधीची
position-old = जुनी जागा, { $age } आधीची. आता तुम्ही दुसरीकडे असू शकता.
position-old-age-not-known = जागा माहीत आहे, पण किती जुनी ते माहीत नाही. आता तुम्ही दुसरीकडे असू शकता.
position-made-up = ही जागा दुसऱ्या ॲपने बनवली आहे
position-looking = तुमची जागा शोधत आहे…
position-not-known = जागा माहीत नाही
position-not-permitted = जागा माहीत नाही: या ॲपला परवानगी नाही
position-switched-off = जागा माहीत नाही: फोनचे लोकेशन बंद आहे

cancel-countdown = रद्द ({ $seconds })
safe = मी आता सुरक्षित आहे
claim-mistake = तुम्ही { $time } ला सांगितले की चुकून दाबले. संदेश अजून हबकडे आहे.
claim-mistake-untold = तुम्ही { $time } ला सांगितले की चुकून दाबले. MAIN ला अजून माहीत नाही.
claim-safe = तुम्ही { $time } ला सांगितले की सुरक्षित आहात. संदेश अजून हबकडे आहे.
claim-safe-untold = तुम्ही { $time } ला सांगितले की सुरक्षित आहात. MAIN ला अजून माहीत नाही.
safe-other = ते आता सुरक्षित आहेत
claim-safe-other = ते सुरक्षित आहेत असे तुम्ही { $time } वाजता सांगितले. हबकडे सूचना अजून आहे.
claim-safe-other-untold = ते सुरक्षित आहेत असे तुम्ही { $time } वाजता सांगितले. MAIN ला हे अजून माहीत नाही.

# The one thing that helps most now.
next-send-message = मेसेजने पाठवा
next-place = तुम्ही कुठे आहात?
next-own-number = तुमचा फोन नंबर काय?
next-contact = तुम्हाला फोन करू का?
next-tell-family = आपल्या माणसांना सांगा
next-tell-family-safe = सुरक्षित आहात हे आपल्यांना सांगा

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = मला मदत हवी आहे. माझी जागा ({ $when }): { $link }
family-message-nowhere = मला मदत हवी आहे. मी कुठे आहे हे माझ्या फोनला माहीत नाही.
family-message-do-not-call = आत्ता मला फोन करू नका.
family-message-safe = मी आता सुरक्षित आहे.

# The notification that a phone must show while it follows a person. Without content.
track-channel = लोकेशन
track-title = लोकेशन चालू आहे
track-text = हा फोन आपली जागा पाहत आहे.
track-stop = थांबवा

practice-band = सराव. काहीही पाठवले जात नाही.
practice-end = सराव संपवा
practice-title = असे होते
practice-will-say = इथे लिहिलेले असेल: { $text }
practice-hub = हब
practice-somebody = हबमधील कोणीतरी
practice-position = तुम्ही कुठे आहात ते इथे दिसेल.
practice-over = सराव संपला. काहीही पाठवले नाही.
practice-call = हा सराव आहे: कोणालाही फोन केला नाही. खरोखर फोन करण्यासाठी पुन्हा दाबा.
practice-not-now = एक संदेश जात आहे. सराव नंतर करा.

# What staff ask the person in the app.
asked-card = MAIN तुम्हाला काही विचारत आहे
asked-title = MAIN विचारत आहे
asked-done = मी उत्तर दिले
asked-call-back = सुरक्षित असेल तेव्हा फोन करा
asked-where = तुम्ही कुठे आहात?
asked-how-many = तुम्ही किती जण आहात?
