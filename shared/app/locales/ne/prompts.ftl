### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = यो मद्दतको बटन हो। यसमा औँला राखेर गोलो नभरिएसम्म थिचिराख्नुहोस्। तल फोन गर्ने दुई नम्बर छन्।
prompt-alert-open = तपाईंको सन्देश जाँदै छ। कहाँसम्म पुग्यो हेर्न त्यो लाइन थिच्नुहोस्।

prompt-kind = के भयो? एउटा चित्र थिच्नुहोस्।
prompt-kind-help = तपाईंलाई के चाहियो? एउटा चित्र थिच्नुहोस्।
prompt-kind-countdown = केही नथिचे पनि सन्देश आफैँ जान्छ।
prompt-kind-accident = दुर्घटना, चोट।
prompt-kind-medical = बिरामी, कसैलाई डाक्टर चाहियो।
prompt-kind-assault = कुटपिट, वा इच्छाविपरीत छुनु।
prompt-kind-threat = कसैले तपाईंलाई धम्की दिँदै छ।
prompt-kind-wages = ज्याला पाइएन।
prompt-kind-confinement = उनीहरू तपाईंलाई जान दिँदैनन्।
prompt-kind-advice = प्रश्न वा सल्लाह।
prompt-kind-other = अरू केही।

prompt-keeping = तपाईंको सन्देश यो फोनमा राख्दै छ।
prompt-kept = तपाईंको सन्देश यो फोनमा राखियो। पठाउँदै छ।
prompt-kept-offline = तपाईंको सन्देश यो फोनमा राखियो। नेटवर्क छैन। आउनेबित्तिकै जान्छ।
prompt-not-kept = यो फोनले तपाईंको सन्देश राख्न सकेन। पठाउँदै छ। एप खुला राख्नुहोस् र फोन गर्नुहोस्।
prompt-sent-by-message = तपाईंको सन्देश मेसेजबाट गयो। MAIN ले अझै जवाफ दिएन।
prompt-received = MAIN ले तपाईंको सन्देश पायो।
prompt-help-received = MAIN ले पायो, तपाईंलाई फोन गर्छ।
prompt-on-hub-phone = तपाईंको सन्देश हबको फोनमा पुग्यो।
prompt-taken = हबको कसैले तपाईंको सन्देश लियो। नाम स्क्रिनमा छ।
prompt-taken-will-call = हबको कसैले तपाईंको सन्देश लियो, फोन गर्नुहुन्छ। नाम स्क्रिनमा छ।
prompt-late = अझै जवाफ आएन। अहिले फोन गर्नुहोस्। यो फोन प्रयास गरिरहन्छ।
prompt-not-on-hub-phone = हबको फोनमा अझै पुगेन। अहिले फोन गर्नुहोस्।
prompt-message-app = मेसेजको एप खुला छ। त्यहाँ पठाउनुहोस् थिच्नुहोस्।
prompt-message-refused = मेसेज गएन। सायद ब्यालेन्स छैन।
prompt-no-position = तपाईं कहाँ हुनुहुन्छ, यो फोनलाई थाहा छैन।
prompt-call-emergency = प्रहरी वा एम्बुलेन्स बोलाउन एक एक दुई थिच्नुहोस्।
prompt-call-helpline = MAIN सँग कुरा गर्न लामो नम्बरको बटन थिच्नुहोस्। यो निःशुल्क छ।
prompt-call-missed = मिस्ड कल दिन त्यसको बटन थिच्नुहोस्। एक पटक बज्छ, पैसा लाग्दैन।
prompt-cancel = गल्तीले थिच्नुभयो? रद्द थिच्नुहोस्।
prompt-safe = अहिले सुरक्षित हुनुहुन्छ भने त्यसको बटन थिच्नुहोस्।
prompt-safe-other = उहाँ अहिले सुरक्षित हुनुहुन्छ भने त्यसको बटन थिच्नुहोस्।
prompt-said = तपाईंले भनेको MAIN मा जान्छ। कसैले तपाईंसँग कुरा नगरेसम्म सन्देश रहन्छ।

prompt-send-message = तपाईंको सन्देश मेसेजबाट पठाउन त्यो कार्ड थिच्नुहोस्।
prompt-place = तपाईं कहाँ हुनुहुन्छ? राज्य र नजिकको केही भन्नुहोस् वा लेख्नुहोस्।
prompt-own-number = तपाईंको फोन नम्बर के हो? MAIN ले फोन गर्न सकोस् भनेर लेख्नुहोस्।
prompt-contact = तपाईंलाई फोन गरौँ? पहिलो: हुन्छ। दोस्रो: मेसेज मात्र। तेस्रो: केही नगर्नुहोस्, खतरा छ।
prompt-tell-family = मद्दत चाहियो भनेर आफ्ना मान्छेलाई भन्नुहोस्।
prompt-tell-family-safe = सुरक्षित छु भनेर आफ्ना मान्छेलाई भन्नुहोस्।

