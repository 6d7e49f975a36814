### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = সাহায্যের জন্য চেপে ধরুন
sos-accessibility = SOS। MAIN-এর সাহায্য পেতে দুবার টোকা দিন।

kind-title = কী হয়েছে?
kind-help-title = আপনার কী দরকার?
kind-countdown = { $seconds ->
    [one] { $seconds } সেকেন্ডে নিজে থেকে যাবে
   *[other] { $seconds } সেকেন্ডে নিজে থেকে যাবে
}

headline-keeping = এই ফোনে রাখা হচ্ছে…
headline-kept = এই ফোনে রাখা আছে। পাঠানো হচ্ছে…
headline-kept-offline = এই ফোনে রাখা আছে। নেটওয়ার্ক এলেই যাবে।
headline-sent-by-message = মেসেজে গেছে। MAIN-এর অপেক্ষা।
headline-help-received = MAIN পেয়েছে, আপনাকে ফোন করবে
headline-not-kept = এই ফোনে রাখা যায়নি। পাঠানো হচ্ছে…
headline-not-kept-offline = রাখা যায়নি, নেটওয়ার্কও নেই। এখনই ফোন করুন।

receipt-kept = এই ফোনে রাখা আছে
receipt-kept-waiting = এই ফোনে রাখা হচ্ছে…
receipt-kept-failed = এই ফোন রাখতে পারেনি
receipt-sent-by-message = মেসেজে গেছে
receipt-received = MAIN পেয়েছে
receipt-received-waiting = MAIN-এর অপেক্ষা
receipt-received-offline = নেটওয়ার্কের অপেক্ষা
receipt-received-late = MAIN এখনও উত্তর দেয়নি
receipt-on-hub-phone = { $hub }-এর ফোনে পৌঁছেছে
receipt-on-hub-phone-waiting = হাবের ফোনের অপেক্ষা
receipt-on-hub-phone-late = হাবের কোনো ফোনে এখনও পৌঁছয়নি
receipt-taken = আপনার বার্তা { $name }-এর কাছে
receipt-taken-will-call = আপনার বার্তা { $name }-এর কাছে, ফোন করবেন
receipt-taken-waiting = কেউ নেওয়ার অপেক্ষা
receipt-case-number = কেস { $number }
receipt-more = ছবি, কথা, জায়গা দিন

warning-not-received = MAIN-এর উত্তর এখনও আসেনি। এখনই ফোন করুন। এই ফোন চেষ্টা করে যাচ্ছে।
warning-not-on-hub-phone = MAIN পেয়েছে, কিন্তু হাবের ফোনে এখনও পৌঁছয়নি। এখনই ফোন করুন।
warning-not-received-message = মেসেজে গেছে, MAIN এখনও উত্তর দেয়নি। এখনই ফোন করুন। এই ফোন চেষ্টা করে যাচ্ছে।
warning-message-app = মেসেজের অ্যাপ খোলা আছে। সেখানে পাঠান চাপুন।
warning-message-refused = মেসেজ যায়নি। হয়তো ব্যালান্স নেই। MAIN হেল্পলাইনে ফোন করতে খরচ নেই।
warning-message-refused-missed-call = মেসেজ যায়নি। হয়তো ব্যালান্স নেই। মিসড কলে খরচ নেই।
warning-message-no-service = মেসেজের নেটওয়ার্কও নেই। এই ফোন চেষ্টা করে যাচ্ছে। পারলে যেখানে নেটওয়ার্ক আছে সেখানে যান।
warning-not-kept = এই ফোন আপনার বার্তা রাখতে পারেনি। পাঠানো হচ্ছে। অ্যাপ খোলা রাখুন, ফোন করুন।

position-known = জায়গা জানা, { $age } আগের
position-known-within = জায়গা প্রায় { $distance } পর্যন্ত জানা, { $age } আগের
position-old = পুরনো জায়গা, { $age } আগের। এখন আপনি অন্য কোথাও থাকতে পারেন।
position-old-age-not-known = জায়গা জানা আছে, কিন্তু কত পুরনো তা জানা নেই। এখন আপনি অন্য কোথাও থাকতে পারেন।
position-made-up = এই জায়গা অন্য একটি অ্যাপের বানানো
position-looking = আপনার জায়গা খোঁজা হচ্ছে…
position-not-known = জায়গা জানা নেই
position-not-permitted = জায়গা জানা নেই: এই অ্যাপের অনুমতি নেই
position-switched-off = জায়গা জানা নেই: ফোনে লোকেশন বন্ধ

cancel-countdown = বাতিল ({ $seconds })
safe = আমি এখন নিরাপদ
claim-mistake = আপনি { $time }-এ বলেছেন ভুল করে চাপা। বার্তা এখনও হাবের কাছে আছে।
claim-mistake-untold = আপনি { $time }-এ বলেছেন ভুল করে চাপা। MAIN এখনও জানে না।
claim-safe = আপনি { $time }-এ বলেছেন নিরাপদ আছেন। বার্তা এখনও হাবের কাছে আছে।
claim-safe-untold = আপনি { $time }-এ বলেছেন নিরাপদ আছেন। MAIN এখনও জানে না।
safe-other = তিনি এখন নিরাপদ
claim-safe-other = আপনি { $time }-এ বলেছেন যে তিনি নিরাপদ। হাবের কাছে সতর্কবার্তা এখনও আছে।
claim-safe-other-untold = আপনি { $time }-এ বলেছেন যে তিনি নিরাপদ। MAIN এখনও তা জানে না।

# The one thing that helps most now.
next-send-message = মেসেজে পাঠান
next-place = আপনি কোথায়?
next-own-number = আপনার ফোন নম্বর কী?
next-contact = আপনাকে ফোন করব?
next-tell-family = আপনজনকে জানান
next-tell-family-safe = আপনজনকে জানান আপনি নিরাপদ

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = আমার সাহায্য দরকার। আমার জায়গা ({ $when }): { $link }
family-message-nowhere = আমার সাহায্য দরকার। আমার ফোন জানে না আমি কোথায়।
family-message-do-not-call = এখন আমাকে ফোন কোরো না।
family-message-safe = আমি এখন নিরাপদ।

# The notification that a phone must show while it follows a person. Without content.
track-channel = লোকেশন
track-title = লোকেশন চালু
track-text = এই ফোন নিজের জায়গা দেখছে।
track-stop = বন্ধ করুন

practice-band = অভ্যাস। কিছু পাঠানো হয় না।
practice-end = অভ্যাস শেষ
practice-title = এভাবেই হয়
practice-will-say = এখানে লেখা থাকবে: { $text }
practice-hub = হাব
practice-somebody = হাবের কেউ
practice-position = এখানে লেখা থাকবে আপনি কোথায়।
practice-over = অভ্যাস শেষ। কিছু পাঠানো হয়নি।
practice-call = এটা অভ্যাস: কাউকে ফোন করা হয়নি। সত্যি ফোন করতে আবার চাপুন।
practice-not-now = একটি বার্তা যাচ্ছে। পরে অভ্যাস করুন।

# What staff ask the person in the app.
asked-card = MAIN আপনাকে কিছু জিজ্ঞাসা করছে
asked-title = MAIN জিজ্ঞাসা করছে
asked-done = আমি উত্তর দিয়েছি
asked-call-back = নিরাপদ হলে ফোন করুন
asked-where = আপনি কোথায়?
asked-how-many = আপনারা কতজন?
