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
message-same-number = another case of the same number: { $number }, { $time }
message-text = “{ $text }”, { $time }
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

case-elsewhere = { $hub } has it now
case-closed-as = Closed: { $outcome }
case-is-stub = { $hub } has this case now. Your hub gave it away and sees only that there is such a case.
case-hides = You do not see: { $groups }.
case-hides-sensitive = Only those on the case see: { $groups }.
case-hides-join = You can join the case.
case-nothing-to-do = Nothing to do here
case-others-work = Others work on this case.
case-reading = The case is being read…
contact-reading = How it is safe to reach the person is being read. Do not call yet.
contact-hidden = Do not call: you do not see how it is safe to reach the person.
contact-learned = Learned by { $by }
contact-in-doubt = Two colleagues say different things about this: decide below before you call.
speaks = Speaks { $language }
message-person = Write to the person
amount-too-large = more than any amount can be
badge-late = { $what }: { $late }
badge-due = { $what } by { $time }
badge-people = { $count } people
badge-as-of = As it was at { $time }
badge-not-fresh = Not compared with MAIN yet
due-acknowledge = Somebody takes the case
due-first-atr = First ATR
due-next-action = Next action
due-by = by { $time }
due-was = was due { $time }
section-now = Now
section-alert = What came
section-people = People
section-place = Place
section-hands = Who works on it
section-atrs = Action Taken Reports
section-claims = Wage claims
section-referrals = Partners
section-attachments = Photos and voice notes
section-links = Cases that belong together
section-activity = What happened
row-waits-for = Waits for
transfer-asked = { $hub } is asked to lead
transfer-meaning = Until it accepts, the case and its times stay with { $hub }.
transfer-stays = Afterwards your hub goes on helping.
transfer-leaves = Afterwards this hub sees only that there is such a case.
fact-hidden = Not shown to you
fact-asked-app = Asked in the app
fact-asked-sms = Asked by text message
person-hidden = Name not shown to you
person-unnamed = Name not known
person-age = { $count } years
person-age-label = Age
person-sex = Sex
person-about = About
person-told-by = Written by
person-removed = Does not belong to this case any more
person-split = Now in case { $number }
person-change = Change
person-remove = Does not belong here
hands-lead = Leads
hands-assigned = { $name } works on it
hands-assigned-by = Given by { $by }
hands-taken = { $name } took it first
hands-supports = { $hub } helps
hands-gave-away = { $hub } gave it away
hands-volunteer = { $name } helps as a volunteer
hands-sees = Sees: { $groups }
hands-leaves = Leaves the case
hands-ends = Helps no longer
atr-number = ATR { $number }
atr-unnumbered = ATR, number to come
atr-versions = { $count } versions
atr-next-on = next step { $day }
part-version = Version { $number }
part-version-stands = Version { $number }, the one that stands
part-version-reason = corrected because: { $reason }
part-version-unseen = written without having seen the version before it
part-services = Services given
part-met = People and offices met
part-done = What was done
part-outcome = What came of it
part-next-step = Next step
part-share-pdf = Share as PDF
part-correct = Correct
claim-title = Wage claim
claim-all = All claims
claim-claimed = claimed { $amount }
claim-recovered = recovered { $amount }
claim-open = Still to come: { $amount }
claim-workers = { $count ->
    [one] 1 worker
   *[other] { $count } workers
}
claim-principal-employer = Principal employer
claim-contractor = Contractor
claim-site = Site
claim-step = How far it has come
claim-line = { $days } days at { $rate }
claim-line-paid = paid { $amount }
claim-line-due = due { $amount }
claim-add-line = Add workers and what they are owed
claim-add-filing = Filed with an authority
claim-add-payment = Money was recovered
clock-last-day-to-file = Last day to file
clock-decision-aimed = Decision aimed at by
clock-settled-in-six-months = Settled in six months
clock-left = { $count ->
    [0] today
    [one] 1 day left
   *[other] { $count } days left
}
clock-over = { $count ->
    [one] over since 1 day
   *[other] over since { $count } days
}
filing-native-place = { $place }, native place
filing-at-native-place = at the native place
filing-filed-on = filed { $day }
filing-not-filed = not filed yet
filing-number = No. { $number }
filing-by = by { $name }
filing-hearing = Hearing { $day }
filing-into-calendar = Into the calendar
payment-on = { $amount } on { $day }
payment-withdraw = Recorded by mistake
payment-withdrawn = recorded by mistake, counts no more: { $reason } ({ $by })
referral-state = How far it has come
referral-open = No answer yet; the link opens until { $day }
referral-expired = Not done; the link opened until { $day }
referral-withdrawn = Taken back: { $by }
referral-request = What was asked
referral-sees = The partner sees
referral-consent = How the person agreed
referral-until = The link opens until
referral-made-by = Asked by
referral-recorded-by = said to { $by }
referral-by-link = by the link, { $time }
referral-answered-by-phone = The partner answered by phone
referral-share = Give the link on
referral-withdraw = Take it back
attachment-photo = Photo
attachment-voice = Voice note
attachment-size = { $count } KB
attachment-paper = Photographed paper
attachment-take = Take a photo
attachment-draft = Not attached yet. Open it to attach it.
attachment-waits = Waits to be sent
attachment-sending = Being sent: { $percent } %
attachment-not-taken = MAIN did not take it. Take the photo again.
attachment-elsewhere = Still on the phone of { $name }. It comes when that phone has a network.
attachment-here = On this phone
attachment-not-fetched = Not on this phone yet. It is fetched as soon as there is a network.
attachment-fetching = Being fetched: { $percent } %
attachment-waits-turn = Is fetched when what was done has been sent.
attachment-failed = It could not be fetched.
attachment-retry = Try again
attachment-opening = Being opened
attachment-unreadable = This phone cannot open it.
attachment-play = Play
attachment-pause = Pause
attachment-review = Attach this photo?
attachment-caption = What it shows
attachment-caption-too-long = At most { $limit } letters
attachment-of-paper = It is a photographed paper
attachment-attach = Attach to the case
attachment-throw-away = Throw it away
link-merged-into = The same as { $number }, which stands for both
link-duplicate = { $number } is the same
link-split-from = Split off { $number }
link-split-into = Split into { $number }
link-unmerge = Not the same
link-not-here = a case that is not on this phone
conflict-stands = { $who ->
    [you] You set “{ $what }” to { $value } at { $time }.
   *[other] { $name } set “{ $what }” to { $value } at { $time }.
}
conflict-stood = “{ $what }” stands at { $value }.
conflict-late = { $who ->
    [you] You set it to { $value } at { $time }, before you could see that.
   *[other] { $name } set it to { $value } at { $time }, before they could see that.
}
case-more = What else can be done
conflict-take = Take: { $value }
conflict-keep = Keep: { $value }
map-open = Open in the map
map-from-hub = { $distance } { $direction } of { $hub }
map-track = { $count } points of the way
direction-north = north
direction-north-east = north-east
direction-east = east
direction-south-east = south-east
direction-south = south
direction-south-west = south-west
direction-west = west
direction-north-west = north-west
withdraw-false-alarm = It was no false alarm
action-accept-transfer = Our hub takes it over
action-decline-transfer = Our hub does not take it
action-withdraw-transfer = Ask the other hub no longer
action-join-myself = Join the case
action-join-team = Add a colleague
action-leave = Leave the case
action-assign = Give it to somebody
action-urgency = How soon
action-severity = How bad
action-sensitive = Who may see it
action-safe-contact = How it is safe to reach the person
action-next-action = Plan the next action
action-complete-next = The next action is done
action-status = Acting, or waiting
action-ask = Ask the person
action-close = Close the case
action-reopen = Reopen the case
action-person = Add a person
action-supporting-hub = Another hub helps
action-transfer = Ask another hub to lead
action-refer = Ask a partner
action-volunteer = A volunteer helps
action-merge = It is the same as another case
action-split = Make a case of its own of some people
action-atr = Write an ATR
action-first-atr = Write the first ATR
action-claim = Begin a wage claim
day-of-year = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
