### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = Hold for help
sos-accessibility = SOS. Double tap to call MAIN for help.

kind-title = What happened?
kind-countdown = { $seconds ->
    [one] Sending by itself in 1 second
   *[other] Sending by itself in { $seconds } seconds
}

headline-keeping = Saving on this phone…
headline-kept = Kept on this phone. Sending…
headline-kept-offline = Kept on this phone. It goes out as soon as there is a network.
headline-not-kept = Not kept on this phone. Sending…
headline-not-kept-offline = Not kept on this phone, and no network. Call now.

receipt-kept = Kept on this phone
receipt-kept-waiting = Saving on this phone…
receipt-kept-failed = This phone could not keep it
receipt-received = MAIN has it
receipt-received-waiting = Waiting for MAIN
receipt-received-offline = Waiting for a network
receipt-received-late = MAIN has not answered yet
receipt-on-hub-phone = A phone of the { $hub } has it
receipt-on-hub-phone-waiting = Waiting for a phone of the hub
receipt-on-hub-phone-late = No phone of the hub has it yet
receipt-taken = { $name } has your alert
receipt-taken-waiting = Waiting for somebody to take it
receipt-case-number = Case { $number }

warning-not-received = No answer from MAIN yet. Call now. This phone goes on trying.
warning-not-on-hub-phone = MAIN has it, but no phone of the hub has it yet. Call now.
warning-not-kept = This phone could not keep your alert. It is being sent. Keep the app open, and call.

position-known = Position known, { $age } old
position-known-within = Position known to about { $distance }, { $age } old
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
