package org.main.emergency.screens

/**
 * What the core could say, in four scripts, for tests of layout: the length and shape of real sentences. The app's own
 * words are in shared/app/locales.
 */
internal enum class Wording(
    val tag: String,
    private val words: Map<Say, String>,
    val isRightToLeft: Boolean = false,
) {
    ENGLISH("en", english),
    HINDI("hi", hindi),
    TAMIL("ta", tamil),
    URDU("ur", urdu, isRightToLeft = true),
    ;

    operator fun get(say: Say): String = words.getValue(say)
}

/** The sentences. */
internal enum class Say {
    SOS, HOLD, HOLD_SPOKEN, CALL_112, CALL_HELPLINE, LANGUAGE, ABOUT, STAFF, UNDER_WAY, OPEN, BACK, OFFLINE, DISMISS,
    WHAT_HAPPENED, ACCIDENT, MEDICAL, ASSAULT, THREAT, WAGES, OTHER, COUNTDOWN, CANCEL,
    KEPT, RECEIVED, ON_HUB_PHONE, TAKEN, WAITS_FOR_MAIN, WAITS_FOR_PHONE, WAITS_FOR_PERSON, LATE, LATE_WARNING,
    POSITION, SAFE, SAID_SAFE, CASE_NUMBER,
    SIGN_IN, SIGN_IN_HOW, CODE, CODE_WRONG, INBOX, ALL_SENT, SUMMARY, NOBODY, PLACE, AGE, OUTSIDE, EMPTY, SIGN_OUT,
    SAFE_CONTACT, CALL_PERSON, WHEN, WHERE, NOTES, NOTE, TAKE, ALREADY, NOTE_LABEL, KEEP_NOTE, NOT_SENT, ABOUT_TEXT,
}

private val english = mapOf(
    Say.SOS to "SOS", Say.HOLD to "Hold for help",
    Say.HOLD_SPOKEN to "SOS. Double tap to call for help, then confirm.",
    Say.CALL_112 to "Call 112", Say.CALL_HELPLINE to "Call MAIN's helpline", Say.LANGUAGE to "Language",
    Say.ABOUT to "About", Say.STAFF to "Staff sign-in", Say.UNDER_WAY to "Your alert: MAIN has it", Say.OPEN to "Open",
    Say.BACK to "Back", Say.OFFLINE to "No network. Your alert goes out as soon as there is one.",
    Say.DISMISS to "Close this message", Say.WHAT_HAPPENED to "What happened?", Say.ACCIDENT to "Accident",
    Say.MEDICAL to "Illness or injury", Say.ASSAULT to "Violence", Say.THREAT to "Threat", Say.WAGES to "Wages not paid",
    Say.OTHER to "Something else", Say.COUNTDOWN to "Sending by itself in 7 seconds", Say.CANCEL to "Cancel",
    Say.KEPT to "Kept on this phone", Say.RECEIVED to "MAIN has it", Say.ON_HUB_PHONE to "On the hub's phone",
    Say.TAKEN to "Asha Pawar has your alert", Say.WAITS_FOR_MAIN to "Waiting for MAIN",
    Say.WAITS_FOR_PHONE to "Waiting for the hub's phone", Say.WAITS_FOR_PERSON to "Waiting for somebody to take it",
    Say.LATE to "MAIN has not answered yet", Say.LATE_WARNING to "No answer yet. Please call now.",
    Say.POSITION to "Position known to about 35 m, 2 minutes old", Say.SAFE to "I am safe now",
    Say.SAID_SAFE to "You said that you are safe, 14:10", Say.CASE_NUMBER to "Case MUM-2026-000123",
    Say.SIGN_IN to "Staff sign-in", Say.SIGN_IN_HOW to "Enter the code that your coordinator gave you.",
    Say.CODE to "Invite code", Say.CODE_WRONG to "This code is not valid any more. Ask your coordinator for a new one.",
    Say.INBOX to "Mumbai hub", Say.ALL_SENT to "All sent, 14:02", Say.SUMMARY to "3 wait for somebody",
    Say.NOBODY to "Nobody has taken it", Say.PLACE to "Andheri, Mumbai Suburban", Say.AGE to "4 min ago",
    Say.OUTSIDE to "Outside coverage", Say.EMPTY to "No case is open. New alerts appear here by themselves.",
    Say.SIGN_OUT to "Sign out", Say.SAFE_CONTACT to "Not known whether it is safe to call: let the person speak first.",
    Say.CALL_PERSON to "Call the person", Say.WHEN to "Raised", Say.WHERE to "Position", Say.NOTES to "Notes",
    Say.NOTE to "Two people on the way to the site with a first-aid kit.", Say.TAKE to "I take this case",
    Say.ALREADY to "Ravi Kumar has it since 14:02.", Say.NOTE_LABEL to "Write a note", Say.KEEP_NOTE to "Keep note",
    Say.NOT_SENT to "Waiting to be sent",
    Say.ABOUT_TEXT to "MAIN helps migrant workers in distress, far from home. It is neither ambulance nor police.",
)

