### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = ಇದು ಸಹಾಯದ ಬಟನ್. ಇದರ ಮೇಲೆ ಬೆರಳಿಟ್ಟು ವೃತ್ತ ತುಂಬುವವರೆಗೆ ಒತ್ತಿ ಹಿಡಿಯಿರಿ. ಕೆಳಗೆ ಕರೆ ಮಾಡಲು ಎರಡು ನಂಬರ್ ಇವೆ.
prompt-alert-open = ನಿಮ್ಮ ಸಂದೇಶ ಹೋಗುತ್ತಿದೆ. ಎಲ್ಲಿಯವರೆಗೆ ಹೋಯಿತು ನೋಡಲು ಆ ಸಾಲು ಒತ್ತಿ.

prompt-kind = ಏನಾಯಿತು? ಒಂದು ಚಿತ್ರ ಒತ್ತಿ.
prompt-kind-help = ನಿಮಗೆ ಏನು ಬೇಕು? ಒಂದು ಚಿತ್ರ ಒತ್ತಿ.
prompt-kind-countdown = ಏನೂ ಒತ್ತದಿದ್ದರೆ ಸಂದೇಶ ತಾನಾಗಿ ಹೋಗುತ್ತದೆ.
prompt-kind-accident = ಅಪಘಾತ, ಗಾಯ.
prompt-kind-medical = ಕಾಯಿಲೆ, ಯಾರಿಗೋ ವೈದ್ಯರು ಬೇಕು.
prompt-kind-assault = ಹೊಡೆದರು, ಅಥವಾ ಇಷ್ಟವಿಲ್ಲದೆ ಮುಟ್ಟಿದರು.
prompt-kind-threat = ಯಾರೋ ನಿಮ್ಮನ್ನು ಬೆದರಿಸುತ್ತಿದ್ದಾರೆ.
prompt-kind-wages = ಕೂಲಿ ಕೊಟ್ಟಿಲ್ಲ.
prompt-kind-confinement = ಅವರು ನಿಮ್ಮನ್ನು ಹೋಗಲು ಬಿಡುತ್ತಿಲ್ಲ.
prompt-kind-advice = ಪ್ರಶ್ನೆ ಅಥವಾ ಸಲಹೆ.
prompt-kind-other = ಬೇರೆ ಏನೋ.

