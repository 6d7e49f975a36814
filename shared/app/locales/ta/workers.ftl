### What link persons and hubs read of registered workers.

menu-workers = தொழிலாளர்கள்
workers-title = தொழிலாளர்கள்
workers-register = பதிவு செய்க
workers-scan = அட்டையை ஸ்கேன் செய்க
workers-scan-prompt = அட்டையைக் கேமரா முன் பிடியுங்கள்
workers-search = பெயர், எண், வேலை, இடம்
workers-draft = தொடர்க: { $name }
workers-draft-nameless = பெயர் இல்லாத பதிவைத் தொடர்க
workers-due = { $count ->
   *[other] { $count } பேரைப் பார்க்க வேண்டும்
}
workers-alike = { $count ->
   *[other] { $count } பேர் இருமுறை பதிவாகியிருக்கலாம்
}
workers-unsent = { $count ->
   *[other] { $count } இன்னும் அனுப்பவில்லை
}
workers-numbers = இன்று { $today } · இந்த மாதம் { $month }
workers-list-due = பார்க்க வேண்டியவர்கள்
workers-list-unsent = இன்னும் அனுப்பவில்லை
workers-list-alike = இருமுறை பதிவாகியிருக்கலாம்
workers-all = எல்லாம் காட்டு
workers-none = இந்தத் தொலைபேசியில் இன்னும் யாரும் பதிவு இல்லை. “பதிவு செய்க” அழுத்துங்கள்.
workers-not-found = யாரும் கிடைக்கவில்லை. பெயரின் ஒரு பகுதி அல்லது எண்ணைத் தேடுங்கள்.
workers-window = { $total } இல் { $first } முதல் { $last }
workers-earlier = முந்தையவர்கள்
workers-later = அடுத்தவர்கள்

worker-loading = பதிவு படிக்கப்படுகிறது…
worker-elsewhere = இந்தத் தொலைபேசியில் இல்லாத ஒருவர்
worker-nameless = பெயர் இல்லை
worker-no-trade = வேலை சொல்லப்படவில்லை
worker-age = { $age } வயது
worker-age-about = சுமார் { $age } வயது
worker-unsent = இன்னும் அனுப்பவில்லை
worker-refused = MAIN ஒன்றை ஏற்கவில்லை
worker-due = பார்க்க வேண்டும்: { $time }
worker-due-since = பார்த்திருக்க வேண்டும்: { $time }
worker-follow-up = பார்க்க வேண்டிய நாள்
worker-no-follow-up = பார்க்க நாள் குறிக்கவில்லை
worker-add-visit = நான் அவரைச் சந்தித்தேன்
worker-change = தெரிந்ததை மாற்று
worker-sos = இவருக்காக SOS
worker-card = அட்டை
worker-card-what = MAIN இன் வேறொரு தொலைபேசி இந்தக் குறியீட்டைப் படிக்கும். வேறு யாருக்கும் இது இவரைப் பற்றி எதுவும் சொல்லாது.
worker-card-lost = அட்டை தொலைந்தது: புதிதாக உருவாக்கு
worker-case-sensitive = ஒரு வழக்கு
worker-site-found = தொலைபேசிக்கு இடம் தெரியும்
worker-registered = பதிவு செய்தவர் { $name }, { $time }
worker-agreed = பதிவுக்குச் சம்மதித்தார்
worker-agreed-thumb = கைரேகை, பார்த்தவர் { $witness }
worker-agreed-paper = தாளில்: { $reference }
worker-agreed-guardian = அவருக்காக: { $name }, { $relation }
worker-agreed-notice = அறிவிப்பு { $version }, { $language }
worker-withdraw = அவர் இனிச் சம்மதிக்கவில்லை
worker-withdrawn = இவர் இனிப் பதிவில் இருக்கச் சம்மதிக்கவில்லை. இவரைப் பற்றித் தெரிந்தவை MAIN இலும் இந்தத் தொலைபேசியிலும் அழிக்கப்பட்டன. உதவி இதைப் பொறுத்தது அல்ல.
worker-give = வேறொரு இணைப்பாளர் அவரைப் பார்ப்பார்
worker-give-to = யார்
worker-may-be = ஒருவேளை அதே நபர்: { $name }
worker-same = அதே நபர்தான்: { $name }
worker-apart = அவர்கள் இருவர்
worker-merged-into = இருமுறை பதிவு: { $name } இரண்டிற்கும் நிற்கும்
worker-merged-from = இருமுறை பதிவு: { $name } அதே நபர்
worker-registered-as = { $name } என்ற பெயரில் பதிவு
worker-unmerge = உண்மையில் அவர்கள் இருவர்

