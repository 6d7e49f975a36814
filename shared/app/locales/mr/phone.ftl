### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = हे ॲप काय करू शकते
permissions-why = प्रत्येकाला नाही म्हणू शकता. SOS तरीही चालते.
permission-location = तुम्ही कुठे आहात ते पाहणे
permission-location-why = मदत तुम्हाला शोधेल म्हणून. तुम्ही मदत मागता तेव्हाच पाठवले जाते.
permission-notifications = MAIN ने उत्तर दिल्यावर सांगणे
permission-notifications-why = विषय कधीच सांगत नाही.
permission-sms = आपोआप मेसेज पाठवणे
permission-sms-why = इंटरनेट नसेल तर SOS मेसेजने MAIN कडे आणि तुम्ही निवडलेल्या माणसांकडे जाते. एका मेसेजचा खर्च.
permission-camera = फोटो काढणे
permission-microphone = आवाज रेकॉर्ड करणे
permission-asked-later = पहिल्यांदा वापरताना विचारले जाईल.
permission-given = परवानगी आहे.
permission-refused = परवानगी नाही.
permission-put-off = आत्ता नको.
permission-in-settings = परवानगी नाही. फोनच्या सेटिंगमध्ये बदलू शकता.
permission-row = { $state } { $why }
permission-allow = परवानगी द्या
permission-allow-this = परवानगी द्या: { $what }
permission-skip = आत्ता नको

check-title = हा फोन तपासा
check-ready = हा फोन SOS साठी तयार आहे.
check-trouble = { $count ->
    [one] १ गोष्ट SOS अडवू शकते.
   *[other] { $count } गोष्टी SOS अडवू शकतात.
}
check-location = तुम्ही कुठे आहात
check-location-good = लोकेशन चालू आहे, या ॲपला परवानगी आहे.
check-location-off = या फोनचे लोकेशन बंद आहे. चालू करा.
check-location-coarse = या ॲपला जागा फक्त अंदाजे कळते. अचूक जागेची परवानगी द्या.
check-location-refused = या ॲपला तुमची जागा पाहता येत नाही. SOS त्याशिवाय जाते.
check-sms = इंटरनेटशिवाय SOS
check-sms-good = SOS आपोआप मेसेजने जाते.
check-sms-tap = एका टॅपने SOS मेसेजने जाते.
check-sms-refused = SOS आपोआप मेसेजने जात नाही. आणखी एक टॅप लागेल.
check-sms-cannot = या फोनला मेसेज पाठवता येत नाही. इंटरनेट नसेल तर फोन करा.
check-sms-no-number = MAIN चा मेसेज नंबर अजून नाही. इंटरनेट नसेल तर फोन करा.
check-notifications = MAIN ची बातमी
check-notifications-good = MAIN ने उत्तर दिल्यावर हा फोन सांगतो.
check-notifications-refused = MAIN ने उत्तर दिल्यावर हा फोन सांगू शकत नाही. ॲप उघडून पहा.
check-battery = बॅटरी सेव्हर
check-battery-good = बॅटरी सेव्हर या ॲपला अडवत नाही.
check-battery-other = बॅटरी सेव्हर हे ॲप थांबवू शकते. सेटिंगमध्ये निवडा: Unrestricted.
check-battery-xiaomi = बॅटरी सेव्हर हे ॲप थांबवू शकते. सेटिंगमध्ये निवडा: No restrictions. Autostart ही चालू करा.
check-battery-oppo = बॅटरी सेव्हर हे ॲप थांबवू शकते. सेटिंगमध्ये चालू करा: Allow auto launch आणि Allow background activity.
check-battery-vivo = बॅटरी सेव्हर हे ॲप थांबवू शकते. सेटिंगमध्ये निवडा: Allow high background power use. Autostart ही चालू करा.
check-battery-samsung = बॅटरी सेव्हर हे ॲप थांबवू शकते. सेटिंगमध्ये निवडा: Unrestricted. झोपलेल्या ॲपच्या यादीतून काढा.
check-battery-oneplus = बॅटरी सेव्हर हे ॲप थांबवू शकते. सेटिंगमध्ये निवडा: Don't optimise. Allow auto launch ही चालू करा.
check-battery-huawei = बॅटरी सेव्हर हे ॲप थांबवू शकते. सेटिंगमध्ये निवडा: App launch, Manage manually, आणि तिन्ही चालू करा.
check-voice = वाचून दाखवणे
check-voice-good = हा फोन तुमची भाषा वाचून दाखवू शकतो.
check-voice-missing = या फोनमध्ये तुमच्या भाषेचा आवाज नाही. सेटिंगमध्ये जोडू शकता.
check-not-known = अजून माहीत नाही.
check-server = MAIN चा सर्व्हर
check-server-at = शेवटचा संपर्क: { $time }
check-server-never = अजून संपर्क नाही.
check-server-offline = आत्ता नेटवर्क नाही. शेवटचा संपर्क: { $time }
check-server-never-offline = आत्ता नेटवर्क नाही. अजून संपर्क नाही.
check-waits = पाठवायचे बाकी
check-waits-none = काहीही बाकी नाही.
check-waits-count = { $count ->
    [one] १ बाकी आहे. हा फोन प्रयत्न करत राहील.
   *[other] { $count } बाकी आहेत. हा फोन प्रयत्न करत राहील.
}
check-send-now = आत्ता पाठवा
