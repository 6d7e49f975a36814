### One case, as staff see it.

case-free = किसी ने नहीं लिया
case-yours = आपके पास है
case-taken = { $name } के पास है
case-since = { $status }, { $time } से
acknowledge = यह केस अपने पास लें

contact-none = फ़ोन न करें, संदेश भी न भेजें: जवाब देने से इस व्यक्ति को ख़तरा हो सकता है।
contact-sms = सिर्फ़ संदेश भेजें। फ़ोन न करें।
contact-call = इस व्यक्ति को फ़ोन कर सकते हैं।
contact-unknown = फ़ोन करना सुरक्षित है या नहीं, नहीं बताया। पहले पूछें कि बात कर सकते हैं या नहीं।

place-far = { $place } से { $distance }
place-not-known = जगह पता नहीं

position-within = { $distance } के अंदर
position-accuracy-not-known = कितनी सही, पता नहीं
position-age = { $age } पुरानी
position-stale = पुरानी: { $age } पहले की
position-mock = किसी दूसरे ऐप की बनाई हुई

fact-also-told = यह भी बताया
fact-note = व्यक्ति के शब्दों में
fact-claim = व्यक्ति का कहना
fact-claim-mistake = ग़लती से दबा
fact-claim-safe = अब ठीक हैं
fact-subject = किसके बारे में
fact-subject-other = भेजने वाले के लिए नहीं, किसी और के लिए
fact-phone = फ़ोन
fact-reporter-phone = भेजने वाले का फ़ोन
fact-received = मिला
fact-pressed = दबाया, फ़ोन की घड़ी से
fact-place = जगह
fact-position = लोकेशन
fact-position-not-known = पता नहीं
fact-state = व्यक्ति का चुना राज्य
fact-hub = हब
fact-nearest-hub = सबसे पास का हब, उसे भी बताया
fact-language = भाषा
fact-battery = फ़ोन की बैटरी
fact-set-aside = पढ़ा नहीं जा सका
fact-missing = नहीं बताया

reason-covered = यह जगह इसी हब की है
reason-nearest-place = यह जगह इसी हब की है, सीमा के पास
reason-nearest-polygon = सबसे पास का किनारा या सीमा इसी हब की है
reason-outside-coverage = यह जगह किसी हब की नहीं है
reason-outside-india = भारत से बाहर या दूर समुद्र में
reason-registered-destination = काम की दर्ज जगह इसी हब की है
reason-chosen-state = चुना हुआ राज्य इसी हब का है
reason-no-position = जगह पता नहीं

field-kind = क्या हुआ
field-recorded-at = दबाने का समय
field-fix = लोकेशन
field-state = राज्य
field-phone = फ़ोन
field-contact = जवाब का सुरक्षित तरीक़ा
field-for = किसके बारे में
field-reporter-phone = भेजने वाले का फ़ोन
field-language = भाषा
field-battery-percent = बैटरी
field-note = नोट

problem-missing = नहीं बताया
problem-unreadable = पढ़ा नहीं जा सका
problem-out-of-range = सही नहीं हो सकता
problem-clock-wrong = फ़ोन की घड़ी ग़लत है
problem-not-known = इस ऐप को नहीं पता

language-in-as = असमिया
language-in-bn = बांग्ला
language-in-en = अंग्रेज़ी
language-in-gu = गुजराती
language-in-hi = हिन्दी
language-in-kn = कन्नड़
language-in-ml = मलयालम
language-in-mr = मराठी
language-in-ne = नेपाली
language-in-or = ओड़िया
language-in-pa = पंजाबी
language-in-sat = संताली
language-in-ta = तमिल
language-in-te = तेलुगु
language-in-ur = उर्दू

notes-title = नोट
note-label = नोट
note-submit = नोट सेव करें
note-refused = नहीं लिया गया: { $reason }

