### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = جلدی نکلیں

safety-title = میری حفاظت
safety-silent = خاموش
safety-silent-why = نہ آواز، نہ تھرتھراہٹ، اندھیری اسکرین۔ MAIN آپ کو نہ کال کرے گا نہ میسج۔
safety-quick-exit = جلدی نکلنے کا بٹن
safety-quick-exit-why = ہر اسکرین پر ایک بٹن۔ دباتے ہی کیلنڈر آ جاتا ہے۔ واپس آنے کے لیے کیلنڈر کو 2 سیکنڈ دبائے رکھیں۔
safety-hide = کھلی ایپس میں چھپائیں
safety-hide-why = کھلی ایپس کی فہرست میں اس ایپ کی تصویر نہیں، اور کوئی اسکرین شاٹ نہیں۔
safety-neutral = کیلنڈر کا نشان
safety-neutral-why = ہوم اسکرین پر اس ایپ کا نام اور تصویر کیلنڈر کی ہوگی۔ پہلے کی طرح کھولیں: SOS وہیں ہے۔ پرانا نشان واپس لانے کے لیے اسے بند کریں۔ ایپ ایک بار بند ہو سکتی ہے۔
safety-neutral-why-picture = ہوم اسکرین پر اس ایپ کی تصویر کیلنڈر کی ہوگی۔ نام وہی رہے گا۔ پہلے کی طرح کھولیں: SOS وہیں ہے۔ پرانی تصویر واپس لانے کے لیے اسے بند کریں۔

delete-title = سب کچھ مٹا دیں؟
delete-what = آپ کے پیغام، فوٹو، آواز، لوگ، نمبر اور سیٹنگ اس فون سے ہٹ جائیں گے۔ جو MAIN کے پاس ہے وہ MAIN کے پاس رہے گا۔
delete-waits = { $count ->
    [one] 1 چیز ابھی نہیں بھیجی گئی۔ وہ کھو جائے گی۔
   *[other] { $count } چیزیں ابھی نہیں بھیجی گئیں۔ وہ کھو جائیں گی۔
}
delete-staff = آپ سائن آؤٹ بھی ہو جائیں گے، اور کیس اس فون سے ہٹ جائیں گے۔
delete-send-first = پہلے بھیجیں
delete-now = سب کچھ مٹا دیں
delete-unsent = بھیجے بغیر مٹا دیں
delete-under-way = مٹایا جا رہا ہے…
notice-not-deleted = سب کچھ نہیں مٹ سکا۔ یہ فون پھر کوشش کرے گا۔
notice-deleting-spared = آپ نے مدد مانگی، اس لیے سب کچھ نہیں مٹایا گیا۔ بعد میں پھر مٹا سکتے ہیں۔

calendar-month = { $month ->
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
weekday-1 = پیر
weekday-2 = منگل
weekday-3 = بدھ
weekday-4 = جمعرات
weekday-5 = جمعہ
weekday-6 = ہفتہ
weekday-7 = اتوار
