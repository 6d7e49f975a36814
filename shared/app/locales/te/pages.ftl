### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = ఇంకా చెప్పలేదు
go-on = ముందుకు
open-settings = సెట్టింగ్‌లు తెరవండి

menu-practice-detail = SOS చేసి చూడండి. ఏదీ పంపబడదు.
menu-family-detail = { $count ->
    [0] ఇంకా ఎవరూ లేరు
    [one] 1 వ్యక్తి
   *[other] { $count } మంది
}
menu-safety-detail = త్వరగా బయటకు, నిశ్శబ్దం, అన్నీ చెరపడం
menu-permissions-detail = ఈ యాప్ ఏం చేయగలదు, ఎందుకు
menu-permissions-missing = దేనికో అనుమతి ఇంకా లేదు
menu-check-up-detail = ఈ ఫోన్ SOS కు సిద్ధమా?
menu-check-up-trouble = ఏదో SOS ను ఆపవచ్చు
call-child = పిల్లల హెల్ప్‌లైన్
call-legal-aid = ఉచిత న్యాయ సాయం

confirm-title = MAIN సాయం అడగాలా?
confirm-why = తర్వాత ఏం జరిగిందో ఎంచుకుంటారు. ఏదీ ఎంచుకోకపోతే దానంతట వెళ్తుంది.
confirm-yes = అవును, SOS పంపు
confirm-no = వద్దు
other-title = వేరొకరి కోసం SOS
other-title-named = { $name } కోసం SOS
other-why = మీకు సురక్షితమైతే వారి దగ్గరే ఉండండి. MAIN ముందు వారి నంబరుకు, తర్వాత మీ నంబరుకు ఫోన్ చేస్తుంది.
other-number = వారి నంబరు, తెలిస్తే
other-yes = వారి కోసం SOS
menu-other-detail = మీ దగ్గర ఎవరైనా గాయపడ్డారు, బెదిరింపులో లేదా ప్రమాదంలో ఉన్నారు

practise-title = SOS సాధన
practise-what = అంతా నిజంగా జరిగినట్టే ఉంటుంది. ఏదీ పంపబడదు, ఎవరికీ ఫోన్ వెళ్లదు.
practise-end = ఇది దానంతట ముగుస్తుంది, లేదా మీరు ముగించు నొక్కినప్పుడు.
practise-begin = మొదలుపెట్టు

after-title = MAIN కు ఇంకా చెప్పండి
after-kind = ఏం జరిగింది
after-place = నేను ఎక్కడ
after-place-known = ఈ ఫోన్ మీ చోటు పంపుతోంది
after-contact = నాకు ఎలా జవాబివ్వాలి
after-photo = ఫోటో తీయండి
after-voice = నా గొంతు రికార్డు చేయండి
after-family = నేను నమ్మేవారికి చెప్పండి
after-family-done = వారికి చెప్పింది, { $time }
after-family-safe = మీరు క్షేమమని వారికి చెప్పింది, { $time }
after-family-waiting = మెసేజ్ వెళ్తోంది
after-family-composed = మెసేజ్ యాప్ తెరిచింది. మళ్లీ తెరవడానికి నొక్కండి.
after-family-failed = మెసేజ్ వెళ్లలేదు. మళ్లీ ప్రయత్నించడానికి నొక్కండి.
after-family-none = ఎవరికో ఎంచుకోండి

place-title = మీరు ఎక్కడ ఉన్నారు?
place-state = రాష్ట్రం
place-state-none = ఎంచుకోవడానికి నొక్కండి
place-landmark = దగ్గర ఏముంది? స్టేషన్, ఫ్యాక్టరీ, దుకాణం
place-say = ఎక్కడ ఉన్నారో మాట్లాడి చెప్పండి
place-say-detail = మీ మాటల్లో చెప్పండి
place-keep = దాచు

states-title = మీరు ఏ రాష్ట్రంలో ఉన్నారు?
states-likely = ఇక్కడ కావచ్చు

answer-title = MAIN మీకు ఎలా జవాబివ్వాలి?
answer-call = నాకు ఫోన్ చేయండి
answer-call-detail = నా ఫోన్ మోగితే ప్రమాదం లేదు.
answer-message = నాకు మెసేజ్ రాయండి
answer-message-detail = ఫోన్ ప్రమాదం, మెసేజ్ ఫర్వాలేదు.
answer-nothing = ఫోన్ వద్దు, మెసేజ్ వద్దు
answer-nothing-detail = ఇక్కడ ఎవరికీ తెలియకూడదు. MAIN అయినా సాయం చేస్తుంది.

number-title = నా నంబర్
number-why = ఈ నంబర్‌కు MAIN ఫోన్ చేయవచ్చు. మీరు సాయం అడిగినప్పుడే పంపబడుతుంది.
number-label = ఫోన్ నంబర్
number-keep = దాచు
number-wrong = ఇది పూర్తి ఫోన్ నంబర్ కాదు. భారత మొబైల్ నంబర్‌లో పది అంకెలు ఉంటాయి: 98123 45678.

recording-title = ఇప్పుడు మాట్లాడండి
recording-what = ఏం జరిగిందో, ఎక్కడ ఉన్నారో చెప్పండి.
recording-time = 2:00 లో { $time }
recording-finish = ఉంచు
recording-discard = చెరిపేయి

trusted-title = నేను నమ్మేవారు
trusted-what = ముగ్గురి వరకు ఎంచుకోండి. SOS తో ఈ ఫోన్ వారికి మెసేజ్ పంపగలదు: మీరు సాయం అడిగారని, ఎక్కడ ఉన్నారని. క్షేమమైతే అదీ చెబుతుంది.
trusted-pick = ఈ ఫోన్ నుంచి ఎంచుకోండి
trusted-name = పేరు
trusted-number = ఫోన్ నంబర్
trusted-add = చేర్చు
trusted-remove = తీసేయి
trusted-tell = ప్రతి SOS కు వారికి చెప్పు
trusted-tell-detail = మిమ్మల్ని అడగకుండా. ఆఫ్ అయితే ప్రతిసారి మీరు నిర్ణయిస్తారు.
trusted-full = ముగ్గురే. మరొకరి కోసం ఒకరిని తీసేయండి.
trusted-no-picker = ఈ ఫోన్ జాబితా తెరవలేం. నంబర్ రాయండి.
