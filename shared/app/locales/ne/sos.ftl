### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = मद्दतका लागि थिचिराख्नुहोस्
sos-accessibility = SOS। MAIN सँग मद्दत माग्न दुई पटक ट्याप गर्नुहोस्।

kind-title = के भयो?
kind-help-title = तपाईंलाई के चाहियो?
kind-countdown = { $seconds ->
    [one] १ सेकेन्डमा आफैँ जान्छ
   *[other] { $seconds } सेकेन्डमा आफैँ जान्छ
}

headline-keeping = यो फोनमा राख्दै छ…
headline-kept = यो फोनमा राखियो। पठाउँदै छ…
headline-kept-offline = यो फोनमा राखियो। नेटवर्क आउनेबित्तिकै जान्छ।
headline-sent-by-message = मेसेजबाट गयो। MAIN लाई पर्खँदै।
headline-help-received = MAIN ले पायो, तपाईंलाई फोन गर्छ
headline-not-kept = यो फोनमा राखिएन। पठाउँदै छ…
headline-not-kept-offline = राखिएन, नेटवर्क पनि छैन। अहिले फोन गर्नुहोस्।

receipt-kept = यो फोनमा राखियो
receipt-kept-waiting = यो फोनमा राख्दै छ…
receipt-kept-failed = यो फोनले राख्न सकेन
receipt-sent-by-message = मेसेजबाट गयो
receipt-received = MAIN ले पायो
receipt-received-waiting = MAIN लाई पर्खँदै
receipt-received-offline = नेटवर्क पर्खँदै
receipt-received-late = MAIN ले अझै जवाफ दिएन
receipt-on-hub-phone = { $hub } को फोनमा पुग्यो
receipt-on-hub-phone-waiting = हबको फोन पर्खँदै
receipt-on-hub-phone-late = हबको फोनमा अझै पुगेन
receipt-taken = तपाईंको सन्देश { $name } सँग छ
receipt-taken-will-call = तपाईंको सन्देश { $name } सँग छ, फोन गर्नुहुन्छ
receipt-taken-waiting = कसैले लिन पर्खँदै
receipt-case-number = केस { $number }
receipt-more = फोटो, आवाज, ठाउँ थप्नुहोस्

warning-not-received = MAIN को जवाफ अझै आएन। अहिले फोन गर्नुहोस्। यो फोन प्रयास गरिरहन्छ।
warning-not-on-hub-phone = MAIN ले पायो, तर हबको फोनमा अझै पुगेन। अहिले फोन गर्नुहोस्।
warning-not-received-message = मेसेजबाट गयो, तर MAIN को जवाफ अझै आएन। अहिले फोन गर्नुहोस्। यो फोन प्रयास गरिरहन्छ।
warning-message-app = मेसेजको एप खुला छ। त्यहाँ पठाउनुहोस् थिच्नुहोस्।
warning-message-refused = मेसेज गएन। सायद ब्यालेन्स छैन। MAIN हेल्पलाइनमा फोन निःशुल्क छ।
warning-message-refused-missed-call = मेसेज गएन। सायद ब्यालेन्स छैन। मिस्ड कल निःशुल्क छ।
warning-message-no-service = मेसेजका लागि पनि नेटवर्क छैन। यो फोन प्रयास गरिरहन्छ। सक्नुहुन्छ भने नेटवर्क भएको ठाउँ जानुहोस्।
warning-not-kept = यो फोनले तपाईंको सन्देश राख्न सकेन। पठाउँदै छ। एप खुला राख्नुहोस् र फोन गर्नुहोस्।

