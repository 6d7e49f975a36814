### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = உதவிக்கு அழுத்திப் பிடி
sos-accessibility = SOS. MAIN உதவிக்கு இருமுறை தட்டவும்.

kind-title = என்ன நடந்தது?
kind-help-title = உங்களுக்கு என்ன வேண்டும்?
kind-countdown = { $seconds ->
    [one] 1 நொடியில் தானாகச் செல்லும்
   *[other] { $seconds } நொடியில் தானாகச் செல்லும்
}

headline-keeping = இந்தப் போனில் சேமிக்கிறது…
headline-kept = இந்தப் போனில் உள்ளது. அனுப்புகிறது…
headline-kept-offline = இந்தப் போனில் உள்ளது. நெட்வொர்க் வந்ததும் செல்லும்.
headline-sent-by-message = மெசேஜில் சென்றது. MAIN-க்கு காத்திருக்கிறது.
headline-help-received = MAIN-க்கு கிடைத்தது, உங்களை அழைப்பார்கள்
headline-not-kept = இந்தப் போனில் சேமிக்கவில்லை. அனுப்புகிறது…
headline-not-kept-offline = சேமிக்கவில்லை, நெட்வொர்க் இல்லை. இப்போதே அழையுங்கள்.

receipt-kept = இந்தப் போனில் உள்ளது
receipt-kept-waiting = இந்தப் போனில் சேமிக்கிறது…
receipt-kept-failed = இந்தப் போனில் சேமிக்க முடியவில்லை
receipt-sent-by-message = மெசேஜில் சென்றது
receipt-received = MAIN-க்கு கிடைத்தது
receipt-received-waiting = MAIN-க்கு காத்திருக்கிறது
receipt-received-offline = நெட்வொர்க்குக்கு காத்திருக்கிறது
receipt-received-late = MAIN இன்னும் பதில் தரவில்லை
receipt-on-hub-phone = { $hub } போனில் கிடைத்தது
receipt-on-hub-phone-waiting = மையத்தின் போனுக்கு காத்திருக்கிறது
receipt-on-hub-phone-late = மையத்தின் போனில் இன்னும் கிடைக்கவில்லை
receipt-taken = உங்கள் தகவல் { $name } கையில்
receipt-taken-will-call = உங்கள் தகவல் { $name } கையில், உங்களை அழைப்பார்
receipt-taken-waiting = ஒருவர் எடுக்கக் காத்திருக்கிறது
receipt-case-number = வழக்கு { $number }
receipt-more = படம், குரல், இடம் சேர்

warning-not-received = MAIN இன்னும் பதில் தரவில்லை. இப்போதே அழையுங்கள். இந்தப் போன் முயன்றுகொண்டே இருக்கும்.
warning-not-on-hub-phone = MAIN-க்கு கிடைத்தது, ஆனால் மையத்தின் போனில் இன்னும் இல்லை. இப்போதே அழையுங்கள்.
warning-not-received-message = மெசேஜில் சென்றது, ஆனால் MAIN இன்னும் பதில் தரவில்லை. இப்போதே அழையுங்கள்.
warning-message-app = மெசேஜ் செயலி திறந்துள்ளது. அங்கே அனுப்பு அழுத்துங்கள்.
warning-message-refused = மெசேஜ் போகவில்லை. பேலன்ஸ் இல்லாமல் இருக்கலாம். MAIN உதவி எண்ணுக்கு அழைப்பது இலவசம்.
warning-message-refused-missed-call = மெசேஜ் போகவில்லை. பேலன்ஸ் இல்லாமல் இருக்கலாம். மிஸ்டு கால் இலவசம்.
warning-message-no-service = மெசேஜுக்கும் நெட்வொர்க் இல்லை. இந்தப் போன் முயலும். முடிந்தால் நெட்வொர்க் உள்ள இடத்துக்குச் செல்லுங்கள்.
warning-not-kept = இந்தப் போனில் சேமிக்க முடியவில்லை. தகவல் அனுப்பப்படுகிறது. செயலியைத் திறந்தே வையுங்கள், அழையுங்கள்.

