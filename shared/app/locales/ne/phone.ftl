### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = यो एपले के गर्न सक्छ
permissions-why = हरेकलाई नाइँ भन्न सक्नुहुन्छ। SOS तैपनि चल्छ।
permission-location = तपाईं कहाँ हुनुहुन्छ हेर्न
permission-location-why = मद्दतले तपाईंलाई भेटोस् भनेर। तपाईंले मद्दत माग्दा मात्र पठाइन्छ।
permission-notifications = MAIN ले जवाफ दिँदा भन्न
permission-notifications-why = के बारे हो कहिल्यै भन्दैन।
permission-sms = आफैँ मेसेज पठाउन
permission-sms-why = इन्टरनेट नहुँदा SOS मेसेज भएर MAIN र तपाईंले छानेका मान्छेकहाँ जान्छ। एउटा मेसेजको खर्च।
permission-camera = फोटो खिच्न
permission-microphone = आवाज रेकर्ड गर्न
permission-asked-later = पहिलो पटक प्रयोग गर्दा सोधिन्छ।
permission-given = अनुमति छ।
permission-refused = अनुमति छैन।
permission-put-off = अहिले होइन।
permission-in-settings = अनुमति छैन। फोनको सेटिङमा बदल्न सक्नुहुन्छ।
permission-row = { $state } { $why }
permission-allow = अनुमति दिनुहोस्
permission-allow-this = अनुमति दिनुहोस्: { $what }
permission-skip = अहिले होइन

check-title = यो फोन जाँच
check-ready = यो फोन SOS का लागि तयार छ।
check-trouble = { $count ->
    [one] १ कुराले SOS रोक्न सक्छ।
   *[other] { $count } कुराले SOS रोक्न सक्छन्।
}
check-location = तपाईं कहाँ हुनुहुन्छ
check-location-good = लोकेसन खुला छ, यो एपलाई अनुमति छ।
check-location-off = यो फोनको लोकेसन बन्द छ। खोल्नुहोस्।
check-location-coarse = यो एपलाई ठाउँ अन्दाजमात्र थाहा छ। ठीक ठाउँको अनुमति दिनुहोस्।
check-location-refused = यो एपले तपाईंको ठाउँ हेर्न सक्दैन। SOS त्यसबिना जान्छ।
check-sms = इन्टरनेटबिना SOS
check-sms-good = SOS आफैँ मेसेजबाट जान्छ।
check-sms-tap = एक ट्यापमा SOS मेसेजबाट जान्छ।
check-sms-refused = SOS आफैँ मेसेजबाट जान सक्दैन। अर्को ट्याप चाहिन्छ।
check-sms-cannot = यो फोनले मेसेज पठाउन सक्दैन। इन्टरनेट नहुँदा फोन गर्नुहोस्।
check-sms-no-number = MAIN को मेसेज नम्बर अझै छैन। इन्टरनेट नहुँदा फोन गर्नुहोस्।
check-notifications = MAIN को खबर
check-notifications-good = MAIN ले जवाफ दिँदा यो फोनले भन्छ।
check-notifications-refused = MAIN ले जवाफ दिँदा यो फोनले भन्न सक्दैन। एप खोलेर हेर्नुहोस्।
check-battery = ब्याट्री सेभर
check-battery-good = ब्याट्री सेभरले यो एपलाई रोक्दैन।
check-battery-other = ब्याट्री सेभरले यो एप रोक्न सक्छ। सेटिङमा छान्नुहोस्: Unrestricted।
check-battery-xiaomi = ब्याट्री सेभरले यो एप रोक्न सक्छ। सेटिङमा छान्नुहोस्: No restrictions। Autostart पनि खोल्नुहोस्।
check-battery-oppo = ब्याट्री सेभरले यो एप रोक्न सक्छ। सेटिङमा खोल्नुहोस्: Allow auto launch र Allow background activity।
check-battery-vivo = ब्याट्री सेभरले यो एप रोक्न सक्छ। सेटिङमा छान्नुहोस्: Allow high background power use। Autostart पनि खोल्नुहोस्।
check-battery-samsung = ब्याट्री सेभरले यो एप रोक्न सक्छ। सेटिङमा छान्नुहोस्: Unrestricted। सुतेका एपको सूचीबाट हटाउनुहोस्।
check-battery-oneplus = ब्याट्री सेभरले यो एप रोक्न सक्छ। सेटिङमा छान्नुहोस्: Don't optimise। Allow auto launch पनि खोल्नुहोस्।
check-battery-huawei = ब्याट्री सेभरले यो एप रोक्न सक्छ। सेटिङमा छान्नुहोस्: App launch, Manage manually, र तीनवटै खोल्नुहोस्।
check-voice = पढेर सुनाउने
check-voice-good = यो फोनले तपाईंको भाषा पढेर सुनाउन सक्छ।
check-voice-missing = यो फोनमा तपाईंको भाषाको आवाज छैन। सेटिङमा थप्न सक्नुहुन्छ।
check-not-known = अझै थाहा छैन।
check-server = MAIN को सर्भर
check-server-at = पछिल्लो सम्पर्क: { $time }
check-server-never = अझै सम्पर्क भएको छैन।
check-server-offline = अहिले नेटवर्क छैन। पछिल्लो सम्पर्क: { $time }
check-server-never-offline = अहिले नेटवर्क छैन। अझै सम्पर्क भएको छैन।
check-waits = पठाउन बाँकी
check-waits-none = केही बाँकी छैन।
check-waits-count = { $count ->
    [one] १ बाँकी छ। यो फोन प्रयास गरिरहन्छ।
   *[other] { $count } बाँकी छन्। यो फोन प्रयास गरिरहन्छ।
}
check-send-now = अहिले पठाउनुहोस्
