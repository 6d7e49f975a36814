### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = இன்னும் சொல்லவில்லை
go-on = அடுத்து
open-settings = அமைப்பைத் திற

menu-practice-detail = SOS-ஐ முயன்று பாருங்கள். எதுவும் அனுப்பப்படாது.
menu-family-detail = { $count ->
    [0] இன்னும் யாரும் இல்லை
    [one] 1 நபர்
   *[other] { $count } பேர்
}
menu-safety-detail = விரைவாக வெளியேற, அமைதி, எல்லாம் அழிக்க
menu-permissions-detail = இந்தச் செயலி என்ன செய்யலாம், ஏன்
menu-permissions-missing = ஒன்றுக்கு இன்னும் அனுமதி இல்லை
menu-check-up-detail = இந்தப் போன் SOS-க்குத் தயாரா?
menu-check-up-trouble = ஏதோ ஒன்று SOS-ஐத் தடுக்கலாம்
call-child = குழந்தைகள் உதவி எண்
call-legal-aid = இலவச சட்ட உதவி

confirm-title = MAIN-இடம் உதவி கேட்கவா?
confirm-why = அடுத்து என்ன நடந்தது என்று தேர்ந்தெடுப்பீர்கள். எதுவும் தேர்ந்தெடுக்காவிட்டால் தானாகச் செல்லும்.
confirm-yes = ஆம், SOS அனுப்பு
confirm-no = வேண்டாம்
other-title = வேறொருவருக்காக SOS
other-title-named = { $name } அவர்களுக்காக SOS
other-why = உங்களுக்குப் பாதுகாப்பு என்றால் அவர் அருகில் இருங்கள். MAIN முதலில் அவர் எண்ணையும், பிறகு உங்கள் எண்ணையும் அழைக்கும்.
other-number = அவர் எண், தெரிந்தால்
other-yes = அவருக்காக SOS
menu-other-detail = உங்கள் அருகில் ஒருவர் காயம், மிரட்டல் அல்லது ஆபத்தில் உள்ளார்

practise-title = SOS பயிற்சி
practise-what = எல்லாம் அவசரத்தில் போலவே தெரியும். எதுவும் அனுப்பப்படாது, யாரும் அழைக்கப்பட மாட்டார்கள்.
practise-end = இது தானாக முடியும், அல்லது நீங்கள் முடி அழுத்தும்போது.
practise-begin = தொடங்கு

after-title = MAIN-க்கு மேலும் சொல்
after-kind = என்ன நடந்தது
after-place = நான் எங்கே
after-place-known = நீங்கள் எங்கே என்று இந்தப் போன் அனுப்புகிறது
after-contact = எனக்கு எப்படிப் பதில் சொல்வது
after-photo = படம் எடு
after-voice = என் குரலைப் பதிவு செய்
after-family = நான் நம்புபவர்களுக்குச் சொல்
after-family-done = அவர்களுக்குச் சொல்லப்பட்டது, { $time }
after-family-safe = நீங்கள் பாதுகாப்பு என்று அவர்களுக்குச் சொல்லப்பட்டது, { $time }
after-family-waiting = மெசேஜ் செல்கிறது
after-family-composed = மெசேஜ் செயலி திறந்தது. மீண்டும் திறக்க அழுத்துங்கள்.
after-family-failed = மெசேஜ் போகவில்லை. மீண்டும் முயல அழுத்துங்கள்.
after-family-none = யாருக்கு என்று தேர்ந்தெடு

place-title = நீங்கள் எங்கே?
place-state = மாநிலம்
place-state-none = தேர்ந்தெடுக்க அழுத்து
place-landmark = அருகில் என்ன உள்ளது? ரயில் நிலையம், தொழிற்சாலை, கடை
place-say = எங்கே என்று குரலில் சொல்
place-say-detail = உங்கள் சொற்களில் பேசுங்கள்
place-keep = சேமி

states-title = எந்த மாநிலத்தில் இருக்கிறீர்கள்?
states-likely = இங்கே இருக்கலாம்

answer-title = MAIN உங்களுக்கு எப்படிப் பதில் சொல்ல வேண்டும்?
answer-call = என்னை அழை
answer-call-detail = என் போன் ஒலித்தால் ஆபத்து இல்லை.
answer-message = எனக்கு மெசேஜ் அனுப்பு
answer-message-detail = அழைப்பு ஆபத்து, மெசேஜ் பரவாயில்லை.
answer-nothing = அழைப்பும் மெசேஜும் வேண்டாம்
answer-nothing-detail = இங்கே யாருக்கும் தெரியக் கூடாது. MAIN அப்போதும் உதவும்.

number-title = என் எண்
number-why = இந்த எண்ணில் MAIN உங்களை அழைக்கலாம். நீங்கள் உதவி கேட்கும்போது மட்டுமே அனுப்பப்படும்.
number-label = போன் எண்
number-keep = சேமி
number-wrong = இது முழு போன் எண் அல்ல. இந்திய மொபைல் எண்ணில் பத்து இலக்கங்கள்: 98123 45678.

recording-title = இப்போது பேசுங்கள்
recording-what = என்ன நடந்தது, எங்கே இருக்கிறீர்கள் என்று சொல்லுங்கள்.
recording-time = 2:00-ல் { $time }
recording-finish = வைத்துக்கொள்
recording-discard = அழி

trusted-title = நான் நம்புபவர்கள்
trusted-what = மூன்று பேர் வரை தேர்ந்தெடுங்கள். SOS உடன் இந்தப் போன் அவர்களுக்கு மெசேஜ் அனுப்பலாம்: நீங்கள் உதவி கேட்டீர்கள், எங்கே இருக்கிறீர்கள் என்று. பாதுகாப்பானதும் அதையும் சொல்லும்.
trusted-pick = இந்தப் போனில் இருந்து தேர்ந்தெடு
trusted-name = பெயர்
trusted-number = போன் எண்
trusted-add = சேர்
trusted-remove = நீக்கு
trusted-tell = ஒவ்வொரு SOS-க்கும் அவர்களுக்குச் சொல்
trusted-tell-detail = உங்களைக் கேட்காமல். ஆஃப் என்றால் ஒவ்வொரு முறையும் நீங்கள் முடிவு செய்வீர்கள்.
trusted-full = மூன்று பேர் வரை மட்டுமே. வேறு ஒருவருக்கு ஒருவரை நீக்குங்கள்.
trusted-no-picker = இந்தப் போனின் பட்டியலைத் திறக்க முடியவில்லை. எண்ணை எழுதுங்கள்.
