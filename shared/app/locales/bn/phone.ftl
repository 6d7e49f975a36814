### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = এই অ্যাপ কী করতে পারে
permissions-why = প্রতিটিতে না বলতে পারেন। SOS তবু কাজ করে।
permission-location = আপনি কোথায় দেখা
permission-location-why = যাতে সাহায্য আপনাকে খুঁজে পায়। শুধু আপনি সাহায্য চাইলে পাঠানো হয়।
permission-notifications = MAIN উত্তর দিলে জানানো
permission-notifications-why = কী নিয়ে তা কখনও বলে না।
permission-sms = নিজে থেকে মেসেজ পাঠানো
permission-sms-why = ইন্টারনেট না থাকলে SOS মেসেজ হয়ে MAIN-এ যায়, আর আপনার বেছে নেওয়া মানুষদের কাছে। একটি মেসেজের খরচ।
permission-camera = ছবি তোলা
permission-microphone = কথা রেকর্ড করা
permission-asked-later = প্রথমবার ব্যবহার করলে জিজ্ঞেস করা হবে।
permission-given = অনুমতি আছে।
permission-refused = অনুমতি নেই।
permission-put-off = এখন না।
permission-in-settings = অনুমতি নেই। ফোনের সেটিংসে বদলাতে পারেন।
permission-row = { $state } { $why }
permission-allow = অনুমতি দিন
permission-allow-this = অনুমতি দিন: { $what }
permission-skip = এখন না

check-title = এই ফোন পরীক্ষা
check-ready = এই ফোন SOS-এর জন্য তৈরি।
check-trouble = { $count ->
    [one] { $count }টি জিনিস SOS আটকাতে পারে।
   *[other] { $count }টি জিনিস SOS আটকাতে পারে।
}
check-location = আপনি কোথায়
check-location-good = লোকেশন চালু, এই অ্যাপের অনুমতি আছে।
check-location-off = এই ফোনে লোকেশন বন্ধ। চালু করুন।
check-location-coarse = এই অ্যাপ শুধু আন্দাজে জানে আপনি কোথায়। ঠিক জায়গার অনুমতি দিন।
check-location-refused = এই অ্যাপ আপনার জায়গা দেখতে পারে না। SOS তা ছাড়াই যায়।
check-sms = ইন্টারনেট ছাড়া SOS
check-sms-good = SOS নিজে থেকে মেসেজে যায়।
check-sms-tap = এক টোকায় SOS মেসেজে যায়।
check-sms-refused = SOS নিজে থেকে মেসেজে যেতে পারে না। আরও এক টোকা লাগবে।
check-sms-cannot = এই ফোন মেসেজ পাঠাতে পারে না। ইন্টারনেট না থাকলে ফোন করুন।
check-sms-no-number = MAIN-এর মেসেজ নম্বর এখনও নেই। ইন্টারনেট না থাকলে ফোন করুন।
check-notifications = MAIN-এর খবর
check-notifications-good = MAIN উত্তর দিলে এই ফোন জানায়।
check-notifications-refused = MAIN উত্তর দিলে এই ফোন জানাতে পারে না। অ্যাপ খুলে দেখুন।
check-battery = ব্যাটারি সেভার
check-battery-good = ব্যাটারি সেভার এই অ্যাপকে আটকায় না।
check-battery-other = ব্যাটারি সেভার এই অ্যাপ থামাতে পারে। সেটিংসে বাছুন: Unrestricted।
check-battery-xiaomi = ব্যাটারি সেভার এই অ্যাপ থামাতে পারে। সেটিংসে বাছুন: No restrictions। Autostart-ও চালু করুন।
check-battery-oppo = ব্যাটারি সেভার এই অ্যাপ থামাতে পারে। সেটিংসে চালু করুন: Allow auto launch আর Allow background activity।
check-battery-vivo = ব্যাটারি সেভার এই অ্যাপ থামাতে পারে। সেটিংসে বাছুন: Allow high background power use। Autostart-ও চালু করুন।
check-battery-samsung = ব্যাটারি সেভার এই অ্যাপ থামাতে পারে। সেটিংসে বাছুন: Unrestricted। ঘুমন্ত অ্যাপের তালিকা থেকে সরান।
check-battery-oneplus = ব্যাটারি সেভার এই অ্যাপ থামাতে পারে। সেটিংসে বাছুন: Don't optimise। Allow auto launch-ও চালু করুন।
check-battery-huawei = ব্যাটারি সেভার এই অ্যাপ থামাতে পারে। সেটিংসে বাছুন: App launch, Manage manually, আর তিনটিই চালু করুন।
check-voice = পড়ে শোনানো
check-voice-good = এই ফোন আপনার ভাষা পড়ে শোনাতে পারে।
check-voice-missing = এই ফোনে আপনার ভাষার কণ্ঠ নেই। সেটিংসে যোগ করতে পারেন।
check-not-known = এখনও জানা নেই।
check-server = MAIN-এর সার্ভার
check-server-at = শেষ যোগাযোগ: { $time }
check-server-never = এখনও যোগাযোগ হয়নি।
check-server-offline = এখন নেটওয়ার্ক নেই। শেষ যোগাযোগ: { $time }
check-server-never-offline = এখন নেটওয়ার্ক নেই। এখনও যোগাযোগ হয়নি।
check-waits = পাঠানো বাকি
check-waits-none = কিছু বাকি নেই।
check-waits-count = { $count ->
    [one] { $count }টি বাকি। এই ফোন চেষ্টা করে যাচ্ছে।
   *[other] { $count }টি বাকি। এই ফোন চেষ্টা করে যাচ্ছে।
}
check-send-now = এখনই পাঠান
