### What link persons, hubs and zones read of sessions.

menu-sessions = সভা
sessions-title = সভা
sessions-log = নতুন সভা
sessions-none = এই ফোনে এখনও কোনো সভা নেই। “নতুন সভা” চাপুন।
sessions-draft = এগিয়ে যান: { $topic }
sessions-draft-nameless = বিষয় ছাড়া যে সভা শুরু হয়েছে, সেটি এগিয়ে নিন
sessions-unsent = { $count ->
   *[other] { $count }টি এখনও পাঠানো হয়নি
}
sessions-month = এই মাসের সভা
sessions-month-numbers = { $sessions ->
   *[other] { $sessions }টি সভা
} · { $came } জন এসেছেন
sessions-earlier = আগেরগুলি
sessions-later = পরেরগুলি

session-loading = সভার তথ্য পড়া হচ্ছে…
session-planned = পরে হবে
session-cancelled = হয়নি
session-undecided = ঠিক করতে হবে
session-came = { $count ->
   *[other] { $count } জন এসেছেন
}
session-registered = { $count ->
   *[other] { $count } জন নথিভুক্ত
}
session-logged = লিখেছেন { $name }, { $time }
session-change = যা জানা আছে তা বদলান
session-attendees = যে নথিভুক্ত শ্রমিকরা এসেছেন
session-attendees-elsewhere = { $count ->
   *[other] আরও { $count } জন এই ফোনে নেই
}
session-add-attendees = তালিকা থেকে যোগ করুন
session-attendees-keep = তাঁদের যোগ করুন
session-ticked = { $count ->
   *[other] { $count } জনকে বাছা হয়েছে
}
session-nobody-to-add = এই ফোনে যোগ করার মতো আর কেউ নেই।
session-nobody-ticked = যাঁরা এসেছেন তাঁদের বাছুন।
session-remove = বাদ দিন
session-added = { $name } যোগ হলেন।
session-there = { $name } আগে থেকেই আছেন।
session-card-of-nobody-here = এই কার্ডের মানুষটি এই ফোনে নেই, এখানে যোগ করা যাবে না। তাঁকে মাথা গুনতিতে ধরুন, বা হাবকে যোগ করতে বলুন।

session-log-title = নতুন সভা
session-keep = সভা রেখে দিন
session-discard = ফেলে দিন
session-field-kind = কীসের জন্য
session-field-topic = বিষয়
session-field-on = দিন
session-field-site = জায়গা
session-field-place = কোথায়
session-field-languages = কোন ভাষায় কথা হয়েছে
session-field-count = কতজন এসেছেন
session-field-material = যা দেখানো বা দেওয়া হয়েছে
session-field-photos = ছবি
session-field-words = আর কী বলার আছে
session-on-hint = সামনের দিন হলে সভাটি পরে হবে।
session-count-female = মহিলা ও মেয়ে
session-count-male = পুরুষ ও ছেলে
session-count-other = অন্যান্য
session-count-hint = কেউ গুনে থাকলে; নথিভুক্ত শ্রমিকরা নিজে থেকেই গোনা হন।
session-another-material = আর কিছু
session-kind-awareness = সচেতনতা: অধিকার, প্রকল্প, বিপদ
session-kind-motivation = উৎসাহ: নথিভুক্ত হওয়া, যোগ দেওয়া, কথা বলা
session-kind-training = হাব ও লিঙ্ক পার্সনদের প্রশিক্ষণ
session-kind-event = অনুষ্ঠান বা প্রচার
session-kind-outreach = দল নিয়ে অফিসে যাওয়া
session-too-far-ahead = এটি এক বছরেরও বেশি পরে।
session-too-long = এটি খুব বড়: সবচেয়ে বেশি { $limit } অক্ষর।
session-too-many-languages = সবচেয়ে বেশি { $limit }টি ভাষা।
session-no-count = পূর্ণ সংখ্যা লিখুন, সবচেয়ে বেশি { $most }।

session-cancel = সভাটি হয়নি
session-cancel-why = সভাটি কারণসহ তালিকায় থাকে, কিন্তু গোনা হয় না। পরে এর কিছু বদলানো যায় না।
session-cancel-reason = কেন
session-cancel-missing = কেন তা লিখুন।
session-cancel-yes = হ্যাঁ, সভাটি হয়নি
session-cancel-no = যেমন আছে থাক

wire-topic = বিষয়
wire-count = কতজন এসেছেন
wire-material = যা দেখানো বা দেওয়া হয়েছে

did-log-session = সভা
did-change-session = সভার তথ্য
did-add-attendees = সভায় কারা এসেছেন
did-remove-attendees = সভা থেকে বাদ দেওয়া
did-cancel-session = যে সভা হয়নি
