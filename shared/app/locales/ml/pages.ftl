### Pages of a worker's phone, but for safety and what the phone allows. Short words that a frightened person understands.

not-told-yet = ഇതുവരെ പറഞ്ഞില്ല
go-on = മുന്നോട്ട്
open-settings = സെറ്റിങ് തുറക്കൂ

menu-practice-detail = SOS ചെയ്തുനോക്കൂ. ഒന്നും അയയ്ക്കില്ല.
menu-family-detail = { $count ->
    [0] ഇതുവരെ ആരുമില്ല
    [one] 1 ആൾ
   *[other] { $count } പേർ
}
menu-safety-detail = വേഗം പുറത്ത്, നിശബ്ദം, എല്ലാം മായ്ക്കൽ
menu-permissions-detail = ഈ ആപ്പിന് എന്തു ചെയ്യാം, എന്തിന്
menu-permissions-missing = എന്തിനോ അനുവാദമില്ല
menu-check-up-detail = ഈ ഫോൺ SOS-ന് തയ്യാറാണോ?
menu-check-up-trouble = എന്തോ SOS തടയാം
call-child = കുട്ടികളുടെ ഹെൽപ്‌ലൈൻ
call-legal-aid = സൗജന്യ നിയമസഹായം

confirm-title = MAIN സഹായം ചോദിക്കണോ?
confirm-why = അടുത്തതായി എന്തുപറ്റിയെന്ന് തിരഞ്ഞെടുക്കും. ഒന്നുമില്ലെങ്കിൽ തനിയെ പോകും.
confirm-yes = അതെ, SOS അയയ്ക്കൂ
confirm-no = വേണ്ട
other-title = മറ്റൊരാൾക്കായി SOS
other-title-named = { $name } എന്നയാൾക്കായി SOS
other-why = നിങ്ങൾക്ക് സുരക്ഷിതമെങ്കിൽ അവരുടെ അടുത്ത് നിൽക്കൂ. MAIN ആദ്യം അവരുടെ നമ്പറിലും പിന്നെ നിങ്ങളുടെ നമ്പറിലും വിളിക്കും.
other-number = അവരുടെ നമ്പർ, അറിയാമെങ്കിൽ
other-yes = അവർക്കായി SOS
menu-other-detail = നിങ്ങളുടെ അടുത്തുള്ള ഒരാൾക്ക് പരിക്കുണ്ട്, ഭീഷണിയുണ്ട് അല്ലെങ്കിൽ അപകടത്തിലാണ്

practise-title = SOS പരിശീലനം
practise-what = എല്ലാം ശരിക്കും പോലെ കാണും. ഒന്നും അയയ്ക്കില്ല, ആരെയും വിളിക്കില്ല.
practise-end = ഇത് തനിയെ തീരും, അല്ലെങ്കിൽ നിങ്ങൾ നിർത്തൂ അമർത്തുമ്പോൾ.
practise-begin = തുടങ്ങൂ

after-title = MAIN-നോട് കൂടുതൽ പറയൂ
after-kind = എന്തുപറ്റി
after-place = ഞാൻ എവിടെ
after-place-known = ഈ ഫോൺ നിങ്ങളുടെ സ്ഥലം അയയ്ക്കുന്നു
after-contact = എനിക്ക് എങ്ങനെ മറുപടി തരണം
after-photo = ഫോട്ടോ എടുക്കൂ
after-voice = എന്റെ ശബ്ദം റെക്കോർഡ് ചെയ്യൂ
after-family = വിശ്വസിക്കുന്നവരോട് പറയൂ
after-family-done = അവരോട് പറഞ്ഞു, { $time }
after-family-safe = നിങ്ങൾ സുരക്ഷിതമെന്ന് അവരോട് പറഞ്ഞു, { $time }
after-family-waiting = മെസേജ് പോകുന്നു
after-family-composed = മെസേജ് ആപ്പ് തുറന്നു. വീണ്ടും തുറക്കാൻ അമർത്തൂ.
after-family-failed = മെസേജ് പോയില്ല. വീണ്ടും ശ്രമിക്കാൻ അമർത്തൂ.
after-family-none = ആരോട്, തിരഞ്ഞെടുക്കൂ

