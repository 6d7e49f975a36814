### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = આ ઍપ શું કરી શકે
permissions-why = દરેકને ના કહી શકો. SOS તોય ચાલે છે.
permission-location = તમે ક્યાં છો તે જોવું
permission-location-why = મદદ તમને શોધે માટે. તમે મદદ માગો ત્યારે જ મોકલાય છે.
permission-notifications = MAIN જવાબ આપે ત્યારે કહેવું
permission-notifications-why = શેના વિશે તે ક્યારેય કહેતું નથી.
permission-sms = જાતે મેસેજ મોકલવા
permission-sms-why = ઇન્ટરનેટ ન હોય તો SOS મેસેજથી MAIN ને અને તમે પસંદ કરેલા લોકોને જાય છે. એક મેસેજનો ખર્ચ.
permission-camera = ફોટા લેવા
permission-microphone = અવાજ રેકૉર્ડ કરવો
permission-asked-later = પહેલી વાર વાપરો ત્યારે પૂછાશે.
permission-given = પરવાનગી છે.
permission-refused = પરવાનગી નથી.
permission-put-off = હમણાં નહીં.
permission-in-settings = પરવાનગી નથી. ફોનના સેટિંગમાં બદલી શકો.
permission-row = { $state } { $why }
permission-allow = પરવાનગી આપો
permission-allow-this = પરવાનગી આપો: { $what }
permission-skip = હમણાં નહીં

check-title = આ ફોન તપાસો
check-ready = આ ફોન SOS માટે તૈયાર છે.
check-trouble = { $count ->
    [one] { $count } વસ્તુ SOS ને રોકી શકે.
   *[other] { $count } વસ્તુઓ SOS ને રોકી શકે.
}
check-location = તમે ક્યાં છો
check-location-good = લોકેશન ચાલુ છે, આ ઍપને પરવાનગી છે.
check-location-off = આ ફોનનું લોકેશન બંધ છે. ચાલુ કરો.
check-location-coarse = આ ઍપને જગ્યા ફક્ત અંદાજે ખબર છે. ચોક્કસ જગ્યાની પરવાનગી આપો.
check-location-refused = આ ઍપ તમારી જગ્યા જોઈ શકતી નથી. SOS તેના વગર જાય છે.
check-sms = ઇન્ટરનેટ વગર SOS
check-sms-good = SOS જાતે મેસેજથી જાય છે.
check-sms-tap = એક ટૅપથી SOS મેસેજથી જાય છે.
check-sms-refused = SOS જાતે મેસેજથી જઈ શકતું નથી. એક ટૅપ વધુ જોઈશે.
check-sms-cannot = આ ફોન મેસેજ મોકલી શકતો નથી. ઇન્ટરનેટ ન હોય તો ફોન કરો.
check-sms-no-number = MAIN નો મેસેજ નંબર હજી નથી. ઇન્ટરનેટ ન હોય તો ફોન કરો.
check-notifications = MAIN ની ખબર
check-notifications-good = MAIN જવાબ આપે ત્યારે આ ફોન કહે છે.
check-notifications-refused = MAIN જવાબ આપે ત્યારે આ ફોન કહી શકતો નથી. ઍપ ખોલી જુઓ.
check-battery = બૅટરી સેવર
check-battery-good = બૅટરી સેવર આ ઍપને રોકતું નથી.
check-battery-other = બૅટરી સેવર આ ઍપ બંધ કરી શકે. સેટિંગમાં પસંદ કરો: Unrestricted.
check-battery-xiaomi = બૅટરી સેવર આ ઍપ બંધ કરી શકે. સેટિંગમાં પસંદ કરો: No restrictions. Autostart પણ ચાલુ કરો.
check-battery-oppo = બૅટરી સેવર આ ઍપ બંધ કરી શકે. સેટિંગમાં ચાલુ કરો: Allow auto launch અને Allow background activity.
check-battery-vivo = બૅટરી સેવર આ ઍપ બંધ કરી શકે. સેટિંગમાં પસંદ કરો: Allow high background power use. Autostart પણ ચાલુ કરો.
check-battery-samsung = બૅટરી સેવર આ ઍપ બંધ કરી શકે. સેટિંગમાં પસંદ કરો: Unrestricted. ઊંઘતી ઍપની યાદીમાંથી કાઢો.
check-battery-oneplus = બૅટરી સેવર આ ઍપ બંધ કરી શકે. સેટિંગમાં પસંદ કરો: Don't optimise. Allow auto launch પણ ચાલુ કરો.
check-battery-huawei = બૅટરી સેવર આ ઍપ બંધ કરી શકે. સેટિંગમાં પસંદ કરો: App launch, Manage manually, અને ત્રણેય ચાલુ કરો.
check-voice = વાંચી સંભળાવવું
check-voice-good = આ ફોન તમારી ભાષા વાંચી સંભળાવી શકે.
check-voice-missing = આ ફોનમાં તમારી ભાષાનો અવાજ નથી. સેટિંગમાં ઉમેરી શકો.
check-not-known = હજી ખબર નથી.
check-server = MAIN નું સર્વર
check-server-at = છેલ્લો સંપર્ક: { $time }
check-server-never = હજી સંપર્ક થયો નથી.
check-server-offline = હમણાં નેટવર્ક નથી. છેલ્લો સંપર્ક: { $time }
check-server-never-offline = હમણાં નેટવર્ક નથી. હજી સંપર્ક થયો નથી.
check-waits = મોકલવાનું બાકી
check-waits-none = કંઈ બાકી નથી.
check-waits-count = { $count ->
    [one] { $count } બાકી છે. આ ફોન કોશિશ કરતો રહેશે.
   *[other] { $count } બાકી છે. આ ફોન કોશિશ કરતો રહેશે.
}
check-send-now = હમણાં મોકલો
