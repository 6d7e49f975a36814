### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = তাড়াতাড়ি বেরোন

safety-title = আমার নিরাপত্তা
safety-silent = চুপ
safety-silent-why = শব্দ নেই, কাঁপুনি নেই, অন্ধকার পর্দা। MAIN আপনাকে ফোন করে না, লেখেও না।
safety-quick-exit = তাড়াতাড়ি বেরোনো
safety-quick-exit-why = প্রতিটি পর্দায় একটি বোতাম। সঙ্গে সঙ্গে ক্যালেন্ডার দেখায়। ফিরতে ক্যালেন্ডার ২ সেকেন্ড চেপে ধরুন।
safety-hide = খোলা অ্যাপের মধ্যে লুকোন
safety-hide-why = খোলা অ্যাপের তালিকায় এই অ্যাপের ছবি নেই, স্ক্রিনশটও নেই।
safety-neutral = ক্যালেন্ডারের ছবি
safety-neutral-why = হোম স্ক্রিনে এই অ্যাপের নাম ও ছবি ক্যালেন্ডারের হবে। আগের মতো খুলুন: SOS সেখানেই। পুরনো ছবি ফেরাতে এটা বন্ধ করুন। অ্যাপ একবার বন্ধ হতে পারে।
safety-neutral-why-picture = হোম স্ক্রিনে এই অ্যাপের ছবি ক্যালেন্ডারের হবে। নাম একই থাকে। আগের মতো খুলুন: SOS সেখানেই। পুরনো ছবি ফেরাতে এটা বন্ধ করুন।

delete-title = সব মুছবেন?
delete-what = আপনার বার্তা, ছবি, কথা, মানুষ, নম্বর আর সেটিংস এই ফোন থেকে চলে যাবে। MAIN-এর কাছে যা আছে তা MAIN-এর কাছে থাকবে।
delete-waits = { $count ->
    [one] { $count }টি এখনও পাঠানো হয়নি। সেটি হারিয়ে যাবে।
   *[other] { $count }টি এখনও পাঠানো হয়নি। সেগুলি হারিয়ে যাবে।
}
delete-staff = আপনি সাইন আউটও হবেন, কেসগুলি এই ফোন থেকে চলে যাবে।
delete-send-first = আগে পাঠান
delete-now = সব মুছুন
delete-unsent = না পাঠিয়ে মুছুন
delete-under-way = মোছা হচ্ছে…
notice-not-deleted = সব মোছা যায়নি। এই ফোন আবার চেষ্টা করবে।
notice-deleting-spared = আপনি সাহায্য চেয়েছেন, তাই সব মোছা হয়নি। পরে আবার মুছতে পারেন।

calendar-month = { $month ->
    [1] জানুয়ারি
    [2] ফেব্রুয়ারি
    [3] মার্চ
    [4] এপ্রিল
    [5] মে
    [6] জুন
    [7] জুলাই
    [8] আগস্ট
    [9] সেপ্টেম্বর
    [10] অক্টোবর
    [11] নভেম্বর
   *[12] ডিসেম্বর
} { $year }
weekday-1 = সোম
weekday-2 = মঙ্গল
weekday-3 = বুধ
weekday-4 = বৃহঃ
weekday-5 = শুক্র
weekday-6 = শনি
weekday-7 = রবি
