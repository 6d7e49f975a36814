### What link persons, hubs and zones read of sessions.

menu-sessions = Sessions
sessions-title = Sessions
sessions-log = New session
sessions-none = No session is on this phone yet. Press “New session”.
sessions-draft = Go on: { $topic }
sessions-draft-nameless = Go on with a session that has no topic yet
sessions-unsent = { $count ->
    [one] 1 is not sent yet
   *[other] { $count } are not sent yet
}
sessions-month = Sessions this month
sessions-month-numbers = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} · { $came } people came
sessions-earlier = The ones before
sessions-later = The next ones

session-loading = Reading the session…
session-planned = Planned
session-cancelled = Did not take place
session-undecided = To be decided
session-came = { $count ->
    [one] 1 person came
   *[other] { $count } people came
}
session-registered = { $count ->
    [one] 1 registered
   *[other] { $count } registered
}
session-logged = Written down by { $name }, { $time }
session-change = Change what is known
session-attendees = Registered workers who came
session-attendees-elsewhere = { $count ->
    [one] 1 more is not on this phone
   *[other] { $count } more are not on this phone
}
session-add-attendees = Add from the list
session-attendees-keep = Add them
session-ticked = { $count ->
    [one] 1 person is ticked
   *[other] { $count } people are ticked
}
session-nobody-to-add = Nobody on this phone is left to add.
session-nobody-ticked = Tick who came.
session-remove = Take off
session-added = { $name } is added.
session-there = { $name } is already there.
session-card-of-nobody-here = The person with this card is not on this phone and cannot be added here. Count them in the head count, or ask the hub to add them.

session-log-title = New session
session-keep = Keep the session
session-discard = Throw away
session-field-kind = What it is for
session-field-topic = Topic
session-field-on = Day
session-field-site = Place
session-field-place = Where
session-field-languages = Languages spoken
session-field-count = How many came
session-field-material = Shown or given out
session-field-photos = Photos
session-field-words = What else there is to say
session-on-hint = A day to come is a session that is planned.
session-count-female = Women and girls
session-count-male = Men and boys
session-count-other = Others
session-count-hint = If somebody counted; registered workers are counted by themselves.
session-another-material = Something else
session-kind-awareness = Awareness: rights, schemes, dangers
session-kind-motivation = Motivation: to register, join, speak up
session-kind-training = Training of hubs and link persons
session-kind-event = Event or campaign
session-kind-outreach = Visit to an office with a group
session-too-far-ahead = This is more than a year ahead.
session-too-long = This is too long: at most { $limit } characters.
session-too-many-languages = At most { $limit } languages.
session-no-count = Write a whole number, at most { $most }.

session-cancel = It did not take place
session-cancel-why = The session stays in the list with the reason, and does not count. Nothing of it can be changed afterwards.
session-cancel-reason = Why
session-cancel-missing = Write why.
session-cancel-yes = It did not take place
session-cancel-no = Leave it as it is

wire-topic = Topic
wire-count = How many came
wire-material = Shown or given out

did-log-session = Session
did-change-session = Details of a session
did-add-attendees = Who came to a session
did-remove-attendees = Taken off a session
did-cancel-session = Session that did not take place