fact-way = कैसे आया
way-door = इंटरनेट से
way-sync = इंटरनेट से, स्टाफ़ के फ़ोन से
way-sms = संदेश (SMS) से
way-missed-call = मिस्ड कॉल से
way-intake = हेल्पलाइन पर फ़ोन से
fact-messages = इसी नंबर से फिर संदेश या फ़ोन
message-missed-call = मिस्ड कॉल, { $time }
message-same-number = इसी नंबर का एक और मामला: { $number }, { $time }
message-text = “{ $text }”, { $time }
fact-ringing = घंटी
ringing-waits = अगले ड्यूटी समय से बजेगी
ringing-duty = हब के ड्यूटी वाले फ़ोन
ringing-night = ड्यूटी के समय के बाहर: सेंट्रल और हब
ringing-escalated = किसी ने नहीं लिया: कोऑर्डिनेटर और सेंट्रल
ringing-overdue = किसी ने नहीं लिया: सेंट्रल के पास है
ringing-since = { $stage }, { $time } से
ringing-until = { $stage }, { $time } से, आगे { $next } बजे
fact-throttled = पहले धीमे बजती है
fact-throttled-why = इस फ़ोन से पहले झूठे या बहुत सारे SOS आए
fact-neighbours = पड़ोसी हब जिन्हें बताया गया
fact-tracking-ended = जगह देखना बंद किया
fact-spoken = व्यक्ति से बात हुई
fact-false-alarm = झूठा अलार्म
by-staff = { $name }, { $time }

end-tracking = जगह देखना बंद करें
spoke-with-person = मैंने व्यक्ति से बात की
record-false-alarm = यह झूठा अलार्म था
action-done = हो गया: { $name }, { $time }
action-take-first = पहले केस अपने पास लें।

