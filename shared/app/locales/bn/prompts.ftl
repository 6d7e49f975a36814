### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = এটা সাহায্যের বোতাম। এর উপর আঙুল রেখে গোল দাগ পুরো না হওয়া পর্যন্ত চেপে ধরুন। নিচে ফোন করার দুটি নম্বর আছে।
prompt-alert-open = আপনার বার্তা যাচ্ছে। কত দূর গেছে দেখতে লাইনটি চাপুন।

prompt-kind = কী হয়েছে? একটি ছবি চাপুন।
prompt-kind-help = আপনার কী দরকার? একটি ছবি চাপুন।
prompt-kind-countdown = কিছু না চাপলে বার্তা নিজে থেকে যাবে।
prompt-kind-accident = দুর্ঘটনা, চোট।
prompt-kind-medical = অসুখ, কারও ডাক্তার দরকার।
prompt-kind-assault = মারধর, বা ইচ্ছার বিরুদ্ধে গায়ে হাত।
prompt-kind-threat = কেউ আপনাকে হুমকি দিচ্ছে।
prompt-kind-wages = মজুরি পাইনি।
prompt-kind-confinement = ওরা আপনাকে যেতে দেয় না।
prompt-kind-advice = কোনো প্রশ্ন বা পরামর্শ।
prompt-kind-other = অন্য কিছু।

prompt-keeping = আপনার বার্তা এই ফোনে রাখা হচ্ছে।
prompt-kept = আপনার বার্তা এই ফোনে রাখা আছে। পাঠানো হচ্ছে।
prompt-kept-offline = আপনার বার্তা এই ফোনে রাখা আছে। নেটওয়ার্ক নেই। এলেই যাবে।
prompt-not-kept = এই ফোন আপনার বার্তা রাখতে পারেনি। পাঠানো হচ্ছে। অ্যাপ খোলা রাখুন, ফোন করুন।
prompt-sent-by-message = আপনার বার্তা মেসেজে গেছে। MAIN এখনও উত্তর দেয়নি।
prompt-received = MAIN আপনার বার্তা পেয়েছে।
prompt-help-received = MAIN পেয়েছে, আপনাকে ফোন করবে।
prompt-on-hub-phone = আপনার বার্তা হাবের ফোনে পৌঁছেছে।
prompt-taken = হাবের একজন আপনার বার্তা নিয়েছেন। নাম পর্দায় লেখা আছে।
prompt-taken-will-call = হাবের একজন আপনার বার্তা নিয়েছেন, তিনি ফোন করবেন। নাম পর্দায় লেখা আছে।
prompt-late = এখনও উত্তর আসেনি। এখনই ফোন করুন। এই ফোন চেষ্টা করে যাচ্ছে।
prompt-not-on-hub-phone = হাবের কোনো ফোনে এখনও পৌঁছয়নি। এখনই ফোন করুন।
prompt-message-app = মেসেজের অ্যাপ খোলা আছে। সেখানে পাঠান চাপুন।
prompt-message-refused = মেসেজ যায়নি। হয়তো ব্যালান্স নেই।
prompt-no-position = এই ফোন জানে না আপনি কোথায়।
prompt-call-emergency = পুলিশ বা অ্যাম্বুলেন্স ডাকতে এক এক দুই চাপুন।
prompt-call-helpline = MAIN-এর সঙ্গে কথা বলতে লম্বা নম্বরের বোতাম চাপুন। এতে খরচ নেই।
prompt-call-missed = মিসড কল দিতে তার বোতাম চাপুন। একবার বাজে, খরচ নেই।
prompt-cancel = ভুল করে চেপেছেন? বাতিল চাপুন।
prompt-safe = এখন নিরাপদ হলে তার বোতাম চাপুন।
prompt-safe-other = তিনি এখন নিরাপদ হলে তার বোতাম চাপুন।
prompt-said = আপনার কথা MAIN-এ যায়। কেউ আপনার সঙ্গে কথা না বলা পর্যন্ত বার্তা থাকবে।

prompt-send-message = আপনার বার্তা মেসেজে পাঠাতে কার্ডটি চাপুন।
prompt-place = আপনি কোথায়? রাজ্য আর কাছে কী আছে বলুন বা লিখুন।
prompt-own-number = আপনার ফোন নম্বর কী? লিখুন, যাতে MAIN আপনাকে ফোন করতে পারে।
prompt-contact = আপনাকে ফোন করব? প্রথম: হ্যাঁ। দ্বিতীয়: শুধু মেসেজ। তৃতীয়: কিছু না, বিপদ আছে।
prompt-tell-family = আপনজনকে জানান আপনার সাহায্য দরকার।
prompt-tell-family-safe = আপনজনকে জানান আপনি নিরাপদ।

