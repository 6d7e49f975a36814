### What the app says aloud, for whoever does not read. Without variables: each can be recorded as a clip.

prompt-sos = આ મદદનું બટન છે. તેના પર આંગળી મૂકો અને ગોળ પૂરો થાય ત્યાં સુધી દબાવી રાખો. નીચે ફોન કરવાના બે નંબર છે.
prompt-alert-open = તમારો સંદેશ જાય છે. ક્યાં સુધી પહોંચ્યો તે જોવા લીટી દબાવો.

prompt-kind = શું થયું? એક ચિત્ર દબાવો.
prompt-kind-help = તમને શું જોઈએ? એક ચિત્ર દબાવો.
prompt-kind-countdown = કંઈ નહીં દબાવો તો સંદેશ જાતે જશે.
prompt-kind-accident = અકસ્માત, ઈજા.
prompt-kind-medical = બીમારી, કોઈને ડૉક્ટર જોઈએ.
prompt-kind-assault = મારપીટ, કે મરજી વિરુદ્ધ અડવું.
prompt-kind-threat = કોઈ તમને ધમકી આપે છે.
prompt-kind-wages = મજૂરી નથી મળી.
prompt-kind-confinement = તેઓ તમને જવા દેતા નથી.
prompt-kind-advice = સવાલ કે સલાહ.
prompt-kind-other = બીજું કંઈ.

prompt-keeping = તમારો સંદેશ આ ફોનમાં રખાય છે.
prompt-kept = તમારો સંદેશ આ ફોનમાં રાખ્યો. મોકલાય છે.
prompt-kept-offline = તમારો સંદેશ આ ફોનમાં રાખ્યો. નેટવર્ક નથી. આવતાં જ જશે.
prompt-not-kept = આ ફોન તમારો સંદેશ રાખી શક્યો નહીં. મોકલાય છે. ઍપ ખુલ્લી રાખો અને ફોન કરો.
prompt-sent-by-message = તમારો સંદેશ મેસેજથી ગયો. MAIN નો જવાબ હજી નથી.
prompt-received = MAIN ને તમારો સંદેશ મળ્યો.
prompt-help-received = MAIN ને મળ્યું, તમને ફોન કરશે.
prompt-on-hub-phone = તમારો સંદેશ હબના ફોન પર પહોંચ્યો.
prompt-taken = હબમાંથી કોઈએ તમારો સંદેશ લીધો. નામ સ્ક્રીન પર છે.
prompt-taken-will-call = હબમાંથી કોઈએ તમારો સંદેશ લીધો, તે ફોન કરશે. નામ સ્ક્રીન પર છે.
prompt-late = હજી જવાબ નથી. હમણાં ફોન કરો. આ ફોન કોશિશ કરતો રહેશે.
prompt-not-on-hub-phone = હબના ફોન પર હજી નથી પહોંચ્યું. હમણાં ફોન કરો.
prompt-message-app = મેસેજની ઍપ ખુલ્લી છે. ત્યાં મોકલો દબાવો.
prompt-message-refused = મેસેજ ગયો નહીં. કદાચ બૅલેન્સ નથી.
prompt-no-position = તમે ક્યાં છો તે આ ફોનને ખબર નથી.
prompt-call-emergency = પોલીસ કે ઍમ્બ્યુલન્સ બોલાવવા એક એક બે દબાવો.
prompt-call-helpline = MAIN સાથે વાત કરવા લાંબા નંબરવાળું બટન દબાવો. તે મફત છે.
prompt-call-missed = મિસ્ડ કૉલ આપવા તેનું બટન દબાવો. એક વાર વાગે, ખર્ચ નથી.
prompt-cancel = ભૂલથી દબાયું? રદ દબાવો.
prompt-safe = હવે સલામત હો તો તેનું બટન દબાવો.
prompt-safe-other = તેઓ હવે સલામત હોય તો તેનું બટન દબાવો.
prompt-said = તમારી વાત MAIN ને જાય છે. કોઈ તમારી સાથે વાત ન કરે ત્યાં સુધી સંદેશ રહેશે.

prompt-send-message = તમારો સંદેશ મેસેજથી મોકલવા કાર્ડ દબાવો.
prompt-place = તમે ક્યાં છો? રાજ્ય અને પાસે શું છે તે બોલો કે લખો.
prompt-own-number = તમારો ફોન નંબર શું છે? MAIN ફોન કરી શકે માટે લખો.
prompt-contact = તમને ફોન કરીએ? પહેલું: હા. બીજું: ફક્ત મેસેજ. ત્રીજું: કંઈ નહીં, જોખમ છે.
prompt-tell-family = તમને મદદ જોઈએ તે તમારા લોકોને કહો.
prompt-tell-family-safe = તમે સલામત છો તે તમારા લોકોને કહો.