prompt-practice = यो अभ्यास हो। केही पठाइँदैन। रोक्न सकाउनुहोस् थिच्नुहोस्।

prompt-page-menu = बाँकी सबै यहाँ छ।
prompt-page-confirm-sos = MAIN सँग मद्दत माग्ने? हो भने रातो बटन थिच्नुहोस्।
prompt-page-for-other = अरू कसैका लागि MAIN लाई बोलाउने? हो भने रातो बटन थिच्नुहोस्।
prompt-page-after-alert = यहाँ फोटो, आवाज, ठाउँ थप्न र आफ्ना मान्छेलाई भन्न सक्नुहुन्छ।
prompt-page-states = तपाईं भएको राज्य थिच्नुहोस्।
prompt-page-family = यहाँ विश्वासका तीन जनासम्म छान्नुहोस्।
prompt-page-safety = यहाँ एप चुप लगाउन, लुकाउन वा सबै मेटाउन सक्नुहुन्छ।
prompt-page-permissions = एपले यो फोनसँग के माग्छ र किन, यहाँ हेर्नुहोस्। हरेकलाई नाइँ भन्न सक्नुहुन्छ।
prompt-page-check-up = यो फोनमा SOS लाई के ले रोक्न सक्छ र कसरी मिलाउने, यहाँ हेर्नुहोस्।
prompt-page-delete-everything = यो एपको सबै कुरा यो फोनबाट मेटाउने? पठाइसकेको MAIN सँग रहन्छ।
prompt-page-practice = यहाँ अभ्यास गर्न सक्नुहुन्छ। केही पठाइँदैन।

# Pages: one by one, so that each can be recorded.
prompt-permission-location = यो एपले तपाईं कहाँ हुनुहुन्छ हेर्न सक्छ? मद्दतले तपाईंलाई भेटोस् भनेर। तपाईंले मद्दत माग्दा मात्र पठाइन्छ।
prompt-permission-notifications = MAIN ले जवाफ दिँदा यो फोनले भन्न सक्छ? के बारे हो कहिल्यै भन्दैन।
prompt-permission-sms = यो फोनले आफैँ मेसेज पठाउन सक्छ? तब इन्टरनेट नभए पनि SOS जान्छ।
prompt-permission-buttons = तलको माथिल्लो बटन भनेको हुन्छ। तल्लो भनेको अहिले होइन।
prompt-safety-silent = चुप: आवाज छैन, कम्पन छैन, अँध्यारो स्क्रिन। MAIN ले फोन गर्दैन।
prompt-safety-quick-exit = छिटो बाहिर: तुरुन्तै पात्रो देखाउने बटन। फर्कन पात्रो थिचिराख्नुहोस्।
prompt-safety-hide = लुकाउने: खुला एपको सूचीमा यो एपको चित्र छैन।
prompt-safety-neutral = पात्रोको चित्र: होम स्क्रिनमा यो एप पात्रोजस्तो देखिन्छ।
prompt-menu-practice = निसाना: SOS अभ्यास।
prompt-menu-for-other = रातो चिह्न: अरू कसैका लागि SOS।
prompt-menu-family = मान्छे: जसमा विश्वास छ।
prompt-menu-safety = ढाल: तपाईंको सुरक्षा।
prompt-menu-check-up = पाना: यो फोन SOS का लागि तयार छ?

# What staff ask in the app.
prompt-asked = MAIN तपाईंलाई केही सोध्दै छ। जवाफ दिन कार्ड थिच्नुहोस्।
prompt-page-asked = MAIN तपाईंलाई यो सोध्दै छ।
prompt-asked-ways = जसरी सजिलो हुन्छ, त्यसरी जवाफ दिनुहोस्: MAIN लाई फोन गर्नुहोस्, आवाज रेकर्ड गर्नुहोस्, फोटो खिच्नुहोस्, वा तपाईं कहाँ हुनुहुन्छ भन्नुहोस्। अनि तलको बटन थिच्नुहोस्।
prompt-asked-call-back = सुरक्षित भएपछि MAIN लाई फोन गर्नुहोस्।
prompt-asked-where = तपाईं कहाँ हुनुहुन्छ?
prompt-asked-how-many = तपाईंहरू कति जना हुनुहुन्छ?
