### Photos and voice notes that follow an alert.

evidence-photo = ছবি
evidence-voice = কথার রেকর্ড
evidence-sent = MAIN পেয়েছে
evidence-waits = এই ফোনে রাখা আছে। আপনার বার্তার পরে যাবে।
evidence-not-sent = পাঠানো যায়নি
evidence-kept = রাখা হল। আপনার বার্তার পরে যাবে।
evidence-not-permitted = এই অ্যাপের ক্যামেরা বা মাইকের অনুমতি নেই। ফোনের সেটিংসে অনুমতি দিতে পারেন।
evidence-not-taken = কিছু নেওয়া হয়নি। আবার চেষ্টা করুন।