prompt-practice = આ અભ્યાસ છે. કંઈ મોકલાતું નથી. રોકવા પૂરો દબાવો.

prompt-page-menu = બાકી બધું અહીં છે.
prompt-page-confirm-sos = MAIN ની મદદ માગવી છે? હા માટે લાલ બટન દબાવો.
prompt-page-for-other = બીજા કોઈ માટે MAIN ને બોલાવવું છે? હા માટે લાલ બટન દબાવો.
prompt-page-after-alert = અહીં ફોટો, અવાજ, જગ્યા ઉમેરી શકો અને તમારા લોકોને કહી શકો.
prompt-page-states = તમે જે રાજ્યમાં છો તે દબાવો.
prompt-page-family = અહીં ભરોસાના ત્રણ લોકો સુધી પસંદ કરો.
prompt-page-safety = અહીં ઍપને શાંત કરી શકો, છુપાવી શકો કે બધું ભૂંસી શકો.
prompt-page-permissions = ઍપ આ ફોન પાસે શું માગે છે અને કેમ, અહીં જુઓ. દરેકને ના કહી શકો.
prompt-page-check-up = આ ફોનમાં SOS ને શું રોકી શકે અને કેમ ઠીક કરવું, અહીં જુઓ.
prompt-page-delete-everything = આ ઍપનું બધું આ ફોનમાંથી ભૂંસવું છે? મોકલેલું MAIN પાસે રહેશે.
prompt-page-practice = અહીં અભ્યાસ કરી શકો. કંઈ મોકલાતું નથી.

# Pages: one by one, so that each can be recorded.
prompt-permission-location = તમે ક્યાં છો તે આ ઍપ જોઈ શકે? મદદ તમને શોધે માટે. તમે મદદ માગો ત્યારે જ મોકલાય છે.
prompt-permission-notifications = MAIN જવાબ આપે ત્યારે આ ફોન કહે? શેના વિશે તે ક્યારેય કહેતો નથી.
prompt-permission-sms = આ ફોન જાતે મેસેજ મોકલી શકે? તો ઇન્ટરનેટ વગર પણ SOS જાય.
prompt-permission-buttons = નીચે ઉપરનું બટન એટલે હા. નીચેનું એટલે હમણાં નહીં.
prompt-safety-silent = શાંત: અવાજ નહીં, ધ્રુજારી નહીં, અંધારી સ્ક્રીન. MAIN ફોન કરતું નથી.
prompt-safety-quick-exit = ઝટ બહાર: તરત કૅલેન્ડર બતાવતું બટન. પાછા આવવા કૅલેન્ડર દબાવી રાખો.
prompt-safety-hide = છુપાવો: ખુલ્લી ઍપની યાદીમાં આ ઍપનું ચિત્ર નથી.
prompt-safety-neutral = કૅલેન્ડરનું ચિત્ર: હોમ સ્ક્રીન પર આ ઍપ કૅલેન્ડર જેવી દેખાય.
prompt-menu-practice = નિશાન: SOS નો અભ્યાસ.
prompt-menu-for-other = લાલ નિશાની: બીજા કોઈ માટે SOS.
prompt-menu-family = લોકો: જેમના પર ભરોસો છે.
prompt-menu-safety = ઢાલ: તમારી સલામતી.
prompt-menu-check-up = પાનું: આ ફોન SOS માટે તૈયાર છે?

# What staff ask in the app.
prompt-asked = MAIN તમને કંઈક પૂછે છે. જવાબ આપવા કાર્ડ દબાવો.
prompt-page-asked = MAIN તમને આ પૂછે છે.
prompt-asked-ways = જેમ સહેલું હોય તેમ જવાબ આપો: MAIN ને ફોન કરો, અવાજ રેકૉર્ડ કરો, ફોટો લો, અથવા તમે ક્યાં છો તે કહો. પછી નીચેનું બટન દબાવો.
prompt-asked-call-back = સલામત હોય ત્યારે MAIN ને ફોન કરો.
prompt-asked-where = તમે ક્યાં છો?
prompt-asked-how-many = તમે કેટલા લોકો છો?
