### Signing in, and the hub's inbox.

sign-in-title = কর্মীদের প্রবেশ
sign-in-explanation = কোঅর্ডিনেটর যে কোড দিয়েছেন তা লিখুন।
sign-in-code = আমন্ত্রণ কোড
sign-in-submit = সাইন ইন করুন
sign-in-busy = সাইন ইন হচ্ছে…
sign-in-no-code = আগে কোড লিখুন।
sign-in-unknown-code = MAIN এই কোড চেনে না। আবার দেখুন: চার ভাগে কুড়িটি অক্ষর ও অঙ্ক।
sign-in-used-code = এই কোড আগেই ব্যবহার হয়েছে। কোঅর্ডিনেটরের কাছে নতুন কোড চান।
sign-in-expired-code = এই কোড পুরনো হয়ে গেছে। কোঅর্ডিনেটরের কাছে নতুন কোড চান।
sign-in-no-network = MAIN-এর সঙ্গে যোগাযোগ হচ্ছে না। ফোনে নেটওয়ার্ক আছে কি না দেখে আবার চেষ্টা করুন।
sign-in-server = MAIN-এর সার্ভারে গোলমাল চলছে। কয়েক মিনিট পরে আবার চেষ্টা করুন।
sign-in-not-kept = এই ফোন সাইন ইন রাখতে পারেনি। কিছু জায়গা খালি করে আবার সাইন ইন করুন।
sign-out = সাইন আউট

inbox-summary = { $count ->
    [0] কোনো কেস পড়ে নেই
   *[other] { $count }টি কেস কেউ নেননি
}
inbox-empty = কোনো কেস নেই

sync-begins = আনা হচ্ছে…
sync-done = সব পাঠানো হয়েছে, { $time }
sync-not-taken = MAIN সবকিছু নেয়নি, { $time }
sync-waiting = { $count }টি পাঠানো বাকি
sync-offline = { $time } থেকে নেটওয়ার্ক নেই
sync-fails = MAIN উত্তর দিচ্ছে না। আবার চেষ্টা চলছে।
sync-fails-since = MAIN উত্তর দিচ্ছে না। শেষ খবর { $time }।
sync-unreadable = { $count ->
   *[other] { $count }টি নথি দেখানো যাচ্ছে না: অ্যাপ আপডেট করুন
}

mark-safe = মানুষটি বলছেন: নিরাপদ
mark-mistake = মানুষটি বলছেন: ভুল করে চাপা
mark-outside-coverage = এলাকার বাইরে
mark-stale-position = পুরনো জায়গা
mark-waiting = পাঠানো বাকি
mark-undecided = দুরকম লেখা, ঠিক করুন
mark-refused = MAIN নেয়নি

inbox = কাজের তালিকা
call-person = মানুষটিকে ফোন করুন
notice-session-ended = আপনি সাইন আউট হয়ে গেছেন। কোঅর্ডিনেটরের কাছে নতুন কোড চান। এই ফোনের SOS বার্তা এখানেই আছে।
notice-late-roster = কে কখন ডিউটিতে, তা আপনার আগে অন্য কেউ বদলেছেন। আপনি যা লিখেছেন তা ডিউটির তালিকায় পাশে রাখা আছে।
notice-late = এটি আপনার আগে অন্য কেউ বদলেছেন। আপনি যা লিখেছেন তা কেসে পাশে রাখা আছে।
notice-case-left = এই কেস এখন অন্য হাবের কাছে।
notice-sign-out-loses = { $count ->
   *[other] আপনার লেখা { $count }টি জিনিস পাঠানো হয়নি, হারিয়ে যাবে। তবুও সাইন আউট করতে চাইলে আবার চাপুন।
}
refused-taken = এই কেস { $name } নিয়েছেন।
refused-not-allowed = আপনার এটি করার অনুমতি নেই।
refused-no-such-case = এই কেস আর আপনার কাছে নেই।
refused-empty-note = আগে কিছু লিখুন।
refused-note-too-long = লেখাটি বেশি বড়: { $limit }টি অক্ষরের বেশি নয়।
refused-other = MAIN এটি নেয়নি। অ্যাপ আপডেট করুন, বা কোঅর্ডিনেটরকে বলুন।
notify-case-channel = নতুন কেস
notify-case-quiet-channel = নতুন কেস, শব্দ ছাড়া
notify-case-title = একটি নতুন কেস এসেছে
notify-case-text = দেখতে অ্যাপ খুলুন।

# ---- a case rings
ringing-title = MAIN-এর এখনই আপনাকে দরকার
ringing-text = আপনার হাবে একটি কেসের ঘণ্টা বাজছে
ringing-channel = কেসের ঘণ্টা
ringing-cases = { $count ->
   *[other] { $count }টি কেসের ঘণ্টা বাজছে
}
ringing-open = কেস খুলুন
ringing-silence = এখানে আওয়াজ থামান