prompt-keeping = ನಿಮ್ಮ ಸಂದೇಶ ಈ ಫೋನ್‌ನಲ್ಲಿ ಇಡುತ್ತಿದೆ.
prompt-kept = ನಿಮ್ಮ ಸಂದೇಶ ಈ ಫೋನ್‌ನಲ್ಲಿ ಇದೆ. ಕಳುಹಿಸುತ್ತಿದೆ.
prompt-kept-offline = ನಿಮ್ಮ ಸಂದೇಶ ಈ ಫೋನ್‌ನಲ್ಲಿ ಇದೆ. ನೆಟ್‌ವರ್ಕ್ ಇಲ್ಲ. ಬಂದಾಗ ಹೋಗುತ್ತದೆ.
prompt-not-kept = ಈ ಫೋನ್‌ಗೆ ನಿಮ್ಮ ಸಂದೇಶ ಇಡಲು ಆಗಲಿಲ್ಲ. ಕಳುಹಿಸುತ್ತಿದೆ. ಆ್ಯಪ್ ತೆರೆದಿಡಿ, ಕರೆ ಮಾಡಿ.
prompt-sent-by-message = ನಿಮ್ಮ ಸಂದೇಶ ಮೆಸೇಜ್‌ನಲ್ಲಿ ಹೋಯಿತು. MAIN ಇನ್ನೂ ಉತ್ತರಿಸಿಲ್ಲ.
prompt-received = ನಿಮ್ಮ ಸಂದೇಶ MAIN ಗೆ ಸಿಕ್ಕಿತು.
prompt-help-received = MAIN ಗೆ ಸಿಕ್ಕಿತು, ನಿಮಗೆ ಕರೆ ಮಾಡುತ್ತಾರೆ.
prompt-on-hub-phone = ನಿಮ್ಮ ಸಂದೇಶ ಹಬ್ ಫೋನ್‌ಗೆ ಸಿಕ್ಕಿತು.
prompt-taken = ಹಬ್‌ನ ಒಬ್ಬರು ನಿಮ್ಮ ಸಂದೇಶ ತೆಗೆದುಕೊಂಡರು. ಹೆಸರು ಪರದೆಯ ಮೇಲಿದೆ.
prompt-taken-will-call = ಹಬ್‌ನ ಒಬ್ಬರು ನಿಮ್ಮ ಸಂದೇಶ ತೆಗೆದುಕೊಂಡರು, ಕರೆ ಮಾಡುತ್ತಾರೆ. ಹೆಸರು ಪರದೆಯ ಮೇಲಿದೆ.
prompt-late = ಇನ್ನೂ ಉತ್ತರವಿಲ್ಲ. ಈಗಲೇ ಕರೆ ಮಾಡಿ. ಈ ಫೋನ್ ಪ್ರಯತ್ನಿಸುತ್ತಿರುತ್ತದೆ.
prompt-not-on-hub-phone = ಹಬ್ ಫೋನ್‌ಗೆ ಇನ್ನೂ ಸಿಕ್ಕಿಲ್ಲ. ಈಗಲೇ ಕರೆ ಮಾಡಿ.
prompt-message-app = ಮೆಸೇಜ್ ಆ್ಯಪ್ ತೆರೆದಿದೆ. ಅಲ್ಲಿ ಕಳುಹಿಸು ಒತ್ತಿ.
prompt-message-refused = ಮೆಸೇಜ್ ಹೋಗಲಿಲ್ಲ. ಬ್ಯಾಲೆನ್ಸ್ ಇಲ್ಲದಿರಬಹುದು.
prompt-no-position = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ ಎಂದು ಈ ಫೋನ್‌ಗೆ ಗೊತ್ತಿಲ್ಲ.
prompt-call-emergency = ಪೊಲೀಸ್ ಅಥವಾ ಆಂಬುಲೆನ್ಸ್ ಕರೆಯಲು ಒಂದು ಒಂದು ಎರಡು ಒತ್ತಿ.
prompt-call-helpline = MAIN ಜೊತೆ ಮಾತಾಡಲು ಉದ್ದ ನಂಬರ್ ಇರುವ ಬಟನ್ ಒತ್ತಿ. ಇದು ಉಚಿತ.
prompt-call-missed = ಮಿಸ್ಡ್ ಕಾಲ್ ಕೊಡಲು ಅದರ ಬಟನ್ ಒತ್ತಿ. ಒಮ್ಮೆ ರಿಂಗ್ ಆಗುತ್ತದೆ, ಖರ್ಚಿಲ್ಲ.
prompt-cancel = ತಪ್ಪಿ ಒತ್ತಿದಿರಾ? ರದ್ದು ಒತ್ತಿ.
prompt-safe = ಈಗ ಸುರಕ್ಷಿತವಾಗಿದ್ದರೆ ಅದರ ಬಟನ್ ಒತ್ತಿ.
prompt-safe-other = ಅವರು ಈಗ ಸುರಕ್ಷಿತವಾಗಿದ್ದರೆ ಅದರ ಬಟನ್ ಒತ್ತಿ.
prompt-said = ನೀವು ಹೇಳಿದ್ದು MAIN ಗೆ ಹೋಗುತ್ತದೆ. ಯಾರಾದರೂ ನಿಮ್ಮ ಜೊತೆ ಮಾತಾಡುವವರೆಗೆ ಸಂದೇಶ ಇರುತ್ತದೆ.

