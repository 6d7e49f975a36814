### The account on this phone: signing in, the PIN before what staff have here.

sign-in-scan = Scan the code
sign-in-scan-prompt = Hold the code that your coordinator shows you before the camera.
sign-in-waits = If your coordinator has just made this code, MAIN may not have heard of it yet: their phone needs a network first. This phone tries again by itself.
sign-in-not-a-code = This is not an invite code of MAIN. Ask your coordinator to show you the code again.
sign-in-no-camera = The camera cannot be used. Allow it in the settings, or type the code.
notice-signed-in = You are signed in now. You find it in the menu.
notice-account-ended = Your account with MAIN was ended, and what you had here can no longer be opened. What was not sent goes to your coordinator. Ask them, if this is a mistake. You can still call for help with this phone.
notice-pin-wiped = Ten wrong PINs: what you had here was deleted. What was not sent still goes to MAIN. Ask your coordinator for a new code. You can still call for help with this phone.

pin-title = PIN
pin-enter = Enter your PIN
pin-enter-old = Enter your PIN as it is now
pin-enter-why = Calling for help needs no PIN.
pin-choose = Choose a PIN
pin-choose-why = Four to eight digits, which only you know. Without them nobody can read here whom you registered.
pin-again = The same PIN once more
pin-again-why = So that no digit is wrong.
pin-digits = { $count ->
    [0] No digit
    [one] 1 digit
   *[other] { $count } digits
}
pin-delete = Delete
pin-ok = OK
pin-busy = One moment…
pin-waits = Wait a little
pin-too-short = Four digits or more
pin-wipe = After ten wrong PINs, delete what is here
pin-forgotten = I forgot it
pin-wrong = This is not your PIN.
pin-differs = These were two different PINs. Choose one again.
pin-not-kept = This phone could not do that. Try again.
pin-expired = The PIN is right. This phone was without MAIN for too long: it opens again when it has a network.
pin-wait = { $count ->
    [one] Wait 1 minute, then try again.
   *[other] Wait { $count } minutes, then try again.
}
pin-left = { $count ->
    [one] One more wrong PIN deletes what is here.
   *[other] { $count } more wrong PINs delete what is here.
}
pin-page-what = The PIN is asked for when the app starts, and when it was away for ten minutes. Calling for help never needs it.
pin-page-rings = If the phone was off or the app was ended, no case rings here until you enter the PIN. You only get a message.
pin-change = Change the PIN
pin-remove = No PIN any more
pin-forgotten-title = You forgot your PIN?
pin-forgotten-gone = Nobody can open this without the PIN, MAIN neither. So what you have on this phone is deleted.
pin-forgotten-unsent = What you wrote and what was not sent yet is sealed: it still goes to MAIN. Photos that were not sent are lost.
pin-forgotten-lost = What was not sent yet is lost: this phone has not heard from MAIN yet how to seal it.
pin-forgotten-next = Then ask your coordinator for a new code and sign in again.
pin-forgotten-worker = Calling for help stays as it is
pin-forgotten-do = Delete and begin again