inbox-late = { $count }টিতে দেরি
inbox-empty-mine = আপনার কাছে খোলা কেস নেই
inbox-empty-overdue = কোনোটিতে দেরি নেই
inbox-nothing-found = এমন কেস নেই। কম শব্দ দিয়ে খুঁজুন, বা সব ধরন ও ভাষার মধ্যে দেখুন।
number-to-come = পরের যোগাযোগে নম্বর আসবে
inbox-search = নম্বর, নাম, ফোন, জায়গা
filter-hub = সব খোলা
filter-mine = আমার
filter-unassigned = কারও নয়
filter-overdue = দেরি হয়েছে
filter-waiting = অপেক্ষায়
filter-closed = বন্ধ
menu-refused = MAIN নেয়নি: { $count }
menu-load = কার কাছে কতগুলি কেস; মোট মজুরির দাবি
menu-roster-undecided = কে কখন ডিউটিতে: দুরকম লেখা, ঠিক করুন
inbox-more = এই হাবের আরও
menu-roster = কে কখন ডিউটিতে
narrow-title = ধরন ও ভাষা
narrow-all = সব ধরন ও ভাষা
narrow-all-kinds = সব ধরন
narrow-all-languages = সব ভাষা
narrow-count = { $count ->
   *[other] { $count }টি কেস
}
narrow-person = শুধু { $name }-এর কেস
narrow-everybody = সবার
narrow-show = { $count ->
   *[other] { $count }টি কেস দেখান
}
load-title = কার কাছে কতগুলি কেস
load-explanation = নাম চাপলে তাঁর কেসগুলি দেখা যায়। কোনো কেস চেপে ধরলে অন্যকে দেওয়া যায়।
load-nobody = কারও কাছে নেই
load-open = { $count }টি খোলা
load-immediate = { $count }টি জরুরি
load-late = { $count }টিতে দেরি
a-colleague = একজন সহকর্মী
sync-last-news = শেষ খবর { $time }
sync-progress = আপনার হাবের কেস আনা হচ্ছে: { $count }
mark-asks-us = আপনার হাবকে এটি নিতে বলা হয়েছে
mark-asks = { $hub }-কে এটি নিতে বলা হয়েছে
mark-sensitive = শুধু এই কেসে যাঁরা আছেন তাঁদের জন্য
mark-same-as = { $number } একই কেস
late-by = { $age } দেরি

# ---- link persons of the hub
menu-link-persons = লিঙ্ক পার্সন
menu-link-persons-held = লিঙ্ক পার্সন: আপনাকে কিছু ঠিক করতে হবে
link-persons-title = লিঙ্ক পার্সন
link-persons-what = যাঁরা এই হাবের জন্য শ্রমিক নথিভুক্ত করেন।
link-persons-none = এই হাবের জন্য এখনও কেউ শ্রমিক নথিভুক্ত করেন না। আমন্ত্রণ জানাতে নেটওয়ার্ক লাগে না।
link-persons-invite = লিঙ্ক পার্সনকে আমন্ত্রণ জানান
link-persons-more = { $count ->
   *[other] আরও { $count } জন, যাঁদের দেখানো হয়নি
}
form-invite-title = লিঙ্ক পার্সনকে আমন্ত্রণ জানান
form-invite-why = তাঁকে কোড দেখান, বা পড়ে শোনান। তাঁর ফোনে একবারই কাজ করে, ১৪ দিন পর্যন্ত; নেটওয়ার্ক না থাকলে দুটি ফোনই একবার নেটওয়ার্ক পেলে।
form-invite-phone-hint = তাঁর নম্বর, যাতে আপনি ফোন করতে পারেন।
form-invite-keep = কোড তৈরি করুন
link-person-show-code = এটি তাঁর ফোনের ক্যামেরার সামনে ধরুন: মেনুতে “কর্মীদের প্রবেশ”, তারপর “কোড স্ক্যান করুন”।
link-person-qr = ক্যামেরার জন্য আমন্ত্রণ কোডের ছবি
link-person-read-out = পড়ে শোনাতে: পাঁচটি করে চার ভাগ। এতে O, I, L বা U অক্ষর নেই।
link-person-code-elsewhere = কোডটি আছে যে ফোনে তৈরি হয়েছে সেখানে। এখানে নতুন কোড তৈরি করলে সেটি আর কাজ করবে না।
link-person-invited = আমন্ত্রণ জানানো হয়েছে। কোড { $time } পর্যন্ত কাজ করে।
link-person-has-phone = ফোনে সাইন ইন করেছেন
link-person-code-old = আমন্ত্রণ জানানো হয়েছে, কিন্তু কোড এখন পুরনো
link-person-revoked = প্রবেশ শেষ করেছেন { $name }, { $time }
link-person-phone = ফোন
link-person-invited-by = আমন্ত্রণ জানিয়েছেন { $name }, { $time }
link-person-new-code = নতুন কোড তৈরি করুন
link-person-come-back = আবার আমন্ত্রণ জানান
link-person-revoke = এই মানুষটির প্রবেশ শেষ করুন
link-person-ask-revoke = { $name }-এর প্রবেশ শেষ করবেন?
link-person-revoke-phone = পরের যোগাযোগের পরে তাঁর ফোন আর কিছু খুলতে পারবে না। ফোন হারালে বা চুরি হলে সঙ্গে সঙ্গে এটি করুন।
link-person-revoke-unsent = সেখানে যা পাঠানো হয়নি তা তবুও আসে, আর আপনি ঠিক না করা পর্যন্ত এখানে থাকে।
link-person-held = { $count ->
   *[other] প্রবেশ শেষ হওয়ার পরে { $count }টি জিনিস এসেছে।
}
link-person-held-workers = { $count ->
   *[other] তার { $count }টিতে শ্রমিক নথিভুক্ত হয়।
}
link-person-held-aside = { $count ->
   *[other] { $count }টি পড়া যায়নি: MAIN-এর সার্ভারে রাখা আছে।
}
link-person-take = তবুও নিন
link-person-discard = বাদ দিন
link-person-ask-discard = { $name }-এর কাছ থেকে যা এসেছে তা বাদ দেবেন?
link-person-discard-what = এতে যে শ্রমিকেরা আছেন তাঁরা নথিভুক্ত হবেন না। এটি আর ফেরানো যায় না।
did-invite-link-person = লিঙ্ক পার্সনকে আমন্ত্রণ
did-revoke-link-person = লিঙ্ক পার্সনের প্রবেশ শেষ
did-take-held = পরে যা এসেছে তা নেওয়া
did-discard-held = পরে যা এসেছে তা বাদ দেওয়া
