### Photos and voice notes that follow an alert.

evidence-photo = فوٹو
evidence-voice = آواز کا پیغام
evidence-sent = MAIN کو مل گیا
evidence-waits = اس فون میں محفوظ ہے۔ آپ کے پیغام کے بعد جائے گا۔
evidence-not-sent = یہ بھیجا نہ جا سکا
evidence-kept = محفوظ ہو گیا۔ آپ کے پیغام کے بعد جائے گا۔
evidence-not-permitted = اس ایپ کو کیمرے یا مائیک کی اجازت نہیں۔ فون کی سیٹنگ میں اجازت دے سکتے ہیں۔
evidence-not-taken = کچھ نہیں لیا گیا۔ پھر کوشش کریں۔
