### Words that more than one screen uses, and how times and distances are written.

open = کھولیں
back = واپس
cancel = منسوخ
dismiss = ٹھیک ہے
language = زبان
language-title = اپنی زبان چنیں
listen = سنیں
listen-stop = خاموش
help = مدد مانگیں
menu = مزید
about = معلومات
staff = عملے کا داخلہ
starting = ایپ کھل رہی ہے
being-kept = اس فون میں رکھا جا رہا ہے

# The light of the camera that looks for a code, and how its switch stands.
scan-light = روشنی
scan-light-on = آن
scan-light-off = آف

call-emergency = 112 پر کال کریں
call-helpline = MAIN ہیلپ لائن پر کال کریں
call-missed = مس کال دیں
call-women = خواتین ہیلپ لائن

age-now = ابھی
age-under-minute = 1 منٹ سے کم
age-not-known = وقت معلوم نہیں
age-minutes = { $count } منٹ
age-hours = { $count } گھنٹے
age-days = { $count ->
    [one] 1 دن
   *[other] { $count } دن
}
age-ago = { $age } پہلے
time-on-day = { $day } { $month ->
    [1] جنوری
    [2] فروری
    [3] مارچ
    [4] اپریل
    [5] مئی
    [6] جون
    [7] جولائی
    [8] اگست
    [9] ستمبر
    [10] اکتوبر
    [11] نومبر
   *[12] دسمبر
}، { $time }
day-of-year = { $day } { $month ->
    [1] جنوری
    [2] فروری
    [3] مارچ
    [4] اپریل
    [5] مئی
    [6] جون
    [7] جولائی
    [8] اگست
    [9] ستمبر
    [10] اکتوبر
    [11] نومبر
   *[12] دسمبر
} { $year }
distance-m = { $count } میٹر
distance-km = { $count } کلومیٹر

hub-name = { $name } ہب
hub-central = مرکزی ہب

kind-accident = حادثہ
kind-medical = طبی ایمرجنسی
kind-assault = مار پیٹ یا بدسلوکی
kind-threat = دھمکی
kind-wages = مزدوری نہیں ملی
kind-confinement = جانے نہیں دیتے
kind-advice = سوال یا مشورہ
kind-other = کچھ اور
kind-unspecified = وجہ نہیں بتائی
kind-not-known = کچھ اور ({ $code })

notice-not-kept = یہ فون اسے محفوظ نہ کر سکا۔ کچھ جگہ خالی کریں، پھر کوشش کریں۔
notice-store-renewed = اس فون میں پہلے جو محفوظ تھا وہ پڑھا نہ جا سکا۔ ایپ چل رہی ہے اور SOS کام کرتا ہے۔

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = آپ کے لیے پیغام
notify-own-title = ایک خبر ہے
notify-own-step = دیکھنے کے لیے ایپ کھولیں۔
notify-own-late = ابھی جواب نہیں آیا۔ ایپ کھولیں۔
