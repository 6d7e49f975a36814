### ଶ୍ରମିକ କେଉଁଥିପାଇଁ ଆବେଦନ କରିପାରିବେ: shared/domain/data/schemes.csvର ଯୋଜନା। ଏହା ପରାମର୍ଶ, ପ୍ରତିଶ୍ରୁତି ନୁହେଁ।

schemes-title = ସେ କେଉଁଥିପାଇଁ ଆବେଦନ କରିପାରିବେ
schemes-all = { $count ->
    [one] ଗୋଟିଏ ପରାମର୍ଶ ଦେଖାନ୍ତୁ
   *[other] ସମସ୍ତ { $count }ଟି ପରାମର୍ଶ ଦେଖାନ୍ତୁ
}
schemes-promise = ଏହା ପରାମର୍ଶ, ପ୍ରତିଶ୍ରୁତି ନୁହେଁ: କେବଳ ଏଠାରେ ଯାହା ଜଣା ଅଛି ତାହା ମିଳାଯାଇଛି। ନିଷ୍ପତ୍ତି କାର୍ଯ୍ୟାଳୟ ନିଏ।
schemes-ask = ଏଠାରେ ପଚାରନ୍ତୁ: { $where }।
schemes-more = ଆହୁରି ଯୋଜନା ମିଳିପାରେ। ଯାହା ଏପର୍ଯ୍ୟନ୍ତ ଜଣା ନାହିଁ, ତାହା କୁହନ୍ତୁ
schemes-why = କ’ଣ ମେଳ ଖାଉଛି
schemes-unknown = ଆଗ ତାଙ୍କୁ ପଚାରନ୍ତୁ
schemes-not-for = ଏମାନଙ୍କ ପାଇଁ ନୁହେଁ
schemes-needed = କ’ଣ ଦରକାର
schemes-ask-at = କେଉଁଠି ପଚାରିବେ
schemes-run-by = କିଏ ଚଳାଏ
schemes-source = ଏହି ସୂଚନା କେଉଁଠାରୁ
schemes-as-of = { $source }, { $month } ପର୍ଯ୍ୟନ୍ତ ଜଣା।
schemes-confirmed = MAIN ନିଶ୍ଚିତ କରିଛି: { $day }।
schemes-not-confirmed = MAIN ଏପର୍ଯ୍ୟନ୍ତ ନିଶ୍ଚିତ କରିନାହିଁ।
schemes-opens = ଏହା ପରେ ଏସବୁ ମଧ୍ୟ ମିଳିପାରେ
schemes-central = ଭାରତ ସରକାର
schemes-each-state = ରାଜ୍ୟ, ତା’ର ବୋର୍ଡ କିମ୍ବା ବିଭାଗ ଦ୍ୱାରା

