### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = छिटो बाहिर

safety-title = मेरो सुरक्षा
safety-silent = चुप
safety-silent-why = आवाज छैन, कम्पन छैन, अँध्यारो स्क्रिन। MAIN ले फोन गर्दैन, लेख्दैन पनि।
safety-quick-exit = छिटो बाहिर
safety-quick-exit-why = हरेक स्क्रिनमा एउटा बटन। तुरुन्तै पात्रो देखाउँछ। फर्कन पात्रो २ सेकेन्ड थिच्नुहोस्।
safety-hide = खुला एपमा लुकाउने
safety-hide-why = खुला एपको सूचीमा यो एपको चित्र छैन, स्क्रिनसट पनि छैन।
safety-neutral = पात्रोको चित्र
safety-neutral-why = होम स्क्रिनमा यो एपको नाम र चित्र पात्रोको हुन्छ। पहिलेजस्तै खोल्नुहोस्: SOS त्यहीँ छ। पुरानो चित्र फर्काउन यो बन्द गर्नुहोस्। एप एक पटक बन्द हुन सक्छ।
safety-neutral-why-picture = होम स्क्रिनमा यो एपको चित्र पात्रोको हुन्छ। नाम उही रहन्छ। पहिलेजस्तै खोल्नुहोस्: SOS त्यहीँ छ। पुरानो चित्र फर्काउन यो बन्द गर्नुहोस्।

delete-title = सबै मेटाउने?
delete-what = तपाईंका सन्देश, फोटो, आवाज, मान्छे, नम्बर र सेटिङ यो फोनबाट जान्छन्। MAIN सँग भएको MAIN सँगै रहन्छ।
delete-waits = { $count ->
    [one] १ कुरा अझै पठाइएको छैन। त्यो हराउँछ।
   *[other] { $count } कुरा अझै पठाइएका छैनन्। ती हराउँछन्।
}
delete-staff = तपाईं साइन आउट पनि हुनुहुन्छ, केसहरू यो फोनबाट जान्छन्।
delete-send-first = पहिले पठाउनुहोस्
delete-now = सबै मेटाउनुहोस्
delete-unsent = नपठाई मेटाउनुहोस्
delete-under-way = मेटाउँदै छ…
notice-not-deleted = सबै मेटाउन सकिएन। यो फोनले फेरि प्रयास गर्छ।
notice-deleting-spared = तपाईंले मद्दत माग्नुभयो, त्यसैले सबै मेटाइएन। पछि फेरि मेटाउन सकिन्छ।

calendar-month = { $month ->
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
weekday-1 = सोम
weekday-2 = मङ्गल
weekday-3 = बुध
weekday-4 = बिही
weekday-5 = शुक्र
weekday-6 = शनि
weekday-7 = आइत
