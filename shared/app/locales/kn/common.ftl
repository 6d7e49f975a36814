### Words that more than one screen uses, and how times and distances are written.

open = ತೆರೆಯಿರಿ
back = ಹಿಂದೆ
cancel = ರದ್ದು
dismiss = ಸರಿ
language = ಭಾಷೆ
language-title = ನಿಮ್ಮ ಭಾಷೆ ಆರಿಸಿ
listen = ಕೇಳಿ
listen-stop = ನಿಲ್ಲಿಸಿ
help = ಸಹಾಯ ಕೇಳಿ
menu = ಇನ್ನಷ್ಟು
about = ಮಾಹಿತಿ
staff = ಸಿಬ್ಬಂದಿ ಪ್ರವೇಶ
starting = ಆ್ಯಪ್ ತೆರೆಯುತ್ತಿದೆ
being-kept = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇಡುತ್ತಿದೆ

# The light of the camera that looks for a code, and how its switch stands.
scan-light = ಬೆಳಕು
scan-light-on = ಆನ್
scan-light-off = ಆಫ್

call-emergency = 112 ಗೆ ಕರೆ ಮಾಡಿ
call-helpline = MAIN ಸಹಾಯವಾಣಿಗೆ ಕರೆ ಮಾಡಿ
call-missed = ಮಿಸ್ಡ್ ಕಾಲ್ ಕೊಡಿ
call-women = ಮಹಿಳಾ ಸಹಾಯವಾಣಿ

age-now = ಈಗಷ್ಟೇ
age-under-minute = 1 ನಿಮಿಷಕ್ಕಿಂತ ಕಡಿಮೆ
age-not-known = ಸಮಯ ಗೊತ್ತಿಲ್ಲ
age-minutes = { $count } ನಿಮಿಷ
age-hours = { $count } ಗಂಟೆ
age-days = { $count ->
    [one] { $count } ದಿನ
   *[other] { $count } ದಿನ
}
age-ago = { $age } ಹಿಂದೆ
time-on-day = { $day } { $month ->
    [1] ಜನ
    [2] ಫೆಬ್ರ
    [3] ಮಾರ್ಚ್
    [4] ಏಪ್ರಿ
    [5] ಮೇ
    [6] ಜೂನ್
    [7] ಜುಲೈ
    [8] ಆಗ
    [9] ಸೆಪ್ಟೆಂ
    [10] ಅಕ್ಟೋ
    [11] ನವೆಂ
   *[12] ಡಿಸೆಂ
}, { $time }
day-of-year = { $day } { $month ->
    [1] ಜನ
    [2] ಫೆಬ್ರ
    [3] ಮಾರ್ಚ್
    [4] ಏಪ್ರಿ
    [5] ಮೇ
    [6] ಜೂನ್
    [7] ಜುಲೈ
    [8] ಆಗ
    [9] ಸೆಪ್ಟೆಂ
    [10] ಅಕ್ಟೋ
    [11] ನವೆಂ
   *[12] ಡಿಸೆಂ
} { $year }
distance-m = { $count } ಮೀ
distance-km = { $count } ಕಿಮೀ

hub-name = { $name } ಹಬ್
hub-central = ಕೇಂದ್ರ ಹಬ್

kind-accident = ಅಪಘಾತ
kind-medical = ವೈದ್ಯಕೀಯ ತುರ್ತು
kind-assault = ಹೊಡೆತ, ಕಿರುಕುಳ
kind-threat = ಬೆದರಿಕೆ
kind-wages = ಕೂಲಿ ಕೊಟ್ಟಿಲ್ಲ
kind-confinement = ಹೋಗಲು ಬಿಡುತ್ತಿಲ್ಲ
kind-advice = ಪ್ರಶ್ನೆ ಅಥವಾ ಸಲಹೆ
kind-other = ಬೇರೆ ಏನೋ
kind-unspecified = ಕಾರಣ ಹೇಳಿಲ್ಲ
kind-not-known = ಬೇರೆ ಏನೋ ({ $code })

notice-not-kept = ಈ ಫೋನ್‌ಗೆ ಅದನ್ನು ಇಡಲು ಆಗಲಿಲ್ಲ. ಸ್ವಲ್ಪ ಜಾಗ ಖಾಲಿ ಮಾಡಿ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.
notice-store-renewed = ಈ ಫೋನ್‌ನಲ್ಲಿ ಮೊದಲು ಇಟ್ಟಿದ್ದನ್ನು ಓದಲು ಆಗಲಿಲ್ಲ. ಆ್ಯಪ್ ನಡೆಯುತ್ತಿದೆ, SOS ಕೆಲಸ ಮಾಡುತ್ತದೆ.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = ನಿಮಗೆ ಸಂದೇಶ
notify-own-title = ಸುದ್ದಿ ಇದೆ
notify-own-step = ನೋಡಲು ಆ್ಯಪ್ ತೆರೆಯಿರಿ.
notify-own-late = ಇನ್ನೂ ಉತ್ತರವಿಲ್ಲ. ಆ್ಯಪ್ ತೆರೆಯಿರಿ.