scheme-e-shram = ଇ-ଶ୍ରମ ପଞ୍ଜୀକରଣ
scheme-e-shram-what = ଯେଉଁ ଶ୍ରମିକଙ୍କର EPF କିମ୍ବା ESI ନାହିଁ ସେମାନଙ୍କ ପାଇଁ: ନମ୍ବର ଥିବା କାର୍ଡ, ଯାହା ଦ୍ୱାରା ଯୋଜନା ସେମାନଙ୍କ ପାଖରେ ପହଞ୍ଚିପାରେ।
scheme-bocw = ନିର୍ମାଣ ଶ୍ରମିକ କଲ୍ୟାଣ ବୋର୍ଡରେ ପଞ୍ଜୀକରଣ (BOCW)
scheme-bocw-what = ନିର୍ମାଣ ଶ୍ରମିକଙ୍କ ପାଇଁ: ବୋର୍ଡର କାର୍ଡ, ଯାହା ଦ୍ୱାରା ବୋର୍ଡର ସହାୟତା ମିଳିପାରେ।
scheme-ration-card = ରାସନ କାର୍ଡ (ଜାତୀୟ ଖାଦ୍ୟ ସୁରକ୍ଷା ଆଇନ)
scheme-ration-card-what = ରାଜ୍ୟ ଯେଉଁ ପରିବାରକୁ ଯୋଗ୍ୟ ମାନେ ସେମାନଙ୍କ ପାଇଁ: ରାସନ ଦୋକାନରୁ ଖାଦ୍ୟଶସ୍ୟ ମିଳିପାରେ।
scheme-bocw-benefits = ନିର୍ମାଣ ଶ୍ରମିକ କଲ୍ୟାଣ ବୋର୍ଡର ସହାୟତା
scheme-bocw-benefits-what = ବୋର୍ଡରେ ପଞ୍ଜୀକୃତ ଶ୍ରମିକଙ୍କ ପାଇଁ: ଦୁର୍ଘଟଣା କିମ୍ବା ମୃତ୍ୟୁ ପରେ, ରୋଗ, ପ୍ରସୂତି, ପିଲାଙ୍କ ପାଠପଢ଼ା ଓ ପେନ୍‌ସନରେ ସାହାଯ୍ୟ ମିଳିପାରେ।
scheme-one-nation-one-ration-card = ଏକ ଦେଶ ଏକ ରାସନ କାର୍ଡ
scheme-one-nation-one-ration-card-what = ଘରର ରାସନ କାର୍ଡରେ ଭାରତର ଯେକୌଣସି ସ୍ଥାନର ରାସନ ଦୋକାନରୁ ନିଜ ଖାଦ୍ୟଶସ୍ୟ ମିଳିପାରେ।
scheme-kerala-migrant-welfare = କେରଳ ପ୍ରବାସୀ ଶ୍ରମିକ କଲ୍ୟାଣ ଯୋଜନା
scheme-kerala-migrant-welfare-what = କେରଳରେ କାମ କରୁଥିବା ଅନ୍ୟ ରାଜ୍ୟର ଶ୍ରମିକଙ୍କ ପାଇଁ: ସଦସ୍ୟ ହେଲେ ଚିକିତ୍ସା, ପିଲାଙ୍କ ପାଠପଢ଼ା ଓ ମୃତ୍ୟୁ ପରେ ସାହାଯ୍ୟ ମିଳିପାରେ।
scheme-awaz = ଆୱାଜ ସ୍ୱାସ୍ଥ୍ୟ ବୀମା (କେରଳ)
scheme-awaz-what = କେରଳରେ କାମ କରୁଥିବା ଅନ୍ୟ ରାଜ୍ୟର ଶ୍ରମିକଙ୍କ ପାଇଁ: ଡାକ୍ତରଖାନାରେ ଚିକିତ୍ସା, ଓ ଦୁର୍ଘଟଣାରେ ମୃତ୍ୟୁ ହେଲେ ପରିବାରକୁ ସାହାଯ୍ୟ ମିଳିପାରେ।
scheme-west-bengal-karmasathi = କର୍ମସାଥୀ (ପରିଯାୟୀ ଶ୍ରମିକ), ପଶ୍ଚିମବଙ୍ଗ
scheme-west-bengal-karmasathi-what = ଅନ୍ୟ ରାଜ୍ୟରେ କାମ କରୁଥିବା ପଶ୍ଚିମବଙ୍ଗର ଶ୍ରମିକଙ୍କ ପାଇଁ: ପଞ୍ଜୀକରଣ ଥିଲେ ଦୁର୍ଘଟଣା ପରେ, ଓ ମୃତ୍ୟୁ ହେଲେ ପରିବାରକୁ ସାହାଯ୍ୟ ମିଳିପାରେ।
scheme-bihar-migrant-accident = ବିହାର ରାଜ୍ୟ ପ୍ରବାସୀ ଶ୍ରମିକ ଦୁର୍ଘଟଣା ଅନୁଦାନ
scheme-bihar-migrant-accident-what = ବାହାରେ କାମ କରୁଥିବା ବିହାରର ଶ୍ରମିକଙ୍କ ପାଇଁ: ଦୁର୍ଘଟଣାରେ ଅକ୍ଷମ ହେଲେ, କିମ୍ବା ମୃତ୍ୟୁ ହେଲେ ପରିବାରକୁ ଅନୁଦାନ ମିଳିପାରେ।
scheme-jharkhand-migrant = ଝାଡ଼ଖଣ୍ଡ ରାଜ୍ୟ ପ୍ରବାସୀ ଶ୍ରମିକ ସର୍ବେକ୍ଷଣ ଓ ପୁନର୍ବାସ ଯୋଜନା
scheme-jharkhand-migrant-what = ବାହାରେ କାମ କରୁଥିବା ଝାଡ଼ଖଣ୍ଡର ଶ୍ରମିକଙ୍କ ପାଇଁ: ଦୁର୍ଘଟଣା ପରେ, କିମ୍ବା ମୃତ୍ୟୁ ହେଲେ ପରିବାରକୁ ସାହାଯ୍ୟ ମିଳିପାରେ; ଆଗରୁ ପଞ୍ଜୀକୃତ ଥିଲେ ଅଧିକ।
scheme-madhya-pradesh-sambal = ମୁଖ୍ୟମନ୍ତ୍ରୀ ଜନ କଲ୍ୟାଣ (ସମ୍ବଲ) ଯୋଜନା
scheme-madhya-pradesh-sambal-what = ମଧ୍ୟପ୍ରଦେଶର ଯେଉଁ ଶ୍ରମିକଙ୍କର EPF କିମ୍ବା ESI ନାହିଁ ସେମାନଙ୍କ ପାଇଁ: ପଞ୍ଜୀକରଣ ପରେ ପ୍ରସୂତି ଓ ଅକ୍ଷମତାରେ, ଓ ମୃତ୍ୟୁ ହେଲେ ପରିବାରକୁ ସାହାଯ୍ୟ ମିଳିପାରେ।
scheme-maharashtra-domestic = ମହାରାଷ୍ଟ୍ର ଘରୋଇ କର୍ମଚାରୀ କଲ୍ୟାଣ ବୋର୍ଡ
scheme-maharashtra-domestic-what = ମହାରାଷ୍ଟ୍ରରେ ଘର କାମ କରୁଥିବା ଲୋକଙ୍କ ପାଇଁ: ପଞ୍ଜୀକରଣ ପରେ ଦୁର୍ଘଟଣା, ଚିକିତ୍ସା ଓ ପିଲାଙ୍କ ପାଠପଢ଼ାରେ ସାହାଯ୍ୟ ମିଳିପାରେ।
scheme-tamil-nadu-boards = ତାମିଲନାଡ଼ୁ ଅସଂଗଠିତ ଶ୍ରମିକ କଲ୍ୟାଣ ବୋର୍ଡ
scheme-tamil-nadu-boards-what = ତାମିଲନାଡ଼ୁରେ ଯାହାଙ୍କ କାମ ପାଇଁ ବୋର୍ଡ ଅଛି: ପଞ୍ଜୀକରଣ ପରେ ଦୁର୍ଘଟଣା କିମ୍ବା ମୃତ୍ୟୁ ପରେ, ପାଠପଢ଼ା, ପ୍ରସୂତି ଓ ପେନ୍‌ସନରେ ସାହାଯ୍ୟ ମିଳିପାରେ।
scheme-pm-svanidhi = ପିଏମ୍ ସ୍ୱନିଧି
scheme-pm-svanidhi-what = ସହରର ରାସ୍ତା ବିକାଳିଙ୍କ ପାଇଁ: ବିନା ଜାମିନରେ ଛୋଟ ଋଣ ମିଳିପାରେ।
scheme-pmjdy = ଜନ ଧନ ଖାତା (PMJDY)
scheme-pmjdy-what = ଯାହାଙ୍କର ଖାତା ନାହିଁ: ବ୍ୟାଙ୍କ ଖାତା, ଯେଉଁଥିରେ ଟଙ୍କା ରଖିବା ବାଧ୍ୟତାମୂଳକ ନୁହେଁ।
scheme-pmsby = ପ୍ରଧାନମନ୍ତ୍ରୀ ସୁରକ୍ଷା ବୀମା ଯୋଜନା (PMSBY)
scheme-pmsby-what = ଦୁର୍ଘଟଣାରେ ମୃତ୍ୟୁ ଓ ଅକ୍ଷମତା ପାଇଁ ବୀମା, ଖାତାରୁ ବର୍ଷକୁ ଅଳ୍ପ ଟଙ୍କାରେ।
scheme-pmjjby = ପ୍ରଧାନମନ୍ତ୍ରୀ ଜୀବନ ଜ୍ୟୋତି ବୀମା ଯୋଜନା (PMJJBY)
scheme-pmjjby-what = ଜୀବନ ବୀମା, ଖାତାରୁ ବର୍ଷକୁ କିଛି ଟଙ୍କାରେ।
scheme-apy = ଅଟଳ ପେନ୍‌ସନ ଯୋଜନା (APY)
scheme-apy-what = ଯେଉଁମାନେ 60 ବର୍ଷ ବୟସ ପର୍ଯ୍ୟନ୍ତ ଟଙ୍କା ଜମା କରନ୍ତି, ତା’ପରେ ସେମାନଙ୍କୁ ପେନ୍‌ସନ।
scheme-pm-sym = ପ୍ରଧାନମନ୍ତ୍ରୀ ଶ୍ରମ ଯୋଗୀ ମାନଧନ (PM-SYM)
scheme-pm-sym-what = କମ୍ ଆୟର ଶ୍ରମିକଙ୍କୁ 60 ବର୍ଷ ବୟସରୁ ପେନ୍‌ସନ: ସେମାନେ ଯେତେ ଜମା କରନ୍ତି, ସରକାର ମଧ୍ୟ ସେତେ ଦିଅନ୍ତି।
scheme-nsap-old-age = ଇନ୍ଦିରା ଗାନ୍ଧୀ ଜାତୀୟ ବାର୍ଦ୍ଧକ୍ୟ ପେନ୍‌ସନ
scheme-nsap-old-age-what = ଗରିବ ପରିବାରର 60 କିମ୍ବା ଅଧିକ ବୟସର ଲୋକଙ୍କ ପାଇଁ: ଟଙ୍କା ଜମା ନ କରି ପେନ୍‌ସନ ମିଳିପାରେ।
scheme-pm-jay-70 = ଆୟୁଷ୍ମାନ ବୟ ବନ୍ଦନା କାର୍ଡ (PM-JAY)
scheme-pm-jay-70-what = 70 କିମ୍ବା ଅଧିକ ବୟସର ସମସ୍ତଙ୍କ ପାଇଁ, ଆୟ ଯେତେ ହେଉ: ଡାକ୍ତରଖାନାରେ ଚିକିତ୍ସା ମିଳିପାରେ।
scheme-pm-jay = ଆୟୁଷ୍ମାନ ଭାରତ PM-JAY
scheme-pm-jay-what = ତାଲିକାରେ ଥିବା ପରିବାରଙ୍କ ପାଇଁ: ଡାକ୍ତରଖାନାରେ ଚିକିତ୍ସା ମିଳିପାରେ।