prompt-practice = এটা অভ্যাস। কিছু পাঠানো হয় না। থামাতে শেষ চাপুন।

prompt-page-menu = বাকি সব এখানে।
prompt-page-confirm-sos = MAIN-এর সাহায্য চাইবেন? হ্যাঁ হলে লাল বোতাম চাপুন।
prompt-page-for-other = অন্য কারও জন্য MAIN-কে ডাকবেন? হ্যাঁ হলে লাল বোতাম চাপুন।
prompt-page-after-alert = এখানে ছবি, কথা, জায়গা যোগ করতে পারেন, আপনজনকে জানাতে পারেন।
prompt-page-states = যে রাজ্যে আছেন সেটি চাপুন।
prompt-page-family = এখানে তিনজন পর্যন্ত ভরসার মানুষ বেছে নিন।
prompt-page-safety = এখানে অ্যাপ চুপ করাতে, লুকোতে বা সব মুছতে পারেন।
prompt-page-permissions = অ্যাপ এই ফোনের কাছে কী চায় আর কেন, এখানে দেখুন। প্রতিটিতে না বলতে পারেন।
prompt-page-check-up = এই ফোনে কী SOS আটকাতে পারে আর কীভাবে ঠিক করবেন, এখানে দেখুন।
prompt-page-delete-everything = এই অ্যাপের সব কিছু এই ফোন থেকে মুছবেন? যা পাঠানো হয়েছে তা MAIN-এর কাছে থাকবে।
prompt-page-practice = এখানে অভ্যাস করতে পারেন। কিছু পাঠানো হয় না।

# Pages: one by one, so that each can be recorded.
prompt-permission-location = এই অ্যাপ কি দেখতে পারে আপনি কোথায়? যাতে সাহায্য আপনাকে খুঁজে পায়। শুধু আপনি সাহায্য চাইলে পাঠানো হয়।
prompt-permission-notifications = MAIN উত্তর দিলে এই ফোন কি জানাবে? কী নিয়ে তা কখনও বলে না।
prompt-permission-sms = এই ফোন কি নিজে থেকে মেসেজ পাঠাতে পারে? তাহলে ইন্টারনেট ছাড়াও SOS যাবে।
prompt-permission-buttons = নিচের উপরের বোতাম মানে হ্যাঁ। নিচেরটি মানে এখন না।
prompt-safety-silent = চুপ: শব্দ নেই, কাঁপুনি নেই, অন্ধকার পর্দা। MAIN আপনাকে ফোন করে না।
prompt-safety-quick-exit = তাড়াতাড়ি বেরোনো: একটি বোতাম যা সঙ্গে সঙ্গে ক্যালেন্ডার দেখায়। ফিরতে ক্যালেন্ডার চেপে ধরুন।
prompt-safety-hide = লুকোনো: খোলা অ্যাপের তালিকায় এই অ্যাপের ছবি নেই।
prompt-safety-neutral = ক্যালেন্ডারের ছবি: হোম স্ক্রিনে এই অ্যাপ ক্যালেন্ডারের মতো দেখায়।
prompt-menu-practice = নিশানা: SOS অভ্যাস।
prompt-menu-for-other = লাল চিহ্ন: অন্য কারও জন্য SOS।
prompt-menu-family = মানুষ: যাদের উপর ভরসা।
prompt-menu-safety = ঢাল: আপনার নিরাপত্তা।
prompt-menu-check-up = রেঞ্চ: এই ফোন কি SOS-এর জন্য তৈরি?

# What staff ask in the app.
prompt-asked = MAIN আপনাকে কিছু জিজ্ঞাসা করছে। উত্তর দিতে কার্ডটি টিপুন।
prompt-page-asked = MAIN আপনাকে এটা জিজ্ঞাসা করছে।
prompt-asked-ways = যেভাবে সহজ, সেভাবে উত্তর দিন: MAIN-কে ফোন করুন, কথা রেকর্ড করুন, ছবি তুলুন, বা বলুন আপনি কোথায়। তারপর নিচের বোতাম টিপুন।
prompt-asked-call-back = নিরাপদ হলে MAIN-কে ফোন করুন।
prompt-asked-where = আপনি কোথায়?
prompt-asked-how-many = আপনারা কতজন?
