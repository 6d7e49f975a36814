### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = ಇನ್ನೂ ಹೇಳಿಲ್ಲ
go-on = ಮುಂದೆ
open-settings = ಸೆಟ್ಟಿಂಗ್ ತೆರೆಯಿರಿ

menu-practice-detail = SOS ಮಾಡಿ ನೋಡಿ. ಏನನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ.
menu-family-detail = { $count ->
    [0] ಇನ್ನೂ ಯಾರೂ ಇಲ್ಲ
    [one] { $count } ವ್ಯಕ್ತಿ
   *[other] { $count } ಜನ
}
menu-safety-detail = ಬೇಗ ಹೊರಗೆ, ಮೌನ, ಎಲ್ಲ ಅಳಿಸು
menu-permissions-detail = ಈ ಆ್ಯಪ್ ಏನು ಮಾಡಬಹುದು, ಏಕೆ
menu-permissions-missing = ಯಾವುದಕ್ಕೋ ಅನುಮತಿ ಇಲ್ಲ
menu-check-up-detail = ಈ ಫೋನ್ SOS ಗೆ ಸಿದ್ಧವೇ?
menu-check-up-trouble = ಏನೋ SOS ಅನ್ನು ತಡೆಯಬಹುದು
call-child = ಮಕ್ಕಳ ಸಹಾಯವಾಣಿ
call-legal-aid = ಉಚಿತ ಕಾನೂನು ಸಹಾಯ

confirm-title = MAIN ಸಹಾಯ ಕೇಳಬೇಕೇ?
confirm-why = ನಂತರ ಏನಾಯಿತು ಎಂದು ಆರಿಸುತ್ತೀರಿ. ಏನೂ ಆರಿಸದಿದ್ದರೆ ತಾನಾಗಿ ಹೋಗುತ್ತದೆ.
confirm-yes = ಹೌದು, SOS ಕಳುಹಿಸಿ
confirm-no = ಬೇಡ
other-title = ಬೇರೆಯವರಿಗಾಗಿ SOS
other-title-named = { $name } ಅವರಿಗಾಗಿ SOS
other-why = ನಿಮಗೆ ಸುರಕ್ಷಿತವಾಗಿದ್ದರೆ ಅವರ ಜೊತೆ ಇರಿ. MAIN ಮೊದಲು ಅವರ ಸಂಖ್ಯೆಗೆ, ನಂತರ ನಿಮ್ಮ ಸಂಖ್ಯೆಗೆ ಕರೆ ಮಾಡುತ್ತದೆ.
other-number = ಅವರ ಸಂಖ್ಯೆ, ಗೊತ್ತಿದ್ದರೆ
other-yes = ಅವರಿಗಾಗಿ SOS
menu-other-detail = ನಿಮ್ಮ ಹತ್ತಿರ ಯಾರೋ ಗಾಯಗೊಂಡಿದ್ದಾರೆ, ಬೆದರಿಕೆಯಲ್ಲಿದ್ದಾರೆ ಅಥವಾ ಅಪಾಯದಲ್ಲಿದ್ದಾರೆ

practise-title = SOS ಅಭ್ಯಾಸ
practise-what = ಎಲ್ಲವೂ ನಿಜದಂತೆ ಕಾಣುತ್ತದೆ. ಏನನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ, ಯಾರಿಗೂ ಕರೆ ಹೋಗುವುದಿಲ್ಲ.
practise-end = ಇದು ತಾನಾಗಿ ಮುಗಿಯುತ್ತದೆ, ಅಥವಾ ನೀವು ಮುಗಿಸಿ ಒತ್ತಿದಾಗ.
practise-begin = ಶುರುಮಾಡಿ

after-title = MAIN ಗೆ ಇನ್ನಷ್ಟು ಹೇಳಿ
after-kind = ಏನಾಯಿತು
after-place = ನಾನು ಎಲ್ಲಿದ್ದೇನೆ
after-place-known = ಈ ಫೋನ್ ನಿಮ್ಮ ಸ್ಥಳ ಕಳುಹಿಸುತ್ತಿದೆ
after-contact = ನನಗೆ ಹೇಗೆ ಉತ್ತರಿಸಬೇಕು
after-photo = ಫೋಟೋ ತೆಗೆಯಿರಿ
after-voice = ನನ್ನ ಧ್ವನಿ ರೆಕಾರ್ಡ್ ಮಾಡಿ
after-family = ನಂಬುವವರಿಗೆ ತಿಳಿಸಿ
after-family-done = ಅವರಿಗೆ ತಿಳಿಸಿದೆ, { $time }
after-family-safe = ನೀವು ಸುರಕ್ಷಿತ ಎಂದು ಅವರಿಗೆ ತಿಳಿಸಿದೆ, { $time }
after-family-waiting = ಮೆಸೇಜ್ ಹೋಗುತ್ತಿದೆ
after-family-composed = ಮೆಸೇಜ್ ಆ್ಯಪ್ ತೆರೆದಿತ್ತು. ಮತ್ತೆ ತೆರೆಯಲು ಒತ್ತಿ.
after-family-failed = ಮೆಸೇಜ್ ಹೋಗಲಿಲ್ಲ. ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಲು ಒತ್ತಿ.
after-family-none = ಯಾರಿಗೆ ಎಂದು ಆರಿಸಿ