like-same-phone = அதே தொலைபேசி எண்
like-same-name = அதே பெயர்
like-name-sounds = பெயர் ஒரே மாதிரி ஒலிக்கிறது
like-name-close = பெயர் நெருக்கமானது
like-age-near = வயது பொருந்துகிறது
like-same-district = அதே மாவட்டம்
like-same-state = அதே மாநிலம்
like-same-trade = அதே வேலை
like-same-employer = அதே முதலாளி அல்லது இடம்
like-other-sex = ஆனால் வேறு பாலினம்
like-age-far = ஆனால் வயது பொருந்தவில்லை
like-other-origin = ஆனால் வேறு ஊர்

register-title = தொழிலாளரைப் பதிவு செய்க
worker-field-name = பெயர் அல்லது அழைக்கும் பெயர்
worker-field-sex = பெண்ணா ஆணா
worker-field-age = வயது
worker-field-year = அல்லது பிறந்த ஆண்டு
worker-field-born = வயது
worker-field-phones = தொலைபேசி எண்கள்
worker-field-languages = மொழிகள்
worker-field-photo = படம்
worker-field-trade = வேலை
worker-field-employer = முதலாளி
worker-field-contractor = ஒப்பந்தக்காரர்
worker-field-site = வேலை இடம்
worker-field-origin = சொந்த ஊர்
worker-field-destination = செல்லும் இடம்
worker-field-family = வீட்டில் சொல்ல வேண்டியவர்
worker-field-household = உடன் செல்பவர்கள்
worker-field-bocw = கட்டுமானத் தொழிலாளர் வாரியம் (BOCW)
worker-field-e-shram = இ-ஷ்ரம்
worker-field-ration-card = ரேஷன் அட்டை
worker-whose = யாருடைய தொலைபேசி
worker-photo-hint = அவர் விரும்பினால் மட்டும். அவரை மீண்டும் அடையாளம் காண உதவும்.
worker-photo-again = மீண்டும் எடுங்கள்
worker-photo-remove = புகைப்படத்தை நீக்குங்கள்
worker-another-phone = இன்னொரு எண்
worker-site-hint = எதன் அருகில்
worker-site-find = இந்தத் தொலைபேசி வேலை இடத்தில் உள்ளது: இடத்தைக் கண்டுபிடி
worker-site-find-hint = இப்போது உள்ள இடத்தைத் தொலைபேசி வைத்துக்கொள்ளும்.
worker-site-looking = இடம் தேடப்படுகிறது…
worker-site-not-found = தொலைபேசியால் இடத்தைக் கண்டுபிடிக்க முடியவில்லை. வெளியே சென்று மீண்டும் முயலுங்கள், அல்லது அருகில் உள்ளதை எழுதுங்கள்.
worker-site-not-permitted = இந்தத் தொலைபேசியில் இருப்பிடம் அணைக்கப்பட்டுள்ளது அல்லது அனுமதி இல்லை. அருகில் உள்ளதை எழுதுங்கள்.
worker-site-forget = இடத்தை மறந்துவிடு
worker-state = மாநிலம்
worker-district = மாவட்டம்
worker-block = வட்டாரம் அல்லது தாலுகா
worker-panchayat = ஊராட்சி அல்லது வார்டு
worker-family-name = வீட்டில் ஒருவர்: பெயர்
worker-relation = தொழிலாளருக்கு என்ன உறவு
worker-member = உடன் செல்பவர்: பெயர்
worker-another-member = இன்னொருவர்
worker-number = எண்
worker-e-shram-hint = 12 இலக்கங்கள், 16 முதல் 59 வயது வரை. ஆதார் எண் ஒருபோதும் வேண்டாம்.
worker-e-shram-age = இ-ஷ்ரம் 16 முதல் 59 வயதுள்ளவர்களைப் பதிவு செய்கிறது.
worker-no-uan = இ-ஷ்ரம் எண்ணில் 12 இலக்கங்கள் உண்டு.
worker-no-year = ஆண்டை எழுதுங்கள், எ.கா. 1994.
whose-own = சொந்தமானது
whose-family = குடும்பத்துடையது
whose-employer = ஒப்பந்தக்காரர் அல்லது முதலாளியுடையது
whose-other = வேறொருவருடையது
registration-not-asked = கேட்கவில்லை
registration-missing = இல்லை
registration-held = உள்ளது

