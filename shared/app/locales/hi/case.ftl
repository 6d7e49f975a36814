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
message-text = “{ $text }”, { $time }
fact-attachments = फ़ोटो और आवाज़
attachments-photos = { $count } फ़ोटो
attachments-voices = { $count } आवाज़ संदेश
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