case-elsewhere = अब { $hub } के पास है
case-closed-as = बंद: { $outcome }
case-is-stub = यह केस अब { $hub } के पास है। आपके हब ने इसे दे दिया है, इसलिए बस इतना दिखता है कि ऐसा केस है।
case-hides = आपको यह नहीं दिखता: { $groups }।
case-hides-sensitive = यह सिर्फ़ केस पर काम करने वालों को दिखता है: { $groups }।
case-hides-join = आप केस में जुड़ सकते हैं।
case-nothing-to-do = यहाँ कुछ करना नहीं
case-others-work = इस केस पर दूसरे काम कर रहे हैं।
case-reading = केस खुल रहा है…
contact-reading = इस व्यक्ति तक पहुँचने का सुरक्षित तरीक़ा खुल रहा है। अभी फ़ोन न करें।
contact-hidden = फ़ोन न करें: इस व्यक्ति तक पहुँचने का सुरक्षित तरीक़ा आपको नहीं दिखता।
contact-learned = जिन्हें पता चला: { $by }
contact-in-doubt = इस बारे में दो साथियों ने अलग-अलग बताया है: फ़ोन करने से पहले नीचे तय करें।
speaks = भाषा: { $language }
message-person = इस व्यक्ति को संदेश भेजें
amount-too-large = रकम बहुत ज़्यादा है
badge-late = { $what }: { $late }
badge-due = { $what }, { $time } तक
badge-people = { $count } लोग
badge-as-of = { $time } की स्थिति
badge-not-fresh = MAIN से अभी मिलाया नहीं गया
due-acknowledge = कोई केस ले
due-first-atr = पहली ATR
due-next-action = अगला काम
due-by = { $time } तक
due-was = { $time } तक होना था
section-now = अभी
section-alert = क्या आया
section-people = लोग
section-place = जगह
section-hands = कौन काम कर रहा है
section-atrs = की गई कार्रवाई (ATR)
section-claims = मज़दूरी के दावे
section-referrals = सहयोगी संस्थाएँ
section-attachments = फ़ोटो और आवाज़
section-links = जुड़े हुए केस
section-activity = अब तक क्या हुआ
row-waits-for = इसका इंतज़ार
transfer-asked = { $hub } से आगे संभालने को कहा गया है
transfer-meaning = जब तक वह हाँ नहीं करता, केस और उसका समय { $hub } के पास ही रहता है।
transfer-stays = उसके बाद यह हब मदद करता रहेगा।
transfer-leaves = उसके बाद इस हब को बस इतना दिखेगा कि ऐसा केस है।
fact-hidden = आपको नहीं दिखता
fact-asked-app = ऐप में पूछा
fact-asked-sms = संदेश से पूछा
person-hidden = नाम आपको नहीं दिखता
person-unnamed = नाम पता नहीं
person-age = { $count } साल
person-age-label = उम्र
person-sex = लिंग
person-about = और जानकारी
person-told-by = किसने लिखा
person-removed = अब इस केस में नहीं
person-split = अब केस { $number } में
person-change = बदलें
person-remove = यहाँ के नहीं हैं
hands-lead = आगे संभालता है
hands-assigned = { $name } काम कर रहे हैं
hands-assigned-by = किसने दिया: { $by }
hands-taken = सबसे पहले { $name } ने लिया
hands-supports = { $hub } मदद करता है
hands-gave-away = { $hub } ने इसे दे दिया
hands-volunteer = { $name } वॉलंटियर हैं
hands-sees = दिखता है: { $groups }
hands-leaves = केस छोड़ें
hands-ends = मदद ख़त्म
atr-number = ATR { $number }
atr-unnumbered = ATR, नंबर बाद में
atr-versions = { $count } रूप
atr-next-on = अगला कदम { $day }
part-version = रूप { $number }
part-version-stands = रूप { $number }, यही माना जाता है
part-version-reason = सुधारने का कारण: { $reason }
part-version-unseen = इससे पहले का रूप देखे बिना लिखा गया
part-services = दी गई सेवाएँ
part-met = किनसे और किस दफ़्तर में मिले
part-done = क्या किया
part-outcome = क्या नतीजा निकला
part-next-step = अगला कदम
part-share-pdf = PDF भेजें
part-correct = सुधारें
claim-title = मज़दूरी का दावा
claim-all = सभी दावे
claim-claimed = दावा { $amount }
claim-recovered = मिला { $amount }
claim-open = अभी मिलना बाक़ी: { $amount }
claim-workers = { $count } मज़दूर
claim-principal-employer = मुख्य नियोक्ता
claim-contractor = ठेकेदार
claim-site = काम की जगह
claim-step = कहाँ तक पहुँचा
claim-line = { $days } दिन, { $rate } रोज़
claim-line-paid = दिए { $amount }
claim-line-due = बाक़ी { $amount }
claim-add-line = मज़दूर और उनकी बाक़ी मज़दूरी जोड़ें
claim-add-filing = किसी अधिकारी के पास दर्ज
claim-add-payment = पैसे मिले
clock-last-day-to-file = दर्ज करने का आख़िरी दिन
clock-decision-aimed = फ़ैसला इस दिन तक होना चाहिए
clock-settled-in-six-months = छह महीने में निपटे
clock-left = { $count ->
    [0] आज
   *[other] { $count } दिन बाक़ी
}
clock-over = { $count } दिन पहले ख़त्म
filing-native-place = { $place }, पैतृक जगह
filing-at-native-place = पैतृक जगह पर
filing-filed-on = { $day } को दर्ज
filing-not-filed = अभी दर्ज नहीं
filing-number = नं. { $number }
filing-by = { $name } ने किया
filing-hearing = सुनवाई { $day }
filing-into-calendar = कैलेंडर में डालें
payment-on = { $day } को { $amount }
payment-withdraw = ग़लती से लिखा
payment-withdrawn = ग़लती से लिखा, अब नहीं गिना जाता: { $reason } ({ $by })
referral-state = कहाँ तक पहुँचा
referral-open = अभी जवाब नहीं; लिंक { $day } तक खुलता है
referral-expired = काम नहीं हुआ; लिंक { $day } तक खुलता था
referral-withdrawn = वापस लिया: { $by }
referral-request = क्या कहा गया
referral-sees = संस्था को दिखता है
referral-consent = व्यक्ति ने कैसे हाँ कहा
referral-until = लिंक इस दिन तक खुलता है
referral-made-by = किसने कहा
referral-recorded-by = { $by } को बताया
referral-by-link = लिंक से, { $time }
referral-answered-by-phone = संस्था ने फ़ोन पर जवाब दिया
referral-share = लिंक भेजें
referral-withdraw = वापस लें
attachment-photo = फ़ोटो
attachment-voice = आवाज़
attachment-size = { $count } KB
attachment-paper = कागज़ की फ़ोटो
attachment-take = फ़ोटो लें
attachment-draft = अभी जोड़ी नहीं गई। जोड़ने के लिए खोलें।
attachment-waits = भेजना बाकी है
attachment-sending = भेजी जा रही है: { $percent } %
attachment-not-taken = MAIN ने इसे नहीं लिया। फ़ोटो फिर से लें।
attachment-elsewhere = अभी { $name } के फ़ोन में है। उस फ़ोन में नेटवर्क आने पर मिलेगी।
attachment-here = इस फ़ोन में है
attachment-not-fetched = अभी इस फ़ोन में नहीं है। नेटवर्क आते ही आ जाएगी।
attachment-fetching = आ रही है: { $percent } %
attachment-waits-turn = जो किया गया वह भेजने के बाद आएगी।
attachment-failed = यह नहीं आ सकी।
attachment-retry = फिर से कोशिश करें
attachment-opening = खुल रही है
attachment-unreadable = यह फ़ोन इसे नहीं खोल सकता।
attachment-play = सुनें
attachment-pause = रोकें
attachment-review = यह फ़ोटो जोड़ें?
attachment-caption = इसमें क्या है
attachment-caption-too-long = ज़्यादा से ज़्यादा { $limit } अक्षर
attachment-of-paper = यह कागज़ की फ़ोटो है
attachment-attach = केस में जोड़ें
attachment-throw-away = हटा दें
link-merged-into = { $number } जैसा ही है, काम वहीं होता है
link-duplicate = { $number } भी यही केस है
link-split-from = { $number } से अलग हुआ
link-split-into = { $number } अलग हुआ
link-unmerge = एक जैसे नहीं
link-not-here = एक केस जो इस फ़ोन में नहीं
conflict-stands = { $who ->
    [you] आपने { $time } पर “{ $what }” को { $value } किया।
   *[other] { $name } ने { $time } पर “{ $what }” को { $value } किया।
}
conflict-stood = “{ $what }”: { $value }।
conflict-late = { $who ->
    [you] आपने { $time } पर { $value } किया था, तब तक वह आपको दिखा नहीं था।
   *[other] { $name } ने { $time } पर { $value } किया था, तब तक वह उन्हें दिखा नहीं था।
}
case-more = और क्या किया जा सकता है
conflict-take = यह लें: { $value }
conflict-keep = यही रखें: { $value }
map-open = नक़्शे में खोलें
map-from-hub = { $hub } से { $distance } { $direction }
map-track = रास्ते के { $count } निशान
direction-north = उत्तर
direction-north-east = उत्तर-पूर्व
direction-east = पूर्व
direction-south-east = दक्षिण-पूर्व
direction-south = दक्षिण
direction-south-west = दक्षिण-पश्चिम
direction-west = पश्चिम
direction-north-west = उत्तर-पश्चिम
withdraw-false-alarm = यह झूठा अलार्म नहीं था
action-accept-transfer = हमारा हब इसे लेता है
action-decline-transfer = हमारा हब इसे नहीं लेता
action-withdraw-transfer = दूसरे हब से अब न कहें
action-join-myself = केस में जुड़ें
action-join-team = साथी जोड़ें
action-leave = केस छोड़ें
action-assign = किसी को दें
action-urgency = कितनी जल्दी
action-severity = कितना गंभीर
action-sensitive = कौन देख सकता है
action-safe-contact = व्यक्ति तक पहुँचने का सुरक्षित तरीक़ा
action-next-action = अगला काम तय करें
action-complete-next = अगला काम हो गया
action-status = काम चल रहा है या इंतज़ार
action-ask = व्यक्ति से पूछें
action-close = केस बंद करें
action-reopen = केस फिर खोलें
action-person = व्यक्ति जोड़ें
action-supporting-hub = दूसरा हब मदद करे
action-transfer = दूसरे हब से आगे संभालने को कहें
action-refer = संस्था से कहें
action-volunteer = वॉलंटियर मदद करे
action-merge = यह दूसरे केस जैसा ही है
action-split = कुछ लोगों का अलग केस बनाएँ
action-atr = ATR लिखें
action-first-atr = पहली ATR लिखें
action-claim = मज़दूरी का दावा शुरू करें
day-of-year = { $day } { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
} { $year }