place-title = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ?
place-state = ರಾಜ್ಯ
place-state-none = ಆರಿಸಲು ಒತ್ತಿ
place-landmark = ಹತ್ತಿರ ಏನಿದೆ? ನಿಲ್ದಾಣ, ಕಾರ್ಖಾನೆ, ಅಂಗಡಿ
place-say = ಎಲ್ಲಿದ್ದೀರಿ ಎಂದು ಮಾತಿನಲ್ಲಿ ಹೇಳಿ
place-say-detail = ನಿಮ್ಮ ಮಾತಿನಲ್ಲಿ ಹೇಳಿ
place-keep = ಇಡಿ

states-title = ನೀವು ಯಾವ ರಾಜ್ಯದಲ್ಲಿದ್ದೀರಿ?
states-likely = ಇಲ್ಲಿರಬಹುದು

answer-title = MAIN ನಿಮಗೆ ಹೇಗೆ ಉತ್ತರಿಸಬೇಕು?
answer-call = ನನಗೆ ಕರೆ ಮಾಡಿ
answer-call-detail = ನನ್ನ ಫೋನ್ ರಿಂಗ್ ಆದರೆ ಅಪಾಯವಿಲ್ಲ.
answer-message = ನನಗೆ ಮೆಸೇಜ್ ಬರೆಯಿರಿ
answer-message-detail = ಕರೆ ಅಪಾಯ, ಮೆಸೇಜ್ ಪರವಾಗಿಲ್ಲ.
answer-nothing = ಕರೆ ಬೇಡ, ಮೆಸೇಜ್ ಬೇಡ
answer-nothing-detail = ಇಲ್ಲಿ ಯಾರಿಗೂ ತಿಳಿಯಬಾರದು. MAIN ಆದರೂ ಸಹಾಯ ಮಾಡುತ್ತದೆ.

number-title = ನನ್ನ ನಂಬರ್
number-why = ಈ ನಂಬರ್‌ಗೆ MAIN ಕರೆ ಮಾಡಬಹುದು. ನೀವು ಸಹಾಯ ಕೇಳಿದಾಗ ಮಾತ್ರ ಕಳುಹಿಸುತ್ತದೆ.
number-label = ಫೋನ್ ನಂಬರ್
number-keep = ಇಡಿ
number-wrong = ಇದು ಪೂರ್ತಿ ಫೋನ್ ನಂಬರ್ ಅಲ್ಲ. ಭಾರತದ ಮೊಬೈಲ್ ನಂಬರ್‌ನಲ್ಲಿ ಹತ್ತು ಅಂಕಿ: 98123 45678.

recording-title = ಈಗ ಮಾತಾಡಿ
recording-what = ಏನಾಯಿತು, ಎಲ್ಲಿದ್ದೀರಿ ಹೇಳಿ.
recording-time = 2:00 ರಲ್ಲಿ { $time }
recording-finish = ಇಡಿ
recording-discard = ಅಳಿಸಿ

trusted-title = ನಾನು ನಂಬುವವರು
trusted-what = ಮೂವರವರೆಗೆ ಆರಿಸಿ. SOS ಜೊತೆ ಈ ಫೋನ್ ಅವರಿಗೆ ಮೆಸೇಜ್ ಕಳುಹಿಸಬಹುದು: ನೀವು ಸಹಾಯ ಕೇಳಿದಿರಿ, ಎಲ್ಲಿದ್ದೀರಿ. ಸುರಕ್ಷಿತವಾದಾಗ ಅದನ್ನೂ ತಿಳಿಸುತ್ತದೆ.
trusted-pick = ಈ ಫೋನ್‌ನಿಂದ ಆರಿಸಿ
trusted-name = ಹೆಸರು
trusted-number = ಫೋನ್ ನಂಬರ್
trusted-add = ಸೇರಿಸಿ
trusted-remove = ತೆಗೆಯಿರಿ
trusted-tell = ಪ್ರತಿ SOS ಗೆ ಅವರಿಗೆ ತಿಳಿಸಿ
trusted-tell-detail = ನಿಮ್ಮನ್ನು ಕೇಳದೆ. ಆಫ್ ಇದ್ದರೆ ಪ್ರತಿ ಬಾರಿ ನೀವು ನಿರ್ಧರಿಸುತ್ತೀರಿ.
trusted-full = ಮೂವರು ಮಾತ್ರ. ಬೇರೆಯವರಿಗೆ ಒಬ್ಬರನ್ನು ತೆಗೆಯಿರಿ.
trusted-no-picker = ಈ ಫೋನ್‌ನ ಪಟ್ಟಿ ತೆರೆಯುತ್ತಿಲ್ಲ. ನಂಬರ್ ಬರೆಯಿರಿ.
