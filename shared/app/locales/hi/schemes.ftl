### श्रमिक किसके लिए आवेदन कर सकते हैं: shared/domain/data/schemes.csv की योजनाएँ। यह सुझाव है, वादा नहीं।

schemes-title = ये किसके लिए आवेदन कर सकते हैं
schemes-all = { $count ->
    [one] एक सुझाव दिखाएँ
   *[other] सभी { $count } सुझाव दिखाएँ
}
schemes-promise = यह सुझाव है, वादा नहीं: केवल यहाँ की जानकारी से मिलाया गया है। फ़ैसला दफ़्तर करता है।
schemes-ask = यहाँ पूछें: { $where }।
schemes-more = और योजनाएँ हो सकती हैं। जो अभी पता नहीं, वह बताएँ
schemes-why = क्या मेल खाता है
schemes-unknown = पहले इनसे पूछें
schemes-not-for = इनके लिए नहीं
schemes-needed = क्या चाहिए
schemes-ask-at = कहाँ पूछें
schemes-run-by = कौन चलाता है
schemes-source = यह जानकारी कहाँ से है
schemes-as-of = { $source }, { $month } तक की जानकारी।
schemes-confirmed = MAIN ने पुष्टि की: { $day }।
schemes-not-confirmed = MAIN ने अभी पुष्टि नहीं की।
schemes-opens = इसके बाद यह भी मिल सकता है
schemes-central = भारत सरकार
schemes-each-state = राज्य, अपने बोर्ड या विभाग से

scheme-e-shram = ई-श्रम पंजीकरण
scheme-e-shram-what = जिनका EPF या ESI नहीं, उन श्रमिकों के लिए: नंबर वाला कार्ड, जिससे योजनाएँ उन तक पहुँच सकती हैं।
scheme-bocw = भवन निर्माण श्रमिक बोर्ड में पंजीकरण (BOCW)
scheme-bocw-what = निर्माण श्रमिकों के लिए: बोर्ड का कार्ड, जिससे बोर्ड के लाभ मिल सकते हैं।
scheme-ration-card = राशन कार्ड (राष्ट्रीय खाद्य सुरक्षा अधिनियम)
scheme-ration-card-what = जिन परिवारों को राज्य पात्र मानता है: राशन की दुकान से अनाज मिल सकता है।
scheme-bocw-benefits = भवन निर्माण श्रमिक बोर्ड के लाभ
scheme-bocw-benefits-what = बोर्ड में पंजीकृत श्रमिकों के लिए: दुर्घटना या मृत्यु के बाद, बीमारी, प्रसूति, बच्चों की पढ़ाई और पेंशन में मदद मिल सकती है।
scheme-one-nation-one-ration-card = एक राष्ट्र एक राशन कार्ड
scheme-one-nation-one-ration-card-what = घर के राशन कार्ड से भारत में कहीं भी राशन की दुकान से अपना अनाज मिल सकता है।
scheme-kerala-migrant-welfare = केरल प्रवासी श्रमिक कल्याण योजना
scheme-kerala-migrant-welfare-what = केरल में काम करने वाले दूसरे राज्यों के श्रमिकों के लिए: सदस्य बनने पर इलाज, बच्चों की पढ़ाई और मृत्यु के बाद मदद मिल सकती है।
scheme-awaz = आवाज़ स्वास्थ्य बीमा (केरल)
scheme-awaz-what = केरल में काम करने वाले दूसरे राज्यों के श्रमिकों के लिए: अस्पताल का इलाज, और दुर्घटना में मृत्यु पर परिवार को मदद मिल सकती है।
scheme-west-bengal-karmasathi = कर्मसाथी (परिजायी श्रमिक), पश्चिम बंगाल
scheme-west-bengal-karmasathi-what = दूसरे राज्यों में काम करने वाले पश्चिम बंगाल के श्रमिकों के लिए: पंजीकरण पर दुर्घटना के बाद, और मृत्यु पर परिवार को मदद मिल सकती है।
scheme-bihar-migrant-accident = बिहार राज्य प्रवासी मजदूर दुर्घटना अनुदान योजना
scheme-bihar-migrant-accident-what = बाहर काम करने वाले बिहार के श्रमिकों के लिए: दुर्घटना में अपंगता पर, या मृत्यु पर परिवार को अनुदान मिल सकता है।
scheme-jharkhand-migrant = झारखंड राज्य प्रवासी मजदूर सर्वेक्षण एवं पुनर्वास योजना
scheme-jharkhand-migrant-what = बाहर काम करने वाले झारखंड के श्रमिकों के लिए: दुर्घटना के बाद, या मृत्यु पर परिवार को मदद मिल सकती है; पहले से पंजीकृत को अधिक।
scheme-madhya-pradesh-sambal = मुख्यमंत्री जन कल्याण (संबल) योजना
scheme-madhya-pradesh-sambal-what = जिनका EPF या ESI नहीं, मध्य प्रदेश के उन श्रमिकों के लिए: पंजीकरण पर प्रसूति और अपंगता में, और मृत्यु पर परिवार को मदद मिल सकती है।
scheme-maharashtra-domestic = महाराष्ट्र घरेलू कामगार कल्याण मंडल
scheme-maharashtra-domestic-what = महाराष्ट्र में घरेलू काम करने वालों के लिए: पंजीकरण पर दुर्घटना, इलाज और बच्चों की पढ़ाई में मदद मिल सकती है।
scheme-tamil-nadu-boards = तमिलनाडु असंगठित श्रमिक कल्याण बोर्ड
scheme-tamil-nadu-boards-what = तमिलनाडु में जिनके काम का बोर्ड है: पंजीकरण पर दुर्घटना या मृत्यु के बाद, पढ़ाई, प्रसूति और पेंशन में मदद मिल सकती है।
scheme-pm-svanidhi = पीएम स्वनिधि
scheme-pm-svanidhi-what = शहरों में रेहड़ी-पटरी वालों के लिए: बिना गारंटी छोटा कर्ज़ मिल सकता है।
scheme-pmjdy = जन धन खाता (PMJDY)
scheme-pmjdy-what = जिनका खाता नहीं: बैंक खाता, जिसमें पैसा रखना ज़रूरी नहीं।
scheme-pmsby = प्रधानमंत्री सुरक्षा बीमा योजना (PMSBY)
scheme-pmsby-what = दुर्घटना में मृत्यु और अपंगता का बीमा, खाते से साल में छोटी रकम पर।
scheme-pmjjby = प्रधानमंत्री जीवन ज्योति बीमा योजना (PMJJBY)
scheme-pmjjby-what = जीवन बीमा, खाते से साल में एक रकम पर।
scheme-apy = अटल पेंशन योजना (APY)
scheme-apy-what = जो 60 की उम्र तक पैसा जमा करें, उन्हें उसके बाद पेंशन।
scheme-pm-sym = प्रधानमंत्री श्रम योगी मानधन (PM-SYM)
scheme-pm-sym-what = कम आय वाले श्रमिकों को 60 की उम्र से पेंशन: जितना वे जमा करते हैं, उतना सरकार भी करती है।
scheme-nsap-old-age = इंदिरा गांधी राष्ट्रीय वृद्धावस्था पेंशन
scheme-nsap-old-age-what = गरीब परिवारों में 60 या अधिक उम्र के लोगों के लिए: बिना पैसा जमा किए पेंशन मिल सकती है।
scheme-pm-jay-70 = आयुष्मान वय वंदना कार्ड (PM-JAY)
scheme-pm-jay-70-what = 70 या अधिक उम्र के सबके लिए, आय चाहे जो हो: अस्पताल का इलाज मिल सकता है।
scheme-pm-jay = आयुष्मान भारत PM-JAY
scheme-pm-jay-what = जो परिवार सूची में हैं: अस्पताल का इलाज मिल सकता है।

