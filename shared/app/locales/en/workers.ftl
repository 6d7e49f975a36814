### What link persons and hubs read of registered workers.

menu-workers = Workers
workers-title = Workers
workers-register = Register
workers-scan = Scan a card
workers-scan-prompt = Hold the card before the camera
workers-search = Name, phone, trade, place
workers-draft = Go on: { $name }
workers-draft-nameless = Go on with a registration that has no name yet
workers-due = { $count ->
    [one] 1 person to look after
   *[other] { $count } people to look after
}
workers-alike = { $count ->
    [one] 1 may be registered twice
   *[other] { $count } may be registered twice
}
workers-unsent = { $count ->
    [one] 1 is not sent yet
   *[other] { $count } are not sent yet
}
workers-numbers = Today { $today } · this month { $month }
workers-list-due = To look after
workers-list-unsent = Not sent yet
workers-list-alike = May be registered twice
workers-all = Show all
workers-none = Nobody is registered on this phone yet. Press “Register”.
workers-not-found = Nobody found. Try part of the name, or a number.
workers-window = { $first } to { $last } of { $total }
workers-earlier = The ones before
workers-later = The next ones

worker-loading = Reading the registration…
worker-elsewhere = somebody who is not on this phone
worker-nameless = No name
worker-no-trade = No trade named
worker-age = { $age } years
worker-age-about = about { $age } years
worker-unsent = Not sent yet
worker-refused = MAIN did not take something
worker-due = Look after: { $time }
worker-due-since = Was to be looked after: { $time }
worker-follow-up = Look after them
worker-no-follow-up = No day to look after them
worker-add-visit = I was with them
worker-change = Change what is known
worker-sos = SOS for this person
worker-card = Card
worker-card-what = Another phone of MAIN reads this code. It says nothing of the person to anybody else.
worker-card-lost = The card was lost: make another
worker-case-sensitive = A case
worker-site-found = The phone knows the place
worker-registered = Registered by { $name }, { $time }
worker-agreed = Agreed to be registered
worker-agreed-thumb = thumb, seen by { $witness }
worker-agreed-paper = on paper: { $reference }
worker-agreed-guardian = for them: { $name }, { $relation }
worker-agreed-notice = notice { $version }, { $language }
worker-withdraw = They no longer agree
worker-withdrawn = This person no longer agrees to be registered. What was known of them is gone from MAIN and from this phone. Help does not depend on it.
worker-give = Another link person looks after them
worker-give-to = Who
worker-may-be = Maybe the same: { $name }
worker-same = It is the same person: { $name }
worker-apart = They are two people
worker-merged-into = Registered twice: { $name } stands for both
worker-merged-from = Registered twice: { $name } is the same person
worker-registered-as = Registered as { $name }
worker-unmerge = They are two people after all

like-same-phone = the same phone number
like-same-name = the same name
like-name-sounds = the names sound the same
like-name-close = the names are close
like-age-near = the ages fit
like-same-district = from the same district
like-same-state = from the same state
like-same-trade = the same trade
like-same-employer = the same employer or site
like-other-sex = but another sex
like-age-far = but the ages do not fit
like-other-origin = but from elsewhere

register-title = Register a worker
worker-field-name = Name or nickname
worker-field-sex = Woman or man
worker-field-age = Age in years
worker-field-year = Or year of birth
worker-field-born = Age
worker-field-phones = Phone numbers
worker-field-languages = Languages
worker-field-photo = Photo
worker-field-trade = Work
worker-field-employer = Employer
worker-field-contractor = Contractor
worker-field-site = Work site
worker-field-origin = From
worker-field-destination = Goes to
worker-field-family = To be told at home
worker-field-household = Travels along
worker-field-bocw = Building workers’ board (BOCW)
worker-field-e-shram = e-Shram
worker-field-ration-card = Ration card
worker-whose = Whose phone
worker-photo-hint = Only if they want one. It helps to know them again.
worker-photo-again = Take it again
worker-photo-remove = Remove the photo
worker-another-phone = Another number
worker-site-hint = What it is near to
worker-site-find = This phone is at the site: find the place
worker-site-find-hint = The phone keeps where it is now.
worker-site-looking = Looking for the place…
worker-site-not-found = The phone did not find where it is. Go outside and try again, or write what is near.
worker-site-not-permitted = Location is switched off or not allowed on this phone. Write what is near.
worker-site-forget = Forget the place
worker-state = State
worker-district = District
worker-block = Block or tehsil
worker-panchayat = Panchayat or ward
worker-family-name = Somebody at home: name
worker-relation = What they are to the worker
worker-member = Who travels along: name
worker-another-member = Somebody else
worker-number = Number
worker-e-shram-hint = 12 digits, for people of 16 to 59 years. Never the Aadhaar number.
worker-e-shram-age = e-Shram registers people of 16 to 59 years.
worker-no-uan = An e-Shram number has 12 digits.
worker-no-year = Write a year such as 1994.
whose-own = Their own
whose-family = Of the family
whose-employer = Of the contractor or employer
whose-other = Of somebody else
registration-not-asked = Not asked
registration-missing = They have none
registration-held = They have it

