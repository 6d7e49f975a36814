### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = હજી કહ્યું નથી
go-on = આગળ
open-settings = સેટિંગ ખોલો

menu-practice-detail = SOS કરી જુઓ. કંઈ મોકલાતું નથી.
menu-family-detail = { $count ->
    [0] હજી કોઈ નથી
    [one] { $count } વ્યક્તિ
   *[other] { $count } લોકો
}
menu-safety-detail = ઝટ બહાર, શાંત, બધું ભૂંસો
menu-permissions-detail = આ ઍપ શું કરી શકે અને કેમ
menu-permissions-missing = કશાકની પરવાનગી નથી
menu-check-up-detail = આ ફોન SOS માટે તૈયાર છે?
menu-check-up-trouble = કંઈક SOS ને રોકી શકે
call-child = બાળ હેલ્પલાઇન
call-legal-aid = મફત કાનૂની મદદ

confirm-title = MAIN ની મદદ માગવી છે?
confirm-why = પછી શું થયું તે પસંદ કરશો. કંઈ પસંદ નહીં કરો તો જાતે જશે.
confirm-yes = હા, SOS મોકલો
confirm-no = ના
other-title = બીજા કોઈ માટે SOS
other-title-named = { $name } માટે SOS
other-why = તમારા માટે સલામત હોય તો તેમની પાસે રહો. MAIN પહેલાં તેમના નંબર પર, પછી તમારા નંબર પર ફોન કરે છે.
other-number = તેમનો નંબર, જો ખબર હોય
other-yes = તેમના માટે SOS
menu-other-detail = તમારી પાસે કોઈ ઘાયલ છે, ધમકી મળી છે કે જોખમમાં છે

practise-title = SOS નો અભ્યાસ
practise-what = બધું સાચા સમય જેવું દેખાય છે. કંઈ મોકલાતું નથી, કોઈને ફોન થતો નથી.
practise-end = તે જાતે પૂરો થાય, કે તમે પૂરો દબાવો ત્યારે.
practise-begin = શરૂ કરો

after-title = MAIN ને વધુ કહો
after-kind = શું થયું
after-place = હું ક્યાં છું
after-place-known = આ ફોન તમારી જગ્યા મોકલે છે
after-contact = મને કેવી રીતે જવાબ આપવો
after-photo = ફોટો લો
after-voice = મારો અવાજ રેકૉર્ડ કરો
after-family = ભરોસાના લોકોને કહો
after-family-done = તેમને કહ્યું, { $time }
after-family-safe = તમે સલામત છો તે તેમને કહ્યું, { $time }
after-family-waiting = મેસેજ જાય છે
after-family-composed = મેસેજની ઍપ ખોલી હતી. ફરી ખોલવા દબાવો.
after-family-failed = મેસેજ ગયો નહીં. ફરી કોશિશ માટે દબાવો.
after-family-none = કોને, પસંદ કરો

place-title = તમે ક્યાં છો?
place-state = રાજ્ય
place-state-none = પસંદ કરવા દબાવો
place-landmark = પાસે શું છે? સ્ટેશન, કારખાનું, દુકાન
place-say = ક્યાં છો તે બોલીને કહો
place-say-detail = તમારા શબ્દોમાં બોલો
place-keep = રાખો

states-title = તમે કયા રાજ્યમાં છો?
states-likely = કદાચ અહીં

answer-title = MAIN તમને કેવી રીતે જવાબ આપે?
answer-call = મને ફોન કરો
answer-call-detail = મારો ફોન વાગે તો જોખમ નથી.
answer-message = મને મેસેજ લખો
answer-message-detail = ફોનમાં જોખમ, મેસેજમાં નહીં.
answer-nothing = ફોન નહીં, મેસેજ નહીં
answer-nothing-detail = અહીં કોઈને ખબર ન પડે. MAIN તોય મદદ કરે છે.

number-title = મારો નંબર
number-why = આ નંબર પર MAIN તમને ફોન કરી શકે. તમે મદદ માગો ત્યારે જ મોકલાય છે.
number-label = ફોન નંબર
number-keep = રાખો
number-wrong = આ આખો ફોન નંબર નથી. ભારતના મોબાઇલ નંબરમાં દસ આંકડા હોય: 98123 45678.

recording-title = હવે બોલો
recording-what = શું થયું અને ક્યાં છો તે કહો.
recording-time = 2:00 માંથી { $time }
recording-finish = રાખો
recording-discard = ભૂંસો

trusted-title = મારા ભરોસાના લોકો
trusted-what = ત્રણ લોકો સુધી પસંદ કરો. SOS સાથે આ ફોન તેમને મેસેજ મોકલી શકે: તમે મદદ માગી અને ક્યાં છો. સલામત થાઓ ત્યારે તે પણ કહે.
trusted-pick = આ ફોનમાંથી પસંદ કરો
trusted-name = નામ
trusted-number = ફોન નંબર
trusted-add = ઉમેરો
trusted-remove = કાઢો
trusted-tell = દરેક SOS સાથે તેમને કહો
trusted-tell-detail = તમને પૂછ્યા વગર. બંધ હોય તો દર વખતે તમે નક્કી કરો.
trusted-full = ત્રણથી વધુ નહીં. બીજા માટે એકને કાઢો.
trusted-no-picker = આ ફોનની યાદી ખૂલતી નથી. નંબર લખો.
