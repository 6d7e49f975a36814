### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = ఈ యాప్ ఏం చేయగలదు
permissions-why = దేన్నైనా వద్దనవచ్చు. SOS అయినా పనిచేస్తుంది.
permission-location = మీరు ఎక్కడో చూడడం
permission-location-why = సాయం మిమ్మల్ని చేరడానికి. మీరు సాయం అడిగినప్పుడే పంపబడుతుంది.
permission-notifications = MAIN జవాబిస్తే చెప్పడం
permission-notifications-why = దేని గురించో ఎప్పుడూ చెప్పదు.
permission-sms = దానంతట మెసేజ్ పంపడం
permission-sms-why = ఇంటర్నెట్ లేకపోతే SOS మెసేజ్‌గా MAIN కు, మీరు ఎంచుకున్నవారికి వెళ్తుంది. ఒక మెసేజ్ ఖర్చు.
permission-camera = ఫోటోలు తీయడం
permission-microphone = గొంతు రికార్డు చేయడం
permission-asked-later = మొదటిసారి వాడినప్పుడు అడుగుతుంది.
permission-given = అనుమతి ఉంది.
permission-refused = అనుమతి లేదు.
permission-put-off = ఇప్పుడు వద్దు.
permission-in-settings = అనుమతి లేదు. ఫోన్ సెట్టింగ్‌లలో మార్చవచ్చు.
permission-row = { $state } { $why }
permission-allow = అనుమతించు
permission-allow-this = అనుమతించు: { $what }
permission-skip = ఇప్పుడు వద్దు

check-title = ఈ ఫోన్ పరీక్ష
check-ready = ఈ ఫోన్ SOS కు సిద్ధం.
check-trouble = { $count ->
    [one] 1 విషయం SOS ను ఆపవచ్చు.
   *[other] { $count } విషయాలు SOS ను ఆపవచ్చు.
}
check-location = మీరు ఎక్కడ
check-location-good = లొకేషన్ ఆన్, ఈ యాప్‌కు అనుమతి ఉంది.
check-location-off = ఈ ఫోన్ లొకేషన్ ఆఫ్. ఆన్ చేయండి.
check-location-coarse = ఈ యాప్‌కు చోటు సుమారుగానే తెలుసు. ఖచ్చితమైన చోటు అనుమతించండి.
check-location-refused = ఈ యాప్ మీ చోటు చూడలేదు. SOS అది లేకుండా వెళ్తుంది.
check-sms = ఇంటర్నెట్ లేకుండా SOS
check-sms-good = SOS దానంతట మెసేజ్‌లో వెళ్తుంది.
check-sms-tap = ఒక్క తట్టుతో SOS మెసేజ్‌లో వెళ్తుంది.
check-sms-refused = SOS దానంతట మెసేజ్‌లో వెళ్లలేదు. ఇంకో తట్టు కావాలి.
check-sms-cannot = ఈ ఫోన్ మెసేజ్ పంపలేదు. ఇంటర్నెట్ లేకపోతే ఫోన్ చేయండి.
check-sms-no-number = MAIN మెసేజ్ నంబర్ ఇంకా లేదు. ఇంటర్నెట్ లేకపోతే ఫోన్ చేయండి.
check-notifications = MAIN వార్త
check-notifications-good = MAIN జవాబిస్తే ఈ ఫోన్ చెబుతుంది.
check-notifications-refused = MAIN జవాబిస్తే ఈ ఫోన్ చెప్పలేదు. యాప్ తెరిచి చూడండి.
check-battery = బ్యాటరీ సేవర్
check-battery-good = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపదు.
check-battery-other = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపవచ్చు. సెట్టింగ్‌లలో ఎంచుకోండి: Unrestricted.
check-battery-xiaomi = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపవచ్చు. సెట్టింగ్‌లలో ఎంచుకోండి: No restrictions. Autostart కూడా ఆన్ చేయండి.
check-battery-oppo = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపవచ్చు. సెట్టింగ్‌లలో ఆన్ చేయండి: Allow auto launch, Allow background activity.
check-battery-vivo = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపవచ్చు. సెట్టింగ్‌లలో ఎంచుకోండి: Allow high background power use. Autostart కూడా ఆన్ చేయండి.
check-battery-samsung = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపవచ్చు. సెట్టింగ్‌లలో ఎంచుకోండి: Unrestricted. నిద్రలో ఉన్న యాప్‌ల జాబితా నుంచి తీసేయండి.
check-battery-oneplus = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపవచ్చు. సెట్టింగ్‌లలో ఎంచుకోండి: Don't optimise. Allow auto launch కూడా ఆన్ చేయండి.
check-battery-huawei = బ్యాటరీ సేవర్ ఈ యాప్‌ను ఆపవచ్చు. సెట్టింగ్‌లలో ఎంచుకోండి: App launch, Manage manually, మూడూ ఆన్ చేయండి.
check-voice = చదివి వినిపించడం
check-voice-good = ఈ ఫోన్ మీ భాష చదివి వినిపించగలదు.
check-voice-missing = ఈ ఫోన్‌లో మీ భాషకు గొంతు లేదు. సెట్టింగ్‌లలో చేర్చవచ్చు.
check-not-known = ఇంకా తెలియదు.
check-server = MAIN సర్వర్
check-server-at = చివరి సంబంధం: { $time }
check-server-never = ఇంకా సంబంధం లేదు.
check-server-offline = ఇప్పుడు నెట్‌వర్క్ లేదు. చివరి సంబంధం: { $time }
check-server-never-offline = ఇప్పుడు నెట్‌వర్క్ లేదు. ఇంకా సంబంధం లేదు.
check-waits = పంపాల్సినవి
check-waits-none = ఏదీ లేదు.
check-waits-count = { $count ->
    [one] 1 ఉంది. ఈ ఫోన్ ప్రయత్నిస్తూనే ఉంటుంది.
   *[other] { $count } ఉన్నాయి. ఈ ఫోన్ ప్రయత్నిస్తూనే ఉంటుంది.
}
check-send-now = ఇప్పుడు పంపు