scheme-if-age = ତାଙ୍କ ବୟସ
scheme-if-home = ସେ କେଉଁ ରାଜ୍ୟର
scheme-if-work = ସେ କେଉଁ ରାଜ୍ୟରେ କାମ କରନ୍ତି
scheme-if-away = ସେ ନିଜ ରାଜ୍ୟ ବାହାରେ କାମ କରନ୍ତି
scheme-if-trade = ତାଙ୍କ କାମ
scheme-if-has = ତାଙ୍କ ପାଖରେ ଅଛି: { $what }
scheme-if-lacks = ତାଙ୍କ ପାଖରେ ଏପର୍ଯ୍ୟନ୍ତ ନାହିଁ: { $what }

only-if-building-days = ଗତ 12 ମାସରେ 90 ଦିନ ନିର୍ମାଣ କାମ
only-if-eligible-household = ରାଜ୍ୟ ପରିବାରକୁ ଯୋଗ୍ୟ ମାନେ
only-if-food-act-card = ରାସନ କାର୍ଡ ଖାଦ୍ୟ ସୁରକ୍ଷା ଆଇନର
only-if-low-income = ତାଙ୍କ ଆୟ ଧାର୍ଯ୍ୟ ସୀମାଠାରୁ କମ୍
only-if-poverty-list = ପରିବାର ଦାରିଦ୍ର୍ୟ ସୀମାରେଖା ତଳ ତାଲିକାରେ (BPL) ଅଛି
only-if-listed-family = ପରିବାର PM-JAY ତାଲିକାରେ ଅଛି
only-if-state-takes-part = ରାଜ୍ୟ ଏହି ଯୋଜନାରେ ସାମିଲ ଅଛି
only-if-unskilled = କାମ ଅଣକୁଶଳୀ କିମ୍ବା ଅର୍ଦ୍ଧକୁଶଳୀ
only-if-local-papers = ତାଙ୍କ ପାଖରେ ସେହି ରାଜ୍ୟର କାଗଜ ଅଛି, ଯେପରି ପରିବାର କାର୍ଡ