trade-domestic = Domestic work
trade-construction = Construction
trade-brick-kiln = Brick kiln
trade-hotel = Hotel or restaurant
trade-factory = Factory
trade-textile = Textile
trade-agriculture = Farm work
trade-driver = Driving
trade-security = Security guard
trade-street-vendor = Street vendor
trade-mining = Mine or quarry
trade-other = Other work

form-question = { $place } of { $all }
form-next = Next
form-enough = Enough: ask for consent
form-questions = Back to the questions
form-one-by-one = One question on each screen
form-from-list = Choose from the list ({ $count })
form-mask = Write instead: { $text }
form-nothing-changed = Nothing is changed yet.

consent-step = They agree again
consent-keep = They agree: keep
consent-language = Language of the notice
consent-listen = Read it aloud
consent-how = How they agreed
consent-way-tapped = They read it and tapped themselves
consent-way-read-aloud = It was read to them, and they tapped themselves
consent-way-thumb-witnessed = Thumb print, and somebody saw it
consent-witness = Who saw it
consent-child = Under 18
consent-child-why = A child is registered only if a parent or guardian agrees. Without one do not register: ask for help for them, MAIN and the child helpline take care.
consent-child-help = Do not register: ask for help for this child
consent-child-call = Call the child helpline { $number }
consent-guardian = Name of the parent or guardian who agrees

withdraw-title = Do they no longer agree?
withdraw-what = Their name, numbers, photo and all else that is known of them is erased, here and at MAIN, and cannot be brought back. Only what the law requires of open cases stays with these. Help does not depend on it.
withdraw-joined = They are registered more than once
withdraw-joined-each = Each registration is withdrawn by itself: open the other one too.
withdraw-yes = Yes, erase it
withdraw-no = No

visit-on = On which day
visit-words = What it was about
visit-next = Look after them again on
visit-next-hint = Leave it empty if there is no need.
follow-up-what = What for
follow-up-due = On which day
follow-up-due-hint = Leave both empty if there is nothing more to do.

numbers-title = Numbers
numbers-own = Whom you registered
numbers-hub = Who is registered on this phone
numbers-today = Today
numbers-month = This month
numbers-all = All
numbers-unsent = Not sent yet
numbers-map = Where they are from: { $districts }

card-of-something-else = This is no card of MAIN.
card-damaged = This card of MAIN cannot be read. Look the person up by name.
card-not-signed = This card was not made by MAIN. Look the person up by name.
card-of-nobody-here = The person with this card is not on this phone. If they need help, call for it here.
card-not-permitted = The camera is not allowed on this phone. Look the person up by name.
card-not-scanned = No code was read. Try again, or look the person up by name.

cards-title = Print cards
cards-what = Eight cards fit on a sheet of A4. Cut them apart, and give everybody their own.
cards-count = { $cards ->
    [one] 1 card
   *[other] { $cards } cards
} · { $pages ->
    [one] 1 sheet
   *[other] { $pages } sheets
}
cards-most = At most { $most } at once.
cards-without = { $count ->
    [one] 1 has no card yet.
   *[other] { $count } have no card yet.
} MAIN makes it when the registration has been sent.
cards-none-yet = No card yet
cards-make = Make the sheet
cards-words = If found, or in an emergency: scan the code or call

remind-worker = Somebody to look after

# Photos of workers and sessions, and all that is attached.
attachment-photo = Photo
attachment-take = Take a photo
attachment-size = { $count } KB
attachment-waits = Waits to be sent
attachment-sending = Being sent: { $percent } %
attachment-not-taken = MAIN did not take it. Take the photo again.
attachment-here = On this phone
attachment-not-fetched = Not on this phone yet. It is fetched as soon as there is a network.
attachment-being-fetched = Being fetched
attachment-fetching = Being fetched: { $percent } %
attachment-waits-turn = Is fetched when what was done has been sent.
attachment-failed = It could not be fetched.
attachment-retry = Try again
attachment-opening = Being opened
attachment-unreadable = This phone cannot open it.
photo-number = Photo { $number }

wire-born = Age
wire-sex = Sex
wire-phones = Phone numbers
wire-languages = Languages
wire-photo = Photo
wire-trade = Work
wire-employer = Employer
wire-origin = Home
wire-destination = Where they go
wire-family = Family
wire-household = Who travels along
wire-bocw = BOCW
wire-e-shram = e-Shram number
wire-ration-card = Ration card
wire-witness = Who saw it
wire-consent = Consent
wire-on = Day

did-register-worker = Registration
did-change-worker = Details of a worker
did-give-consent = Consent
did-withdraw-consent = End of consent
did-record-visit = Visit
did-set-follow-up = Day to look after somebody
did-give-worker-to = Giving a worker to another
did-merge-workers = Two registrations joined
did-unmerge-workers = Two registrations parted
did-keep-apart = Two people told apart
did-replace-card = Another card
