### Words that more than one screen uses, and how times and distances are written.

open = Open
back = Back
cancel = Cancel
dismiss = OK
language = Language
language-title = Choose your language
listen = Listen
listen-stop = Be quiet
help = Ask for help
menu = More
about = About
staff = Staff sign-in
starting = The app is starting
being-kept = Being kept on this phone

# The light of the camera that looks for a code, and how its switch stands.
scan-light = Light
scan-light-on = On
scan-light-off = Off

call-emergency = Call 112
call-helpline = Call MAIN's helpline
call-missed = Leave a missed call
call-women = Women's helpline

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
kind-advice = Question or advice
kind-other = Something else
kind-unspecified = Not said what
kind-not-known = Something else ({ $code })

notice-not-kept = This phone could not save that. Free some space, then try again.
notice-store-renewed = What was saved on this phone before could not be read. The app works, and SOS works.

# Notifications never say what happened to whom: a phone lies face up on a table.
notify-own-channel = Messages for you
notify-own-title = There is news
notify-own-step = Open the app to see it.
notify-own-late = No answer yet. Open the app.
