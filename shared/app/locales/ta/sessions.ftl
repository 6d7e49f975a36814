### What link persons, hubs and zones read of sessions.

menu-sessions = கூட்டங்கள்
sessions-title = கூட்டங்கள்
sessions-log = புதிய கூட்டம்
sessions-none = இந்தத் தொலைபேசியில் இன்னும் கூட்டம் எதுவும் இல்லை. “புதிய கூட்டம்” அழுத்துங்கள்.
sessions-draft = தொடர்க: { $topic }
sessions-draft-nameless = தலைப்பு இல்லாத கூட்டத்தைத் தொடர்க
sessions-unsent = { $count ->
   *[other] { $count } இன்னும் அனுப்பவில்லை
}
sessions-month = இந்த மாதக் கூட்டங்கள்
sessions-month-numbers = { $sessions ->
   *[other] { $sessions } கூட்டம்
} · { $came } பேர் வந்தனர்
sessions-earlier = முந்தையவை
sessions-later = அடுத்தவை

session-loading = கூட்ட விவரம் படிக்கப்படுகிறது…
session-planned = இனி நடக்கும்
session-cancelled = நடக்கவில்லை
session-undecided = முடிவு செய்ய வேண்டும்
session-came = { $count ->
   *[other] { $count } பேர் வந்தனர்
}
session-registered = { $count ->
   *[other] { $count } பேர் பதிவானவர்கள்
}
session-logged = எழுதியவர் { $name }, { $time }
session-change = தெரிந்ததை மாற்று
session-attendees = வந்த பதிவுத் தொழிலாளர்கள்
session-attendees-elsewhere = { $count ->
   *[other] மேலும் { $count } பேர் இந்தத் தொலைபேசியில் இல்லை
}
session-add-attendees = பட்டியலிலிருந்து சேர்
session-attendees-keep = அவர்களைச் சேர்
session-ticked = { $count ->
   *[other] { $count } பேர் தேர்வு
}
session-nobody-to-add = சேர்க்க இந்தத் தொலைபேசியில் வேறு யாரும் இல்லை.
session-nobody-ticked = வந்தவர்களைத் தேர்ந்தெடுங்கள்.
session-remove = நீக்கு
session-added = { $name } சேர்க்கப்பட்டார்.
session-there = { $name } ஏற்கெனவே உள்ளார்.
session-card-of-nobody-here = இந்த அட்டைக்குரியவர் இந்தத் தொலைபேசியில் இல்லை, இங்கே சேர்க்க முடியாது. அவரைத் தலை எண்ணிக்கையில் சேருங்கள், அல்லது மையத்திடம் சேர்க்கச் சொல்லுங்கள்.

session-log-title = புதிய கூட்டம்
session-keep = கூட்டத்தை வைத்துக்கொள்
session-discard = எறிந்துவிடு
session-field-kind = எதற்காக
session-field-topic = தலைப்பு
session-field-on = நாள்
session-field-site = இடம்
session-field-place = எங்கே
session-field-languages = பேசிய மொழிகள்
session-field-count = எத்தனை பேர் வந்தனர்
session-field-material = காட்டியது அல்லது கொடுத்தது
session-field-photos = படங்கள்
session-field-words = வேறு சொல்ல வேண்டியது
session-on-hint = வரும் நாள் என்றால் கூட்டம் இனி நடக்கும்.
session-count-female = பெண்கள், சிறுமிகள்
session-count-male = ஆண்கள், சிறுவர்கள்
session-count-other = மற்றவர்கள்
session-count-hint = யாராவது எண்ணியிருந்தால்; பதிவானவர்கள் தானாகவே எண்ணப்படுவர்.
session-another-material = வேறொன்று
session-kind-awareness = விழிப்புணர்வு: உரிமைகள், திட்டங்கள், ஆபத்துகள்
session-kind-motivation = ஊக்கம்: பதிவு செய்ய, சேர, பேச
session-kind-training = மையங்கள், இணைப்பாளர்களுக்குப் பயிற்சி
session-kind-event = நிகழ்ச்சி அல்லது பிரச்சாரம்
session-kind-outreach = குழுவுடன் அலுவலகம் செல்லுதல்
session-too-far-ahead = இது ஓராண்டுக்கும் மேல் தள்ளி உள்ளது.
session-too-long = இது மிக நீளம்: அதிகபட்சம் { $limit } எழுத்துகள்.
session-too-many-languages = அதிகபட்சம் { $limit } மொழிகள்.
session-no-count = முழு எண்ணை எழுதுங்கள், அதிகபட்சம் { $most }.

session-cancel = கூட்டம் நடக்கவில்லை
session-cancel-why = கூட்டம் காரணத்துடன் பட்டியலில் இருக்கும், ஆனால் எண்ணப்படாது. பிறகு எதையும் மாற்ற முடியாது.
session-cancel-reason = ஏன்
session-cancel-missing = ஏன் என்று எழுதுங்கள்.
session-cancel-yes = ஆம், நடக்கவில்லை
session-cancel-no = அப்படியே இருக்கட்டும்

wire-topic = தலைப்பு
wire-count = எத்தனை பேர் வந்தனர்
wire-material = காட்டியது அல்லது கொடுத்தது

did-log-session = கூட்டம்
did-change-session = கூட்ட விவரம்
did-add-attendees = கூட்டத்திற்கு வந்தவர்கள்
did-remove-attendees = கூட்டத்திலிருந்து நீக்குதல்
did-cancel-session = நடக்காத கூட்டம்