private val hindi = mapOf(
    Say.SOS to "SOS", Say.HOLD to "मदद के लिए दबाए रखें",
    Say.HOLD_SPOKEN to "SOS. मदद बुलाने के लिए दो बार थपथपाएँ, फिर पक्का करें।",
    Say.CALL_112 to "112 पर फ़ोन करें", Say.CALL_HELPLINE to "MAIN हेल्पलाइन पर फ़ोन करें", Say.LANGUAGE to "भाषा",
    Say.ABOUT to "जानकारी", Say.STAFF to "कर्मचारी प्रवेश", Say.UNDER_WAY to "आपकी सूचना: MAIN को मिल गई", Say.OPEN to "खोलें",
    Say.BACK to "पीछे", Say.OFFLINE to "नेटवर्क नहीं है। नेटवर्क आते ही आपकी सूचना चली जाएगी।",
    Say.DISMISS to "यह संदेश बंद करें", Say.WHAT_HAPPENED to "क्या हुआ?", Say.ACCIDENT to "दुर्घटना",
    Say.MEDICAL to "बीमारी या चोट", Say.ASSAULT to "मारपीट", Say.THREAT to "धमकी", Say.WAGES to "मज़दूरी नहीं मिली",
    Say.OTHER to "कुछ और", Say.COUNTDOWN to "7 सेकंड में अपने-आप भेजा जाएगा", Say.CANCEL to "रद्द करें",
    Say.KEPT to "इस फ़ोन में सुरक्षित", Say.RECEIVED to "MAIN को मिल गई", Say.ON_HUB_PHONE to "हब के फ़ोन पर पहुँची",
    Say.TAKEN to "आशा पवार ने आपकी सूचना ली है", Say.WAITS_FOR_MAIN to "MAIN का इंतज़ार",
    Say.WAITS_FOR_PHONE to "हब के फ़ोन का इंतज़ार", Say.WAITS_FOR_PERSON to "किसी के लेने का इंतज़ार",
    Say.LATE to "MAIN से अभी जवाब नहीं", Say.LATE_WARNING to "अभी तक जवाब नहीं। कृपया अभी फ़ोन करें।",
    Say.POSITION to "जगह लगभग 35 मीटर तक पता है, 2 मिनट पुरानी", Say.SAFE to "मैं अब सुरक्षित हूँ",
    Say.SAID_SAFE to "आपने बताया कि आप सुरक्षित हैं, 14:10", Say.CASE_NUMBER to "मामला MUM-2026-000123",
    Say.SIGN_IN to "कर्मचारी प्रवेश", Say.SIGN_IN_HOW to "समन्वयक ने जो कोड दिया है, वह यहाँ लिखें।",
    Say.CODE to "आमंत्रण कोड", Say.CODE_WRONG to "यह कोड अब मान्य नहीं है। समन्वयक से नया कोड माँगें।",
    Say.INBOX to "मुंबई हब", Say.ALL_SENT to "सब भेजा गया, 14:02", Say.SUMMARY to "3 को किसी का इंतज़ार है",
    Say.NOBODY to "किसी ने नहीं लिया", Say.PLACE to "अंधेरी, मुंबई उपनगर", Say.AGE to "4 मिनट पहले",
    Say.OUTSIDE to "क्षेत्र से बाहर", Say.EMPTY to "कोई मामला खुला नहीं है। नई सूचनाएँ अपने-आप यहाँ आएँगी।",
    Say.SIGN_OUT to "बाहर निकलें", Say.SAFE_CONTACT to "पता नहीं कि फ़ोन करना सुरक्षित है: पहले उन्हें बोलने दें।",
    Say.CALL_PERSON to "व्यक्ति को फ़ोन करें", Say.WHEN to "कब", Say.WHERE to "जगह", Say.NOTES to "टिप्पणियाँ",
    Say.NOTE to "दो लोग प्राथमिक उपचार का सामान लेकर निकल चुके हैं।", Say.TAKE to "यह मामला मैं लेता हूँ",
    Say.ALREADY to "14:02 से रवि कुमार के पास है।", Say.NOTE_LABEL to "टिप्पणी लिखें", Say.KEEP_NOTE to "टिप्पणी रखें",
    Say.NOT_SENT to "भेजा जाना बाकी है",
    Say.ABOUT_TEXT to "MAIN घर से दूर संकट में पड़े प्रवासी मज़दूरों की मदद करता है। यह न एम्बुलेंस है, न पुलिस।",
)

