### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = یہ مدد کا بٹن ہے۔ اس پر انگلی رکھیں اور دائرہ پورا ہونے تک دبائے رکھیں۔ نیچے کال کرنے کے دو نمبر ہیں۔
prompt-alert-open = آپ کا پیغام جا رہا ہے۔ وہ کہاں تک پہنچا، یہ دیکھنے کے لیے لائن دبائیں۔

prompt-kind = کیا ہوا؟ ایک تصویر دبائیں۔
prompt-kind-help = آپ کو کیا چاہیے؟ ایک تصویر دبائیں۔
prompt-kind-countdown = اگر آپ کچھ نہ دبائیں تو پیغام خود چلا جائے گا۔
prompt-kind-accident = حادثہ، چوٹ۔
prompt-kind-medical = بیماری، کسی کو ڈاکٹر چاہیے۔
prompt-kind-assault = مار پیٹ، یا مرضی کے خلاف چھونا۔
prompt-kind-threat = کوئی آپ کو دھمکی دے رہا ہے۔
prompt-kind-wages = مزدوری نہیں ملی۔
prompt-kind-confinement = وہ آپ کو جانے نہیں دیتے۔
prompt-kind-advice = کوئی سوال یا مشورہ۔
prompt-kind-other = کچھ اور۔

prompt-keeping = آپ کا پیغام اس فون میں محفوظ ہو رہا ہے۔
prompt-kept = آپ کا پیغام اس فون میں محفوظ ہے۔ بھیجا جا رہا ہے۔
prompt-kept-offline = آپ کا پیغام اس فون میں محفوظ ہے۔ نیٹ ورک نہیں ہے۔ نیٹ ورک آتے ہی چلا جائے گا۔
prompt-not-kept = یہ فون آپ کا پیغام محفوظ نہ کر سکا۔ وہ بھیجا جا رہا ہے۔ ایپ کھلی رکھیں اور کال کریں۔
prompt-sent-by-message = آپ کا پیغام میسج سے چلا گیا۔ MAIN نے ابھی جواب نہیں دیا۔
prompt-received = آپ کا پیغام MAIN کو مل گیا۔
prompt-help-received = MAIN کو مل گیا اور وہ آپ کو کال کرے گا۔
prompt-on-hub-phone = آپ کا پیغام ہب کے فون پر پہنچ گیا۔
prompt-taken = ہب میں کسی نے آپ کا پیغام لے لیا۔ نام اسکرین پر لکھا ہے۔
prompt-taken-will-call = ہب میں کسی نے آپ کا پیغام لے لیا اور وہ آپ کو کال کریں گے۔ نام اسکرین پر لکھا ہے۔
prompt-late = ابھی تک جواب نہیں آیا۔ ابھی کال کریں۔ یہ فون کوشش کرتا رہے گا۔
prompt-not-on-hub-phone = ہب کے کسی فون پر ابھی نہیں پہنچا۔ ابھی کال کریں۔
prompt-message-app = میسج کی ایپ کھلی ہے۔ وہاں بھیجیں دبائیں۔
prompt-message-refused = میسج نہیں گیا۔ شاید بیلنس نہیں ہے۔
prompt-no-position = اس فون کو معلوم نہیں کہ آپ کہاں ہیں۔
prompt-call-emergency = پولیس یا ایمبولینس کے لیے ایک ایک دو دبائیں۔
prompt-call-helpline = MAIN سے بات کرنے کے لیے لمبے نمبر والا بٹن دبائیں۔ یہ مفت ہے۔
prompt-call-missed = مس کال دینے کے لیے اس کا بٹن دبائیں۔ ایک گھنٹی بجتی ہے اور کچھ خرچ نہیں ہوتا۔
prompt-cancel = غلطی سے دب گیا؟ منسوخ دبائیں۔
prompt-safe = اگر آپ اب محفوظ ہیں تو اس کا بٹن دبائیں۔
prompt-safe-other = اگر وہ اب محفوظ ہیں تو اس کا بٹن دبائیں۔
prompt-said = آپ کی بات MAIN تک جاتی ہے۔ جب تک کوئی آپ سے بات نہ کر لے، پیغام باقی رہے گا۔

prompt-send-message = پیغام کو میسج سے بھیجنے کے لیے یہ کارڈ دبائیں۔
prompt-place = آپ کہاں ہیں؟ ریاست اور پاس کی کوئی چیز بولیں یا لکھیں۔
prompt-own-number = آپ کا فون نمبر کیا ہے؟ لکھیں تاکہ MAIN آپ کو کال کر سکے۔
prompt-contact = کیا ہم آپ کو کال کریں؟ پہلا: ہاں۔ دوسرا: صرف میسج۔ تیسرا: کچھ نہیں، خطرہ ہے۔
prompt-tell-family = اپنوں کو بتائیں کہ آپ کو مدد چاہیے۔
prompt-tell-family-safe = اپنوں کو بتائیں کہ آپ محفوظ ہیں۔

