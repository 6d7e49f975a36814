### Signing in, and the hub's inbox.

sign-in-title = स्टाफ़ लॉगिन
sign-in-explanation = अपने कोऑर्डिनेटर से मिला कोड डालें।
sign-in-code = कोड
sign-in-submit = लॉगिन करें
sign-in-busy = लॉगिन हो रहा है…
sign-in-no-code = पहले कोड डालें।
sign-in-unknown-code = MAIN को यह कोड नहीं मिला। कोड फिर से देखें: चार हिस्सों में बीस अक्षर और अंक।
sign-in-used-code = यह कोड पहले ही इस्तेमाल हो चुका है। अपने कोऑर्डिनेटर से नया कोड लें।
sign-in-expired-code = यह कोड पुराना हो गया है। अपने कोऑर्डिनेटर से नया कोड लें।
sign-in-no-network = MAIN तक बात नहीं पहुँची। देखें कि फ़ोन में नेटवर्क है, फिर दोबारा कोशिश करें।
sign-in-server = MAIN के सर्वर में दिक़्क़त है। कुछ मिनट बाद फिर कोशिश करें।
sign-in-not-kept = लॉगिन इस फ़ोन में सेव नहीं हो पाया। फ़ोन में कुछ जगह खाली करें, फिर लॉगिन करें।
sign-out = लॉगआउट

inbox-summary = { $count ->
    [0] कोई केस बाक़ी नहीं
    [one] { $count } केस किसी ने नहीं लिया
   *[other] { $count } केस किसी ने नहीं लिए
}
inbox-empty = कोई केस नहीं

sync-begins = केस आ रहे हैं…
sync-done = सब भेज दिया, { $time }
sync-not-taken = MAIN ने सब कुछ नहीं लिया, { $time }
sync-waiting = { $count } भेजना बाक़ी
sync-offline = { $time } से नेटवर्क नहीं
sync-fails = MAIN का जवाब नहीं आ रहा। फिर कोशिश हो रही है।
sync-fails-since = MAIN का जवाब नहीं आ रहा। पिछली ख़बर { $time } बजे।
sync-unreadable = { $count } रिकॉर्ड नहीं दिख सकते: ऐप अपडेट करें

mark-safe = कहते हैं: अब ठीक हैं
mark-mistake = कहते हैं: ग़लती से दबा
mark-outside-coverage = हमारे इलाके से बाहर
mark-stale-position = पुरानी जगह
mark-waiting = भेजना बाक़ी
mark-undecided = दो बातें, तय करें
mark-refused = MAIN ने नहीं लिया

inbox = आए हुए केस
call-person = इस व्यक्ति को फ़ोन करें
notice-session-ended = आप लॉगआउट हो गए हैं। अपने कोऑर्डिनेटर से नया कोड लें। इस फ़ोन से भेजे गए SOS इसी फ़ोन में हैं।
notice-late-roster = आपसे पहले किसी और ने ड्यूटी की सूची बदल दी थी। आपने जो भरा, वह सूची में उसके साथ रखा गया है।
notice-late = आपसे पहले किसी और ने इसे बदल दिया था। आपने जो भरा, वह केस में उसके साथ रखा गया है।
notice-case-left = यह केस अब किसी दूसरे हब के पास है।
notice-sign-out-loses = आपकी { $count } बात अभी भेजी नहीं गई है, वह मिट जाएगी। फिर भी लॉगआउट करना हो तो दोबारा दबाएँ।
refused-taken = यह केस { $name } ने ले लिया है।
refused-not-allowed = आपको यह करने की इजाज़त नहीं है।
refused-no-such-case = यह केस अब आपके पास नहीं है।
refused-empty-note = पहले कुछ लिखें।
refused-note-too-long = नोट बहुत लंबा है: ज़्यादा से ज़्यादा { $limit } अक्षर।
refused-other = MAIN ने इसे नहीं लिया। ऐप अपडेट करें, या अपने कोऑर्डिनेटर को बताएँ।
notify-case-channel = नए केस
notify-case-quiet-channel = नए केस, बिना आवाज़
notify-case-title = एक नया केस आया है
notify-case-text = देखने के लिए ऐप खोलें।

# ---- a case rings
ringing-title = MAIN को अभी आपकी ज़रूरत है
ringing-text = आपके हब में एक केस की घंटी बज रही है
ringing-channel = केस की घंटी
ringing-cases = { $count ->
    [one] { $count } केस की घंटी बज रही है
   *[other] { $count } केसों की घंटी बज रही है
}
ringing-open = केस खोलें
ringing-silence = यहाँ आवाज़ बंद करें

