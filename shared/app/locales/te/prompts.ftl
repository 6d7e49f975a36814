### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = ఇది సాయం బటన్. దీనిపై వేలు పెట్టి వలయం నిండే వరకు నొక్కి పట్టుకోండి. కింద ఫోన్ చేయడానికి రెండు నంబర్లు ఉన్నాయి.
prompt-alert-open = మీ సమాచారం వెళ్తోంది. ఎంతవరకు వెళ్లిందో చూడడానికి ఆ వరుస నొక్కండి.

prompt-kind = ఏం జరిగింది? ఒక బొమ్మ నొక్కండి.
prompt-kind-help = మీకు ఏం కావాలి? ఒక బొమ్మ నొక్కండి.
prompt-kind-countdown = ఏదీ నొక్కకపోతే సమాచారం దానంతట వెళ్తుంది.
prompt-kind-accident = ప్రమాదం, గాయం.
prompt-kind-medical = జబ్బు, ఎవరికో డాక్టర్ కావాలి.
prompt-kind-assault = కొట్టారు, లేదా ఇష్టం లేకుండా తాకారు.
prompt-kind-threat = ఎవరో మిమ్మల్ని బెదిరిస్తున్నారు.
prompt-kind-wages = కూలి ఇవ్వలేదు.
prompt-kind-confinement = మిమ్మల్ని వెళ్లనివ్వడం లేదు.
prompt-kind-advice = ప్రశ్న లేదా సలహా.
prompt-kind-other = వేరేది.

prompt-keeping = మీ సమాచారం ఈ ఫోన్‌లో దాస్తోంది.
prompt-kept = మీ సమాచారం ఈ ఫోన్‌లో ఉంది. పంపుతోంది.
prompt-kept-offline = మీ సమాచారం ఈ ఫోన్‌లో ఉంది. నెట్‌వర్క్ లేదు. రాగానే వెళ్తుంది.
prompt-not-kept = ఈ ఫోన్ మీ సమాచారం దాచలేకపోయింది. పంపుతోంది. యాప్ తెరిచే ఉంచండి, ఫోన్ చేయండి.
prompt-sent-by-message = మీ సమాచారం మెసేజ్‌లో వెళ్లింది. MAIN ఇంకా జవాబివ్వలేదు.
prompt-received = మీ సమాచారం MAIN కు అందింది.
prompt-help-received = MAIN కు అందింది, మీకు ఫోన్ చేస్తారు.
prompt-on-hub-phone = మీ సమాచారం హబ్ ఫోన్‌కు అందింది.
prompt-taken = హబ్‌లో ఒకరు మీ సమాచారం తీసుకున్నారు. పేరు స్క్రీన్‌పై ఉంది.
prompt-taken-will-call = హబ్‌లో ఒకరు మీ సమాచారం తీసుకున్నారు, ఫోన్ చేస్తారు. పేరు స్క్రీన్‌పై ఉంది.
prompt-late = ఇంకా జవాబు లేదు. ఇప్పుడే ఫోన్ చేయండి. ఈ ఫోన్ ప్రయత్నిస్తూనే ఉంటుంది.
prompt-not-on-hub-phone = హబ్ ఫోన్‌కు ఇంకా అందలేదు. ఇప్పుడే ఫోన్ చేయండి.
prompt-message-app = మెసేజ్ యాప్ తెరిచి ఉంది. అక్కడ పంపు నొక్కండి.
prompt-message-refused = మెసేజ్ వెళ్లలేదు. బ్యాలెన్స్ లేకపోవచ్చు.
prompt-no-position = మీరు ఎక్కడ ఉన్నారో ఈ ఫోన్‌కు తెలియదు.
prompt-call-emergency = పోలీసు లేదా అంబులెన్స్ కోసం ఒకటి ఒకటి రెండు నొక్కండి.
prompt-call-helpline = MAIN తో మాట్లాడడానికి పొడవైన నంబర్ ఉన్న బటన్ నొక్కండి. ఇది ఉచితం.
prompt-call-missed = మిస్డ్ కాల్ ఇవ్వడానికి దాని బటన్ నొక్కండి. ఒకసారి మోగుతుంది, ఖర్చు లేదు.
prompt-cancel = పొరపాటున నొక్కారా? రద్దు నొక్కండి.
prompt-safe = ఇప్పుడు క్షేమంగా ఉంటే దాని బటన్ నొక్కండి.
prompt-safe-other = వారు ఇప్పుడు క్షేమంగా ఉంటే దాని బటన్ నొక్కండి.
prompt-said = మీరు చెప్పింది MAIN కు వెళ్తుంది. ఎవరైనా మీతో మాట్లాడే వరకు సమాచారం ఉంటుంది.

prompt-send-message = మీ సమాచారం మెసేజ్‌లో పంపడానికి ఆ కార్డు నొక్కండి.
prompt-place = మీరు ఎక్కడ ఉన్నారు? రాష్ట్రం, దగ్గర ఏముందో చెప్పండి లేదా రాయండి.
prompt-own-number = మీ ఫోన్ నంబర్ ఎంత? MAIN ఫోన్ చేయడానికి రాయండి.
prompt-contact = మీకు ఫోన్ చేయవచ్చా? మొదటిది: అవును. రెండోది: మెసేజ్ మాత్రమే. మూడోది: ఏదీ వద్దు, ప్రమాదం.
prompt-tell-family = మీకు సాయం కావాలని మీ వాళ్లకు చెప్పండి.
prompt-tell-family-safe = మీరు క్షేమమని మీ వాళ్లకు చెప్పండి.

