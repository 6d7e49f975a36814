### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = இந்தச் செயலி என்ன செய்யலாம்
permissions-why = ஒவ்வொன்றையும் நீங்கள் மறுக்கலாம். SOS அப்போதும் வேலை செய்யும்.
permission-location = நீங்கள் எங்கே என்று பார்க்க
permission-location-why = உதவி உங்களைக் கண்டுபிடிக்க. நீங்கள் உதவி கேட்கும்போது மட்டுமே அனுப்பப்படும்.
permission-notifications = MAIN பதில் சொன்னதும் சொல்ல
permission-notifications-why = எதைப் பற்றி என்று ஒருபோதும் சொல்லாது.
permission-sms = தானாக மெசேஜ் அனுப்ப
permission-sms-why = இணையம் இல்லாதபோது SOS மெசேஜாக MAIN-க்கும் நீங்கள் தேர்ந்தெடுத்தவர்களுக்கும் செல்லும். ஒரு மெசேஜின் செலவுதான்.
permission-camera = படம் எடுக்க
permission-microphone = குரல் பதிவு செய்ய
permission-asked-later = முதலில் பயன்படுத்தும்போது கேட்கப்படும்.
permission-given = அனுமதி உள்ளது.
permission-refused = அனுமதி இல்லை.
permission-put-off = இப்போது வேண்டாம்.
permission-in-settings = அனுமதி இல்லை. போன் அமைப்பில் மாற்றலாம்.
permission-row = { $state } { $why }
permission-allow = அனுமதி
permission-allow-this = அனுமதி: { $what }
permission-skip = இப்போது வேண்டாம்

check-title = இந்தப் போனைச் சோதி
check-ready = இந்தப் போன் SOS-க்குத் தயார்.
check-trouble = { $count ->
    [one] 1 விஷயம் SOS-ஐத் தடுக்கலாம்.
   *[other] { $count } விஷயங்கள் SOS-ஐத் தடுக்கலாம்.
}
check-location = நீங்கள் எங்கே
check-location-good = லொகேஷன் ஆன், இந்தச் செயலி பார்க்கலாம்.
check-location-off = இந்தப் போனில் லொகேஷன் ஆஃப். ஆன் செய்யுங்கள்.
check-location-coarse = இந்தச் செயலிக்கு இடம் தோராயமாகத்தான் தெரியும். சரியான இடத்தை அனுமதியுங்கள்.
check-location-refused = இந்தச் செயலியால் உங்கள் இடத்தைப் பார்க்க முடியாது. SOS இடமின்றிச் செல்லும்.
check-sms = இணையம் இல்லாமல் SOS
check-sms-good = SOS தானாக மெசேஜாகச் செல்லும்.
check-sms-tap = ஒரு தட்டலில் SOS மெசேஜாகச் செல்லும்.
check-sms-refused = SOS தானாக மெசேஜாகச் செல்லாது. இன்னொரு தட்டல் தேவை.
check-sms-cannot = இந்தப் போனால் மெசேஜ் அனுப்ப முடியாது. இணையம் இல்லாதபோது அழையுங்கள்.
check-sms-no-number = MAIN-க்கு இன்னும் மெசேஜ் எண் இல்லை. இணையம் இல்லாதபோது அழையுங்கள்.
check-notifications = MAIN செய்தி
check-notifications-good = MAIN பதில் சொன்னதும் இந்தப் போன் சொல்லும்.
check-notifications-refused = MAIN பதில் சொன்னதை இந்தப் போன் சொல்ல முடியாது. செயலியைத் திறந்து பாருங்கள்.
check-battery = பேட்டரி சேமிப்பு
check-battery-good = பேட்டரி சேமிப்பு இந்தச் செயலியைத் தடுக்காது.
check-battery-other = பேட்டரி சேமிப்பு இந்தச் செயலியை நிறுத்தலாம். அமைப்பில் தேர்ந்தெடுங்கள்: Unrestricted.
check-battery-xiaomi = பேட்டரி சேமிப்பு இந்தச் செயலியை நிறுத்தலாம். அமைப்பில் தேர்ந்தெடுங்கள்: No restrictions. Autostart-ஐயும் ஆன் செய்யுங்கள்.
check-battery-oppo = பேட்டரி சேமிப்பு இந்தச் செயலியை நிறுத்தலாம். அமைப்பில் ஆன் செய்யுங்கள்: Allow auto launch, Allow background activity.
check-battery-vivo = பேட்டரி சேமிப்பு இந்தச் செயலியை நிறுத்தலாம். அமைப்பில் தேர்ந்தெடுங்கள்: Allow high background power use. Autostart-ஐயும் ஆன் செய்யுங்கள்.
check-battery-samsung = பேட்டரி சேமிப்பு இந்தச் செயலியை நிறுத்தலாம். அமைப்பில் தேர்ந்தெடுங்கள்: Unrestricted. உறங்கும் செயலிகள் பட்டியலில் இருந்து நீக்குங்கள்.
check-battery-oneplus = பேட்டரி சேமிப்பு இந்தச் செயலியை நிறுத்தலாம். அமைப்பில் தேர்ந்தெடுங்கள்: Don't optimise. Allow auto launch-ஐயும் ஆன் செய்யுங்கள்.
check-battery-huawei = பேட்டரி சேமிப்பு இந்தச் செயலியை நிறுத்தலாம். அமைப்பில் தேர்ந்தெடுங்கள்: App launch, Manage manually, மூன்றையும் ஆன் செய்யுங்கள்.
check-voice = படித்துச் சொல்ல
check-voice-good = இந்தப் போன் உங்கள் மொழியைப் படித்துச் சொல்லும்.
check-voice-missing = இந்தப் போனில் உங்கள் மொழிக்குக் குரல் இல்லை. அமைப்பில் சேர்க்கலாம்.
check-not-known = இன்னும் தெரியவில்லை.
check-server = MAIN சர்வர்
check-server-at = கடைசித் தொடர்பு: { $time }
check-server-never = இன்னும் தொடர்பு இல்லை.
check-server-offline = இப்போது நெட்வொர்க் இல்லை. கடைசித் தொடர்பு: { $time }
check-server-never-offline = இப்போது நெட்வொர்க் இல்லை. இன்னும் தொடர்பு இல்லை.
check-waits = அனுப்பக் காத்திருப்பவை
check-waits-none = எதுவும் இல்லை.
check-waits-count = { $count ->
    [one] 1 காத்திருக்கிறது. இந்தப் போன் முயலும்.
   *[other] { $count } காத்திருக்கின்றன. இந்தப் போன் முயலும்.
}
check-send-now = இப்போது அனுப்பு