inbox-late = { $count } में देर
inbox-empty-mine = आपके पास कोई खुला केस नहीं
inbox-empty-overdue = किसी में देर नहीं
inbox-nothing-found = ऐसा कोई केस नहीं। कम शब्दों से खोजें, या सभी तरह के केस और भाषाओं में देखें।
number-to-come = नंबर अगली बार जुड़ने पर आएगा
inbox-search = नंबर, नाम, फ़ोन, जगह
filter-hub = सभी खुले
filter-mine = मेरे
filter-unassigned = किसी के नहीं
filter-overdue = देर वाले
filter-waiting = इंतज़ार में
filter-closed = बंद
menu-refused = MAIN ने नहीं लिया: { $count }
menu-load = किसके पास कितने केस; कुल मज़दूरी दावे
menu-roster-undecided = कौन कब ड्यूटी पर: दो बातें, तय करें
inbox-more = इस हब का और
menu-roster = कौन कब ड्यूटी पर
narrow-title = केस का प्रकार और भाषा
narrow-all = सभी प्रकार और भाषाएँ
narrow-all-kinds = सभी प्रकार
narrow-all-languages = सभी भाषाएँ
narrow-count = { $count } केस
narrow-person = सिर्फ़ { $name } के केस
narrow-everybody = सबके
narrow-show = { $count } केस दिखाएँ
load-title = किसके पास कितने केस
load-explanation = किसी का नाम दबाएँ, उनके केस दिखेंगे। किसी केस को दबाए रखें और उसे किसी और को दें।
load-nobody = किसी के पास नहीं
load-open = { $count } खुले
load-immediate = { $count } तुरंत वाले
load-late = { $count } में देर
a-colleague = एक साथी
sync-last-news = पिछली ख़बर { $time }
sync-progress = आपके हब के केस आ रहे हैं: { $count }
mark-asks-us = आपके हब से इसे लेने को कहा गया है
mark-asks = { $hub } से इसे लेने को कहा गया है
mark-sensitive = सिर्फ़ केस पर काम करने वालों के लिए
mark-same-as = { $number } भी यही है
late-by = { $age } की देर

# ---- हब के लिंक पर्सन
menu-link-persons = लिंक पर्सन
menu-link-persons-held = लिंक पर्सन: कुछ आपके फ़ैसले के लिए रुका है
link-persons-title = लिंक पर्सन
link-persons-what = जो इस हब के लिए कामगारों को दर्ज करते हैं।
link-persons-none = अभी इस हब के लिए कोई कामगारों को दर्ज नहीं करता। किसी को जोड़ने के लिए नेटवर्क नहीं चाहिए।
link-persons-invite = लिंक पर्सन जोड़ें
link-persons-more = { $count ->
    [one] { $count } और, जो यहाँ नहीं दिखे
   *[other] { $count } और, जो यहाँ नहीं दिखे
}
form-invite-title = लिंक पर्सन जोड़ें
form-invite-why = उन्हें कोड दिखाएँ या पढ़कर सुनाएँ। यह उनके फ़ोन पर एक बार चलेगा, 14 दिन तक; नेटवर्क न हो तो दोनों फ़ोन को नेटवर्क मिलते ही।
form-invite-phone-hint = उनका नंबर, ताकि आप फ़ोन कर सकें।
form-invite-keep = कोड बनाएँ
link-person-show-code = इसे उनके फ़ोन के कैमरे के सामने रखें: मेनू में "स्टाफ़ लॉगिन", फिर "कोड स्कैन करें"।
link-person-qr = कैमरे के लिए कोड की तस्वीर
link-person-read-out = पढ़कर सुनाने के लिए: पाँच-पाँच के चार हिस्से। इसमें O, I, L या U अक्षर नहीं होते।
link-person-code-elsewhere = कोड उसी फ़ोन में है जिसने उसे बनाया। यहाँ नया बनाएँ, तो पुराना बंद हो जाएगा।
link-person-invited = बुलाया गया। कोड { $time } तक चलेगा।
link-person-has-phone = फ़ोन पर लॉगिन है
link-person-code-old = बुलाया गया, पर कोड अब पुराना हो गया
link-person-revoked = { $name } ने बंद किया, { $time }
link-person-phone = फ़ोन
link-person-invited-by = { $name } ने बुलाया, { $time }
link-person-new-code = नया कोड बनाएँ
link-person-come-back = फिर से जोड़ें
link-person-revoke = इनका काम बंद करें
link-person-ask-revoke = { $name } का काम बंद करें?
link-person-revoke-phone = अगली बार जुड़ते ही उनका फ़ोन कुछ नहीं खोल पाएगा। फ़ोन खो जाए या चोरी हो जाए तो तुरंत करें।
link-person-revoke-unsent = उसमें जो नहीं भेजा गया, वह फिर भी आएगा और यहाँ आपके फ़ैसले के लिए रुकेगा।
link-person-held = { $count ->
    [one] बंद होने के बाद { $count } चीज़ आई।
   *[other] बंद होने के बाद { $count } चीज़ें आईं।
}
link-person-held-workers = { $count ->
    [one] उनमें { $count } में कामगार दर्ज है।
   *[other] उनमें { $count } में कामगार दर्ज हैं।
}
link-person-held-aside = { $count ->
    [one] { $count } पढ़ी नहीं जा सकी: वह MAIN के सर्वर पर रखी है।
   *[other] { $count } पढ़ी नहीं जा सकीं: वे MAIN के सर्वर पर रखी हैं।
}
link-person-take = फिर भी ले लें
link-person-discard = हटा दें
link-person-ask-discard = { $name } से जो आया, उसे हटा दें?
link-person-discard-what = उसमें दर्ज कामगार दर्ज नहीं होंगे। यह वापस नहीं हो सकता।
did-invite-link-person = लिंक पर्सन का बुलावा
did-revoke-link-person = लिंक पर्सन का काम बंद
did-take-held = बाद में आई चीज़ें लेना
did-discard-held = बाद में आई चीज़ें हटाना
