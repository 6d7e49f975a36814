### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = یہ ایپ کیا کر سکتی ہے
permissions-why = آپ ہر ایک کو منع کر سکتے ہیں۔ SOS پھر بھی کام کرتا ہے۔
permission-location = دیکھنا کہ آپ کہاں ہیں
permission-location-why = تاکہ مدد آپ تک پہنچے۔ یہ صرف تب بھیجی جاتی ہے جب آپ مدد مانگتے ہیں۔
permission-notifications = بتانا کہ MAIN نے جواب دیا
permission-notifications-why = اس میں کبھی نہیں لکھا ہوتا کہ بات کیا ہے۔
permission-sms = خود میسج بھیجنا
permission-sms-why = انٹرنیٹ نہ ہو تو SOS میسج سے MAIN کو جاتا ہے، اور ان لوگوں کو جنہیں آپ نے چنا ہے۔ خرچ ایک میسج جتنا ہے۔
permission-camera = فوٹو لینا
permission-microphone = آواز ریکارڈ کرنا
permission-asked-later = پہلی بار استعمال پر آپ سے پوچھا جائے گا۔
permission-given = اجازت ہے۔
permission-refused = اجازت نہیں۔
permission-put-off = ابھی نہیں۔
permission-in-settings = اجازت نہیں۔ آپ فون کی سیٹنگ میں بدل سکتے ہیں۔
permission-row = { $state } { $why }
permission-allow = اجازت دیں
permission-allow-this = اجازت دیں: { $what }
permission-skip = ابھی نہیں

check-title = اس فون کی جانچ
check-ready = یہ فون SOS کے لیے تیار ہے۔
check-trouble = { $count ->
    [one] 1 چیز SOS کو روک سکتی ہے۔
   *[other] { $count } چیزیں SOS کو روک سکتی ہیں۔
}
check-location = آپ کہاں ہیں
check-location-good = لوکیشن آن ہے اور اس ایپ کو اجازت ہے۔
check-location-off = اس فون میں لوکیشن بند ہے۔ اسے آن کریں۔
check-location-coarse = یہ ایپ صرف اندازے سے جانتی ہے کہ آپ کہاں ہیں۔ صحیح جگہ کی اجازت دیں۔
check-location-refused = یہ ایپ آپ کی جگہ نہیں دیکھ سکتی۔ SOS اس کے بغیر جائے گا۔
check-sms = انٹرنیٹ کے بغیر SOS
check-sms-good = SOS خود میسج سے چلا جاتا ہے۔
check-sms-tap = ایک بار دبانے سے SOS میسج سے جاتا ہے۔
check-sms-refused = SOS خود میسج سے نہیں جا سکتا۔ ایک بار اور دبانا ہوگا۔
check-sms-cannot = یہ فون میسج نہیں بھیج سکتا۔ انٹرنیٹ نہ ہو تو کال کریں۔
check-sms-no-number = MAIN کے پاس ابھی میسج کا نمبر نہیں۔ انٹرنیٹ نہ ہو تو کال کریں۔
check-notifications = MAIN کی خبر
check-notifications-good = MAIN کے جواب دیتے ہی یہ فون بتاتا ہے۔
check-notifications-refused = یہ فون نہیں بتا سکتا کہ MAIN نے جواب دیا۔ ایپ کھول کر دیکھیں۔
check-battery = بیٹری سیور
check-battery-good = بیٹری سیور اس ایپ کو نہیں روکتا۔
check-battery-other = بیٹری سیور اس ایپ کو روک سکتا ہے۔ سیٹنگ میں چنیں: Unrestricted۔
check-battery-xiaomi = بیٹری سیور اس ایپ کو روک سکتا ہے۔ سیٹنگ میں چنیں: No restrictions۔ Autostart بھی آن کریں۔
check-battery-oppo = بیٹری سیور اس ایپ کو روک سکتا ہے۔ سیٹنگ میں آن کریں: Allow auto launch اور Allow background activity۔
check-battery-vivo = بیٹری سیور اس ایپ کو روک سکتا ہے۔ سیٹنگ میں چنیں: Allow high background power use۔ Autostart بھی آن کریں۔
check-battery-samsung = بیٹری سیور اس ایپ کو روک سکتا ہے۔ سیٹنگ میں چنیں: Unrestricted۔ ایپ کو سوئی ہوئی ایپس کی فہرست سے نکالیں۔
check-battery-oneplus = بیٹری سیور اس ایپ کو روک سکتا ہے۔ سیٹنگ میں چنیں: Don't optimise۔ Allow auto launch بھی آن کریں۔
check-battery-huawei = بیٹری سیور اس ایپ کو روک سکتا ہے۔ سیٹنگ میں چنیں: App launch, Manage manually، اور تینوں آن کریں۔
check-voice = پڑھ کر سنانا
check-voice-good = یہ فون آپ کی زبان پڑھ کر سنا سکتا ہے۔
check-voice-missing = اس فون میں آپ کی زبان کی آواز نہیں۔ سیٹنگ میں شامل کر سکتے ہیں۔
check-not-known = ابھی معلوم نہیں۔
check-server = MAIN کا سرور
check-server-at = آخری رابطہ: { $time }
check-server-never = ابھی رابطہ نہیں ہوا۔
check-server-offline = ابھی نیٹ ورک نہیں۔ آخری رابطہ: { $time }
check-server-never-offline = ابھی نیٹ ورک نہیں۔ کبھی رابطہ نہیں ہوا۔
check-waits = بھیجنا باقی ہے
check-waits-none = کچھ باقی نہیں۔
check-waits-count = { $count ->
    [one] 1 چیز باقی ہے۔ یہ فون کوشش کرتا رہے گا۔
   *[other] { $count } چیزیں باقی ہیں۔ یہ فون کوشش کرتا رہے گا۔
}
check-send-now = ابھی بھیجیں
