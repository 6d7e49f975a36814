### One case, as staff see it.

case-free = Nobody has taken it
case-yours = You have it
case-taken = { $name } has it
case-since = { $status } since { $time }
acknowledge = I take this case

contact-none = Do not call and do not write: answering could endanger the person.
contact-sms = Only write. Do not call.
contact-call = The person may be called.
contact-unknown = Not said whether calling is safe. Ask first whether the person can talk.

place-far = { $distance } from { $place }
place-not-known = Place not known

position-within = within { $distance }
position-accuracy-not-known = accuracy not known
position-age = { $age } old
position-stale = old: from { $age } ago
position-mock = made up by another app

fact-also-told = Also told
fact-note = In the person's words
fact-claim = The person says
fact-claim-mistake = pressed by mistake
fact-claim-safe = safe now
fact-subject = About
fact-subject-other = Somebody else than the one who sent it
fact-phone = Phone
fact-reporter-phone = Phone of the one who sent it
fact-received = Received
fact-pressed = Pressed, by the phone's clock
fact-place = Place
fact-position = Position
fact-position-not-known = Not known
fact-state = State chosen by the person
fact-hub = Hub
fact-nearest-hub = Nearest hub, also told
fact-language = Language
fact-battery = Battery of the phone
fact-set-aside = Could not be read
fact-missing = Not told

reason-covered = serves this place
reason-nearest-place = serves this place, near a border
reason-nearest-polygon = serves the nearest coast or border
reason-outside-coverage = no hub serves this place
reason-outside-india = outside India or far at sea
reason-registered-destination = serves the registered workplace
reason-chosen-state = serves the chosen state
reason-no-position = position not known

field-kind = Kind
field-recorded-at = Time of the press
field-fix = Position
field-state = State
field-phone = Phone
field-contact = Safe way to answer
field-for = Whom it is about
field-reporter-phone = Phone of the one who sent it
field-language = Language
field-battery-percent = Battery
field-note = Note

problem-missing = not told
problem-unreadable = cannot be read
problem-out-of-range = cannot be right
problem-clock-wrong = the phone's clock is wrong
problem-not-known = not known to this app

language-in-as = Assamese
language-in-bn = Bengali
language-in-en = English
language-in-gu = Gujarati
language-in-hi = Hindi
language-in-kn = Kannada
language-in-ml = Malayalam
language-in-mr = Marathi
language-in-ne = Nepali
language-in-or = Odia
language-in-pa = Punjabi
language-in-sat = Santali
language-in-ta = Tamil
language-in-te = Telugu
language-in-ur = Urdu

notes-title = Notes
note-label = Note
note-submit = Keep note
note-refused = Not taken: { $reason }

fact-way = How it came
way-door = by internet
way-sync = by internet, from a phone of staff
way-sms = by text message
way-missed-call = by a missed call
way-intake = by a call to the helpline
fact-messages = The number wrote or rang again
message-missed-call = missed call, { $time }
message-text = “{ $text }”, { $time }
fact-attachments = Photos and voice notes
attachments-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
attachments-voices = { $count ->
    [one] 1 voice note
   *[other] { $count } voice notes
}
fact-ringing = Ringing
ringing-waits = Begins at the next duty hour
ringing-duty = The hub's phones on duty
ringing-night = Outside duty hours: Central and the hub
ringing-escalated = Nobody took it: the coordinator and Central
ringing-overdue = Nobody took it: it stays with Central
ringing-since = { $stage }, since { $time }
ringing-until = { $stage }, since { $time }, rings on at { $next }
fact-throttled = Rings quietly at first
fact-throttled-why = False alarms, or many alerts, came from this phone before
fact-neighbours = Neighbouring hubs that were rung
fact-tracking-ended = Following ended
fact-spoken = Spoke with the person
fact-false-alarm = False alarm
by-staff = { $name }, { $time }

end-tracking = Stop following the person
spoke-with-person = I spoke with the person
record-false-alarm = It was a false alarm
action-done = Done: { $name }, { $time }
action-take-first = Take the case first.
