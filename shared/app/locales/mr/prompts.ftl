### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = हे मदतीचे बटण आहे. त्यावर बोट ठेवा आणि गोल पूर्ण होईपर्यंत दाबून धरा. खाली फोन करण्यासाठी दोन नंबर आहेत.
prompt-alert-open = तुमचा संदेश जात आहे. तो कुठपर्यंत पोहोचला ते पाहण्यासाठी ओळ दाबा.

prompt-kind = काय झाले? एक चित्र दाबा.
prompt-kind-help = तुम्हाला काय हवे? एक चित्र दाबा.
prompt-kind-countdown = काही दाबले नाही तर संदेश आपोआप जाईल.
prompt-kind-accident = अपघात, इजा.
prompt-kind-medical = आजार, कोणाला डॉक्टर हवा.
prompt-kind-assault = मारहाण, किंवा मनाविरुद्ध हात लावणे.
prompt-kind-threat = कोणीतरी तुम्हाला धमकी देत आहे.
prompt-kind-wages = मजुरी मिळाली नाही.
prompt-kind-confinement = ते तुम्हाला जाऊ देत नाहीत.
prompt-kind-advice = प्रश्न किंवा सल्ला.
prompt-kind-other = दुसरे काही.

prompt-keeping = तुमचा संदेश या फोनमध्ये ठेवत आहे.
prompt-kept = तुमचा संदेश या फोनमध्ये ठेवला. पाठवत आहे.
prompt-kept-offline = तुमचा संदेश या फोनमध्ये ठेवला. नेटवर्क नाही. येताच जाईल.
prompt-not-kept = या फोनला तुमचा संदेश ठेवता आला नाही. तो पाठवत आहे. ॲप उघडे ठेवा आणि फोन करा.
prompt-sent-by-message = तुमचा संदेश मेसेजने गेला. MAIN ने अजून उत्तर दिले नाही.
prompt-received = MAIN ला तुमचा संदेश मिळाला.
prompt-help-received = MAIN ला मिळाले, ते तुम्हाला फोन करतील.
prompt-on-hub-phone = तुमचा संदेश हबच्या फोनवर पोहोचला.
prompt-taken = हबमधील कोणीतरी तुमचा संदेश घेतला. नाव स्क्रीनवर आहे.
prompt-taken-will-call = हबमधील कोणीतरी तुमचा संदेश घेतला, ते फोन करतील. नाव स्क्रीनवर आहे.
prompt-late = अजून उत्तर नाही. आत्ता फोन करा. हा फोन प्रयत्न करत राहील.
prompt-not-on-hub-phone = हबच्या फोनवर अजून पोहोचले नाही. आत्ता फोन करा.
prompt-message-app = मेसेजचे ॲप उघडे आहे. तिथे पाठवा दाबा.
prompt-message-refused = मेसेज गेला नाही. कदाचित बॅलन्स नाही.
prompt-no-position = तुम्ही कुठे आहात हे या फोनला माहीत नाही.
prompt-call-emergency = पोलीस किंवा रुग्णवाहिका बोलावण्यासाठी एक एक दोन दाबा.
prompt-call-helpline = MAIN शी बोलण्यासाठी लांब नंबरचे बटण दाबा. ते मोफत आहे.
prompt-call-missed = मिस्ड कॉल देण्यासाठी त्याचे बटण दाबा. एकदा वाजते, खर्च नाही.
prompt-cancel = चुकून दाबले? रद्द दाबा.
prompt-safe = आता सुरक्षित असाल तर त्याचे बटण दाबा.
prompt-safe-other = ते आता सुरक्षित असतील तर त्याचे बटण दाबा.
prompt-said = तुमचे म्हणणे MAIN कडे जाते. कोणी तुमच्याशी बोलेपर्यंत संदेश राहील.

prompt-send-message = तुमचा संदेश मेसेजने पाठवण्यासाठी कार्ड दाबा.
prompt-place = तुम्ही कुठे आहात? राज्य आणि जवळचे काही सांगा किंवा लिहा.
prompt-own-number = तुमचा फोन नंबर काय? MAIN फोन करू शकेल म्हणून तो लिहा.
prompt-contact = तुम्हाला फोन करू का? पहिले: हो. दुसरे: फक्त मेसेज. तिसरे: काही नको, धोका आहे.
prompt-tell-family = तुम्हाला मदत हवी हे आपल्या माणसांना सांगा.
prompt-tell-family-safe = तुम्ही सुरक्षित आहात हे आपल्या माणसांना सांगा.