private val tamil = mapOf(
    Say.SOS to "SOS", Say.HOLD to "உதவிக்கு அழுத்துங்கள்",
    Say.HOLD_SPOKEN to "SOS. உதவி கேட்க இருமுறை தட்டி உறுதிசெய்யவும்.",
    Say.CALL_112 to "112 ஐ அழைக்க", Say.CALL_HELPLINE to "MAIN உதவி எண்", Say.LANGUAGE to "மொழி",
    Say.ABOUT to "பற்றி", Say.STAFF to "ஊழியர் நுழைவு", Say.UNDER_WAY to "உங்கள் தகவல் MAIN இடம் உள்ளது",
    Say.OPEN to "திறக்க", Say.BACK to "பின்செல்",
    Say.OFFLINE to "நெட்வொர்க் இல்லை. கிடைத்தவுடன் உங்கள் தகவல் அனுப்பப்படும்.",
    Say.DISMISS to "இச்செய்தியை மூடு", Say.WHAT_HAPPENED to "என்ன நடந்தது?", Say.ACCIDENT to "விபத்து",
    Say.MEDICAL to "நோய், காயம்", Say.ASSAULT to "தாக்குதல்", Say.THREAT to "மிரட்டல்",
    Say.WAGES to "கூலி தரவில்லை", Say.OTHER to "வேறு ஏதாவது", Say.COUNTDOWN to "7 நொடிகளில் தானாக அனுப்பப்படும்",
    Say.CANCEL to "ரத்து செய்", Say.KEPT to "இந்த போனில் உள்ளது", Say.RECEIVED to "MAIN பெற்றுவிட்டது",
    Say.ON_HUB_PHONE to "மைய போனில் உள்ளது", Say.TAKEN to "ஆஷா பவார் ஏற்றுள்ளார்",
    Say.WAITS_FOR_MAIN to "MAIN க்காக காத்திருப்பு", Say.WAITS_FOR_PHONE to "மைய போனுக்கு காத்திருப்பு",
    Say.WAITS_FOR_PERSON to "ஆளுக்கு காத்திருப்பு", Say.LATE to "MAIN பதில் இல்லை",
    Say.LATE_WARNING to "இன்னும் பதில் இல்லை. இப்போதே அழைக்கவும்.",
    Say.POSITION to "இடம் 35 மீ, 2 நிமிடம் முன்", Say.SAFE to "நான் பாதுகாப்பாக உள்ளேன்",
    Say.SAID_SAFE to "பாதுகாப்பாக உள்ளதாக கூறினீர்கள், 14:10", Say.CASE_NUMBER to "வழக்கு MUM-2026-000123",
    Say.SIGN_IN to "ஊழியர் நுழைவு", Say.SIGN_IN_HOW to "ஒருங்கிணைப்பாளர் தந்த குறியீட்டை உள்ளிடவும்.",
    Say.CODE to "அழைப்புக் குறியீடு",
    Say.CODE_WRONG to "இந்தக் குறியீடு இனி செல்லாது. ஒருங்கிணைப்பாளரிடம் புதியதைக் கேளுங்கள்.",
    Say.INBOX to "மும்பை மையம்", Say.ALL_SENT to "அனைத்தும் அனுப்பப்பட்டன, 14:02", Say.SUMMARY to "3 காத்திருக்கின்றன",
    Say.NOBODY to "யாரும் எடுக்கவில்லை", Say.PLACE to "அந்தேரி, மும்பை புறநகர்", Say.AGE to "4 நிமிடம் முன்",
    Say.OUTSIDE to "எல்லைக்கு வெளியே", Say.EMPTY to "திறந்த வழக்குகள் இல்லை. புதியவை தானாக இங்கு வரும்.",
    Say.SIGN_OUT to "வெளியேறு", Say.SAFE_CONTACT to "அழைப்பது பாதுகாப்பானதா தெரியவில்லை: முதலில் அவரைப் பேசவிடவும்.",
    Say.CALL_PERSON to "நபரை அழைக்கவும்", Say.WHEN to "எப்போது", Say.WHERE to "இடம்", Say.NOTES to "குறிப்புகள்",
    Say.NOTE to "இருவர் முதலுதவிப் பெட்டியுடன் வந்துகொண்டிருக்கிறார்கள்.", Say.TAKE to "இந்த வழக்கை நான் எடுக்கிறேன்",
    Say.ALREADY to "14:02 முதல் ரவி குமாரிடம் உள்ளது.", Say.NOTE_LABEL to "குறிப்பு எழுதவும்",
    Say.KEEP_NOTE to "குறிப்பைச் சேமி", Say.NOT_SENT to "அனுப்பக் காத்திருக்கிறது",
    Say.ABOUT_TEXT to "வீட்டிலிருந்து தொலைவில் துன்பத்தில் உள்ள தொழிலாளர்களுக்கு MAIN உதவுகிறது.",
)

