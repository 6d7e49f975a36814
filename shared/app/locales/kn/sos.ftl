### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = ಸಹಾಯಕ್ಕೆ ಒತ್ತಿ ಹಿಡಿಯಿರಿ
sos-accessibility = SOS. MAIN ಸಹಾಯಕ್ಕೆ ಎರಡು ಬಾರಿ ತಟ್ಟಿ.

kind-title = ಏನಾಯಿತು?
kind-help-title = ನಿಮಗೆ ಏನು ಬೇಕು?
kind-countdown = { $seconds ->
    [one] { $seconds } ಸೆಕೆಂಡಿನಲ್ಲಿ ತಾನಾಗಿ ಹೋಗುತ್ತದೆ
   *[other] { $seconds } ಸೆಕೆಂಡಿನಲ್ಲಿ ತಾನಾಗಿ ಹೋಗುತ್ತದೆ
}

headline-keeping = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇಡುತ್ತಿದೆ…
headline-kept = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇದೆ. ಕಳುಹಿಸುತ್ತಿದೆ…
headline-kept-offline = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇದೆ. ನೆಟ್‌ವರ್ಕ್ ಬಂದಾಗ ಹೋಗುತ್ತದೆ.
headline-sent-by-message = ಮೆಸೇಜ್‌ನಲ್ಲಿ ಹೋಯಿತು. MAIN ಗೆ ಕಾಯುತ್ತಿದೆ.
headline-help-received = MAIN ಗೆ ಸಿಕ್ಕಿತು, ನಿಮಗೆ ಕರೆ ಮಾಡುತ್ತಾರೆ
headline-not-kept = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇಡಲಿಲ್ಲ. ಕಳುಹಿಸುತ್ತಿದೆ…
headline-not-kept-offline = ಇಡಲಿಲ್ಲ, ನೆಟ್‌ವರ್ಕ್ ಇಲ್ಲ. ಈಗಲೇ ಕರೆ ಮಾಡಿ.

receipt-kept = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇದೆ
receipt-kept-waiting = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇಡುತ್ತಿದೆ…
receipt-kept-failed = ಈ ಫೋನ್‌ಗೆ ಇಡಲು ಆಗಲಿಲ್ಲ
receipt-sent-by-message = ಮೆಸೇಜ್‌ನಲ್ಲಿ ಹೋಯಿತು
receipt-received = MAIN ಗೆ ಸಿಕ್ಕಿತು
receipt-received-waiting = MAIN ಗೆ ಕಾಯುತ್ತಿದೆ
receipt-received-offline = ನೆಟ್‌ವರ್ಕ್‌ಗೆ ಕಾಯುತ್ತಿದೆ
receipt-received-late = MAIN ಇನ್ನೂ ಉತ್ತರಿಸಿಲ್ಲ
receipt-on-hub-phone = { $hub } ಫೋನ್‌ಗೆ ಸಿಕ್ಕಿತು
receipt-on-hub-phone-waiting = ಹಬ್ ಫೋನ್‌ಗೆ ಕಾಯುತ್ತಿದೆ
receipt-on-hub-phone-late = ಹಬ್ ಫೋನ್‌ಗೆ ಇನ್ನೂ ಸಿಕ್ಕಿಲ್ಲ
receipt-taken = ನಿಮ್ಮ ಸಂದೇಶ { $name } ಬಳಿ ಇದೆ
receipt-taken-will-call = ನಿಮ್ಮ ಸಂದೇಶ { $name } ಬಳಿ ಇದೆ, ಕರೆ ಮಾಡುತ್ತಾರೆ
receipt-taken-waiting = ಯಾರಾದರೂ ತೆಗೆದುಕೊಳ್ಳಲು ಕಾಯುತ್ತಿದೆ
receipt-case-number = ಪ್ರಕರಣ { $number }
receipt-more = ಫೋಟೋ, ಧ್ವನಿ, ಸ್ಥಳ ಸೇರಿಸಿ

