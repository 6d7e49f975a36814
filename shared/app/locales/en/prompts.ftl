### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = This is the button for help. Put your finger on it and hold it until the ring is full. Below are two numbers to call.
prompt-alert-open = Your alert is on its way. Press the line to see how far it has come.

prompt-kind = What happened? Press a picture.
prompt-kind-help = What do you need? Press a picture.
prompt-kind-countdown = If you press nothing, your alert goes by itself.
prompt-kind-accident = Accident, injury.
prompt-kind-medical = Illness, somebody needs a doctor.
prompt-kind-assault = Beaten, or touched against your will.
prompt-kind-threat = Somebody threatens you.
prompt-kind-wages = Wages not paid.
prompt-kind-confinement = They do not let you go.
prompt-kind-advice = A question, or advice.
prompt-kind-other = Something else.

prompt-keeping = Your alert is being kept on this phone.
prompt-kept = Your alert is kept on this phone. It is being sent.
prompt-kept-offline = Your alert is kept on this phone. There is no network. It goes as soon as there is one.
prompt-not-kept = This phone could not keep your alert. It is being sent. Keep the app open, and call.
prompt-sent-by-message = Your alert has gone by message. MAIN has not answered yet.
prompt-received = MAIN has your alert.
prompt-help-received = MAIN has it and will call you back.
prompt-on-hub-phone = A phone of the hub has your alert.
prompt-taken = Somebody at the hub has taken your alert. The name stands on the screen.
prompt-taken-will-call = Somebody at the hub has taken your alert and will call you. The name stands on the screen.
prompt-late = No answer has come yet. Call now. This phone goes on trying.
prompt-not-on-hub-phone = No phone of the hub has it yet. Call now.
prompt-message-app = The message app is open. Press send there.
prompt-message-refused = The message was not sent. Perhaps there is no balance.
prompt-no-position = This phone does not know where you are.
prompt-call-emergency = To call the police or an ambulance, press one one two.
prompt-call-helpline = To talk to MAIN, press the button with the long number. It costs nothing.
prompt-call-missed = To leave a missed call, press the button for it. It rings once and costs nothing.
prompt-cancel = Pressed by mistake? Press cancel.
prompt-safe = If you are safe now, press the button for it.
prompt-safe-other = If they are safe now, press the button for it.
prompt-said = What you said goes to MAIN. Your alert stands until somebody has spoken with you.

prompt-send-message = To send your alert as a message, press the card.
prompt-place = Where are you? Say or write the state and something that is near.
prompt-own-number = What is your phone number? Type it, so that MAIN can call you.
prompt-contact = May we call you? First: yes. Second: only messages. Third: nothing, it is not safe.
prompt-tell-family = Tell your people that you need help.
prompt-tell-family-safe = Tell your people that you are safe.

prompt-practice = This is practice. Nothing is sent. Press end to stop.

prompt-page-menu = Here is everything else.
prompt-page-confirm-sos = Call MAIN for help? Press the red button for yes.
prompt-page-for-other = Call MAIN for somebody else? Press the red button for yes.
prompt-page-after-alert = Here you can add a photo, your voice, where you are, and tell your people.
prompt-page-states = Press the state in which you are.
prompt-page-family = Here you choose up to three people whom you trust.
prompt-page-safety = Here you make the app quiet, hide it, or delete everything.
prompt-page-permissions = Here you see what the app asks of this phone, and why. You may refuse each.
prompt-page-check-up = Here you see what on this phone could stop an alert, and how to put it right.
prompt-page-delete-everything = Delete everything that this app has on this phone? What was sent stays with MAIN.
prompt-page-practice = Here you can practise. Nothing is sent.

# Pages: one by one, so that each can be recorded.
prompt-permission-location = May this app see where you are? So that help finds you. It is sent only when you ask for help.
prompt-permission-notifications = May this phone tell you when MAIN answers? It never says what it is about.
prompt-permission-sms = May this phone send text messages by itself? Then the SOS also goes without internet.
prompt-permission-buttons = The upper button at the foot means yes. The lower one means not now.
prompt-safety-silent = Silent: no sound, no vibration, a dark screen. MAIN does not call you.
prompt-safety-quick-exit = Quick exit: a button that shows a calendar at once. Hold the calendar to come back.
prompt-safety-hide = Hide: no picture of this app in the list of open apps.
prompt-safety-neutral = Calendar icon: on the home screen this app looks like a calendar.
prompt-menu-practice = The target: practise the SOS.
prompt-menu-for-other = The red sign: SOS for somebody else.
prompt-menu-family = The people: those whom you trust.
prompt-menu-safety = The shield: your safety.
prompt-menu-check-up = The wrench: is this phone ready for an SOS?

# What staff ask in the app.
prompt-asked = MAIN asks you something. To answer, press the card.
prompt-page-asked = MAIN asks you this.
prompt-asked-ways = Answer as is easiest: call MAIN, record your voice, take a photo, or say where you are. Then press the button at the foot.
prompt-asked-call-back = Call MAIN back when it is safe.
prompt-asked-where = Where are you?
prompt-asked-how-many = How many people are you?
