### শ্রমিক কীসের জন্য আবেদন করতে পারেন: shared/domain/data/schemes.csv-এর প্রকল্প। এটি পরামর্শ, প্রতিশ্রুতি নয়।

schemes-title = ইনি কীসের জন্য আবেদন করতে পারেন
schemes-all = { $count ->
    [one] একটি পরামর্শ দেখান
   *[other] সব { $count }টি পরামর্শ দেখান
}
schemes-promise = এটি পরামর্শ, প্রতিশ্রুতি নয়: শুধু এখানে যা জানা আছে তা মিলিয়ে দেখা হয়েছে। সিদ্ধান্ত নেয় দপ্তর।
schemes-ask = এখানে জিজ্ঞাসা করুন: { $where }।
schemes-more = আরও প্রকল্প মিলতে পারে। যা এখনও জানা নেই, জানান
schemes-why = যা মেলে
schemes-unknown = আগে এঁকে জিজ্ঞাসা করুন
schemes-not-for = এঁদের জন্য নয়
schemes-needed = যা লাগবে
schemes-ask-at = কোথায় জিজ্ঞাসা করবেন
schemes-run-by = কে চালায়
schemes-source = এই তথ্য কোথা থেকে
schemes-as-of = { $source }, { $month } পর্যন্ত জানা।
schemes-confirmed = MAIN নিশ্চিত করেছে: { $day }।
schemes-not-confirmed = MAIN এখনও নিশ্চিত করেনি।
schemes-opens = এর পরে এগুলিও পেতে পারেন
schemes-central = ভারত সরকার
schemes-each-state = রাজ্য, তার বোর্ড বা দপ্তরের মাধ্যমে

