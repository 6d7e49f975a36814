### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = مدد کے لیے دبائے رکھیں
sos-accessibility = SOS۔ MAIN سے مدد کے لیے دو بار تھپتھپائیں۔

kind-title = کیا ہوا؟
kind-help-title = آپ کو کیا چاہیے؟
kind-countdown = { $seconds ->
    [one] 1 سیکنڈ میں خود چلا جائے گا
   *[other] { $seconds } سیکنڈ میں خود چلا جائے گا
}

headline-keeping = اس فون میں محفوظ ہو رہا ہے…
headline-kept = اس فون میں محفوظ ہے۔ بھیجا جا رہا ہے…
headline-kept-offline = اس فون میں محفوظ ہے۔ نیٹ ورک آتے ہی چلا جائے گا۔
headline-sent-by-message = میسج سے بھیجا گیا۔ MAIN کا انتظار ہے۔
headline-help-received = MAIN کو مل گیا، وہ آپ کو کال کرے گا
headline-not-kept = اس فون میں محفوظ نہیں ہوا۔ بھیجا جا رہا ہے…
headline-not-kept-offline = محفوظ نہیں ہوا اور نیٹ ورک نہیں۔ ابھی کال کریں۔

receipt-kept = اس فون میں محفوظ ہے
receipt-kept-waiting = اس فون میں محفوظ ہو رہا ہے…
receipt-kept-failed = یہ فون اسے محفوظ نہ کر سکا
receipt-sent-by-message = میسج سے بھیجا گیا
receipt-received = MAIN کو مل گیا
receipt-received-waiting = MAIN کا انتظار ہے
receipt-received-offline = نیٹ ورک کا انتظار ہے
receipt-received-late = MAIN نے ابھی جواب نہیں دیا
receipt-on-hub-phone = { $hub } کے فون پر پہنچ گیا
receipt-on-hub-phone-waiting = ہب کے فون کا انتظار ہے
receipt-on-hub-phone-late = ہب کے کسی فون پر ابھی نہیں پہنچا
receipt-taken = آپ کا پیغام { $name } کے پاس ہے
receipt-taken-will-call = آپ کا پیغام { $name } کے پاس ہے، وہ آپ کو کال کریں گے
receipt-taken-waiting = انتظار ہے کہ کوئی اسے لے
receipt-case-number = کیس { $number }
receipt-more = فوٹو، آواز، جگہ شامل کریں

warning-not-received = MAIN کا جواب ابھی نہیں آیا۔ ابھی کال کریں۔ یہ فون کوشش کرتا رہے گا۔
warning-not-on-hub-phone = MAIN کو مل گیا، مگر ہب کے فون پر ابھی نہیں پہنچا۔ ابھی کال کریں۔
warning-not-received-message = میسج سے بھیجا گیا، مگر MAIN نے ابھی جواب نہیں دیا۔ ابھی کال کریں۔ یہ فون کوشش کرتا رہے گا۔
warning-message-app = میسج کی ایپ کھلی ہے۔ وہاں بھیجیں دبائیں۔
warning-message-refused = میسج نہیں گیا۔ شاید بیلنس نہیں ہے۔ MAIN ہیلپ لائن پر کال مفت ہے۔
warning-message-refused-missed-call = میسج نہیں گیا۔ شاید بیلنس نہیں ہے۔ مس کال مفت ہے۔
warning-message-no-service = میسج کے لیے بھی نیٹ ورک نہیں۔ یہ فون کوشش کرتا رہے گا۔ ہو سکے تو ایسی جگہ جائیں جہاں نیٹ ورک ہو۔
warning-not-kept = یہ فون آپ کا پیغام محفوظ نہ کر سکا۔ وہ بھیجا جا رہا ہے۔ ایپ کھلی رکھیں اور کال کریں۔