place-title = നിങ്ങൾ എവിടെയാണ്?
place-state = സംസ്ഥാനം
place-state-none = തിരഞ്ഞെടുക്കാൻ അമർത്തൂ
place-landmark = അടുത്ത് എന്തുണ്ട്? സ്റ്റേഷൻ, ഫാക്ടറി, കട
place-say = എവിടെയെന്ന് പറഞ്ഞുതരൂ
place-say-detail = നിങ്ങളുടെ വാക്കുകളിൽ പറയൂ
place-keep = സൂക്ഷിക്കൂ

states-title = നിങ്ങൾ ഏതു സംസ്ഥാനത്താണ്?
states-likely = ഇവിടെയാകാം

answer-title = MAIN എങ്ങനെ മറുപടി തരണം?
answer-call = എന്നെ വിളിക്കൂ
answer-call-detail = എന്റെ ഫോൺ അടിച്ചാൽ അപകടമില്ല.
answer-message = എനിക്ക് മെസേജ് എഴുതൂ
answer-message-detail = വിളി അപകടം, മെസേജ് കുഴപ്പമില്ല.
answer-nothing = വിളി വേണ്ട, മെസേജ് വേണ്ട
answer-nothing-detail = ഇവിടെ ആരും അറിയരുത്. MAIN എന്നാലും സഹായിക്കും.

number-title = എന്റെ നമ്പർ
number-why = ഈ നമ്പറിൽ MAIN-ന് വിളിക്കാം. നിങ്ങൾ സഹായം ചോദിക്കുമ്പോൾ മാത്രം അയയ്ക്കും.
number-label = ഫോൺ നമ്പർ
number-keep = സൂക്ഷിക്കൂ
number-wrong = ഇത് മുഴുവൻ ഫോൺ നമ്പറല്ല. ഇന്ത്യൻ മൊബൈൽ നമ്പറിൽ പത്ത് അക്കം: 98123 45678.

recording-title = ഇപ്പോൾ സംസാരിക്കൂ
recording-what = എന്തുപറ്റി, എവിടെയാണ് എന്ന് പറയൂ.
recording-time = 2:00-ൽ { $time }
recording-finish = സൂക്ഷിക്കൂ
recording-discard = മായ്ക്കൂ

trusted-title = ഞാൻ വിശ്വസിക്കുന്നവർ
trusted-what = മൂന്നുപേരെ വരെ തിരഞ്ഞെടുക്കൂ. SOS-നൊപ്പം ഈ ഫോണിന് അവർക്ക് മെസേജ് അയയ്ക്കാം: നിങ്ങൾ സഹായം ചോദിച്ചു, എവിടെയാണ് എന്ന്. സുരക്ഷിതമായാൽ അതും പറയും.
trusted-pick = ഈ ഫോണിൽ നിന്ന് തിരഞ്ഞെടുക്കൂ
trusted-name = പേര്
trusted-number = ഫോൺ നമ്പർ
trusted-add = ചേർക്കൂ
trusted-remove = നീക്കൂ
trusted-tell = ഓരോ SOS-നും അവരോട് പറയൂ
trusted-tell-detail = നിങ്ങളോട് ചോദിക്കാതെ. ഓഫാണെങ്കിൽ ഓരോ തവണയും നിങ്ങൾ തീരുമാനിക്കും.
trusted-full = മൂന്നുപേർ മാത്രം. മറ്റൊരാൾക്കായി ഒരാളെ നീക്കൂ.
trusted-no-picker = ഈ ഫോണിന്റെ പട്ടിക തുറക്കുന്നില്ല. നമ്പർ എഴുതൂ.
