### Signing in, and the hub's inbox.

sign-in-title = Staff sign-in
sign-in-explanation = Enter the code that your coordinator gave you.
sign-in-code = Invite code
sign-in-submit = Sign in
sign-in-busy = Signing in…
sign-in-no-code = Enter the code first.
sign-in-unknown-code = MAIN does not know this code. Look at it again: twenty letters and digits in four groups.
sign-in-used-code = This code was used already. Ask your coordinator for a new one.
sign-in-expired-code = This code is too old. Ask your coordinator for a new one.
sign-in-no-network = MAIN cannot be reached. Look whether the phone has a network, then try again.
sign-in-server = MAIN's server has trouble. Try again in a few minutes.
sign-in-not-kept = This phone could not save the sign-in. Free some space, then sign in again.
sign-out = Sign out

inbox-summary = { $count ->
    [0] Nobody waits
    [one] 1 case waits for somebody
   *[other] { $count } cases wait for somebody
}
inbox-empty = No cases

sync-begins = Loading…
sync-done = All sent, { $time }
sync-waiting = { $count } waiting to be sent
sync-offline = No network since { $time }
sync-fails = MAIN does not answer. Trying again.
sync-fails-since = MAIN does not answer. Last news { $time }.
sync-unreadable = { $count ->
    [one] 1 case cannot be shown: update the app
   *[other] { $count } cases cannot be shown: update the app
}

mark-safe = Person says: safe
mark-mistake = Person says: pressed by mistake
mark-outside-coverage = Outside coverage
mark-stale-position = Old position
mark-waiting = Waiting to be sent
mark-refused = Not taken by MAIN

inbox = Inbox
call-person = Call the person
notice-session-ended = You are signed out. Ask your coordinator for a new code. Alerts of this phone are still here.
notice-late = Somebody else changed this before you did. What you entered is kept beside it, in the case.
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
notify-case-channel = New cases
notify-case-title = A new case waits
notify-case-text = Open the app to see it.

# ---- a case rings
ringing-title = MAIN needs you now
ringing-text = A case rings at your hub
ringing-channel = A case rings
ringing-cases = { $count ->
    [one] { $count } case rings
   *[other] { $count } cases ring
}
ringing-open = Open the case
ringing-silence = Stop the sound here

inbox-late = { $count } late
inbox-empty-mine = You have no open case
inbox-empty-overdue = Nothing is late
inbox-nothing-found = No case fits. Search with fewer words, or look among all types and languages.
inbox-search = Number, name, phone, place
filter-hub = All open
filter-mine = Mine
filter-unassigned = Nobody's
filter-overdue = Late
filter-waiting = Waiting
filter-closed = Closed
menu-refused = Not taken by MAIN: { $count }
menu-load = Who has how many cases
menu-roster = Who is on duty when
narrow-title = Type and language
narrow-all = All types and languages
narrow-all-kinds = All types
narrow-all-languages = All languages
narrow-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
narrow-person = Only cases of { $name }
narrow-everybody = Everybody's
narrow-show = { $count ->
    [one] Show 1 case
   *[other] Show { $count } cases
}
load-title = Who has how many cases
load-explanation = Press a name to see those cases. Hold one of them to give it to somebody else.
load-nobody = Nobody has them
load-open = { $count } open
load-immediate = { $count } immediate
load-late = { $count } late
a-colleague = A colleague
sync-last-news = last news { $time }
sync-progress = Getting your hub's cases: { $count }
mark-asks-us = Your hub is asked to take it over
mark-asks = { $hub } is asked to take it over
mark-sensitive = Only for those on the case
mark-same-as = Same as { $number }
late-by = { $age } late
