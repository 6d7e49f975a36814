### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = जल्दी निकलें

safety-title = मेरी सुरक्षा
safety-silent = चुपचाप
safety-silent-why = न आवाज़, न कंपन, स्क्रीन अँधेरी। MAIN आपको न फ़ोन करेगा, न संदेश भेजेगा।
safety-quick-exit = जल्दी निकलना
safety-quick-exit-why = हर स्क्रीन पर एक बटन। दबाते ही कैलेंडर दिखता है। वापस आने के लिए कैलेंडर को 2 सेकंड दबाए रखें।
safety-hide = खुले ऐप में छिपाएँ
safety-hide-why = खुले हुए ऐप की सूची में इस ऐप की तस्वीर नहीं दिखेगी, स्क्रीनशॉट भी नहीं होगा।
safety-neutral = कैलेंडर वाला निशान
safety-neutral-why = फ़ोन की स्क्रीन पर इस ऐप का नाम और चित्र कैलेंडर का होगा। पहले की तरह खोलें: SOS वहीं है। पुराना निशान वापस चाहिए तो इसे बंद करें। ऐप एक बार बंद हो सकता है।
safety-neutral-why-picture = फ़ोन की स्क्रीन पर इस ऐप का चित्र कैलेंडर का होगा। नाम वही रहेगा। पहले की तरह खोलें: SOS वहीं है। पुराना चित्र वापस चाहिए तो इसे बंद करें।

delete-title = सब कुछ मिटाएँ?
delete-what = आपके SOS, फ़ोटो, आवाज़, भरोसे के लोग, नंबर और सेटिंग इस फ़ोन से मिट जाएँगे। जो MAIN के पास पहुँच चुका है, वह MAIN के पास रहेगा।
delete-waits = { $count } चीज़ अभी भेजी नहीं गई है। वह मिट जाएगी।
delete-staff = आप लॉगआउट भी हो जाएँगे, और केस इस फ़ोन से मिट जाएँगे।
delete-send-first = पहले भेजें
delete-now = सब मिटाएँ
delete-unsent = बिना भेजे मिटाएँ
delete-under-way = मिटा रहे हैं…
notice-not-deleted = सब कुछ नहीं मिट पाया। यह फ़ोन फिर कोशिश करेगा।
notice-deleting-spared = आपने मदद माँगी, इसलिए सब कुछ नहीं मिटाया गया। बाद में फिर मिटा सकते हैं।

calendar-month = { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
} { $year }
weekday-1 = सोम
weekday-2 = मंगल
weekday-3 = बुध
weekday-4 = गुरु
weekday-5 = शुक्र
weekday-6 = शनि
weekday-7 = रवि