scheme-if-age = इनकी उम्र
scheme-if-home = ये किस राज्य के हैं
scheme-if-work = ये किस राज्य में काम करते हैं
scheme-if-away = ये अपने राज्य से बाहर काम करते हैं
scheme-if-trade = इनका काम
scheme-if-has = इनके पास है: { $what }
scheme-if-lacks = इनके पास अभी नहीं है: { $what }

only-if-building-days = पिछले 12 महीनों में 90 दिन निर्माण का काम
only-if-eligible-household = राज्य परिवार को पात्र मानता है
only-if-food-act-card = राशन कार्ड खाद्य सुरक्षा अधिनियम का है
only-if-low-income = इनकी आय तय सीमा से कम है
only-if-poverty-list = परिवार गरीबी रेखा की सूची (BPL) में है
only-if-listed-family = परिवार PM-JAY की सूची में है
only-if-state-takes-part = राज्य इस योजना में शामिल है
only-if-unskilled = काम अकुशल या अर्धकुशल है
only-if-local-papers = इनके पास उस राज्य के कागज़ हैं, जैसे परिवार कार्ड या समग्र आईडी

not-for-epf-esi = EPF या ESI के सदस्य
not-for-income-tax = आयकर देने वाले

need-e-shram = ई-श्रम
need-bocw = भवन निर्माण श्रमिक बोर्ड में पंजीकरण
need-ration-card = राशन कार्ड
need-bank-account = बैंक या डाकघर का खाता
need-aadhaar = आधार कार्ड (ये दफ़्तर में दिखाएँ; MAIN नंबर नहीं रखता)
need-id-card = पहचान का कोई कागज़
need-phone = फ़ोन नंबर
need-proof-of-work = काम के दिनों का प्रमाण पत्र
need-vending-certificate = विक्रय प्रमाण पत्र, या नगर निकाय का पत्र

ask-at-csc = जन सेवा केंद्र (CSC)
ask-at-labour-office = श्रम कार्यालय
ask-at-bank = बैंक
ask-at-post-office = डाकघर
ask-at-food-office = खाद्य आपूर्ति कार्यालय
ask-at-ration-shop = राशन की दुकान
ask-at-block-office = प्रखंड (ब्लॉक) कार्यालय
ask-at-town-office = नगर निकाय कार्यालय
ask-at-hospital = योजना का अस्पताल
ask-at-bsk = बांग्ला सहायता केंद्र
