### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = What this app may do
permissions-why = You may say no to each. The SOS works all the same.
permission-location = See where you are
permission-location-why = So that help finds you. It is sent only when you ask for help.
permission-notifications = Tell you when MAIN answers
permission-notifications-why = It never says what it is about.
permission-sms = Send messages by itself
permission-sms-why = Without internet, the SOS goes to MAIN as a text message, and to the people you chose. It costs as much as a message.
permission-camera = Take photos
permission-microphone = Record your voice
permission-asked-later = You are asked when you first use it.
permission-given = Allowed.
permission-refused = Not allowed.
permission-put-off = Not now.
permission-in-settings = Not allowed. You can change it in the phone's settings.
permission-row = { $state } { $why }
permission-allow = Allow
permission-allow-this = Allow: { $what }
permission-skip = Not now

check-title = Check this phone
check-ready = This phone is ready for an SOS.
check-trouble = { $count ->
    [one] 1 thing may stand in the way of an SOS.
   *[other] { $count } things may stand in the way of an SOS.
}
check-location = Where you are
check-location-good = Location is on, and this app may see it.
check-location-off = Location is switched off on this phone. Switch it on.
check-location-coarse = This app sees only roughly where you are. Allow the exact place.
check-location-refused = This app may not see where you are. The SOS goes without it.
check-sms = SOS without internet
check-sms-good = The SOS goes by itself as a text message.
check-sms-tap = One tap sends the SOS as a text message.
check-sms-refused = The SOS cannot go by itself as a message. It will need one more tap.
check-sms-cannot = This phone cannot send messages. Without internet, call.
check-sms-no-number = MAIN has no number for messages yet. Without internet, call.
check-notifications = News from MAIN
check-notifications-good = This phone tells you when MAIN answers.
check-notifications-refused = This phone may not tell you when MAIN answers. Open the app to look.
check-battery = Battery saver
check-battery-good = The battery saver leaves this app alone.
check-battery-other = The battery saver may stop this app. In the settings choose: Unrestricted.
check-battery-xiaomi = The battery saver may stop this app. In the settings choose: No restrictions. Switch on Autostart too.
check-battery-oppo = The battery saver may stop this app. In the settings switch on: Allow auto launch, and Allow background activity.
check-battery-vivo = The battery saver may stop this app. In the settings choose: Allow high background power use. Switch on Autostart too.
check-battery-samsung = The battery saver may stop this app. In the settings choose: Unrestricted. Take the app off the list of sleeping apps.
check-battery-oneplus = The battery saver may stop this app. In the settings choose: Don't optimise. Switch on Allow auto launch too.
check-battery-huawei = The battery saver may stop this app. In the settings choose: App launch, Manage manually, and switch on all three.
check-voice = Reading aloud
check-voice-good = This phone can read your language aloud.
check-voice-missing = This phone has no voice for your language. You can add one in the settings.
check-not-known = Not known yet.
check-server = MAIN's server
check-server-at = Last reached: { $time }
check-server-never = Not reached yet.
check-server-offline = No network now. Last reached: { $time }
check-server-never-offline = No network now. Not reached yet.
check-waits = Waiting to be sent
check-waits-none = Nothing waits.
check-waits-count = { $count ->
    [one] 1 thing waits. This phone goes on trying.
   *[other] { $count } things wait. This phone goes on trying.
}
check-send-now = Send now
