### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = Hold for help
sos-accessibility = SOS. Double tap to call MAIN for help.

kind-title = What happened?
kind-help-title = What do you need?
kind-countdown = { $seconds ->
    [one] Sending by itself in 1 second
   *[other] Sending by itself in { $seconds } seconds
}

headline-keeping = Saving on this phone…
headline-kept = Kept on this phone. Sending…
headline-kept-offline = Kept on this phone. It goes out as soon as there is a network.
headline-sent-by-message = Sent by message. Waiting for MAIN.
headline-help-received = MAIN has it and will call you back
headline-not-kept = Not kept on this phone. Sending…
headline-not-kept-offline = Not kept on this phone, and no network. Call now.

receipt-kept = Kept on this phone
receipt-kept-waiting = Saving on this phone…
receipt-kept-failed = This phone could not keep it
receipt-sent-by-message = Sent by message
receipt-received = MAIN has it
receipt-received-waiting = Waiting for MAIN
receipt-received-offline = Waiting for a network
receipt-received-late = MAIN has not answered yet
receipt-on-hub-phone = A phone of the { $hub } has it
receipt-on-hub-phone-waiting = Waiting for a phone of the hub
receipt-on-hub-phone-late = No phone of the hub has it yet
receipt-taken = { $name } has your alert
receipt-taken-will-call = { $name } has your alert and will call you
receipt-taken-waiting = Waiting for somebody to take it
receipt-case-number = Case { $number }
receipt-more = Add photo, voice, place

warning-not-received = No answer from MAIN yet. Call now. This phone goes on trying.
warning-not-on-hub-phone = MAIN has it, but no phone of the hub has it yet. Call now.
warning-not-received-message = Sent by message, and MAIN has not answered yet. Call now. This phone goes on trying.
warning-message-app = The message app is open. Press send there.
warning-message-refused = The message was not sent. Perhaps there is no balance. Calls to MAIN's helpline cost nothing.
warning-message-refused-missed-call = The message was not sent. Perhaps there is no balance. A missed call costs nothing.
warning-message-no-service = No network for messages either. This phone goes on trying. Go where there is network if you can.
warning-not-kept = This phone could not keep your alert. It is being sent. Keep the app open, and call.

position-known = Position known, { $age } old
position-known-within = Position known to about { $distance }, { $age } old
position-old = Old position, { $age } old. You may be elsewhere now.
position-old-age-not-known = Position known, but not how old it is. You may be elsewhere now.
position-made-up = Position made up by another app
position-looking = Looking for your position…
position-not-known = Position not known
position-not-permitted = Position not known: this app may not see it
position-switched-off = Position not known: location is switched off

cancel-countdown = Cancel ({ $seconds })
safe = I am safe now
claim-mistake = You said that it was a mistake, { $time }. The hub still has your alert.
claim-mistake-untold = You said that it was a mistake, { $time }. MAIN does not know this yet.
claim-safe = You said that you are safe, { $time }. The hub still has your alert.
claim-safe-untold = You said that you are safe, { $time }. MAIN does not know this yet.
safe-other = They are safe now
claim-safe-other = You said that they are safe, { $time }. The hub still has the alert.
claim-safe-other-untold = You said that they are safe, { $time }. MAIN does not know this yet.

# The one thing that helps most now.
next-send-message = Send it as a message
next-place = Where are you?
next-own-number = What is your phone number?
next-contact = May we call you?
next-tell-family = Tell your people
next-tell-family-safe = Tell your people that you are safe

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = I need help. My place ({ $when }): { $link }
family-message-nowhere = I need help. My phone does not know where I am.
family-message-do-not-call = Do not call me now.
family-message-safe = I am safe now.

# The notification that a phone must show while it follows a person. Without content.
track-channel = Location
track-title = Location is on
track-text = This phone looks for its position.
track-stop = Stop

practice-band = Practice. Nothing is sent.
practice-end = End practice
practice-title = This is how it goes
practice-will-say = Here it will say: { $text }
practice-hub = hub
practice-somebody = Somebody at the hub
practice-position = Here it will say where you are.
practice-over = Practice is over. Nothing was sent.
practice-call = This is practice: nobody is called. Press again to really call.
practice-not-now = An alert is on its way. Practise another time.

# What staff ask the person in the app.
asked-card = MAIN asks you something
asked-title = MAIN asks
asked-done = I have answered
asked-call-back = Call back when it is safe
asked-where = Where are you?
asked-how-many = How many are you?