prompt-practice = हा सराव आहे. काहीही पाठवले जात नाही. थांबवण्यासाठी संपवा दाबा.

prompt-page-menu = बाकी सगळे इथे आहे.
prompt-page-confirm-sos = MAIN ची मदत मागायची? हो साठी लाल बटण दाबा.
prompt-page-for-other = दुसऱ्या कोणासाठी MAIN ला बोलवायचे? होय असेल तर लाल बटण दाबा.
prompt-page-after-alert = इथे फोटो, आवाज, जागा जोडता येते आणि आपल्या माणसांना सांगता येते.
prompt-page-states = तुम्ही ज्या राज्यात आहात ते दाबा.
prompt-page-family = इथे विश्वासाची तीन माणसे निवडा.
prompt-page-safety = इथे ॲप शांत करता येते, लपवता येते किंवा सगळे पुसता येते.
prompt-page-permissions = ॲप या फोनकडे काय मागते आणि का, ते इथे पहा. प्रत्येकाला नाही म्हणू शकता.
prompt-page-check-up = या फोनमध्ये SOS काय अडवू शकते आणि ते कसे ठीक करायचे, इथे पहा.
prompt-page-delete-everything = या ॲपचे सगळे या फोनमधून पुसायचे? पाठवलेले MAIN कडे राहील.
prompt-page-practice = इथे सराव करता येतो. काहीही पाठवले जात नाही.

# Pages: one by one, so that each can be recorded.
prompt-permission-location = तुम्ही कुठे आहात हे या ॲपने पाहू का? मदत तुम्हाला शोधेल म्हणून. तुम्ही मदत मागता तेव्हाच पाठवले जाते.
prompt-permission-notifications = MAIN ने उत्तर दिल्यावर या फोनने सांगू का? विषय कधीच सांगत नाही.
prompt-permission-sms = या फोनने आपोआप मेसेज पाठवू का? मग इंटरनेटशिवायही SOS जाते.
prompt-permission-buttons = खालचे वरचे बटण म्हणजे हो. खालचे म्हणजे आत्ता नको.
prompt-safety-silent = शांत: आवाज नाही, कंपन नाही, काळी स्क्रीन. MAIN फोन करत नाही.
prompt-safety-quick-exit = पटकन बाहेर: लगेच कॅलेंडर दाखवणारे बटण. परत येण्यासाठी कॅलेंडर दाबून धरा.
prompt-safety-hide = लपवा: उघड्या ॲपच्या यादीत या ॲपचे चित्र नाही.
prompt-safety-neutral = कॅलेंडरचे चित्र: होम स्क्रीनवर हे ॲप कॅलेंडरसारखे दिसते.
prompt-menu-practice = निशाणा: SOS चा सराव.
prompt-menu-for-other = लाल खूण: दुसऱ्या कोणासाठी SOS.
prompt-menu-family = माणसे: ज्यांच्यावर विश्वास आहे.
prompt-menu-safety = ढाल: तुमची सुरक्षा.
prompt-menu-check-up = पाना: हा फोन SOS साठी तयार आहे का?

# What staff ask in the app.
prompt-asked = MAIN तुम्हाला काही विचारत आहे. उत्तर देण्यासाठी कार्ड दाबा.
prompt-page-asked = MAIN तुम्हाला हे विचारत आहे.
prompt-asked-ways = सोपे वाटेल तसे उत्तर द्या: MAIN ला फोन करा, आवाज रेकॉर्ड करा, फोटो काढा, किंवा तुम्ही कुठे आहात ते सांगा. मग खालचे बटण दाबा.
prompt-asked-call-back = सुरक्षित असेल तेव्हा MAIN ला फोन करा.
prompt-asked-where = तुम्ही कुठे आहात?
prompt-asked-how-many = तुम्ही किती जण आहात?