warning-not-received = MAIN ಉತ್ತರ ಇನ್ನೂ ಇಲ್ಲ. ಈಗಲೇ ಕರೆ ಮಾಡಿ. ಈ ಫೋನ್ ಪ್ರಯತ್ನಿಸುತ್ತಿರುತ್ತದೆ.
warning-not-on-hub-phone = MAIN ಗೆ ಸಿಕ್ಕಿತು, ಆದರೆ ಹಬ್ ಫೋನ್‌ಗೆ ಇನ್ನೂ ಇಲ್ಲ. ಈಗಲೇ ಕರೆ ಮಾಡಿ.
warning-not-received-message = ಮೆಸೇಜ್‌ನಲ್ಲಿ ಹೋಯಿತು, MAIN ಉತ್ತರ ಇನ್ನೂ ಇಲ್ಲ. ಈಗಲೇ ಕರೆ ಮಾಡಿ. ಈ ಫೋನ್ ಪ್ರಯತ್ನಿಸುತ್ತದೆ.
warning-message-app = ಮೆಸೇಜ್ ಆ್ಯಪ್ ತೆರೆದಿದೆ. ಅಲ್ಲಿ ಕಳುಹಿಸು ಒತ್ತಿ.
warning-message-refused = ಮೆಸೇಜ್ ಹೋಗಲಿಲ್ಲ. ಬ್ಯಾಲೆನ್ಸ್ ಇಲ್ಲದಿರಬಹುದು. MAIN ಸಹಾಯವಾಣಿಗೆ ಕರೆ ಉಚಿತ.
warning-message-refused-missed-call = ಮೆಸೇಜ್ ಹೋಗಲಿಲ್ಲ. ಬ್ಯಾಲೆನ್ಸ್ ಇಲ್ಲದಿರಬಹುದು. ಮಿಸ್ಡ್ ಕಾಲ್ ಉಚಿತ.
warning-message-no-service = ಮೆಸೇಜ್‌ಗೂ ನೆಟ್‌ವರ್ಕ್ ಇಲ್ಲ. ಈ ಫೋನ್ ಪ್ರಯತ್ನಿಸುತ್ತದೆ. ಆದರೆ ನೆಟ್‌ವರ್ಕ್ ಇರುವ ಕಡೆ ಹೋಗಿ.
warning-not-kept = ಈ ಫೋನ್‌ಗೆ ನಿಮ್ಮ ಸಂದೇಶ ಇಡಲು ಆಗಲಿಲ್ಲ. ಕಳುಹಿಸುತ್ತಿದೆ. ಆ್ಯಪ್ ತೆರೆದಿಡಿ, ಕರೆ ಮಾಡಿ.

position-known = ಸ್ಥಳ ಗೊತ್ತು, { $age } ಹಿಂದಿನದು
position-known-within = ಸ್ಥಳ ಸುಮಾರು { $distance } ಒಳಗೆ ಗೊತ್ತು, { $age } ಹಿಂದಿನದು
position-old = ಹಳೆಯ ಸ್ಥಳ, { $age } ಹಿಂದಿನದು. ಈಗ ನೀವು ಬೇರೆಡೆ ಇರಬಹುದು.
position-old-age-not-known = ಸ್ಥಳ ಗೊತ್ತು, ಯಾವಾಗಿನದು ಗೊತ್ತಿಲ್ಲ. ಈಗ ನೀವು ಬೇರೆಡೆ ಇರಬಹುದು.
position-made-up = ಈ ಸ್ಥಳ ಬೇರೆ ಆ್ಯಪ್ ಮಾಡಿದ್ದು
position-looking = ನಿಮ್ಮ ಸ್ಥಳ ಹುಡುಕುತ್ತಿದೆ…
position-not-known = ಸ್ಥಳ ಗೊತ್ತಿಲ್ಲ
position-not-permitted = ಸ್ಥಳ ಗೊತ್ತಿಲ್ಲ: ಈ ಆ್ಯಪ್‌ಗೆ ಅನುಮತಿ ಇಲ್ಲ
position-switched-off = ಸ್ಥಳ ಗೊತ್ತಿಲ್ಲ: ಫೋನ್ ಲೊಕೇಶನ್ ಆಫ್ ಇದೆ

cancel-countdown = ರದ್ದು ({ $seconds })
safe = ನಾನು ಈಗ ಸುರಕ್ಷಿತ
claim-mistake = ತಪ್ಪಿ ಒತ್ತಿದ್ದು ಎಂದು { $time } ಕ್ಕೆ ಹೇಳಿದಿರಿ. ಸಂದೇಶ ಇನ್ನೂ ಹಬ್ ಬಳಿ ಇದೆ.
claim-mistake-untold = ತಪ್ಪಿ ಒತ್ತಿದ್ದು ಎಂದು { $time } ಕ್ಕೆ ಹೇಳಿದಿರಿ. MAIN ಗೆ ಇನ್ನೂ ಗೊತ್ತಿಲ್ಲ.
claim-safe = ಸುರಕ್ಷಿತ ಎಂದು { $time } ಕ್ಕೆ ಹೇಳಿದಿರಿ. ಸಂದೇಶ ಇನ್ನೂ ಹಬ್ ಬಳಿ ಇದೆ.
claim-safe-untold = ಸುರಕ್ಷಿತ ಎಂದು { $time } ಕ್ಕೆ ಹೇಳಿದಿರಿ. MAIN ಗೆ ಇನ್ನೂ ಗೊತ್ತಿಲ್ಲ.
safe-other = ಅವರು ಈಗ ಸುರಕ್ಷಿತ
claim-safe-other = ಅವರು ಸುರಕ್ಷಿತ ಎಂದು ನೀವು { $time } ಕ್ಕೆ ಹೇಳಿದ್ದೀರಿ. ಹಬ್ ಬಳಿ ಎಚ್ಚರಿಕೆ ಇನ್ನೂ ಇದೆ.
claim-safe-other-untold = ಅವರು ಸುರಕ್ಷಿತ ಎಂದು ನೀವು { $time } ಕ್ಕೆ ಹೇಳಿದ್ದೀರಿ. MAIN ಗೆ ಇದು ಇನ್ನೂ ಗೊತ್ತಿಲ್ಲ.

