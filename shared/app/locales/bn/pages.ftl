### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = এখনও বলা হয়নি
go-on = এগোন
open-settings = সেটিংস খুলুন

menu-practice-detail = SOS পরখ করুন। কিছু পাঠানো হয় না।
menu-family-detail = { $count ->
    [0] এখনও কেউ নেই
    [one] { $count } জন
   *[other] { $count } জন
}
menu-safety-detail = তাড়াতাড়ি বেরোনো, চুপ, সব মোছা
menu-permissions-detail = এই অ্যাপ কী করতে পারে আর কেন
menu-permissions-missing = কিছু একটার অনুমতি নেই
menu-check-up-detail = এই ফোন কি SOS-এর জন্য তৈরি?
menu-check-up-trouble = কিছু একটা SOS আটকাতে পারে
call-child = শিশু হেল্পলাইন
call-legal-aid = বিনা খরচে আইনি সাহায্য

confirm-title = MAIN-এর সাহায্য চাইবেন?
confirm-why = এরপর কী হয়েছে বেছে নেবেন। কিছু না বাছলে নিজে থেকে যাবে।
confirm-yes = হ্যাঁ, SOS পাঠান
confirm-no = না
other-title = অন্য কারও জন্য SOS
other-title-named = { $name }-এর জন্য SOS
other-why = আপনার জন্য নিরাপদ হলে তাঁর পাশে থাকুন। MAIN আগে তাঁর নম্বরে, পরে আপনার নম্বরে ফোন করে।
other-number = তাঁর নম্বর, জানা থাকলে
other-yes = তাঁর জন্য SOS
menu-other-detail = আপনার পাশে কেউ আহত, হুমকির মুখে বা বিপদে আছেন

practise-title = SOS অভ্যাস
practise-what = সব কিছু বিপদের সময়ের মতো দেখায়। কিছু পাঠানো হয় না, কাউকে ফোন করা হয় না।
practise-end = এটা নিজে থেকে শেষ হয়, বা আপনি শেষ চাপলে।
practise-begin = শুরু করুন

after-title = MAIN-কে আরও বলুন
after-kind = কী হয়েছে
after-place = আমি কোথায়
after-place-known = এই ফোন আপনার জায়গা পাঠাচ্ছে
after-contact = আমাকে কীভাবে উত্তর দেবে
after-photo = ছবি তুলুন
after-voice = আমার কথা রেকর্ড করুন
after-family = ভরসার মানুষদের জানান
after-family-done = তাঁদের জানানো হয়েছে, { $time }
after-family-safe = আপনি নিরাপদ, তাঁদের জানানো হয়েছে, { $time }
after-family-waiting = মেসেজ যাচ্ছে
after-family-composed = মেসেজের অ্যাপ খুলেছিল। আবার খুলতে চাপুন।
after-family-failed = মেসেজ যায়নি। আবার চেষ্টা করতে চাপুন।
after-family-none = কাকে, বেছে নিন

place-title = আপনি কোথায়?
place-state = রাজ্য
place-state-none = বেছে নিতে চাপুন
place-landmark = কাছে কী আছে? স্টেশন, কারখানা, দোকান
place-say = মুখে বলুন আপনি কোথায়
place-say-detail = নিজের কথায় বলুন
place-keep = রাখুন

states-title = আপনি কোন রাজ্যে?
states-likely = হয়তো এখানে

answer-title = MAIN আপনাকে কীভাবে উত্তর দেবে?
answer-call = আমাকে ফোন করুন
answer-call-detail = আমার ফোন বাজলে বিপদ নেই।
answer-message = আমাকে মেসেজ লিখুন
answer-message-detail = ফোনে বিপদ, মেসেজে নয়।
answer-nothing = ফোন নয়, মেসেজও নয়
answer-nothing-detail = এখানে কেউ যেন টের না পায়। MAIN তবু সাহায্য করে।

number-title = আমার নম্বর
number-why = এই নম্বরে MAIN আপনাকে ফোন করতে পারে। শুধু আপনি সাহায্য চাইলে পাঠানো হয়।
number-label = ফোন নম্বর
number-keep = রাখুন
number-wrong = এটা পুরো ফোন নম্বর নয়। ভারতের মোবাইল নম্বরে দশটি সংখ্যা থাকে: 98123 45678।

recording-title = এখন বলুন
recording-what = কী হয়েছে আর আপনি কোথায়, বলুন।
recording-time = 2:00-এর মধ্যে { $time }
recording-finish = রাখুন
recording-discard = মুছুন

trusted-title = আমার ভরসার মানুষ
trusted-what = তিনজন পর্যন্ত বেছে নিন। SOS-এর সঙ্গে এই ফোন তাঁদের মেসেজ পাঠাতে পারে: আপনি সাহায্য চেয়েছেন আর কোথায় আছেন। নিরাপদ হলে সেটাও জানায়।
trusted-pick = এই ফোন থেকে বাছুন
trusted-name = নাম
trusted-number = ফোন নম্বর
trusted-add = যোগ করুন
trusted-remove = সরান
trusted-tell = প্রতি SOS-এ তাঁদের জানান
trusted-tell-detail = আপনাকে না জিজ্ঞেস করে। বন্ধ থাকলে প্রতিবার আপনি ঠিক করবেন।
trusted-full = তিনজনের বেশি নয়। অন্য কাউকে নিতে একজনকে সরান।
trusted-no-picker = এই ফোনের তালিকা খোলা যায় না। নম্বর লিখুন।
