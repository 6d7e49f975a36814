### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = ಈ ಆ್ಯಪ್ ಏನು ಮಾಡಬಹುದು
permissions-why = ಯಾವುದನ್ನೂ ಬೇಡ ಎನ್ನಬಹುದು. SOS ಆದರೂ ಕೆಲಸ ಮಾಡುತ್ತದೆ.
permission-location = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ ನೋಡುವುದು
permission-location-why = ಸಹಾಯ ನಿಮ್ಮನ್ನು ತಲುಪಲು. ನೀವು ಸಹಾಯ ಕೇಳಿದಾಗ ಮಾತ್ರ ಕಳುಹಿಸುತ್ತದೆ.
permission-notifications = MAIN ಉತ್ತರಿಸಿದಾಗ ಹೇಳುವುದು
permission-notifications-why = ಯಾವುದರ ಬಗ್ಗೆ ಎಂದು ಎಂದೂ ಹೇಳುವುದಿಲ್ಲ.
permission-sms = ತಾನಾಗಿ ಮೆಸೇಜ್ ಕಳುಹಿಸುವುದು
permission-sms-why = ಇಂಟರ್ನೆಟ್ ಇಲ್ಲದಾಗ SOS ಮೆಸೇಜ್ ಆಗಿ MAIN ಗೆ ಮತ್ತು ನೀವು ಆರಿಸಿದವರಿಗೆ ಹೋಗುತ್ತದೆ. ಒಂದು ಮೆಸೇಜ್ ಖರ್ಚು.
permission-camera = ಫೋಟೋ ತೆಗೆಯುವುದು
permission-microphone = ಧ್ವನಿ ರೆಕಾರ್ಡ್ ಮಾಡುವುದು
permission-asked-later = ಮೊದಲ ಬಾರಿ ಬಳಸುವಾಗ ಕೇಳುತ್ತದೆ.
permission-given = ಅನುಮತಿ ಇದೆ.
permission-refused = ಅನುಮತಿ ಇಲ್ಲ.
permission-put-off = ಈಗ ಬೇಡ.
permission-in-settings = ಅನುಮತಿ ಇಲ್ಲ. ಫೋನ್ ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಬದಲಿಸಬಹುದು.
permission-row = { $state } { $why }
permission-allow = ಅನುಮತಿಸಿ
permission-allow-this = ಅನುಮತಿಸಿ: { $what }
permission-skip = ಈಗ ಬೇಡ

