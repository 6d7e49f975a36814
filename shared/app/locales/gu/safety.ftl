### What keeps the person safe: leaving quickly, silence, a neutral look, deleting everything.

quick-exit = ઝટ બહાર

safety-title = મારી સલામતી
safety-silent = શાંત
safety-silent-why = અવાજ નહીં, ધ્રુજારી નહીં, અંધારી સ્ક્રીન. MAIN ફોન કરતું નથી, લખતું નથી.
safety-quick-exit = ઝટ બહાર
safety-quick-exit-why = દરેક સ્ક્રીન પર એક બટન. તરત કૅલેન્ડર દેખાય. પાછા આવવા કૅલેન્ડર 2 સેકંડ દબાવી રાખો.
safety-hide = ખુલ્લી ઍપમાં છુપાવો
safety-hide-why = ખુલ્લી ઍપની યાદીમાં આ ઍપનું ચિત્ર નહીં, સ્ક્રીનશૉટ નહીં.
safety-neutral = કૅલેન્ડરનું ચિત્ર
safety-neutral-why = હોમ સ્ક્રીન પર આ ઍપનું નામ અને ચિત્ર કૅલેન્ડરનું હશે. પહેલાંની જેમ ખોલો: SOS ત્યાં જ છે. જૂનું ચિત્ર પાછું લાવવા આ બંધ કરો. ઍપ એક વાર બંધ થઈ શકે.
safety-neutral-why-picture = હોમ સ્ક્રીન પર આ ઍપનું ચિત્ર કૅલેન્ડરનું હશે. નામ એ જ રહે. પહેલાંની જેમ ખોલો: SOS ત્યાં જ છે. જૂનું ચિત્ર પાછું લાવવા આ બંધ કરો.

delete-title = બધું ભૂંસવું છે?
delete-what = તમારા સંદેશ, ફોટા, અવાજ, લોકો, નંબર અને સેટિંગ આ ફોનમાંથી જશે. MAIN પાસે છે તે MAIN પાસે રહેશે.
delete-waits = { $count ->
    [one] { $count } વસ્તુ હજી મોકલાઈ નથી. તે ખોવાઈ જશે.
   *[other] { $count } વસ્તુઓ હજી મોકલાઈ નથી. તે ખોવાઈ જશે.
}
delete-staff = તમે સાઇન આઉટ પણ થશો, કેસ આ ફોનમાંથી જશે.
delete-send-first = પહેલાં મોકલો
delete-now = બધું ભૂંસો
delete-unsent = મોકલ્યા વગર ભૂંસો
delete-under-way = ભૂંસાય છે…
notice-not-deleted = બધું ભૂંસાયું નહીં. આ ફોન ફરી કોશિશ કરશે.
notice-deleting-spared = તમે મદદ માગી, એટલે બધું ભૂંસ્યું નથી. પછી ફરી ભૂંસી શકો છો.

calendar-month = { $month ->
    [1] જાન્યુઆરી
    [2] ફેબ્રુઆરી
    [3] માર્ચ
    [4] એપ્રિલ
    [5] મે
    [6] જૂન
    [7] જુલાઈ
    [8] ઑગસ્ટ
    [9] સપ્ટેમ્બર
    [10] ઑક્ટોબર
    [11] નવેમ્બર
   *[12] ડિસેમ્બર
} { $year }
weekday-1 = સોમ
weekday-2 = મંગળ
weekday-3 = બુધ
weekday-4 = ગુરુ
weekday-5 = શુક્ર
weekday-6 = શનિ
weekday-7 = રવિ