trade-domestic = வீட்டு வேலை
trade-construction = கட்டுமானம்
trade-brick-kiln = செங்கல் சூளை
trade-hotel = விடுதி அல்லது உணவகம்
trade-factory = தொழிற்சாலை
trade-textile = நெசவு ஆலை
trade-agriculture = விவசாய வேலை
trade-driver = வாகனம் ஓட்டுதல்
trade-security = காவலாளி
trade-street-vendor = தெரு வியாபாரி
trade-mining = சுரங்கம் அல்லது கல்குவாரி
trade-other = வேறு வேலை

form-question = { $all } இல் { $place }
form-next = அடுத்தது
form-enough = போதும்: சம்மதம் கேள்
form-questions = கேள்விகளுக்குத் திரும்பு
form-one-by-one = ஒரு திரையில் ஒரு கேள்வி
form-from-list = பட்டியலில் இருந்து தேர்ந்தெடு ({ $count })
form-mask = இதற்குப் பதில் எழுது: { $text }
form-nothing-changed = இன்னும் எதுவும் மாறவில்லை.

consent-step = அவர் மீண்டும் சம்மதித்தார்
consent-keep = சம்மதிக்கிறார்: வைத்துக்கொள்
consent-language = அறிவிப்பின் மொழி
consent-listen = படித்துக் காட்டு
consent-how = எப்படிச் சம்மதித்தார்
consent-way-tapped = தானே படித்துத் தானே அழுத்தினார்
consent-way-read-aloud = படித்துக் காட்டப்பட்டது, தானே அழுத்தினார்
consent-way-thumb-witnessed = கைரேகை, ஒருவர் பார்த்தார்
consent-witness = பார்த்தவர் யார்
consent-child = 18 வயதுக்குக் கீழ்
consent-child-why = பெற்றோர் அல்லது பாதுகாவலர் சம்மதித்தால் மட்டுமே குழந்தை பதிவு செய்யப்படும். இல்லையெனில் பதிவு செய்ய வேண்டாம்: அவருக்காக உதவி கேளுங்கள், MAIN உம் குழந்தைகள் உதவி எண்ணும் கவனிக்கும்.
consent-child-help = பதிவு செய்ய வேண்டாம்: இந்தக் குழந்தைக்கு உதவி கேள்
consent-child-call = குழந்தைகள் உதவி எண் { $number } ஐ அழை
consent-guardian = சம்மதிக்கும் பெற்றோர் அல்லது பாதுகாவலர் பெயர்

withdraw-title = அவர் இனிச் சம்மதிக்கவில்லையா?
withdraw-what = அவர் பெயர், எண்கள், படம், தெரிந்த மற்ற எல்லாம் இங்கும் MAIN இலும் அழிக்கப்படும், திரும்பப் பெற முடியாது. திறந்துள்ள வழக்குகளுக்குச் சட்டம் கோருவது மட்டும் அவற்றுடன் இருக்கும். உதவி இதைப் பொறுத்தது அல்ல.
withdraw-joined = இவர் ஒன்றுக்கு மேல் பதிவு செய்யப்பட்டுள்ளார்
withdraw-joined-each = ஒவ்வொரு பதிவும் தனியாகத் திரும்பப் பெறப்படும்: மற்றதையும் திறங்கள்.
withdraw-yes = ஆம், அழி
withdraw-no = இல்லை

visit-on = எந்த நாள்
visit-words = எதைப் பற்றி
visit-next = மீண்டும் பார்க்கும் நாள்
visit-next-hint = தேவை இல்லையென்றால் காலியாக விடுங்கள்.
follow-up-what = எதற்காக
follow-up-due = எந்த நாள்
follow-up-due-hint = செய்ய எதுவும் இல்லையென்றால் இரண்டையும் காலியாக விடுங்கள்.

numbers-title = எண்ணிக்கை
numbers-own = நீங்கள் பதிவு செய்தவர்கள்
numbers-hub = இந்தத் தொலைபேசியில் பதிவானவர்கள்
numbers-today = இன்று
numbers-month = இந்த மாதம்
numbers-all = எல்லாம்
numbers-unsent = இன்னும் அனுப்பவில்லை
numbers-map = அவர்களின் ஊர்: { $districts }

