### Words that more than one screen uses, and how times and distances are written.

open = খুলুন
back = পিছনে
cancel = বাতিল
dismiss = ঠিক আছে
language = ভাষা
language-title = আপনার ভাষা বেছে নিন
listen = শুনুন
listen-stop = চুপ
help = সাহায্য চান
menu = আরও
about = তথ্য
staff = কর্মীদের প্রবেশ
starting = অ্যাপ খুলছে
being-kept = এই ফোনে রাখা হচ্ছে

# The light of the camera that looks for a code, and how its switch stands.
scan-light = আলো
scan-light-on = চালু
scan-light-off = বন্ধ

call-emergency = 112-এ ফোন করুন
call-helpline = MAIN হেল্পলাইনে ফোন করুন
call-missed = মিসড কল দিন
call-women = মহিলা হেল্পলাইন

age-now = এখনই
age-under-minute = ১ মিনিটের কম
age-not-known = সময় জানা নেই
age-minutes = { $count } মিনিট
age-hours = { $count } ঘণ্টা
age-days = { $count ->
    [one] { $count } দিন
   *[other] { $count } দিন
}
age-ago = { $age } আগে
time-on-day = { $day } { $month ->
    [1] জানু
    [2] ফেব
    [3] মার্চ
    [4] এপ্রিল
    [5] মে
    [6] জুন
    [7] জুলাই
    [8] আগস্ট
    [9] সেপ্টে
    [10] অক্টো
    [11] নভে
   *[12] ডিসে
}, { $time }
day-of-year = { $day } { $month ->
    [1] জানু
    [2] ফেব
    [3] মার্চ
    [4] এপ্রিল
    [5] মে
    [6] জুন
    [7] জুলাই
    [8] আগস্ট
    [9] সেপ্টে
    [10] অক্টো
    [11] নভে
   *[12] ডিসে
} { $year }
distance-m = { $count } মিটার
distance-km = { $count } কিমি

hub-name = { $name } হাব
hub-central = কেন্দ্রীয় হাব

kind-accident = দুর্ঘটনা
kind-medical = চিকিৎসা দরকার
kind-assault = মারধর বা হয়রানি
kind-threat = হুমকি
kind-wages = মজুরি পাইনি
kind-confinement = যেতে দেয় না
kind-advice = প্রশ্ন বা পরামর্শ
kind-other = অন্য কিছু
kind-unspecified = কারণ বলা হয়নি
kind-not-known = অন্য কিছু ({ $code })

notice-not-kept = এই ফোন তা রাখতে পারেনি। কিছু জায়গা খালি করে আবার চেষ্টা করুন।
notice-store-renewed = এই ফোনে আগে যা রাখা ছিল তা পড়া গেল না। অ্যাপ চলছে, SOS কাজ করে।

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = আপনার জন্য বার্তা
notify-own-title = খবর আছে
notify-own-step = দেখতে অ্যাপ খুলুন।
notify-own-late = এখনও উত্তর আসেনি। অ্যাপ খুলুন।
