### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = अजून सांगितले नाही
go-on = पुढे
open-settings = सेटिंग उघडा

menu-practice-detail = SOS करून पहा. काहीही पाठवले जात नाही.
menu-family-detail = { $count ->
    [0] अजून कोणी नाही
    [one] १ व्यक्ती
   *[other] { $count } व्यक्ती
}
menu-safety-detail = पटकन बाहेर, शांत, सगळे पुसा
menu-permissions-detail = हे ॲप काय करू शकते आणि का
menu-permissions-missing = एखादी परवानगी अजून नाही
menu-check-up-detail = हा फोन SOS साठी तयार आहे का?
menu-check-up-trouble = काहीतरी SOS अडवू शकते
call-child = मुलांची हेल्पलाइन
call-legal-aid = मोफत कायदेशीर मदत

confirm-title = MAIN ची मदत मागायची?
confirm-why = पुढे काय झाले ते निवडाल. काही निवडले नाही तर आपोआप जाईल.
confirm-yes = हो, SOS पाठवा
confirm-no = नको
other-title = दुसऱ्या कोणासाठी SOS
other-title-named = { $name } यांच्यासाठी SOS
other-why = तुमच्यासाठी सुरक्षित असेल तर त्यांच्याजवळ राहा. MAIN आधी त्यांच्या नंबरवर, मग तुमच्या नंबरवर फोन करते.
other-number = त्यांचा नंबर, माहीत असल्यास
other-yes = त्यांच्यासाठी SOS
menu-other-detail = तुमच्याजवळ कोणी जखमी आहे, धमकी मिळाली आहे किंवा धोक्यात आहे

practise-title = SOS चा सराव
practise-what = सगळे खऱ्या वेळेसारखे दिसते. काहीही पाठवले जात नाही, कोणालाही फोन होत नाही.
practise-end = तो आपोआप संपतो, किंवा तुम्ही संपवा दाबल्यावर.
practise-begin = सुरू करा

after-title = MAIN ला आणखी सांगा
after-kind = काय झाले
after-place = मी कुठे आहे
after-place-known = हा फोन तुमची जागा पाठवत आहे
after-contact = मला उत्तर कसे द्यावे
after-photo = फोटो काढा
after-voice = माझा आवाज रेकॉर्ड करा
after-family = विश्वासाच्या माणसांना सांगा
after-family-done = त्यांना सांगितले, { $time }
after-family-safe = तुम्ही सुरक्षित आहात हे त्यांना सांगितले, { $time }
after-family-waiting = मेसेज जात आहे
after-family-composed = मेसेजचे ॲप उघडले होते. पुन्हा उघडण्यासाठी दाबा.
after-family-failed = मेसेज गेला नाही. पुन्हा प्रयत्नासाठी दाबा.
after-family-none = कोणाला ते निवडा

place-title = तुम्ही कुठे आहात?
place-state = राज्य
place-state-none = निवडण्यासाठी दाबा
place-landmark = जवळ काय आहे? स्टेशन, कारखाना, दुकान
place-say = कुठे आहात ते बोलून सांगा
place-say-detail = तुमच्या शब्दांत बोला
place-keep = ठेवा

states-title = तुम्ही कोणत्या राज्यात आहात?
states-likely = कदाचित इथे

answer-title = MAIN ने तुम्हाला उत्तर कसे द्यावे?
answer-call = मला फोन करा
answer-call-detail = माझा फोन वाजला तर धोका नाही.
answer-message = मला मेसेज लिहा
answer-message-detail = फोनमध्ये धोका, मेसेजमध्ये नाही.
answer-nothing = फोन नको, मेसेज नको
answer-nothing-detail = इथे कोणाला कळू नये. MAIN तरीही मदत करते.

number-title = माझा नंबर
number-why = या नंबरवर MAIN तुम्हाला फोन करू शकते. तुम्ही मदत मागता तेव्हाच पाठवले जाते.
number-label = फोन नंबर
number-keep = ठेवा
number-wrong = हा पूर्ण फोन नंबर नाही. भारतीय मोबाइल नंबरमध्ये दहा आकडे असतात: 98123 45678.

recording-title = आता बोला
recording-what = काय झाले आणि कुठे आहात ते सांगा.
recording-time = 2:00 पैकी { $time }
recording-finish = ठेवा
recording-discard = पुसा

trusted-title = माझी विश्वासाची माणसे
trusted-what = तीन माणसे निवडा. SOS सोबत हा फोन त्यांना मेसेज पाठवू शकतो: तुम्ही मदत मागितली आणि कुठे आहात. सुरक्षित झालात की तेही सांगतो.
trusted-pick = या फोनमधून निवडा
trusted-name = नाव
trusted-number = फोन नंबर
trusted-add = जोडा
trusted-remove = काढा
trusted-tell = प्रत्येक SOS ला त्यांना सांगा
trusted-tell-detail = तुम्हाला न विचारता. बंद असेल तर दर वेळी तुम्ही ठरवाल.
trusted-full = तीनच माणसे. दुसऱ्यासाठी एकाला काढा.
trusted-no-picker = या फोनची यादी उघडत नाही. नंबर लिहा.
