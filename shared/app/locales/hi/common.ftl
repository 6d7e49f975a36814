### Words that more than one screen uses, and how times and distances are written.

open = खोलें
back = पीछे
cancel = रद्द करें
dismiss = ठीक है
language = भाषा
language-title = अपनी भाषा चुनें
listen = सुनें
listen-stop = चुप करें
help = मदद माँगें
menu = और
about = जानकारी
staff = स्टाफ़ लॉगिन
starting = ऐप शुरू हो रहा है
being-kept = इस फ़ोन में सेव हो रहा है

# The light of the camera that looks for a code, and how its switch stands.
scan-light = रोशनी
scan-light-on = चालू
scan-light-off = बंद

call-emergency = 112 पर फ़ोन करें
call-helpline = MAIN हेल्पलाइन पर फ़ोन करें
call-missed = मिस्ड कॉल करें
call-women = महिला हेल्पलाइन

age-now = अभी-अभी
age-under-minute = 1 मिनट से कम
age-not-known = कितना पुराना, पता नहीं
age-minutes = { $count } मिनट
age-hours = { $count } घंटे
age-days = { $count } दिन
age-ago = { $age } पहले
time-on-day = { $day } { $month ->
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
}, { $time }
day-of-year = { $day } { $month ->
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
distance-m = { $count } मीटर
distance-km = { $count } किमी

hub-name = { $name } हब
hub-central = सेंट्रल हब

kind-accident = दुर्घटना, चोट
kind-medical = बीमारी, इलाज चाहिए
kind-assault = मारपीट, छेड़छाड़
kind-threat = धमकी
kind-wages = मज़दूरी नहीं मिली
kind-confinement = जाने नहीं दे रहे
kind-advice = सवाल या सलाह
kind-other = कोई और बात
kind-unspecified = क्या हुआ, नहीं बताया
kind-not-known = कोई और बात ({ $code })

notice-not-kept = यह इस फ़ोन में सेव नहीं हो पाया। फ़ोन में कुछ जगह खाली करें, फिर दोबारा कोशिश करें।
notice-store-renewed = इस फ़ोन में पहले से सेव की हुई बातें पढ़ी नहीं जा सकीं। ऐप चल रहा है, SOS भी काम करेगा।

notify-own-channel = आपके लिए संदेश
notify-own-title = नई ख़बर है
notify-own-step = देखने के लिए ऐप खोलें।
notify-own-late = अभी जवाब नहीं आया। ऐप खोलें।
