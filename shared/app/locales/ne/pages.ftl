### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = अझै भनिएको छैन
go-on = अगाडि
open-settings = सेटिङ खोल्नुहोस्

menu-practice-detail = SOS गरेर हेर्नुहोस्। केही पठाइँदैन।
menu-family-detail = { $count ->
    [0] अझै कोही छैन
    [one] १ जना
   *[other] { $count } जना
}
menu-safety-detail = छिटो बाहिर, चुप, सबै मेटाउने
menu-permissions-detail = यो एपले के गर्न सक्छ र किन
menu-permissions-missing = केहीको अनुमति अझै छैन
menu-check-up-detail = यो फोन SOS का लागि तयार छ?
menu-check-up-trouble = केहीले SOS रोक्न सक्छ
call-child = बाल हेल्पलाइन
call-legal-aid = निःशुल्क कानुनी मद्दत

confirm-title = MAIN सँग मद्दत माग्ने?
confirm-why = अब के भयो छान्नुहुन्छ। केही नछाने पनि आफैँ जान्छ।
confirm-yes = हो, SOS पठाउनुहोस्
confirm-no = होइन
other-title = अरू कसैका लागि SOS
other-title-named = { $name } का लागि SOS
other-why = तपाईंलाई सुरक्षित भए उहाँको छेउमा बस्नुहोस्। MAIN ले पहिले उहाँको नम्बरमा, त्यसपछि तपाईंको नम्बरमा फोन गर्छ।
other-number = उहाँको नम्बर, थाहा भए
other-yes = उहाँका लागि SOS
menu-other-detail = तपाईंको छेउमा कोही घाइते छ, धम्की पाएको छ वा खतरामा छ

practise-title = SOS अभ्यास
practise-what = सबै साँच्चैको जस्तै देखिन्छ। केही पठाइँदैन, कसैलाई फोन हुँदैन।
practise-end = यो आफैँ सकिन्छ, वा तपाईंले सकाउनुहोस् थिच्दा।
practise-begin = सुरु गर्नुहोस्

after-title = MAIN लाई थप भन्नुहोस्
after-kind = के भयो
after-place = म कहाँ छु
after-place-known = यो फोनले तपाईंको ठाउँ पठाउँदै छ
after-contact = मलाई कसरी जवाफ दिने
after-photo = फोटो खिच्नुहोस्
after-voice = मेरो आवाज रेकर्ड गर्नुहोस्
after-family = विश्वासका मान्छेलाई भन्नुहोस्
after-family-done = उनीहरूलाई भनियो, { $time }
after-family-safe = तपाईं सुरक्षित हुनुहुन्छ भनेर उनीहरूलाई भनियो, { $time }
after-family-waiting = मेसेज जाँदै छ
after-family-composed = मेसेजको एप खुलेको थियो। फेरि खोल्न थिच्नुहोस्।
after-family-failed = मेसेज गएन। फेरि प्रयास गर्न थिच्नुहोस्।
after-family-none = कसलाई, छान्नुहोस्

place-title = तपाईं कहाँ हुनुहुन्छ?
place-state = राज्य
place-state-none = छान्न थिच्नुहोस्
place-landmark = नजिक के छ? स्टेसन, कारखाना, पसल
place-say = कहाँ हुनुहुन्छ बोलेर भन्नुहोस्
place-say-detail = आफ्नै शब्दमा बोल्नुहोस्
place-keep = राख्नुहोस्

states-title = तपाईं कुन राज्यमा हुनुहुन्छ?
states-likely = सायद यहाँ

answer-title = MAIN ले तपाईंलाई कसरी जवाफ दिने?
answer-call = मलाई फोन गर्नुहोस्
answer-call-detail = मेरो फोन बज्दा खतरा छैन।
answer-message = मलाई मेसेज लेख्नुहोस्
answer-message-detail = फोनमा खतरा, मेसेजमा छैन।
answer-nothing = फोन नगर्ने, मेसेज नगर्ने
answer-nothing-detail = यहाँ कसैले थाहा नपाओस्। MAIN ले तैपनि मद्दत गर्छ।

number-title = मेरो नम्बर
number-why = यो नम्बरमा MAIN ले तपाईंलाई फोन गर्न सक्छ। तपाईंले मद्दत माग्दा मात्र पठाइन्छ।
number-label = फोन नम्बर
number-keep = राख्नुहोस्
number-wrong = यो पूरा फोन नम्बर होइन। भारतको मोबाइल नम्बरमा दस अङ्क हुन्छन्: 98123 45678।

recording-title = अब बोल्नुहोस्
recording-what = के भयो र कहाँ हुनुहुन्छ भन्नुहोस्।
recording-time = 2:00 मध्ये { $time }
recording-finish = राख्नुहोस्
recording-discard = मेटाउनुहोस्

trusted-title = मेरो विश्वासका मान्छे
trusted-what = तीन जनासम्म छान्नुहोस्। SOS सँग यो फोनले उनीहरूलाई मेसेज पठाउन सक्छ: तपाईंले मद्दत माग्नुभयो र कहाँ हुनुहुन्छ। सुरक्षित भएपछि त्यो पनि भन्छ।
trusted-pick = यो फोनबाट छान्नुहोस्
trusted-name = नाम
trusted-number = फोन नम्बर
trusted-add = थप्नुहोस्
trusted-remove = हटाउनुहोस्
trusted-tell = हरेक SOS मा उनीहरूलाई भन्नुहोस्
trusted-tell-detail = तपाईंलाई नसोधी। बन्द भए हरेक पटक तपाईं आफैँ छान्नुहुन्छ।
trusted-full = तीन जनामात्र। अर्कोका लागि एक जनालाई हटाउनुहोस्।
trusted-no-picker = यो फोनको सूची खुल्दैन। नम्बर लेख्नुहोस्।