position-known = ठाउँ थाहा छ, { $age } अघिको
position-known-within = ठाउँ करिब { $distance } सम्म थाहा छ, { $age } अघिको
position-old = पुरानो ठाउँ, { $age } अघिको। अहिले तपाईं अन्तै हुन सक्नुहुन्छ।
position-old-age-not-known = ठाउँ थाहा छ, तर कति पुरानो हो थाहा छैन। अहिले तपाईं अन्तै हुन सक्नुहुन्छ।
position-made-up = यो ठाउँ अर्को एपले बनाएको हो
position-looking = तपाईंको ठाउँ खोज्दै छ…
position-not-known = ठाउँ थाहा छैन
position-not-permitted = ठाउँ थाहा छैन: यो एपलाई अनुमति छैन
position-switched-off = ठाउँ थाहा छैन: फोनको लोकेसन बन्द छ

cancel-countdown = रद्द ({ $seconds })
safe = म अहिले सुरक्षित छु
claim-mistake = तपाईंले { $time } मा गल्तीले थिचेको भन्नुभयो। सन्देश अझै हबसँग छ।
claim-mistake-untold = तपाईंले { $time } मा गल्तीले थिचेको भन्नुभयो। MAIN लाई अझै थाहा छैन।
claim-safe = तपाईंले { $time } मा सुरक्षित छु भन्नुभयो। सन्देश अझै हबसँग छ।
claim-safe-untold = तपाईंले { $time } मा सुरक्षित छु भन्नुभयो। MAIN लाई अझै थाहा छैन।
safe-other = उहाँ अहिले सुरक्षित हुनुहुन्छ
claim-safe-other = उहाँ सुरक्षित हुनुहुन्छ भनेर तपाईंले { $time } मा भन्नुभयो। हबसँग सूचना अझै छ।
claim-safe-other-untold = उहाँ सुरक्षित हुनुहुन्छ भनेर तपाईंले { $time } मा भन्नुभयो। MAIN लाई यो अझै थाहा छैन।

# The one thing that helps most now.
next-send-message = मेसेजबाट पठाउनुहोस्
next-place = तपाईं कहाँ हुनुहुन्छ?
next-own-number = तपाईंको फोन नम्बर के हो?
next-contact = तपाईंलाई फोन गरौँ?
next-tell-family = आफ्ना मान्छेलाई भन्नुहोस्
next-tell-family-safe = सुरक्षित छु भनेर आफ्नालाई भन्नुहोस्

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = मलाई मद्दत चाहियो। मेरो ठाउँ ({ $when }): { $link }
family-message-nowhere = मलाई मद्दत चाहियो। म कहाँ छु, मेरो फोनलाई थाहा छैन।
family-message-do-not-call = अहिले मलाई फोन नगर्नुहोस्।
family-message-safe = म अहिले सुरक्षित छु।

# The notification that a phone must show while it follows a person. Without content.
track-channel = लोकेसन
track-title = लोकेसन खुला छ
track-text = यो फोन आफ्नो ठाउँ हेर्दै छ।
track-stop = रोक्नुहोस्

practice-band = अभ्यास। केही पठाइँदैन।
practice-end = अभ्यास सकाउनुहोस्
practice-title = यस्तो हुन्छ
practice-will-say = यहाँ यस्तो लेखिन्छ: { $text }
practice-hub = हब
practice-somebody = हबको कोही
practice-position = तपाईं कहाँ हुनुहुन्छ, यहाँ लेखिन्छ।
practice-over = अभ्यास सकियो। केही पठाइएन।
practice-call = यो अभ्यास हो: कसैलाई फोन गरिएन। साँच्चै फोन गर्न फेरि थिच्नुहोस्।
practice-not-now = एउटा सन्देश जाँदै छ। अभ्यास पछि गर्नुहोस्।

# What staff ask the person in the app.
asked-card = MAIN तपाईंलाई केही सोध्दै छ
asked-title = MAIN सोध्दै छ
asked-done = मैले जवाफ दिएँ
asked-call-back = सुरक्षित भएपछि फोन गर्नुहोस्
asked-where = तपाईं कहाँ हुनुहुन्छ?
asked-how-many = तपाईंहरू कति जना हुनुहुन्छ?