private val urdu = mapOf(
    Say.SOS to "SOS", Say.HOLD to "مدد کے لیے دبائے رکھیں",
    Say.HOLD_SPOKEN to "SOS۔ مدد بلانے کے لیے دو بار تھپتھپائیں، پھر تصدیق کریں۔",
    Say.CALL_112 to "112 پر کال کریں", Say.CALL_HELPLINE to "MAIN ہیلپ لائن پر کال کریں", Say.LANGUAGE to "زبان",
    Say.ABOUT to "معلومات", Say.STAFF to "عملے کا داخلہ", Say.UNDER_WAY to "آپ کی اطلاع MAIN کو مل گئی", Say.OPEN to "کھولیں",
    Say.BACK to "واپس", Say.OFFLINE to "نیٹ ورک نہیں ہے۔ ملتے ہی آپ کی اطلاع چلی جائے گی۔",
    Say.DISMISS to "یہ پیغام بند کریں", Say.WHAT_HAPPENED to "کیا ہوا؟", Say.ACCIDENT to "حادثہ",
    Say.MEDICAL to "بیماری یا چوٹ", Say.ASSAULT to "مار پیٹ", Say.THREAT to "دھمکی", Say.WAGES to "مزدوری نہیں ملی",
    Say.OTHER to "کچھ اور", Say.COUNTDOWN to "7 سیکنڈ میں خود بخود بھیجا جائے گا", Say.CANCEL to "منسوخ کریں",
    Say.KEPT to "اس فون میں محفوظ", Say.RECEIVED to "MAIN کو مل گئی", Say.ON_HUB_PHONE to "مرکز کے فون پر پہنچ گئی",
    Say.TAKEN to "آشا پوار نے آپ کی اطلاع لے لی ہے", Say.WAITS_FOR_MAIN to "MAIN کا انتظار",
    Say.WAITS_FOR_PHONE to "مرکز کے فون کا انتظار", Say.WAITS_FOR_PERSON to "کسی کے لینے کا انتظار",
    Say.LATE to "MAIN نے ابھی جواب نہیں دیا", Say.LATE_WARNING to "ابھی تک جواب نہیں۔ براہ کرم ابھی کال کریں۔",
    Say.POSITION to "جگہ تقریباً 35 میٹر تک معلوم، 2 منٹ پرانی", Say.SAFE to "میں اب محفوظ ہوں",
    Say.SAID_SAFE to "آپ نے بتایا کہ آپ محفوظ ہیں، 14:10", Say.CASE_NUMBER to "کیس MUM-2026-000123",
    Say.SIGN_IN to "عملے کا داخلہ", Say.SIGN_IN_HOW to "رابطہ کار نے جو کوڈ دیا ہے وہ یہاں لکھیں۔",
    Say.CODE to "دعوتی کوڈ", Say.CODE_WRONG to "یہ کوڈ اب درست نہیں۔ رابطہ کار سے نیا کوڈ مانگیں۔",
    Say.INBOX to "ممبئی مرکز", Say.ALL_SENT to "سب بھیج دیا گیا، 14:02", Say.SUMMARY to "3 کو کسی کا انتظار ہے",
    Say.NOBODY to "کسی نے نہیں لیا", Say.PLACE to "اندھیری، ممبئی مضافات", Say.AGE to "4 منٹ پہلے",
    Say.OUTSIDE to "علاقے سے باہر", Say.EMPTY to "کوئی کیس کھلا نہیں۔ نئی اطلاعات خود بخود یہاں آئیں گی۔",
    Say.SIGN_OUT to "باہر نکلیں", Say.SAFE_CONTACT to "معلوم نہیں کہ کال کرنا محفوظ ہے: پہلے انہیں بولنے دیں۔",
    Say.CALL_PERSON to "شخص کو کال کریں", Say.WHEN to "کب", Say.WHERE to "جگہ", Say.NOTES to "نوٹ",
    Say.NOTE to "دو لوگ ابتدائی طبی امداد کے ساتھ نکل چکے ہیں۔", Say.TAKE to "یہ کیس میں لیتا ہوں",
    Say.ALREADY to "14:02 سے روی کمار کے پاس ہے۔", Say.NOTE_LABEL to "نوٹ لکھیں", Say.KEEP_NOTE to "نوٹ رکھیں",
    Say.NOT_SENT to "بھیجا جانا باقی ہے",
    Say.ABOUT_TEXT to "MAIN گھر سے دور مصیبت میں پڑے مزدوروں کی مدد کرتا ہے۔ یہ نہ ایمبولینس ہے نہ پولیس۔",
)
