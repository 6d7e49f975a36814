### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = ابھی نہیں بتایا
go-on = آگے
open-settings = سیٹنگ کھولیں

menu-practice-detail = SOS آزمائیں۔ کچھ نہیں بھیجا جاتا۔
menu-family-detail = { $count ->
    [0] ابھی کوئی نہیں چنا
    [one] 1 شخص
   *[other] { $count } لوگ
}
menu-safety-detail = جلدی نکلنا، خاموشی، سب مٹانا
menu-permissions-detail = یہ ایپ کیا کر سکتی ہے اور کیوں
menu-permissions-missing = کسی چیز کی اجازت ابھی نہیں ہے
menu-check-up-detail = کیا یہ فون SOS کے لیے تیار ہے؟
menu-check-up-trouble = کوئی چیز SOS کو روک سکتی ہے
call-child = بچوں کی ہیلپ لائن
call-legal-aid = مفت قانونی مدد

confirm-title = MAIN سے مدد مانگیں؟
confirm-why = آگے آپ چنیں گے کہ کیا ہوا۔ کچھ نہ چنیں تو پیغام خود چلا جائے گا۔
confirm-yes = ہاں، SOS بھیجیں
confirm-no = نہیں
other-title = کسی اور کے لیے SOS
other-title-named = { $name } کے لیے SOS
other-why = اگر آپ کے لیے محفوظ ہو تو ان کے پاس رہیں۔ MAIN پہلے ان کے نمبر پر، پھر آپ کے نمبر پر فون کرتا ہے۔
other-number = ان کا نمبر، اگر معلوم ہو
other-yes = ان کے لیے SOS
menu-other-detail = آپ کے پاس کوئی زخمی ہے، اسے دھمکی ملی ہے یا وہ خطرے میں ہے

practise-title = SOS کی مشق
practise-what = سب کچھ ایمرجنسی جیسا دکھتا ہے۔ کچھ نہیں بھیجا جاتا اور کسی کو کال نہیں ہوتی۔
practise-end = یہ خود ختم ہوتی ہے، یا جب آپ ختم دبائیں۔
practise-begin = شروع کریں

after-title = MAIN کو اور بتائیں
after-kind = کیا ہوا
after-place = میں کہاں ہوں
after-place-known = یہ فون آپ کی جگہ بھیج رہا ہے
after-contact = مجھے کیسے جواب دیں
after-photo = فوٹو لیں
after-voice = اپنی آواز ریکارڈ کریں
after-family = اپنے بھروسے کے لوگوں کو بتائیں
after-family-done = انہیں بتایا گیا، { $time }
after-family-safe = انہیں بتایا گیا کہ آپ محفوظ ہیں، { $time }
after-family-waiting = میسج جا رہا ہے
after-family-composed = میسج کی ایپ کھولی گئی تھی۔ پھر کھولنے کے لیے دبائیں۔
after-family-failed = میسج نہیں گیا۔ پھر کوشش کے لیے دبائیں۔
after-family-none = چنیں کہ کسے

place-title = آپ کہاں ہیں؟
place-state = ریاست
place-state-none = چننے کے لیے دبائیں
place-landmark = آپ کے پاس کیا ہے؟ اسٹیشن، فیکٹری، دکان
place-say = بول کر بتائیں کہ آپ کہاں ہیں
place-say-detail = اپنے لفظوں میں بولیں
place-keep = محفوظ کریں

states-title = آپ کس ریاست میں ہیں؟
states-likely = شاید یہاں

answer-title = MAIN آپ کو کیسے جواب دے؟
answer-call = مجھے کال کریں
answer-call-detail = میرا فون بجے تو کوئی خطرہ نہیں۔
answer-message = مجھے میسج لکھیں
answer-message-detail = کال میں خطرہ ہے، میسج میں نہیں۔
answer-nothing = نہ کال، نہ میسج
answer-nothing-detail = یہاں کسی کو پتا نہ چلے۔ MAIN پھر بھی مدد کرے گا۔

number-title = میرا نمبر
number-why = MAIN اس نمبر پر آپ کو کال کر سکتا ہے۔ یہ صرف تب بھیجا جاتا ہے جب آپ مدد مانگتے ہیں۔
number-label = فون نمبر
number-keep = محفوظ کریں
number-wrong = یہ پورا فون نمبر نہیں ہے۔ بھارت کے موبائل نمبر میں دس ہندسے ہوتے ہیں: 98123 45678۔

recording-title = اب بولیں
recording-what = بتائیں کیا ہوا اور آپ کہاں ہیں۔
recording-time = 2:00 میں سے { $time }
recording-finish = رکھیں
recording-discard = مٹا دیں

trusted-title = میرے بھروسے کے لوگ
trusted-what = تین تک لوگ چنیں۔ SOS کے ساتھ یہ فون انہیں میسج بھیج سکتا ہے: کہ آپ نے مدد مانگی ہے، اور آپ کہاں ہیں۔ جب آپ محفوظ ہوں تو انہیں وہ بھی بتایا جاتا ہے۔
trusted-pick = اس فون سے چنیں
trusted-name = نام
trusted-number = فون نمبر
trusted-add = شامل کریں
trusted-remove = ہٹائیں
trusted-tell = ہر SOS کے ساتھ انہیں بتائیں
trusted-tell-detail = آپ سے پوچھے بغیر۔ بند ہو تو ہر بار آپ طے کریں گے۔
trusted-full = زیادہ سے زیادہ تین لوگ۔ کسی اور کو چننے کے لیے ایک کو ہٹائیں۔
trusted-no-picker = اس فون کی فہرست کھل نہیں سکتی۔ نمبر لکھیں۔
