### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = సాయానికి నొక్కి పట్టుకోండి
sos-accessibility = SOS. MAIN సాయానికి రెండుసార్లు తట్టండి.

kind-title = ఏం జరిగింది?
kind-help-title = మీకు ఏం కావాలి?
kind-countdown = { $seconds ->
    [one] 1 సెకనులో దానంతట వెళ్తుంది
   *[other] { $seconds } సెకన్లలో దానంతట వెళ్తుంది
}

headline-keeping = ఈ ఫోన్‌లో దాస్తోంది…
headline-kept = ఈ ఫోన్‌లో ఉంది. పంపుతోంది…
headline-kept-offline = ఈ ఫోన్‌లో ఉంది. నెట్‌వర్క్ రాగానే వెళ్తుంది.
headline-sent-by-message = మెసేజ్‌లో వెళ్లింది. MAIN కోసం చూస్తోంది.
headline-help-received = MAIN కు అందింది, మీకు ఫోన్ చేస్తారు
headline-not-kept = ఈ ఫోన్‌లో దాచలేదు. పంపుతోంది…
headline-not-kept-offline = దాచలేదు, నెట్‌వర్క్ లేదు. ఇప్పుడే ఫోన్ చేయండి.

receipt-kept = ఈ ఫోన్‌లో ఉంది
receipt-kept-waiting = ఈ ఫోన్‌లో దాస్తోంది…
receipt-kept-failed = ఈ ఫోన్ దాచలేకపోయింది
receipt-sent-by-message = మెసేజ్‌లో వెళ్లింది
receipt-received = MAIN కు అందింది
receipt-received-waiting = MAIN కోసం చూస్తోంది
receipt-received-offline = నెట్‌వర్క్ కోసం చూస్తోంది
receipt-received-late = MAIN ఇంకా జవాబివ్వలేదు
receipt-on-hub-phone = { $hub } ఫోన్‌కు అందింది
receipt-on-hub-phone-waiting = హబ్ ఫోన్ కోసం చూస్తోంది
receipt-on-hub-phone-late = హబ్ ఫోన్‌కు ఇంకా అందలేదు
receipt-taken = మీ సమాచారం { $name } దగ్గర ఉంది
receipt-taken-will-call = మీ సమాచారం { $name } దగ్గర ఉంది, ఫోన్ చేస్తారు
receipt-taken-waiting = ఎవరైనా తీసుకోవాలి
receipt-case-number = కేసు { $number }
receipt-more = ఫోటో, గొంతు, చోటు చేర్చండి

warning-not-received = MAIN జవాబు ఇంకా లేదు. ఇప్పుడే ఫోన్ చేయండి. ఈ ఫోన్ ప్రయత్నిస్తూనే ఉంటుంది.
warning-not-on-hub-phone = MAIN కు అందింది, కానీ హబ్ ఫోన్‌కు ఇంకా లేదు. ఇప్పుడే ఫోన్ చేయండి.
warning-not-received-message = మెసేజ్‌లో వెళ్లింది, MAIN జవాబు ఇంకా లేదు. ఇప్పుడే ఫోన్ చేయండి. ఈ ఫోన్ ప్రయత్నిస్తుంది.
warning-message-app = మెసేజ్ యాప్ తెరిచి ఉంది. అక్కడ పంపు నొక్కండి.
warning-message-refused = మెసేజ్ వెళ్లలేదు. బ్యాలెన్స్ లేకపోవచ్చు. MAIN హెల్ప్‌లైన్‌కు ఫోన్ ఉచితం.
warning-message-refused-missed-call = మెసేజ్ వెళ్లలేదు. బ్యాలెన్స్ లేకపోవచ్చు. మిస్డ్ కాల్ ఉచితం.
warning-message-no-service = మెసేజ్‌కూ నెట్‌వర్క్ లేదు. ఈ ఫోన్ ప్రయత్నిస్తుంది. వీలైతే నెట్‌వర్క్ ఉన్న చోటికి వెళ్లండి.
warning-not-kept = ఈ ఫోన్ మీ సమాచారం దాచలేకపోయింది. పంపుతోంది. యాప్ తెరిచే ఉంచండి, ఫోన్ చేయండి.