prompt-send-message = ನಿಮ್ಮ ಸಂದೇಶವನ್ನು ಮೆಸೇಜ್‌ನಲ್ಲಿ ಕಳುಹಿಸಲು ಆ ಕಾರ್ಡ್ ಒತ್ತಿ.
prompt-place = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ? ರಾಜ್ಯ ಮತ್ತು ಹತ್ತಿರ ಏನಿದೆ ಹೇಳಿ ಅಥವಾ ಬರೆಯಿರಿ.
prompt-own-number = ನಿಮ್ಮ ಫೋನ್ ನಂಬರ್ ಏನು? MAIN ಕರೆ ಮಾಡಲು ಬರೆಯಿರಿ.
prompt-contact = ನಿಮಗೆ ಕರೆ ಮಾಡಬಹುದೇ? ಮೊದಲನೆಯದು: ಹೌದು. ಎರಡನೆಯದು: ಮೆಸೇಜ್ ಮಾತ್ರ. ಮೂರನೆಯದು: ಏನೂ ಬೇಡ, ಅಪಾಯ.
prompt-tell-family = ನಿಮಗೆ ಸಹಾಯ ಬೇಕು ಎಂದು ನಿಮ್ಮವರಿಗೆ ತಿಳಿಸಿ.
prompt-tell-family-safe = ನೀವು ಸುರಕ್ಷಿತ ಎಂದು ನಿಮ್ಮವರಿಗೆ ತಿಳಿಸಿ.

prompt-practice = ಇದು ಅಭ್ಯಾಸ. ಏನನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ. ನಿಲ್ಲಿಸಲು ಮುಗಿಸಿ ಒತ್ತಿ.

prompt-page-menu = ಉಳಿದದ್ದೆಲ್ಲ ಇಲ್ಲಿದೆ.
prompt-page-confirm-sos = MAIN ಸಹಾಯ ಕೇಳಬೇಕೇ? ಹೌದಾದರೆ ಕೆಂಪು ಬಟನ್ ಒತ್ತಿ.
prompt-page-for-other = ಬೇರೆಯವರಿಗಾಗಿ MAIN ಅನ್ನು ಕರೆಯಬೇಕೇ? ಹೌದು ಎಂದರೆ ಕೆಂಪು ಬಟನ್ ಒತ್ತಿ.
prompt-page-after-alert = ಇಲ್ಲಿ ಫೋಟೋ, ಧ್ವನಿ, ಸ್ಥಳ ಸೇರಿಸಬಹುದು, ನಿಮ್ಮವರಿಗೆ ತಿಳಿಸಬಹುದು.
prompt-page-states = ನೀವು ಇರುವ ರಾಜ್ಯ ಒತ್ತಿ.
prompt-page-family = ಇಲ್ಲಿ ನೀವು ನಂಬುವ ಮೂವರವರೆಗೆ ಆರಿಸಿ.
prompt-page-safety = ಇಲ್ಲಿ ಆ್ಯಪ್ ಮೌನ ಮಾಡಬಹುದು, ಮರೆಮಾಡಬಹುದು, ಎಲ್ಲ ಅಳಿಸಬಹುದು.
prompt-page-permissions = ಆ್ಯಪ್ ಈ ಫೋನ್ ಬಳಿ ಏನು ಕೇಳುತ್ತದೆ, ಏಕೆ ಎಂದು ಇಲ್ಲಿ ನೋಡಿ. ಯಾವುದನ್ನೂ ಬೇಡ ಎನ್ನಬಹುದು.
prompt-page-check-up = ಈ ಫೋನ್‌ನಲ್ಲಿ SOS ಅನ್ನು ಯಾವುದು ತಡೆಯಬಹುದು, ಹೇಗೆ ಸರಿಮಾಡುವುದು ಎಂದು ಇಲ್ಲಿ ನೋಡಿ.
prompt-page-delete-everything = ಈ ಆ್ಯಪ್‌ನ ಎಲ್ಲವನ್ನೂ ಈ ಫೋನ್‌ನಿಂದ ಅಳಿಸಬೇಕೇ? ಕಳುಹಿಸಿದ್ದು MAIN ಬಳಿ ಇರುತ್ತದೆ.
prompt-page-practice = ಇಲ್ಲಿ ಅಭ್ಯಾಸ ಮಾಡಬಹುದು. ಏನನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ.