# The one thing that helps most now.
next-send-message = ಮೆಸೇಜ್‌ನಲ್ಲಿ ಕಳುಹಿಸಿ
next-place = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ?
next-own-number = ನಿಮ್ಮ ಫೋನ್ ನಂಬರ್ ಏನು?
next-contact = ನಿಮಗೆ ಕರೆ ಮಾಡಬಹುದೇ?
next-tell-family = ನಿಮ್ಮವರಿಗೆ ತಿಳಿಸಿ
next-tell-family-safe = ಸುರಕ್ಷಿತ ಎಂದು ನಿಮ್ಮವರಿಗೆ ತಿಳಿಸಿ

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = ನನಗೆ ಸಹಾಯ ಬೇಕು. ನನ್ನ ಸ್ಥಳ ({ $when }): { $link }
family-message-nowhere = ನನಗೆ ಸಹಾಯ ಬೇಕು. ನಾನು ಎಲ್ಲಿದ್ದೇನೆ ಎಂದು ನನ್ನ ಫೋನ್‌ಗೆ ಗೊತ್ತಿಲ್ಲ.
family-message-do-not-call = ಈಗ ನನಗೆ ಕರೆ ಮಾಡಬೇಡಿ.
family-message-safe = ನಾನು ಈಗ ಸುರಕ್ಷಿತ.

# The notification that a phone must show while it follows a person. Without content.
track-channel = ಲೊಕೇಶನ್
track-title = ಲೊಕೇಶನ್ ಆನ್ ಇದೆ
track-text = ಈ ಫೋನ್ ತನ್ನ ಸ್ಥಳ ನೋಡುತ್ತಿದೆ.
track-stop = ನಿಲ್ಲಿಸಿ

practice-band = ಅಭ್ಯಾಸ. ಏನನ್ನೂ ಕಳುಹಿಸುವುದಿಲ್ಲ.
practice-end = ಅಭ್ಯಾಸ ಮುಗಿಸಿ
practice-title = ಹೀಗೆ ಆಗುತ್ತದೆ
practice-will-say = ಇಲ್ಲಿ ಹೀಗಿರುತ್ತದೆ: { $text }
practice-hub = ಹಬ್
practice-somebody = ಹಬ್‌ನ ಒಬ್ಬರು
practice-position = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ ಎಂದು ಇಲ್ಲಿರುತ್ತದೆ.
practice-over = ಅಭ್ಯಾಸ ಮುಗಿಯಿತು. ಏನನ್ನೂ ಕಳುಹಿಸಲಿಲ್ಲ.
practice-call = ಇದು ಅಭ್ಯಾಸ: ಯಾರಿಗೂ ಕರೆ ಹೋಗಿಲ್ಲ. ನಿಜವಾಗಿ ಕರೆ ಮಾಡಲು ಮತ್ತೆ ಒತ್ತಿ.
practice-not-now = ಒಂದು ಸಂದೇಶ ಹೋಗುತ್ತಿದೆ. ಅಭ್ಯಾಸ ಆಮೇಲೆ ಮಾಡಿ.

# What staff ask the person in the app.
asked-card = MAIN ನಿಮ್ಮನ್ನು ಏನೋ ಕೇಳುತ್ತಿದೆ
asked-title = MAIN ಕೇಳುತ್ತಿದೆ
asked-done = ನಾನು ಉತ್ತರ ಹೇಳಿದೆ
asked-call-back = ಸುರಕ್ಷಿತವಾದಾಗ ಕರೆ ಮಾಡಿ
asked-where = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ?
asked-how-many = ನೀವು ಎಷ್ಟು ಜನ?
