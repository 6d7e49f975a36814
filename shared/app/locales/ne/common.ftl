### Words that more than one screen uses, and how times and distances are written.

open = खोल्नुहोस्
back = पछाडि
cancel = रद्द
dismiss = ठीक छ
language = भाषा
language-title = आफ्नो भाषा छान्नुहोस्
listen = सुन्नुहोस्
listen-stop = चुप
help = मद्दत माग्नुहोस्
menu = थप
about = जानकारी
staff = कर्मचारी प्रवेश
starting = एप खुल्दै छ
being-kept = यो फोनमा राख्दै छ

# The light of the camera that looks for a code, and how its switch stands.
scan-light = बत्ती
scan-light-on = खुला
scan-light-off = बन्द

call-emergency = 112 मा फोन गर्नुहोस्
call-helpline = MAIN हेल्पलाइनमा फोन गर्नुहोस्
call-missed = मिस्ड कल दिनुहोस्
call-women = महिला हेल्पलाइन

age-now = भर्खरै
age-under-minute = १ मिनेटभन्दा कम
age-not-known = समय थाहा छैन
age-minutes = { $count } मिनेट
age-hours = { $count } घण्टा
age-days = { $count ->
    [one] १ दिन
   *[other] { $count } दिन
}
age-ago = { $age } अघि
time-on-day = { $day } { $month ->
    [1] जनवरी
    [2] फेब्रुअरी
    [3] मार्च
    [4] अप्रिल
    [5] मे
    [6] जुन
    [7] जुलाई
    [8] अगस्ट
    [9] सेप्टेम्बर
    [10] अक्टोबर
    [11] नोभेम्बर
   *[12] डिसेम्बर
}, { $time }
day-of-year = { $day } { $month ->
    [1] जनवरी
    [2] फेब्रुअरी
    [3] मार्च
    [4] अप्रिल
    [5] मे
    [6] जुन
    [7] जुलाई
    [8] अगस्ट
    [9] सेप्टेम्बर
    [10] अक्टोबर
    [11] नोभेम्बर
   *[12] डिसेम्बर
} { $year }
distance-m = { $count } मि
distance-km = { $count } किमि

hub-name = { $name } हब
hub-central = केन्द्रीय हब

kind-accident = दुर्घटना
kind-medical = उपचार चाहियो
kind-assault = कुटपिट वा दुर्व्यवहार
kind-threat = धम्की
kind-wages = ज्याला पाइएन
kind-confinement = जान दिँदैनन्
kind-advice = प्रश्न वा सल्लाह
kind-other = अरू केही
kind-unspecified = कारण भनिएको छैन
kind-not-known = अरू केही ({ $code })

notice-not-kept = यो फोनले त्यो राख्न सकेन। केही ठाउँ खाली गरेर फेरि प्रयास गर्नुहोस्।
notice-store-renewed = यो फोनमा पहिले राखेको पढ्न सकिएन। एप चलिरहेको छ, SOS चल्छ।

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = तपाईंका लागि सन्देश
notify-own-title = खबर छ
notify-own-step = हेर्न एप खोल्नुहोस्।
notify-own-late = अझै जवाफ आएन। एप खोल्नुहोस्।