position-known = جگہ معلوم ہے، { $age } پرانی
position-known-within = جگہ معلوم ہے، تقریباً { $distance } تک، { $age } پرانی
position-old = پرانی جگہ، { $age } پہلے کی۔ اب آپ کہیں اور ہو سکتے ہیں۔
position-old-age-not-known = جگہ معلوم ہے، مگر کتنی پرانی ہے معلوم نہیں۔ اب آپ کہیں اور ہو سکتے ہیں۔
position-made-up = یہ جگہ کسی دوسری ایپ نے بنائی ہے
position-looking = آپ کی جگہ ڈھونڈی جا رہی ہے…
position-not-known = جگہ معلوم نہیں
position-not-permitted = جگہ معلوم نہیں: اس ایپ کو اجازت نہیں
position-switched-off = جگہ معلوم نہیں: فون میں لوکیشن بند ہے

cancel-countdown = منسوخ ({ $seconds })
safe = اب میں محفوظ ہوں
claim-mistake = آپ نے { $time } کہا کہ غلطی سے دبا۔ پیغام اب بھی ہب کے پاس ہے۔
claim-mistake-untold = آپ نے { $time } کہا کہ غلطی سے دبا۔ MAIN کو ابھی معلوم نہیں۔
claim-safe = آپ نے { $time } کہا کہ آپ محفوظ ہیں۔ پیغام اب بھی ہب کے پاس ہے۔
claim-safe-untold = آپ نے { $time } کہا کہ آپ محفوظ ہیں۔ MAIN کو ابھی معلوم نہیں۔
safe-other = وہ اب محفوظ ہیں
claim-safe-other = آپ نے { $time } پر بتایا کہ وہ محفوظ ہیں۔ ہب کے پاس اطلاع اب بھی ہے۔
claim-safe-other-untold = آپ نے { $time } پر بتایا کہ وہ محفوظ ہیں۔ MAIN کو ابھی یہ معلوم نہیں۔

# The one thing that helps most now.
next-send-message = اسے میسج سے بھیجیں
next-place = آپ کہاں ہیں؟
next-own-number = آپ کا فون نمبر کیا ہے؟
next-contact = کیا ہم آپ کو کال کریں؟
next-tell-family = اپنوں کو بتائیں
next-tell-family-safe = اپنوں کو بتائیں کہ آپ محفوظ ہیں

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = مجھے مدد چاہیے۔ میری جگہ ({ $when }): { $link }
family-message-nowhere = مجھے مدد چاہیے۔ میرے فون کو معلوم نہیں کہ میں کہاں ہوں۔
family-message-do-not-call = ابھی مجھے کال نہ کریں۔
family-message-safe = اب میں محفوظ ہوں۔

# The notification that a phone must show while it follows a person. Without content.
track-channel = لوکیشن
track-title = لوکیشن آن ہے
track-text = یہ فون اپنی جگہ دیکھ رہا ہے۔
track-stop = بند کریں

practice-band = مشق۔ کچھ نہیں بھیجا جاتا۔
practice-end = مشق ختم
practice-title = اصل میں ایسا ہوتا ہے
practice-will-say = یہاں لکھا ہوگا: { $text }
practice-hub = ہب
practice-somebody = ہب کا کوئی شخص
practice-position = یہاں لکھا ہوگا کہ آپ کہاں ہیں۔
practice-over = مشق ختم ہوئی۔ کچھ نہیں بھیجا گیا۔
practice-call = یہ مشق ہے: کسی کو کال نہیں ہوتی۔ سچ مچ کال کے لیے پھر دبائیں۔
practice-not-now = ایک پیغام جا رہا ہے۔ مشق بعد میں کریں۔

# What staff ask the person in the app.
asked-card = MAIN آپ سے کچھ پوچھ رہا ہے
asked-title = MAIN پوچھ رہا ہے
asked-done = میں نے جواب دے دیا
asked-call-back = جب محفوظ ہو، کال کریں
asked-where = آپ کہاں ہیں؟
asked-how-many = آپ کتنے لوگ ہیں؟