check-title = ಈ ಫೋನ್ ಪರೀಕ್ಷೆ
check-ready = ಈ ಫೋನ್ SOS ಗೆ ಸಿದ್ಧ.
check-trouble = { $count ->
    [one] { $count } ವಿಷಯ SOS ಅನ್ನು ತಡೆಯಬಹುದು.
   *[other] { $count } ವಿಷಯಗಳು SOS ಅನ್ನು ತಡೆಯಬಹುದು.
}
check-location = ನೀವು ಎಲ್ಲಿದ್ದೀರಿ
check-location-good = ಲೊಕೇಶನ್ ಆನ್, ಈ ಆ್ಯಪ್‌ಗೆ ಅನುಮತಿ ಇದೆ.
check-location-off = ಈ ಫೋನ್ ಲೊಕೇಶನ್ ಆಫ್ ಇದೆ. ಆನ್ ಮಾಡಿ.
check-location-coarse = ಈ ಆ್ಯಪ್‌ಗೆ ಸ್ಥಳ ಅಂದಾಜಷ್ಟೇ ಗೊತ್ತು. ನಿಖರ ಸ್ಥಳ ಅನುಮತಿಸಿ.
check-location-refused = ಈ ಆ್ಯಪ್‌ಗೆ ನಿಮ್ಮ ಸ್ಥಳ ಕಾಣದು. SOS ಅದಿಲ್ಲದೆ ಹೋಗುತ್ತದೆ.
check-sms = ಇಂಟರ್ನೆಟ್ ಇಲ್ಲದೆ SOS
check-sms-good = SOS ತಾನಾಗಿ ಮೆಸೇಜ್‌ನಲ್ಲಿ ಹೋಗುತ್ತದೆ.
check-sms-tap = ಒಂದು ತಟ್ಟಿನಿಂದ SOS ಮೆಸೇಜ್‌ನಲ್ಲಿ ಹೋಗುತ್ತದೆ.
check-sms-refused = SOS ತಾನಾಗಿ ಮೆಸೇಜ್‌ನಲ್ಲಿ ಹೋಗದು. ಇನ್ನೊಂದು ತಟ್ಟು ಬೇಕು.
check-sms-cannot = ಈ ಫೋನ್‌ಗೆ ಮೆಸೇಜ್ ಕಳುಹಿಸಲು ಆಗದು. ಇಂಟರ್ನೆಟ್ ಇಲ್ಲದಾಗ ಕರೆ ಮಾಡಿ.
check-sms-no-number = MAIN ಮೆಸೇಜ್ ನಂಬರ್ ಇನ್ನೂ ಇಲ್ಲ. ಇಂಟರ್ನೆಟ್ ಇಲ್ಲದಾಗ ಕರೆ ಮಾಡಿ.
check-notifications = MAIN ಸುದ್ದಿ
check-notifications-good = MAIN ಉತ್ತರಿಸಿದಾಗ ಈ ಫೋನ್ ಹೇಳುತ್ತದೆ.
check-notifications-refused = MAIN ಉತ್ತರಿಸಿದಾಗ ಈ ಫೋನ್ ಹೇಳಲಾಗದು. ಆ್ಯಪ್ ತೆರೆದು ನೋಡಿ.
check-battery = ಬ್ಯಾಟರಿ ಸೇವರ್
check-battery-good = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ತಡೆಯುವುದಿಲ್ಲ.
check-battery-other = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ನಿಲ್ಲಿಸಬಹುದು. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಆರಿಸಿ: Unrestricted.
check-battery-xiaomi = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ನಿಲ್ಲಿಸಬಹುದು. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಆರಿಸಿ: No restrictions. Autostart ಕೂಡ ಆನ್ ಮಾಡಿ.
check-battery-oppo = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ನಿಲ್ಲಿಸಬಹುದು. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಆನ್ ಮಾಡಿ: Allow auto launch, Allow background activity.
check-battery-vivo = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ನಿಲ್ಲಿಸಬಹುದು. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಆರಿಸಿ: Allow high background power use. Autostart ಕೂಡ ಆನ್ ಮಾಡಿ.
check-battery-samsung = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ನಿಲ್ಲಿಸಬಹುದು. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಆರಿಸಿ: Unrestricted. ಮಲಗಿರುವ ಆ್ಯಪ್‌ಗಳ ಪಟ್ಟಿಯಿಂದ ತೆಗೆಯಿರಿ.
check-battery-oneplus = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ನಿಲ್ಲಿಸಬಹುದು. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಆರಿಸಿ: Don't optimise. Allow auto launch ಕೂಡ ಆನ್ ಮಾಡಿ.
check-battery-huawei = ಬ್ಯಾಟರಿ ಸೇವರ್ ಈ ಆ್ಯಪ್ ನಿಲ್ಲಿಸಬಹುದು. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಆರಿಸಿ: App launch, Manage manually, ಮೂರನ್ನೂ ಆನ್ ಮಾಡಿ.
check-voice = ಓದಿ ಹೇಳುವುದು
check-voice-good = ಈ ಫೋನ್ ನಿಮ್ಮ ಭಾಷೆ ಓದಿ ಹೇಳಬಲ್ಲದು.
check-voice-missing = ಈ ಫೋನ್‌ನಲ್ಲಿ ನಿಮ್ಮ ಭಾಷೆಯ ಧ್ವನಿ ಇಲ್ಲ. ಸೆಟ್ಟಿಂಗ್‌ನಲ್ಲಿ ಸೇರಿಸಬಹುದು.
check-not-known = ಇನ್ನೂ ಗೊತ್ತಿಲ್ಲ.
check-server = MAIN ಸರ್ವರ್
check-server-at = ಕೊನೆಯ ಸಂಪರ್ಕ: { $time }
check-server-never = ಇನ್ನೂ ಸಂಪರ್ಕವಿಲ್ಲ.
check-server-offline = ಈಗ ನೆಟ್‌ವರ್ಕ್ ಇಲ್ಲ. ಕೊನೆಯ ಸಂಪರ್ಕ: { $time }
check-server-never-offline = ಈಗ ನೆಟ್‌ವರ್ಕ್ ಇಲ್ಲ. ಇನ್ನೂ ಸಂಪರ್ಕವಿಲ್ಲ.
check-waits = ಕಳುಹಿಸಬೇಕಿರುವುದು
check-waits-none = ಏನೂ ಇಲ್ಲ.
check-waits-count = { $count ->
    [one] { $count } ಇದೆ. ಈ ಫೋನ್ ಪ್ರಯತ್ನಿಸುತ್ತಿರುತ್ತದೆ.
   *[other] { $count } ಇವೆ. ಈ ಫೋನ್ ಪ್ರಯತ್ನಿಸುತ್ತಿರುತ್ತದೆ.
}
check-send-now = ಈಗ ಕಳುಹಿಸಿ
