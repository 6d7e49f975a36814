### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = Leave quickly

safety-title = My safety
safety-silent = Silent
safety-silent-why = No sound, no vibration, a dark screen. MAIN does not call you and does not write to you.
safety-quick-exit = Quick exit
safety-quick-exit-why = A button on every screen. It shows a calendar at once. To come back, hold the calendar for 2 seconds.
safety-hide = Hide among open apps
safety-hide-why = No picture of this app in the list of open apps, and no screenshots.
safety-neutral = Calendar icon
safety-neutral-why = On the home screen this app has the name and picture of a calendar. Open it as before: the SOS is there. To have the old icon again, switch this off. The app may close once.
safety-neutral-why-picture = On the home screen this app has the picture of a calendar. Its name stays. Open it as before: the SOS is there. To have the old picture again, switch this off.

delete-title = Delete everything?
delete-what = Your alerts, photos, voice notes, people, number and settings leave this phone. What MAIN has already stays with MAIN.
delete-waits = { $count ->
    [one] 1 thing has not been sent yet. It would be lost.
   *[other] { $count } things have not been sent yet. They would be lost.
}
delete-staff = You are also signed out, and the cases leave this phone.
delete-send-first = Send first
delete-now = Delete everything
delete-unsent = Delete without sending
delete-under-way = Deleting…
notice-not-deleted = Not everything could be deleted. This phone tries again.
notice-deleting-spared = You asked for help, so not everything was deleted. You can delete again later.

calendar-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