prompt-practice = یہ مشق ہے۔ کچھ نہیں بھیجا جاتا۔ روکنے کے لیے ختم دبائیں۔

prompt-page-menu = یہاں باقی سب کچھ ہے۔
prompt-page-confirm-sos = MAIN سے مدد مانگیں؟ ہاں کے لیے لال بٹن دبائیں۔
prompt-page-for-other = کسی اور کے لیے MAIN کو بلائیں؟ ہاں کے لیے لال بٹن دبائیں۔
prompt-page-after-alert = یہاں آپ فوٹو، آواز اور اپنی جگہ جوڑ سکتے ہیں اور اپنوں کو بتا سکتے ہیں۔
prompt-page-states = جس ریاست میں آپ ہیں اسے دبائیں۔
prompt-page-family = یہاں تین تک ایسے لوگ چنیں جن پر آپ کو بھروسا ہے۔
prompt-page-safety = یہاں آپ ایپ کو خاموش کر سکتے ہیں، چھپا سکتے ہیں، یا سب کچھ مٹا سکتے ہیں۔
prompt-page-permissions = یہاں دیکھیں کہ ایپ اس فون سے کیا مانگتی ہے اور کیوں۔ آپ ہر ایک کو منع کر سکتے ہیں۔
prompt-page-check-up = یہاں دیکھیں کہ اس فون میں کیا چیز SOS کو روک سکتی ہے اور اسے کیسے ٹھیک کریں۔
prompt-page-delete-everything = اس ایپ کا سب کچھ اس فون سے مٹا دیں؟ جو بھیجا جا چکا وہ MAIN کے پاس رہے گا۔
prompt-page-practice = یہاں آپ مشق کر سکتے ہیں۔ کچھ نہیں بھیجا جاتا۔

# Pages: one by one, so that each can be recorded.
prompt-permission-location = کیا یہ ایپ دیکھ سکتی ہے کہ آپ کہاں ہیں؟ تاکہ مدد آپ تک پہنچے۔ یہ صرف تب بھیجی جاتی ہے جب آپ مدد مانگتے ہیں۔
prompt-permission-notifications = کیا یہ فون آپ کو بتائے جب MAIN جواب دے؟ اس میں کبھی نہیں لکھا ہوتا کہ بات کیا ہے۔
prompt-permission-sms = کیا یہ فون خود میسج بھیج سکتا ہے؟ تب SOS انٹرنیٹ کے بغیر بھی جاتا ہے۔
prompt-permission-buttons = نیچے اوپر والا بٹن یعنی ہاں۔ نیچے والا یعنی ابھی نہیں۔
prompt-safety-silent = خاموش: نہ آواز، نہ تھرتھراہٹ، اندھیری اسکرین۔ MAIN آپ کو کال نہیں کرتا۔
prompt-safety-quick-exit = جلدی نکلنا: ایک بٹن جو فوراً کیلنڈر دکھاتا ہے۔ واپس آنے کے لیے کیلنڈر دبائے رکھیں۔
prompt-safety-hide = چھپانا: کھلی ایپس کی فہرست میں اس ایپ کی تصویر نہیں۔
prompt-safety-neutral = کیلنڈر کا نشان: ہوم اسکرین پر یہ ایپ کیلنڈر جیسی دکھتی ہے۔
prompt-menu-practice = نشانہ: SOS کی مشق۔
prompt-menu-for-other = لال نشان: کسی اور کے لیے SOS۔
prompt-menu-family = لوگ: جن پر آپ کو بھروسا ہے۔
prompt-menu-safety = ڈھال: آپ کی حفاظت۔
prompt-menu-check-up = پانا: کیا یہ فون SOS کے لیے تیار ہے؟

# What staff ask in the app.
prompt-asked = MAIN آپ سے کچھ پوچھ رہا ہے۔ جواب دینے کے لیے کارڈ دبائیں۔
prompt-page-asked = MAIN آپ سے یہ پوچھ رہا ہے۔
prompt-asked-ways = جیسے آسان ہو، ویسے جواب دیں: MAIN کو کال کریں، اپنی آواز بھریں، فوٹو لیں، یا بتائیں کہ آپ کہاں ہیں۔ پھر نیچے کا بٹن دبائیں۔
prompt-asked-call-back = جب محفوظ ہو، MAIN کو کال کریں۔
prompt-asked-where = آپ کہاں ہیں؟
prompt-asked-how-many = آپ کتنے لوگ ہیں؟
