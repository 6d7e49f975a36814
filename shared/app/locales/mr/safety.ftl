### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = पटकन बाहेर

safety-title = माझी सुरक्षा
safety-silent = शांत
safety-silent-why = आवाज नाही, कंपन नाही, काळी स्क्रीन. MAIN फोन करत नाही, लिहीतही नाही.
safety-quick-exit = पटकन बाहेर
safety-quick-exit-why = प्रत्येक स्क्रीनवर एक बटण. लगेच कॅलेंडर दिसते. परत येण्यासाठी कॅलेंडर २ सेकंद दाबून धरा.
safety-hide = उघड्या ॲपमध्ये लपवा
safety-hide-why = उघड्या ॲपच्या यादीत या ॲपचे चित्र नाही, स्क्रीनशॉट नाही.
safety-neutral = कॅलेंडरचे चित्र
safety-neutral-why = होम स्क्रीनवर या ॲपला कॅलेंडरचे नाव आणि चित्र असेल. आधीसारखेच उघडा: SOS तिथेच आहे. जुने चित्र परत आणण्यासाठी हे बंद करा. ॲप एकदा बंद होऊ शकते.
safety-neutral-why-picture = होम स्क्रीनवर या ॲपला कॅलेंडरचे चित्र असेल. नाव तेच राहते. आधीसारखेच उघडा: SOS तिथेच आहे. जुने चित्र परत आणण्यासाठी हे बंद करा.

delete-title = सगळे पुसायचे?
delete-what = तुमचे संदेश, फोटो, आवाज, माणसे, नंबर आणि सेटिंग या फोनमधून जातील. MAIN कडे असलेले MAIN कडे राहील.
delete-waits = { $count ->
    [one] १ गोष्ट अजून पाठवली नाही. ती जाईल.
   *[other] { $count } गोष्टी अजून पाठवल्या नाहीत. त्या जातील.
}
delete-staff = तुम्ही साइन आउटही व्हाल, केस या फोनमधून जातील.
delete-send-first = आधी पाठवा
delete-now = सगळे पुसा
delete-unsent = न पाठवता पुसा
delete-under-way = पुसत आहे…
notice-not-deleted = सगळे पुसता आले नाही. हा फोन पुन्हा प्रयत्न करेल.
notice-deleting-spared = तुम्ही मदत मागितली, म्हणून सगळे पुसले नाही. नंतर पुन्हा पुसता येईल.

calendar-month = { $month ->
    [1] जानेवारी
    [2] फेब्रुवारी
    [3] मार्च
    [4] एप्रिल
    [5] मे
    [6] जून
    [7] जुलै
    [8] ऑगस्ट
    [9] सप्टेंबर
    [10] ऑक्टोबर
    [11] नोव्हेंबर
   *[12] डिसेंबर
} { $year }
weekday-1 = सोम
weekday-2 = मंगळ
weekday-3 = बुध
weekday-4 = गुरु
weekday-5 = शुक्र
weekday-6 = शनि
weekday-7 = रवि