not-for-epf-esi = EPF କିମ୍ବା ESIର ସଦସ୍ୟ
not-for-income-tax = ଯେଉଁମାନେ ଆୟକର ଦିଅନ୍ତି

need-e-shram = ଇ-ଶ୍ରମ
need-bocw = ନିର୍ମାଣ ଶ୍ରମିକ କଲ୍ୟାଣ ବୋର୍ଡରେ ପଞ୍ଜୀକରଣ
need-ration-card = ରାସନ କାର୍ଡ
need-bank-account = ବ୍ୟାଙ୍କ କିମ୍ବା ଡାକଘର ଖାତା
need-aadhaar = ଆଧାର କାର୍ଡ (କାର୍ଯ୍ୟାଳୟରେ ଦେଖାଇବେ; MAIN ନମ୍ବର ରଖେ ନାହିଁ)
need-id-card = ପରିଚୟର କୌଣସି କାଗଜ
need-phone = ଫୋନ ନମ୍ବର
need-proof-of-work = କାମ କରିଥିବା ଦିନର ପ୍ରମାଣପତ୍ର
need-vending-certificate = ବିକାଳି ପ୍ରମାଣପତ୍ର, କିମ୍ବା ପୌରସଂସ୍ଥାର ଚିଠି

ask-at-csc = ଜନସେବା କେନ୍ଦ୍ର (CSC)
ask-at-labour-office = ଶ୍ରମ କାର୍ଯ୍ୟାଳୟ
ask-at-bank = ବ୍ୟାଙ୍କ
ask-at-post-office = ଡାକଘର
ask-at-food-office = ଖାଦ୍ୟ ଯୋଗାଣ କାର୍ଯ୍ୟାଳୟ
ask-at-ration-shop = ରାସନ ଦୋକାନ
ask-at-block-office = ବ୍ଲକ କାର୍ଯ୍ୟାଳୟ
ask-at-town-office = ପୌର କାର୍ଯ୍ୟାଳୟ
ask-at-hospital = ଯୋଜନାର ଡାକ୍ତରଖାନା
ask-at-bsk = ବାଂଲା ସହାୟତା କେନ୍ଦ୍ର
