### Words that more than one screen uses, and how times and distances are written.

open = Open
back = Back
cancel = Cancel
dismiss = OK
language = Language
language-title = Choose your language
about = About
staff = Staff sign-in
inbox = Inbox
starting = The app is starting
being-kept = Being kept on this phone

call-emergency = Call 112
call-helpline = Call MAIN's helpline
call-person = Call the person

age-now = just now
age-under-minute = less than 1 min
age-not-known = age not known
age-minutes = { $count } min
age-hours = { $count } h
age-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
age-ago = { $age } ago
time-on-day = { $day } { $month ->
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
}, { $time }
distance-m = { $count } m
distance-km = { $count } km

hub-name = { $name } hub
hub-central = Central Hub

kind-accident = Accident
kind-medical = Medical emergency
kind-assault = Beaten or harassed
kind-threat = Threatened
kind-wages = Wages not paid
kind-confinement = Not let go
kind-other = Something else
kind-unspecified = Not said what
kind-not-known = Something else ({ $code })

notice-not-kept = This phone could not save that. Free some space, then try again.
notice-store-renewed = What was saved on this phone before could not be read. The app works, and SOS works.
notice-session-ended = You are signed out. Ask your coordinator for a new code. Alerts of this phone are still here.
notice-case-left = This case is with another hub now.
notice-sign-out-loses = { $count ->
    [one] 1 thing that you wrote has not been sent and will be lost. Press sign out again to lose it.
   *[other] { $count } things that you wrote have not been sent and will be lost. Press sign out again to lose them.
}

refused-taken = { $name } has taken this case.
refused-not-allowed = Your role does not allow this.
refused-no-such-case = This case is no longer with you.
refused-empty-note = Write something first.
refused-note-too-long = The note is too long: { $limit } letters at most.
refused-other = MAIN did not take this. Update the app, or tell your coordinator.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = Messages for you
notify-own-title = There is news
notify-own-step = Open the app to see it.
notify-own-late = No answer yet. Open the app.
notify-case-channel = New cases
notify-case-title = A new case waits
notify-case-text = Open the app to see it.