scheme-e-shram = ই-শ্রম নথিভুক্তি
scheme-e-shram-what = যে শ্রমিকদের EPF বা ESI নেই তাঁদের জন্য: নম্বর-সহ কার্ড, যার মাধ্যমে প্রকল্পের সুবিধা তাঁদের কাছে পৌঁছাতে পারে।
scheme-bocw = নির্মাণ শ্রমিক কল্যাণ বোর্ডে নথিভুক্তি (BOCW)
scheme-bocw-what = নির্মাণ শ্রমিকদের জন্য: বোর্ডের কার্ড, যাতে বোর্ডের সুবিধা পাওয়া যেতে পারে।
scheme-ration-card = রেশন কার্ড (জাতীয় খাদ্য সুরক্ষা আইন)
scheme-ration-card-what = রাজ্য যে পরিবারকে যোগ্য মনে করে তাদের জন্য: রেশন দোকান থেকে খাদ্যশস্য পাওয়া যেতে পারে।
scheme-bocw-benefits = নির্মাণ শ্রমিক কল্যাণ বোর্ডের সুবিধা
scheme-bocw-benefits-what = বোর্ডে নথিভুক্ত শ্রমিকদের জন্য: দুর্ঘটনা বা মৃত্যুর পরে, অসুখে, প্রসবে, ছেলেমেয়ের পড়াশোনায় ও পেনশনে সাহায্য মিলতে পারে।
scheme-one-nation-one-ration-card = এক দেশ এক রেশন কার্ড
scheme-one-nation-one-ration-card-what = বাড়ির রেশন কার্ডেই ভারতের যে কোনও জায়গার রেশন দোকান থেকে নিজের খাদ্যশস্য পাওয়া যেতে পারে।
scheme-kerala-migrant-welfare = কেরল পরিযায়ী শ্রমিক কল্যাণ প্রকল্প
scheme-kerala-migrant-welfare-what = কেরলে কর্মরত অন্য রাজ্যের শ্রমিকদের জন্য: সদস্য হলে চিকিৎসায়, ছেলেমেয়ের পড়াশোনায় ও মৃত্যুর পরে সাহায্য মিলতে পারে।
scheme-awaz = আওয়াজ স্বাস্থ্য বিমা (কেরল)
scheme-awaz-what = কেরলে কর্মরত অন্য রাজ্যের শ্রমিকদের জন্য: হাসপাতালে চিকিৎসা, আর দুর্ঘটনায় মৃত্যু হলে পরিবার সাহায্য পেতে পারে।
scheme-west-bengal-karmasathi = কর্মসাথী (পরিযায়ী শ্রমিক), পশ্চিমবঙ্গ
scheme-west-bengal-karmasathi-what = অন্য রাজ্যে কর্মরত পশ্চিমবঙ্গের শ্রমিকদের জন্য: নাম নথিভুক্ত থাকলে দুর্ঘটনার পরে, আর মৃত্যু হলে পরিবার সাহায্য পেতে পারে।
scheme-bihar-migrant-accident = বিহার রাজ্য পরিযায়ী শ্রমিক দুর্ঘটনা অনুদান
scheme-bihar-migrant-accident-what = বাইরে কর্মরত বিহারের শ্রমিকদের জন্য: দুর্ঘটনায় স্থায়ী ক্ষতি হলে, বা মৃত্যু হলে পরিবার অনুদান পেতে পারে।
scheme-jharkhand-migrant = ঝাড়খণ্ড রাজ্য পরিযায়ী শ্রমিক সমীক্ষা ও পুনর্বাসন প্রকল্প
scheme-jharkhand-migrant-what = বাইরে কর্মরত ঝাড়খণ্ডের শ্রমিকদের জন্য: দুর্ঘটনার পরে, বা মৃত্যু হলে পরিবার সাহায্য পেতে পারে; আগে নাম নথিভুক্ত থাকলে বেশি।
scheme-madhya-pradesh-sambal = মুখ্যমন্ত্রী জনকল্যাণ (সম্বল) যোজনা
scheme-madhya-pradesh-sambal-what = মধ্যপ্রদেশের যে শ্রমিকদের EPF বা ESI নেই তাঁদের জন্য: নথিভুক্ত হলে প্রসবে ও স্থায়ী ক্ষতিতে, আর মৃত্যু হলে পরিবার সাহায্য পেতে পারে।
scheme-maharashtra-domestic = মহারাষ্ট্র গৃহকর্মী কল্যাণ বোর্ড
scheme-maharashtra-domestic-what = মহারাষ্ট্রে যাঁরা বাড়ির কাজ করেন তাঁদের জন্য: নথিভুক্ত হলে দুর্ঘটনায়, চিকিৎসায় ও ছেলেমেয়ের পড়াশোনায় সাহায্য মিলতে পারে।
scheme-tamil-nadu-boards = তামিলনাড়ু অসংগঠিত শ্রমিক কল্যাণ বোর্ড
scheme-tamil-nadu-boards-what = তামিলনাড়ুতে যাঁদের কাজের বোর্ড আছে তাঁদের জন্য: নথিভুক্ত হলে দুর্ঘটনা বা মৃত্যুর পরে, পড়াশোনায়, প্রসবে ও পেনশনে সাহায্য মিলতে পারে।
scheme-pm-svanidhi = পিএম স্বনিধি
scheme-pm-svanidhi-what = শহরের ফুটপাতের বিক্রেতাদের জন্য: জামিন ছাড়া ছোট ঋণ পাওয়া যেতে পারে।
scheme-pmjdy = জন ধন অ্যাকাউন্ট (PMJDY)
scheme-pmjdy-what = যাঁদের অ্যাকাউন্ট নেই তাঁদের জন্য: ব্যাঙ্ক অ্যাকাউন্ট, যাতে টাকা রাখতেই হবে এমন নয়।
scheme-pmsby = প্রধানমন্ত্রী সুরক্ষা বিমা যোজনা (PMSBY)
scheme-pmsby-what = দুর্ঘটনায় মৃত্যু ও অক্ষমতার বিমা, বছরে অ্যাকাউন্ট থেকে অল্প টাকায়।
scheme-pmjjby = প্রধানমন্ত্রী জীবন জ্যোতি বিমা যোজনা (PMJJBY)
scheme-pmjjby-what = জীবন বিমা, বছরে অ্যাকাউন্ট থেকে কিছু টাকায়।
scheme-apy = অটল পেনশন যোজনা (APY)
scheme-apy-what = যাঁরা 60 বছর বয়স পর্যন্ত টাকা জমা দেন, তার পরে তাঁদের পেনশন।
scheme-pm-sym = প্রধানমন্ত্রী শ্রম যোগী মানধন (PM-SYM)
scheme-pm-sym-what = কম আয়ের শ্রমিকদের 60 বছর বয়স থেকে পেনশন: তাঁরা যত জমা দেন, সরকারও তত দেয়।
scheme-nsap-old-age = ইন্দিরা গান্ধী জাতীয় বার্ধক্য ভাতা
scheme-nsap-old-age-what = গরিব পরিবারের 60 বা তার বেশি বয়সের মানুষের জন্য: টাকা জমা না দিয়েই ভাতা মিলতে পারে।
scheme-pm-jay-70 = আয়ুষ্মান বয় বন্দনা কার্ড (PM-JAY)
scheme-pm-jay-70-what = 70 বা তার বেশি বয়সের সবার জন্য, আয় যা-ই হোক: হাসপাতালে চিকিৎসা মিলতে পারে।
scheme-pm-jay = আয়ুষ্মান ভারত PM-JAY
scheme-pm-jay-what = যে পরিবার তালিকায় আছে তাদের জন্য: হাসপাতালে চিকিৎসা মিলতে পারে।