prompt-practice = ఇది సాధన. ఏదీ పంపబడదు. ఆపడానికి ముగించు నొక్కండి.

prompt-page-menu = మిగతావన్నీ ఇక్కడ ఉన్నాయి.
prompt-page-confirm-sos = MAIN సాయం అడగాలా? అవునంటే ఎర్ర బటన్ నొక్కండి.
prompt-page-for-other = వేరొకరి కోసం MAINను పిలవాలా? అవును అంటే ఎర్ర బటన్ నొక్కండి.
prompt-page-after-alert = ఇక్కడ ఫోటో, గొంతు, చోటు చేర్చవచ్చు, మీ వాళ్లకు చెప్పవచ్చు.
prompt-page-states = మీరు ఉన్న రాష్ట్రం నొక్కండి.
prompt-page-family = ఇక్కడ మీరు నమ్మే ముగ్గురి వరకు ఎంచుకోండి.
prompt-page-safety = ఇక్కడ యాప్‌ను నిశ్శబ్దం చేయవచ్చు, దాచవచ్చు, అన్నీ చెరపవచ్చు.
prompt-page-permissions = యాప్ ఈ ఫోన్‌ను ఏమి అడుగుతుందో, ఎందుకో ఇక్కడ చూడండి. దేన్నైనా వద్దనవచ్చు.
prompt-page-check-up = ఈ ఫోన్‌లో SOS ను ఏది ఆపగలదో, ఎలా సరిచేయాలో ఇక్కడ చూడండి.
prompt-page-delete-everything = ఈ యాప్‌లోని అన్నీ ఈ ఫోన్ నుంచి చెరపాలా? పంపినవి MAIN దగ్గర ఉంటాయి.
prompt-page-practice = ఇక్కడ సాధన చేయవచ్చు. ఏదీ పంపబడదు.

# Pages: one by one, so that each can be recorded.
prompt-permission-location = మీరు ఎక్కడ ఉన్నారో ఈ యాప్ చూడవచ్చా? సాయం మిమ్మల్ని చేరడానికి. మీరు సాయం అడిగినప్పుడే పంపబడుతుంది.
prompt-permission-notifications = MAIN జవాబిస్తే ఈ ఫోన్ చెప్పవచ్చా? దేని గురించో ఎప్పుడూ చెప్పదు.
prompt-permission-sms = ఈ ఫోన్ దానంతట మెసేజ్ పంపవచ్చా? అప్పుడు ఇంటర్నెట్ లేకున్నా SOS వెళ్తుంది.
prompt-permission-buttons = కింద పై బటన్ అంటే అవును. కింది బటన్ అంటే ఇప్పుడు వద్దు.
prompt-safety-silent = నిశ్శబ్దం: శబ్దం లేదు, వైబ్రేషన్ లేదు, చీకటి స్క్రీన్. MAIN ఫోన్ చేయదు.
prompt-safety-quick-exit = త్వరగా బయటకు: వెంటనే క్యాలెండర్ చూపే బటన్. తిరిగి రావడానికి క్యాలెండర్ నొక్కి పట్టుకోండి.
prompt-safety-hide = దాచడం: తెరిచిన యాప్‌ల జాబితాలో ఈ యాప్ బొమ్మ ఉండదు.
prompt-safety-neutral = క్యాలెండర్ బొమ్మ: హోమ్ స్క్రీన్‌పై ఈ యాప్ క్యాలెండర్‌లా కనిపిస్తుంది.
prompt-menu-practice = గురి: SOS సాధన.
prompt-menu-for-other = ఎర్ర గుర్తు: వేరొకరి కోసం SOS.
prompt-menu-family = మనుషులు: మీరు నమ్మేవారు.
prompt-menu-safety = డాలు: మీ భద్రత.
prompt-menu-check-up = పనిముట్టు: ఈ ఫోన్ SOS కు సిద్ధమా?

# What staff ask in the app.
prompt-asked = MAIN మిమ్మల్ని ఒకటి అడుగుతోంది. జవాబు చెప్పడానికి కార్డు నొక్కండి.
prompt-page-asked = MAIN మిమ్మల్ని ఇది అడుగుతోంది.
prompt-asked-ways = మీకు సులభమైన విధంగా జవాబు చెప్పండి: MAIN కు ఫోన్ చేయండి, గొంతు రికార్డు చేయండి, ఫోటో తీయండి, లేదా ఎక్కడ ఉన్నారో చెప్పండి. తర్వాత కింది బటన్ నొక్కండి.
prompt-asked-call-back = సురక్షితమైనప్పుడు MAIN కు ఫోన్ చేయండి.
prompt-asked-where = మీరు ఎక్కడ ఉన్నారు?
prompt-asked-how-many = మీరు ఎంతమంది?
