### What happened to a case, line by line.

activity-acknowledge = { $name } took the case
activity-spoke-with-person = { $name } spoke with the person
activity-end-tracking = { $name } stopped following the person
activity-record-false-alarm = { $name } found that it was a false alarm
activity-withdraw-false-alarm = { $name } found that it was no false alarm
activity-ring-neighbour = { $is_about ->
    [yes] { $name } had { $about } rung
   *[no] { $name } had another hub rung
}
activity-attach = { $name } attached a photo
activity-assign = { $is_about ->
    [yes] { $name } gave the case to { $about }
   *[no] { $name } gave the case to a colleague
}
activity-join-team = { $is_about ->
    [yes] { $name } let { $about } join
   *[no] { $name } let a colleague join
}
activity-leave-team = { $name } took somebody off the case
activity-set-urgency = { $is_about ->
    [yes] { $name } set the urgency: { $about }
   *[no] { $name } went back to the urgency of the type
}
activity-set-severity = { $is_about ->
    [yes] { $name } said how bad it is: { $about }
   *[no] { $name } took back how bad it is
}
activity-set-sensitive = { $name } changed who may see it
activity-set-safe-contact = { $name } changed how it is safe to reach the person
activity-set-next-action = { $name } changed the next action
activity-set-status = { $is_about ->
    [yes] { $name } changed how far it has come: { $about }
   *[no] { $name } changed how far it has come
}
activity-ask-worker = { $name } asked the person
activity-close = { $is_about ->
    [yes] { $name } closed the case: { $about }
   *[no] { $name } closed the case
}
activity-reopen = { $name } reopened the case
activity-add-person = { $name } added a person
activity-change-person = { $name } changed what is known of a person
activity-remove-person = { $name } took a person out
activity-add-supporting-hub = { $is_about ->
    [yes] { $name } asked { $about } to help
   *[no] { $name } asked a hub to help
}
activity-remove-supporting-hub = { $is_about ->
    [yes] { $about } helps no longer: { $name }
   *[no] A hub helps no longer: { $name }
}
activity-propose-transfer = { $is_about ->
    [yes] { $name } asked { $about } to lead
   *[no] { $name } asked another hub to lead
}
activity-accept-transfer = { $is_about ->
    [yes] { $name } accepted: { $about } leads now
   *[no] { $name } accepted for the new hub
}
activity-decline-transfer = { $name } declined the transfer
activity-withdraw-transfer = { $name } took the transfer back
activity-refer = { $name } asked a partner
activity-answer-referral = { $is_about ->
    [yes] Answer of a partner: { $about } ({ $name })
   *[no] { $name } recorded an answer of a partner
}
activity-withdraw-referral = { $name } took a referral back
activity-share-with-volunteer = { $is_about ->
    [yes] { $name } let { $about } help as a volunteer
   *[no] { $name } let a volunteer help
}
activity-end-volunteer-share = A volunteer helps no longer: { $name }
activity-merge = { $name } found that two cases are the same
activity-unmerge = { $name } found that they are not the same
activity-split = { $name } split the case
activity-file-atr = { $is_about ->
    [yes] { $name } submitted ATR { $about }
   *[no] { $name } submitted an ATR
}
activity-correct-atr = { $is_about ->
    [yes] { $name } corrected ATR { $about }
   *[no] { $name } corrected an ATR
}
activity-open-wage-claim = { $name } began a wage claim
activity-set-claim-parties = { $name } changed who owes
activity-set-wage-line = { $name } wrote what a worker is owed
activity-remove-wage-line = { $name } took a worker out of the claim
activity-set-claim-step = { $is_about ->
    [yes] { $name } moved the claim on: { $about }
   *[no] { $name } moved the claim on
}
activity-set-filing = { $name } wrote down what was filed
activity-record-payment = { $is_about ->
    [yes] { $name } recorded money that was recovered: { $about }
   *[no] { $name } recorded money that was recovered
}
activity-withdraw-payment = { $name } took back a payment that was recorded by mistake
activity-ring-on = { $is_about ->
    [yes] It rang on: { $about }
   *[no] Nobody took it: it rang on
}
activity-staff-left = { $is_about ->
    [yes] { $about } works elsewhere now and is off the case
   *[no] Somebody works elsewhere now and is off the case
}
activity-older = Older
activity-newer = Newer
activity-being-asked = Older lines are being fetched.
activity-older-offline = Older lines are with MAIN. They can be fetched when there is a network.
activity-older-failed = Older lines could not be fetched. Try again.
activity-other = Something that this version of the app does not know: { $kind }
activity-the-server = MAIN
activity-the-partner = by the link