scheme-if-age = এঁর বয়স
scheme-if-home = ইনি কোন রাজ্যের
scheme-if-work = ইনি কোন রাজ্যে কাজ করেন
scheme-if-away = ইনি নিজের রাজ্যের বাইরে কাজ করেন
scheme-if-trade = এঁর কাজ
scheme-if-has = এঁর আছে: { $what }
scheme-if-lacks = এঁর এখনও নেই: { $what }

only-if-building-days = গত 12 মাসে 90 দিন নির্মাণের কাজ
only-if-eligible-household = রাজ্য পরিবারটিকে যোগ্য মনে করে
only-if-food-act-card = রেশন কার্ডটি খাদ্য সুরক্ষা আইনের
only-if-low-income = এঁর আয় নির্দিষ্ট সীমার কম
only-if-poverty-list = পরিবারটি দারিদ্র্যসীমার নীচের তালিকায় (BPL) আছে
only-if-listed-family = পরিবারটি PM-JAY-এর তালিকায় আছে
only-if-state-takes-part = রাজ্য এই প্রকল্পে আছে
only-if-unskilled = কাজটি অদক্ষ বা আধা-দক্ষ
only-if-local-papers = এঁর সেই রাজ্যের কাগজ আছে, যেমন পরিবার কার্ড

not-for-epf-esi = EPF বা ESI-এর সদস্য
not-for-income-tax = যাঁরা আয়কর দেন

need-e-shram = ই-শ্রম
need-bocw = নির্মাণ শ্রমিক কল্যাণ বোর্ডে নথিভুক্তি
need-ration-card = রেশন কার্ড
need-bank-account = ব্যাঙ্ক বা ডাকঘরের অ্যাকাউন্ট
need-aadhaar = আধার কার্ড (ইনি দপ্তরে দেখাবেন; MAIN নম্বর রাখে না)
need-id-card = পরিচয়ের কোনও কাগজ
need-phone = ফোন নম্বর
need-proof-of-work = কাজের দিনের শংসাপত্র
need-vending-certificate = বিক্রেতার শংসাপত্র, বা পুরসভার চিঠি

ask-at-csc = কমন সার্ভিস সেন্টার (CSC)
ask-at-labour-office = শ্রম দপ্তর
ask-at-bank = ব্যাঙ্ক
ask-at-post-office = ডাকঘর
ask-at-food-office = খাদ্য দপ্তর
ask-at-ration-shop = রেশন দোকান
ask-at-block-office = ব্লক অফিস
ask-at-town-office = পুরসভা
ask-at-hospital = প্রকল্পের হাসপাতাল
ask-at-bsk = বাংলা সহায়তা কেন্দ্র