position-known = இடம் தெரியும், { $age } முன்
position-known-within = இடம் சுமார் { $distance } அளவில் தெரியும், { $age } முன்
position-old = பழைய இடம், { $age } முன். இப்போது வேறிடத்தில் இருக்கலாம்.
position-old-age-not-known = இடம் தெரியும், ஆனால் எவ்வளவு பழையது என்று தெரியாது. இப்போது வேறிடத்தில் இருக்கலாம்.
position-made-up = இந்த இடம் வேறு செயலி உருவாக்கியது
position-looking = உங்கள் இடத்தைத் தேடுகிறது…
position-not-known = இடம் தெரியவில்லை
position-not-permitted = இடம் தெரியவில்லை: இந்தச் செயலிக்கு அனுமதி இல்லை
position-switched-off = இடம் தெரியவில்லை: போனில் லொகேஷன் ஆஃப்

cancel-countdown = ரத்து ({ $seconds })
safe = நான் இப்போது பாதுகாப்பாக உள்ளேன்
claim-mistake = தவறு என்று சொன்னீர்கள், { $time }. தகவல் இன்னும் மையத்திடம் உள்ளது.
claim-mistake-untold = தவறு என்று சொன்னீர்கள், { $time }. MAIN-க்கு இன்னும் தெரியாது.
claim-safe = பாதுகாப்பு என்று சொன்னீர்கள், { $time }. தகவல் இன்னும் மையத்திடம் உள்ளது.
claim-safe-untold = பாதுகாப்பு என்று சொன்னீர்கள், { $time }. MAIN-க்கு இன்னும் தெரியாது.
safe-other = அவர் இப்போது பாதுகாப்பாக உள்ளார்
claim-safe-other = அவர் பாதுகாப்பாக உள்ளார் என்று { $time } மணிக்குச் சொன்னீர்கள். மையத்திடம் அழைப்பு இன்னும் உள்ளது.
claim-safe-other-untold = அவர் பாதுகாப்பாக உள்ளார் என்று { $time } மணிக்குச் சொன்னீர்கள். MAIN-க்கு இது இன்னும் தெரியாது.

# The one thing that helps most now.
next-send-message = இதை மெசேஜில் அனுப்பு
next-place = நீங்கள் எங்கே?
next-own-number = உங்கள் போன் எண் என்ன?
next-contact = உங்களை அழைக்கலாமா?
next-tell-family = வீட்டாருக்குச் சொல்
next-tell-family-safe = பாதுகாப்பாக இருப்பதை வீட்டாருக்குச் சொல்

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = எனக்கு உதவி வேண்டும். என் இடம் ({ $when }): { $link }
family-message-nowhere = எனக்கு உதவி வேண்டும். நான் எங்கே இருக்கிறேன் என்று என் போனுக்குத் தெரியவில்லை.
family-message-do-not-call = இப்போது என்னை அழைக்க வேண்டாம்.
family-message-safe = நான் இப்போது பாதுகாப்பாக உள்ளேன்.

# The notification that a phone must show while it follows a person. Without content.
track-channel = லொகேஷன்
track-title = லொகேஷன் ஆன்
track-text = இந்தப் போன் தன் இடத்தைப் பார்க்கிறது.
track-stop = நிறுத்து

practice-band = பயிற்சி. எதுவும் அனுப்பப்படாது.
practice-end = பயிற்சி முடி
practice-title = இப்படித்தான் நடக்கும்
practice-will-say = இங்கே இப்படி வரும்: { $text }
practice-hub = மையம்
practice-somebody = மையத்தில் ஒருவர்
practice-position = நீங்கள் எங்கே என்று இங்கே வரும்.
practice-over = பயிற்சி முடிந்தது. எதுவும் அனுப்பப்படவில்லை.
practice-call = இது பயிற்சி: யாரும் அழைக்கப்படவில்லை. உண்மையில் அழைக்க மீண்டும் அழுத்துங்கள்.
practice-not-now = ஒரு தகவல் சென்றுகொண்டிருக்கிறது. பிறகு பயிற்சி செய்யுங்கள்.

# What staff ask the person in the app.
asked-card = MAIN உங்களிடம் ஒன்று கேட்கிறது
asked-title = MAIN கேட்கிறது
asked-done = பதில் சொல்லிவிட்டேன்
asked-call-back = பாதுகாப்பானபோது அழையுங்கள்
asked-where = நீங்கள் எங்கே?
asked-how-many = நீங்கள் எத்தனை பேர்?
