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
sync-not-taken = MAIN has not taken everything, { $time }
sync-waiting = { $count } waiting to be sent
sync-offline = No network since { $time }
sync-fails = MAIN does not answer. Trying again.
sync-fails-since = MAIN does not answer. Last news { $time }.
sync-unreadable = { $count ->
    [one] 1 record cannot be shown: update the app
   *[other] { $count } records cannot be shown: update the app
}

mark-safe = Person says: safe
mark-mistake = Person says: pressed by mistake
mark-outside-coverage = Outside coverage
mark-stale-position = Old position
mark-waiting = Waiting to be sent
mark-undecided = Two versions, decide
mark-refused = Not taken by MAIN

inbox = Inbox
call-person = Call the person
notice-session-ended = You are signed out. Ask your coordinator for a new code. Alerts of this phone are still here.
notice-late-roster = Somebody else changed who is on duty before you did. What you entered is kept beside it, in the list of who is on duty.
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
notify-case-quiet-channel = New cases, without a sound
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
number-to-come = Number comes with the next sync
inbox-search = Number, name, phone, place
filter-hub = All open
filter-mine = Mine
filter-unassigned = Nobody's
filter-overdue = Late
filter-waiting = Waiting
filter-closed = Closed
menu-refused = Not taken by MAIN: { $count }
menu-load = Who has how many cases; wage claims in all
menu-roster-undecided = Who is on duty when: two versions, decide
inbox-more = More of this hub
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

# ---- link persons of the hub
menu-link-persons = Link persons
menu-link-persons-held = Link persons: something waits for you
link-persons-title = Link persons
link-persons-what = Those who register workers for this hub.
link-persons-none = Nobody registers workers for this hub yet. An invitation needs no network.
link-persons-invite = Invite a link person
link-persons-more = { $count ->
    [one] 1 more who is not shown
   *[other] { $count } more who are not shown
}
form-invite-title = Invite a link person
form-invite-why = Show them the code, or read it out. It works once, on their phone, for 14 days; without a network as soon as both phones had one.
form-invite-phone-hint = Their number, for you to call them.
form-invite-keep = Make the code
link-person-show-code = Hold this before the camera of their phone: in the menu, "Staff sign-in", "Scan the code".
link-person-qr = The invite code as a picture for a camera
link-person-read-out = To read out: four groups of five. There is no letter O, I, L or U in it.
link-person-code-elsewhere = The code stands on the phone that made it. Make a new one here, and that one ends.
link-person-invited = Invited. The code works until { $time }.
link-person-has-phone = Signed in on a phone
link-person-code-old = Invited, and the code is too old now
link-person-revoked = Ended by { $name }, { $time }
link-person-phone = Phone
link-person-invited-by = Invited by { $name }, { $time }
link-person-new-code = Make a new code
link-person-come-back = Invite again
link-person-revoke = End this person's access
link-person-ask-revoke = End the access of { $name }?
link-person-revoke-phone = At its next contact their phone can open nothing any more. Do this at once when it was lost or stolen.
link-person-revoke-unsent = What was not sent on it still comes, and waits here for your decision.
link-person-held = { $count ->
    [one] 1 entry came after the access had ended.
   *[other] { $count } entries came after the access had ended.
}
link-person-held-workers = { $count ->
    [one] 1 of them registers a worker.
   *[other] { $count } of them register workers.
}
link-person-held-aside = { $count ->
    [one] 1 could not be read: MAIN's server keeps it.
   *[other] { $count } could not be read: MAIN's server keeps them.
}
link-person-take = Take it all the same
link-person-discard = Discard it
link-person-ask-discard = Discard what came from { $name }?
link-person-discard-what = Workers registered by it will not be registered. This cannot be taken back.
did-invite-link-person = Invitation of a link person
did-revoke-link-person = End of a link person's access
did-take-held = Taking what came late
did-discard-held = Discarding what came late
