### Words that more than one screen uses, and how times and distances are written.

open = उघडा
back = मागे
cancel = रद्द
dismiss = ठीक
language = भाषा
language-title = तुमची भाषा निवडा
listen = ऐका
listen-stop = थांबवा
help = मदत मागा
menu = आणखी
about = माहिती
staff = कर्मचारी प्रवेश
starting = ॲप सुरू होत आहे
being-kept = या फोनमध्ये ठेवत आहे

# The light of the camera that looks for a code, and how its switch stands.
scan-light = दिवा
scan-light-on = चालू
scan-light-off = बंद

call-emergency = 112 ला फोन करा
call-helpline = MAIN हेल्पलाइनला फोन करा
call-missed = मिस्ड कॉल द्या
call-women = महिला हेल्पलाइन

age-now = आत्ताच
age-under-minute = १ मिनिटापेक्षा कमी
age-not-known = वेळ माहीत नाही
age-minutes = { $count } मिनिटे
age-hours = { $count } तास
age-days = { $count ->
    [one] १ दिवस
   *[other] { $count } दिवस
}
age-ago = { $age } आधी
time-on-day = { $day } { $month ->
    [1] जाने
    [2] फेब्रु
    [3] मार्च
    [4] एप्रि
    [5] मे
    [6] जून
    [7] जुलै
    [8] ऑग
    [9] सप्टें
    [10] ऑक्टो
    [11] नोव्हें
   *[12] डिसें
}, { $time }
day-of-year = { $day } { $month ->
    [1] जाने
    [2] फेब्रु
    [3] मार्च
    [4] एप्रि
    [5] मे
    [6] जून
    [7] जुलै
    [8] ऑग
    [9] सप्टें
    [10] ऑक्टो
    [11] नोव्हें
   *[12] डिसें
} { $year }
distance-m = { $count } मी
distance-km = { $count } किमी

hub-name = { $name } हब
hub-central = केंद्रीय हब

kind-accident = अपघात
kind-medical = वैद्यकीय मदत
kind-assault = मारहाण किंवा छळ
kind-threat = धमकी
kind-wages = मजुरी मिळाली नाही
kind-confinement = जाऊ देत नाहीत
kind-advice = प्रश्न किंवा सल्ला
kind-other = दुसरे काही
kind-unspecified = कारण सांगितले नाही
kind-not-known = दुसरे काही ({ $code })

notice-not-kept = या फोनला ते ठेवता आले नाही. थोडी जागा मोकळी करून पुन्हा प्रयत्न करा.
notice-store-renewed = या फोनमध्ये आधी ठेवलेले वाचता आले नाही. ॲप चालू आहे, SOS चालते.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = तुमच्यासाठी संदेश
notify-own-title = बातमी आहे
notify-own-step = पाहण्यासाठी ॲप उघडा.
notify-own-late = अजून उत्तर नाही. ॲप उघडा.
