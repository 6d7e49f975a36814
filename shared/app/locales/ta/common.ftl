### Words that more than one screen uses, and how times and distances are written.

open = திற
back = பின்
cancel = ரத்து
dismiss = சரி
language = மொழி
language-title = உங்கள் மொழியைத் தேர்ந்தெடுங்கள்
listen = கேள்
listen-stop = நிறுத்து
help = உதவி கேள்
menu = மேலும்
about = விவரம்
staff = ஊழியர் நுழைவு
starting = செயலி தொடங்குகிறது
being-kept = இந்தப் போனில் சேமிக்கப்படுகிறது

# The light of the camera that looks for a code, and how its switch stands.
scan-light = விளக்கு
scan-light-on = இயங்குகிறது
scan-light-off = நிறுத்தப்பட்டது

call-emergency = 112 அழை
call-helpline = MAIN உதவி எண்ணை அழை
call-missed = மிஸ்டு கால் கொடு
call-women = பெண்கள் உதவி எண்

age-now = இப்போது
age-under-minute = 1 நிமிடத்துக்கும் குறைவு
age-not-known = நேரம் தெரியவில்லை
age-minutes = { $count } நிமி
age-hours = { $count } மணி
age-days = { $count ->
    [one] 1 நாள்
   *[other] { $count } நாள்
}
age-ago = { $age } முன்
time-on-day = { $day } { $month ->
    [1] ஜன.
    [2] பிப்.
    [3] மார்.
    [4] ஏப்.
    [5] மே
    [6] ஜூன்
    [7] ஜூலை
    [8] ஆக.
    [9] செப்.
    [10] அக்.
    [11] நவ.
   *[12] டிச.
}, { $time }
day-of-year = { $day } { $month ->
    [1] ஜன.
    [2] பிப்.
    [3] மார்.
    [4] ஏப்.
    [5] மே
    [6] ஜூன்
    [7] ஜூலை
    [8] ஆக.
    [9] செப்.
    [10] அக்.
    [11] நவ.
   *[12] டிச.
} { $year }
distance-m = { $count } மீ
distance-km = { $count } கிமீ

hub-name = { $name } மையம்
hub-central = மத்திய மையம்

kind-accident = விபத்து
kind-medical = மருத்துவ அவசரம்
kind-assault = அடி, தொல்லை
kind-threat = மிரட்டல்
kind-wages = கூலி தரவில்லை
kind-confinement = போக விடவில்லை
kind-advice = கேள்வி, ஆலோசனை
kind-other = வேறு
kind-unspecified = காரணம் சொல்லவில்லை
kind-not-known = வேறு ({ $code })

notice-not-kept = இந்தப் போனில் அதைச் சேமிக்க முடியவில்லை. கொஞ்சம் இடம் காலி செய்து மீண்டும் முயலுங்கள்.
notice-store-renewed = இந்தப் போனில் முன்பு சேமித்ததைப் படிக்க முடியவில்லை. செயலி இயங்குகிறது, SOS வேலை செய்கிறது.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = உங்களுக்கான செய்தி
notify-own-title = ஒரு செய்தி உள்ளது
notify-own-step = பார்க்க செயலியைத் திறக்கவும்.
notify-own-late = இன்னும் பதில் இல்லை. செயலியைத் திறக்கவும்.