card-of-something-else = இது MAIN அட்டை அல்ல.
card-damaged = இந்த MAIN அட்டையைப் படிக்க முடியவில்லை. பெயரால் தேடுங்கள்.
card-not-signed = இந்த அட்டையை MAIN உருவாக்கவில்லை. பெயரால் தேடுங்கள்.
card-of-nobody-here = இந்த அட்டைக்குரியவர் இந்தத் தொலைபேசியில் இல்லை. அவருக்கு உதவி தேவையென்றால் இங்கிருந்து அழையுங்கள்.
card-not-permitted = இந்தத் தொலைபேசியில் கேமராவுக்கு அனுமதி இல்லை. பெயரால் தேடுங்கள்.
card-not-scanned = குறியீடு எதுவும் படிக்கப்படவில்லை. மீண்டும் முயலுங்கள், அல்லது பெயரால் தேடுங்கள்.

cards-title = அட்டைகளை அச்சிடுங்கள்
cards-what = ஒரு A4 தாளில் எட்டு அட்டைகள் அடங்கும். வெட்டிப் பிரித்து ஒவ்வொருவருக்கும் அவரவர் அட்டையைக் கொடுங்கள்.
cards-count = { $cards ->
    [one] 1 அட்டை
   *[other] { $cards } அட்டைகள்
} · { $pages ->
    [one] 1 தாள்
   *[other] { $pages } தாள்கள்
}
cards-most = ஒரே நேரத்தில் அதிகபட்சம் { $most }.
cards-without = { $count } பேருக்கு இன்னும் அட்டை இல்லை. பதிவு அனுப்பப்பட்டதும் MAIN அட்டையை உருவாக்கும்.
cards-none-yet = இன்னும் அட்டை இல்லை
cards-make = தாளை உருவாக்குங்கள்
cards-words = கிடைத்தால் அல்லது அவசரத்தில்: குறியீட்டை ஸ்கேன் செய்யுங்கள் அல்லது அழையுங்கள்

remind-worker = ஒருவரைப் பார்க்க வேண்டும்

# Photos of workers and sessions, and all that is attached.
attachment-photo = புகைப்படம்
attachment-take = புகைப்படம் எடுங்கள்
attachment-size = { $count } KB
attachment-waits = அனுப்பக் காத்திருக்கிறது
attachment-sending = அனுப்புகிறது: { $percent } %
attachment-not-taken = MAIN இதை ஏற்கவில்லை. மீண்டும் எடுங்கள்.
attachment-here = இந்தப் போனில் உள்ளது
attachment-not-fetched = இன்னும் இந்தப் போனில் இல்லை. நெட்வொர்க் கிடைத்ததும் பெறப்படும்.
attachment-being-fetched = பெறப்படுகிறது
attachment-fetching = பெறப்படுகிறது: { $percent } %
attachment-waits-turn = முன்பு செய்தவை அனுப்பப்பட்ட பிறகு பெறப்படும்.
attachment-failed = பெற முடியவில்லை.
attachment-retry = மீண்டும் முயலுங்கள்
attachment-opening = திறக்கப்படுகிறது
attachment-unreadable = இந்தப் போனில் இதைத் திறக்க முடியவில்லை.
photo-number = புகைப்படம் { $number }

wire-born = வயது
wire-sex = பாலினம்
wire-phones = தொலைபேசி எண்கள்
wire-languages = மொழிகள்
wire-photo = படம்
wire-trade = வேலை
wire-employer = முதலாளி
wire-origin = சொந்த ஊர்
wire-destination = செல்லும் இடம்
wire-family = குடும்பம்
wire-household = உடன் செல்பவர்கள்
wire-bocw = BOCW
wire-e-shram = இ-ஷ்ரம் எண்
wire-ration-card = ரேஷன் அட்டை
wire-witness = பார்த்தவர்
wire-consent = சம்மதம்
wire-on = நாள்

did-register-worker = பதிவு
did-change-worker = தொழிலாளர் விவரம்
did-give-consent = சம்மதம்
did-withdraw-consent = சம்மத முடிவு
did-record-visit = சந்திப்பு
did-set-follow-up = பார்க்க வேண்டிய நாள்
did-give-worker-to = தொழிலாளரை வேறொருவரிடம் ஒப்படைத்தல்
did-merge-workers = இரு பதிவுகள் இணைப்பு
did-unmerge-workers = இரு பதிவுகள் பிரிப்பு
did-keep-apart = இருவர் எனக் குறித்தல்
did-replace-card = வேறு அட்டை
