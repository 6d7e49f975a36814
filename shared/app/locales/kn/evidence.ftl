### Photos and voice notes that follow an alert.

evidence-photo = ಫೋಟೋ
evidence-voice = ಧ್ವನಿ ಸಂದೇಶ
evidence-sent = MAIN ಗೆ ಸಿಕ್ಕಿತು
evidence-waits = ಈ ಫೋನ್‌ನಲ್ಲಿ ಇದೆ. ನಿಮ್ಮ ಸಂದೇಶದ ನಂತರ ಹೋಗುತ್ತದೆ.
evidence-not-sent = ಕಳುಹಿಸಲು ಆಗಲಿಲ್ಲ
evidence-kept = ಇಟ್ಟಿದೆ. ನಿಮ್ಮ ಸಂದೇಶದ ನಂತರ ಹೋಗುತ್ತದೆ.
evidence-not-permitted = ಈ ಆ್ಯಪ್‌ಗೆ ಕ್ಯಾಮೆರಾ ಅಥವಾ ಮೈಕ್ ಅನುಮತಿ ಇಲ್ಲ. ಫೋನ್ ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಕೊಡಬಹುದು.
evidence-not-taken = ಏನೂ ತೆಗೆದಿಲ್ಲ. ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.