# Pages: one by one, so that each can be recorded.
prompt-permission-location = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ ಎಂದು ಈ ಆ್ಯಪ್ ನೋಡಬಹುದೇ? ಸಹಾಯ ನಿಮ್ಮನ್ನು ತಲುಪಲು. ನೀವು ಸಹಾಯ ಕೇಳಿದಾಗ ಮಾತ್ರ ಕಳುಹಿಸುತ್ತದೆ.
prompt-permission-notifications = MAIN ಉತ್ತರಿಸಿದಾಗ ಈ ಫೋನ್ ಹೇಳಬಹುದೇ? ಯಾವುದರ ಬಗ್ಗೆ ಎಂದು ಎಂದೂ ಹೇಳುವುದಿಲ್ಲ.
prompt-permission-sms = ಈ ಫೋನ್ ತಾನಾಗಿ ಮೆಸೇಜ್ ಕಳುಹಿಸಬಹುದೇ? ಆಗ ಇಂಟರ್ನೆಟ್ ಇಲ್ಲದೆಯೂ SOS ಹೋಗುತ್ತದೆ.
prompt-permission-buttons = ಕೆಳಗಿನ ಮೇಲಿನ ಬಟನ್ ಎಂದರೆ ಹೌದು. ಕೆಳಗಿನದು ಎಂದರೆ ಈಗ ಬೇಡ.
prompt-safety-silent = ಮೌನ: ಸದ್ದಿಲ್ಲ, ಕಂಪನವಿಲ್ಲ, ಕತ್ತಲೆ ಪರದೆ. MAIN ಕರೆ ಮಾಡುವುದಿಲ್ಲ.
prompt-safety-quick-exit = ಬೇಗ ಹೊರಗೆ: ತಕ್ಷಣ ಕ್ಯಾಲೆಂಡರ್ ತೋರಿಸುವ ಬಟನ್. ಮರಳಲು ಕ್ಯಾಲೆಂಡರ್ ಒತ್ತಿ ಹಿಡಿಯಿರಿ.
prompt-safety-hide = ಮರೆಮಾಡು: ತೆರೆದ ಆ್ಯಪ್‌ಗಳ ಪಟ್ಟಿಯಲ್ಲಿ ಈ ಆ್ಯಪ್‌ನ ಚಿತ್ರವಿಲ್ಲ.
prompt-safety-neutral = ಕ್ಯಾಲೆಂಡರ್ ಚಿತ್ರ: ಹೋಮ್ ಪರದೆಯಲ್ಲಿ ಈ ಆ್ಯಪ್ ಕ್ಯಾಲೆಂಡರ್‌ನಂತೆ ಕಾಣುತ್ತದೆ.
prompt-menu-practice = ಗುರಿ: SOS ಅಭ್ಯಾಸ.
prompt-menu-for-other = ಕೆಂಪು ಗುರುತು: ಬೇರೆಯವರಿಗಾಗಿ SOS.
prompt-menu-family = ಜನ: ನೀವು ನಂಬುವವರು.
prompt-menu-safety = ಗುರಾಣಿ: ನಿಮ್ಮ ಸುರಕ್ಷತೆ.
prompt-menu-check-up = ಪಾನಾ: ಈ ಫೋನ್ SOS ಗೆ ಸಿದ್ಧವೇ?

# What staff ask in the app.
prompt-asked = MAIN ನಿಮ್ಮನ್ನು ಏನೋ ಕೇಳುತ್ತಿದೆ. ಉತ್ತರಿಸಲು ಕಾರ್ಡ್ ಒತ್ತಿ.
prompt-page-asked = MAIN ನಿಮ್ಮನ್ನು ಇದನ್ನು ಕೇಳುತ್ತಿದೆ.
prompt-asked-ways = ಸುಲಭವಾದಂತೆ ಉತ್ತರಿಸಿ: MAIN ಗೆ ಕರೆ ಮಾಡಿ, ಧ್ವನಿ ರೆಕಾರ್ಡ್ ಮಾಡಿ, ಫೋಟೋ ತೆಗೆಯಿರಿ, ಅಥವಾ ಎಲ್ಲಿದ್ದೀರಿ ಎಂದು ಹೇಳಿ. ನಂತರ ಕೆಳಗಿನ ಬಟನ್ ಒತ್ತಿ.
prompt-asked-call-back = ಸುರಕ್ಷಿತವಾದಾಗ MAIN ಗೆ ಕರೆ ಮಾಡಿ.
prompt-asked-where = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ?
prompt-asked-how-many = ನೀವು ಎಷ್ಟು ಜನ?