position-known = చోటు తెలుసు, { $age } క్రితం
position-known-within = చోటు సుమారు { $distance } లోపు తెలుసు, { $age } క్రితం
position-old = పాత చోటు, { $age } క్రితం. ఇప్పుడు మీరు వేరేచోట ఉండొచ్చు.
position-old-age-not-known = చోటు తెలుసు, ఎప్పటిదో తెలియదు. ఇప్పుడు మీరు వేరేచోట ఉండొచ్చు.
position-made-up = ఈ చోటు వేరే యాప్ కల్పించింది
position-looking = మీ చోటు వెతుకుతోంది…
position-not-known = చోటు తెలియదు
position-not-permitted = చోటు తెలియదు: ఈ యాప్‌కు అనుమతి లేదు
position-switched-off = చోటు తెలియదు: ఫోన్ లొకేషన్ ఆఫ్‌లో ఉంది

cancel-countdown = రద్దు ({ $seconds })
safe = నేను ఇప్పుడు క్షేమం
claim-mistake = పొరపాటు అని { $time } కు చెప్పారు. సమాచారం ఇంకా హబ్ దగ్గర ఉంది.
claim-mistake-untold = పొరపాటు అని { $time } కు చెప్పారు. MAIN కు ఇంకా తెలియదు.
claim-safe = క్షేమం అని { $time } కు చెప్పారు. సమాచారం ఇంకా హబ్ దగ్గర ఉంది.
claim-safe-untold = క్షేమం అని { $time } కు చెప్పారు. MAIN కు ఇంకా తెలియదు.
safe-other = వారు ఇప్పుడు క్షేమం
claim-safe-other = వారు క్షేమమని మీరు { $time }కి చెప్పారు. హబ్ దగ్గర హెచ్చరిక ఇంకా ఉంది.
claim-safe-other-untold = వారు క్షేమమని మీరు { $time }కి చెప్పారు. MAINకు ఇది ఇంకా తెలియదు.

# The one thing that helps most now.
next-send-message = మెసేజ్‌లో పంపండి
next-place = మీరు ఎక్కడ ఉన్నారు?
next-own-number = మీ ఫోన్ నంబర్ ఎంత?
next-contact = మీకు ఫోన్ చేయవచ్చా?
next-tell-family = మీ వాళ్లకు చెప్పండి
next-tell-family-safe = క్షేమమని మీ వాళ్లకు చెప్పండి

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = నాకు సాయం కావాలి. నా చోటు ({ $when }): { $link }
family-message-nowhere = నాకు సాయం కావాలి. నేను ఎక్కడ ఉన్నానో నా ఫోన్‌కు తెలియదు.
family-message-do-not-call = ఇప్పుడు నాకు ఫోన్ చేయవద్దు.
family-message-safe = నేను ఇప్పుడు క్షేమం.

# The notification that a phone must show while it follows a person. Without content.
track-channel = లొకేషన్
track-title = లొకేషన్ ఆన్‌లో ఉంది
track-text = ఈ ఫోన్ తన చోటు చూస్తోంది.
track-stop = ఆపు

practice-band = సాధన. ఏదీ పంపబడదు.
practice-end = సాధన ముగించు
practice-title = ఇలా జరుగుతుంది
practice-will-say = ఇక్కడ ఇలా ఉంటుంది: { $text }
practice-hub = హబ్
practice-somebody = హబ్‌లో ఒకరు
practice-position = మీరు ఎక్కడ ఉన్నారో ఇక్కడ ఉంటుంది.
practice-over = సాధన ముగిసింది. ఏదీ పంపలేదు.
practice-call = ఇది సాధన: ఎవరికీ ఫోన్ వెళ్లలేదు. నిజంగా ఫోన్ చేయడానికి మళ్లీ నొక్కండి.
practice-not-now = ఒక సమాచారం వెళ్తోంది. తర్వాత సాధన చేయండి.

# What staff ask the person in the app.
asked-card = MAIN మిమ్మల్ని ఒకటి అడుగుతోంది
asked-title = MAIN అడుగుతోంది
asked-done = నేను జవాబు చెప్పాను
asked-call-back = సురక్షితమైనప్పుడు ఫోన్ చేయండి
asked-where = మీరు ఎక్కడ ఉన్నారు?
asked-how-many = మీరు ఎంతమంది?
