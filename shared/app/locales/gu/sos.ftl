### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = મદદ માટે દબાવી રાખો
sos-accessibility = SOS. MAIN ની મદદ માટે બે વાર ટૅપ કરો.

kind-title = શું થયું?
kind-help-title = તમને શું જોઈએ?
kind-countdown = { $seconds ->
    [one] { $seconds } સેકંડમાં જાતે જશે
   *[other] { $seconds } સેકંડમાં જાતે જશે
}

headline-keeping = આ ફોનમાં રખાય છે…
headline-kept = આ ફોનમાં રાખ્યું. મોકલાય છે…
headline-kept-offline = આ ફોનમાં રાખ્યું. નેટવર્ક આવતાં જ જશે.
headline-sent-by-message = મેસેજથી ગયું. MAIN ની રાહ.
headline-help-received = MAIN ને મળ્યું, તમને ફોન કરશે
headline-not-kept = આ ફોનમાં રખાયું નહીં. મોકલાય છે…
headline-not-kept-offline = રખાયું નહીં, નેટવર્ક નથી. હમણાં ફોન કરો.

receipt-kept = આ ફોનમાં રાખ્યું
receipt-kept-waiting = આ ફોનમાં રખાય છે…
receipt-kept-failed = આ ફોન રાખી શક્યો નહીં
receipt-sent-by-message = મેસેજથી ગયું
receipt-received = MAIN ને મળ્યું
receipt-received-waiting = MAIN ની રાહ
receipt-received-offline = નેટવર્કની રાહ
receipt-received-late = MAIN નો જવાબ હજી નથી
receipt-on-hub-phone = { $hub } ના ફોન પર પહોંચ્યું
receipt-on-hub-phone-waiting = હબના ફોનની રાહ
receipt-on-hub-phone-late = હબના ફોન પર હજી નથી પહોંચ્યું
receipt-taken = તમારો સંદેશ { $name } પાસે છે
receipt-taken-will-call = તમારો સંદેશ { $name } પાસે છે, ફોન કરશે
receipt-taken-waiting = કોઈ લે તેની રાહ
receipt-case-number = કેસ { $number }
receipt-more = ફોટો, અવાજ, જગ્યા ઉમેરો

warning-not-received = MAIN નો જવાબ હજી નથી. હમણાં ફોન કરો. આ ફોન કોશિશ કરતો રહેશે.
warning-not-on-hub-phone = MAIN ને મળ્યું, પણ હબના ફોન પર હજી નથી. હમણાં ફોન કરો.
warning-not-received-message = મેસેજથી ગયું, પણ MAIN નો જવાબ હજી નથી. હમણાં ફોન કરો. આ ફોન કોશિશ કરતો રહેશે.
warning-message-app = મેસેજની ઍપ ખુલ્લી છે. ત્યાં મોકલો દબાવો.
warning-message-refused = મેસેજ ગયો નહીં. કદાચ બૅલેન્સ નથી. MAIN હેલ્પલાઇન પર ફોન મફત છે.
warning-message-refused-missed-call = મેસેજ ગયો નહીં. કદાચ બૅલેન્સ નથી. મિસ્ડ કૉલ મફત છે.
warning-message-no-service = મેસેજ માટે પણ નેટવર્ક નથી. આ ફોન કોશિશ કરતો રહેશે. બને તો નેટવર્ક હોય ત્યાં જાઓ.
warning-not-kept = આ ફોન તમારો સંદેશ રાખી શક્યો નહીં. મોકલાય છે. ઍપ ખુલ્લી રાખો અને ફોન કરો.

position-known = જગ્યા ખબર છે, { $age } પહેલાંની
position-known-within = જગ્યા આશરે { $distance } સુધી ખબર છે, { $age } પહેલાંની
position-old = જૂની જગ્યા, { $age } પહેલાંની. હવે તમે બીજે હોઈ શકો.
position-old-age-not-known = જગ્યા ખબર છે, ક્યારની તે ખબર નથી. હવે તમે બીજે હોઈ શકો.
position-made-up = આ જગ્યા બીજી ઍપે બનાવી છે
position-looking = તમારી જગ્યા શોધાય છે…
position-not-known = જગ્યા ખબર નથી
position-not-permitted = જગ્યા ખબર નથી: આ ઍપને પરવાનગી નથી
position-switched-off = જગ્યા ખબર નથી: ફોનનું લોકેશન બંધ છે

cancel-countdown = રદ ({ $seconds })
safe = હું હવે સલામત છું
claim-mistake = તમે { $time } વાગ્યે કહ્યું કે ભૂલથી દબાયું. સંદેશ હજી હબ પાસે છે.
claim-mistake-untold = તમે { $time } વાગ્યે કહ્યું કે ભૂલથી દબાયું. MAIN ને હજી ખબર નથી.
claim-safe = તમે { $time } વાગ્યે કહ્યું કે સલામત છો. સંદેશ હજી હબ પાસે છે.
claim-safe-untold = તમે { $time } વાગ્યે કહ્યું કે સલામત છો. MAIN ને હજી ખબર નથી.
safe-other = તેઓ હવે સલામત છે
claim-safe-other = તમે { $time } વાગ્યે કહ્યું કે તેઓ સલામત છે. હબ પાસે ચેતવણી હજી છે.
claim-safe-other-untold = તમે { $time } વાગ્યે કહ્યું કે તેઓ સલામત છે. MAIN ને હજી ખબર નથી.

# The one thing that helps most now.
next-send-message = મેસેજથી મોકલો
next-place = તમે ક્યાં છો?
next-own-number = તમારો ફોન નંબર શું છે?
next-contact = તમને ફોન કરીએ?
next-tell-family = તમારા લોકોને કહો
next-tell-family-safe = સલામત છો તે તમારા લોકોને કહો

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = મને મદદ જોઈએ છે. મારી જગ્યા ({ $when }): { $link }
family-message-nowhere = મને મદદ જોઈએ છે. હું ક્યાં છું તે મારા ફોનને ખબર નથી.
family-message-do-not-call = હમણાં મને ફોન ન કરશો.
family-message-safe = હું હવે સલામત છું.

# The notification that a phone must show while it follows a person. Without content.
track-channel = લોકેશન
track-title = લોકેશન ચાલુ છે
track-text = આ ફોન પોતાની જગ્યા જુએ છે.
track-stop = બંધ કરો

practice-band = અભ્યાસ. કંઈ મોકલાતું નથી.
practice-end = અભ્યાસ પૂરો
practice-title = આમ થાય છે
practice-will-say = અહીં લખ્યું હશે: { $text }
practice-hub = હબ
practice-somebody = હબમાંથી કોઈ
practice-position = તમે ક્યાં છો તે અહીં લખ્યું હશે.
practice-over = અભ્યાસ પૂરો થયો. કંઈ મોકલાયું નથી.
practice-call = આ અભ્યાસ છે: કોઈને ફોન થયો નથી. ખરેખર ફોન કરવા ફરી દબાવો.
practice-not-now = એક સંદેશ જાય છે. અભ્યાસ પછી કરો.

# What staff ask the person in the app.
asked-card = MAIN તમને કંઈક પૂછે છે
asked-title = MAIN પૂછે છે
asked-done = મેં જવાબ આપ્યો
asked-call-back = સલામત હોય ત્યારે ફોન કરો
asked-where = તમે ક્યાં છો?
asked-how-many = તમે કેટલા લોકો છો?
