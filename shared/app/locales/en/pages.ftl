### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = Not told yet
go-on = Go on
open-settings = Open settings

menu-practice-detail = Try the SOS. Nothing is sent.
menu-family-detail = { $count ->
    [0] Nobody chosen yet
    [one] 1 person
   *[other] { $count } people
}
menu-safety-detail = Leave quickly, be silent, delete everything
menu-permissions-detail = What this app may do, and why
menu-permissions-missing = Something is not allowed yet
menu-check-up-detail = Is this phone ready for an SOS?
menu-check-up-trouble = Something may stand in the way of an SOS
call-child = Children's helpline
call-legal-aid = Free help with the law

confirm-title = Call MAIN for help?
confirm-why = Next you choose what happened. If you choose nothing, it goes by itself.
confirm-yes = Yes, send SOS
confirm-no = No
other-title = SOS for somebody else
other-title-named = SOS for { $name }
other-why = Stay beside them if that is safe for you. MAIN calls their number first, then yours.
other-number = Their number, if you know it
other-yes = SOS for them
menu-other-detail = Somebody beside you is hurt, threatened or in danger

practise-title = Practise the SOS
practise-what = Everything looks as in an emergency. Nothing is sent and nobody is called.
practise-end = It ends by itself, or when you press End.
practise-begin = Begin

after-title = Tell MAIN more
after-kind = What happened
after-place = Where I am
after-place-known = This phone sends where you are
after-contact = How to answer me
after-photo = Take a photo
after-voice = Record my voice
after-family = Tell people I trust
after-family-done = They were told, { $time }
after-family-safe = They were told that you are safe, { $time }
after-family-waiting = The message is on its way
after-family-composed = The message app was opened. Press to open it again.
after-family-failed = The message did not go. Press to try again.
after-family-none = Choose whom

place-title = Where are you?
place-state = State
place-state-none = Press to choose
place-landmark = What is near you? A station, a factory, a shop
place-say = Say where you are
place-say-detail = Speak in your own words
place-keep = Keep

states-title = Which state are you in?
states-likely = Perhaps here

answer-title = How may MAIN answer you?
answer-call = Call me
answer-call-detail = It is safe that my phone rings.
answer-message = Write to me
answer-message-detail = A call is not safe, a message is.
answer-nothing = No call, no message
answer-nothing-detail = Nobody here may notice. MAIN still helps.

number-title = My number
number-why = On this number MAIN can call you. It is sent only when you ask for help.
number-label = Phone number
number-keep = Keep
number-wrong = This is not a whole phone number. An Indian mobile number has ten digits: 98123 45678.

recording-title = Speak now
recording-what = Say what happened and where you are.
recording-time = { $time } of 2:00
recording-finish = Keep it
recording-discard = Delete it

trusted-title = People I trust
trusted-what = Choose up to three people. With an SOS, this phone can send them a message: that you asked for help, and where you are. When you are safe, they hear that too.
trusted-pick = Choose from this phone
trusted-name = Name
trusted-number = Phone number
trusted-add = Add
trusted-remove = Remove
trusted-tell = Tell them with every SOS
trusted-tell-detail = Without asking you again. If it is off, you choose each time.
trusted-full = Three people is the most. Remove one to choose another.
trusted-no-picker = This phone's list cannot be opened. Type the number.
