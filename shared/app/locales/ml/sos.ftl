### The SOS button, the kind, the receipts. Every line is true when it is said.

sos = SOS
sos-hint = സഹായത്തിന് അമർത്തിപ്പിടിക്കൂ
sos-accessibility = SOS. MAIN സഹായത്തിന് രണ്ടുവട്ടം തട്ടൂ.

kind-title = എന്തുപറ്റി?
kind-help-title = നിങ്ങൾക്ക് എന്ത് വേണം?
kind-countdown = { $seconds ->
    [one] 1 സെക്കൻഡിൽ തനിയെ പോകും
   *[other] { $seconds } സെക്കൻഡിൽ തനിയെ പോകും
}

headline-keeping = ഈ ഫോണിൽ സൂക്ഷിക്കുന്നു…
headline-kept = ഈ ഫോണിലുണ്ട്. അയയ്ക്കുന്നു…
headline-kept-offline = ഈ ഫോണിലുണ്ട്. നെറ്റ്‌വർക്ക് വന്നാലുടൻ പോകും.
headline-sent-by-message = മെസേജായി പോയി. MAIN-നെ കാക്കുന്നു.
headline-help-received = MAIN-ന് കിട്ടി, നിങ്ങളെ വിളിക്കും
headline-not-kept = ഈ ഫോണിൽ സൂക്ഷിച്ചില്ല. അയയ്ക്കുന്നു…
headline-not-kept-offline = സൂക്ഷിച്ചില്ല, നെറ്റ്‌വർക്കില്ല. ഇപ്പോൾ വിളിക്കൂ.

receipt-kept = ഈ ഫോണിലുണ്ട്
receipt-kept-waiting = ഈ ഫോണിൽ സൂക്ഷിക്കുന്നു…
receipt-kept-failed = ഈ ഫോണിന് സൂക്ഷിക്കാനായില്ല
receipt-sent-by-message = മെസേജായി പോയി
receipt-received = MAIN-ന് കിട്ടി
receipt-received-waiting = MAIN-നെ കാക്കുന്നു
receipt-received-offline = നെറ്റ്‌വർക്ക് കാക്കുന്നു
receipt-received-late = MAIN ഇതുവരെ മറുപടി തന്നില്ല
receipt-on-hub-phone = { $hub } ഫോണിൽ കിട്ടി
receipt-on-hub-phone-waiting = ഹബിന്റെ ഫോൺ കാക്കുന്നു
receipt-on-hub-phone-late = ഹബിന്റെ ഫോണിൽ ഇതുവരെ കിട്ടിയില്ല
receipt-taken = നിങ്ങളുടെ വിവരം എടുത്തത്: { $name }
receipt-taken-will-call = നിങ്ങളുടെ വിവരം എടുത്തത്: { $name }. വിളിക്കും
receipt-taken-waiting = ആരെങ്കിലും എടുക്കാൻ കാക്കുന്നു
receipt-case-number = കേസ് { $number }
receipt-more = ഫോട്ടോ, ശബ്ദം, സ്ഥലം ചേർക്കൂ

warning-not-received = MAIN മറുപടി ഇതുവരെയില്ല. ഇപ്പോൾ വിളിക്കൂ. ഈ ഫോൺ ശ്രമിച്ചുകൊണ്ടിരിക്കും.
warning-not-on-hub-phone = MAIN-ന് കിട്ടി, പക്ഷേ ഹബിന്റെ ഫോണിൽ ഇതുവരെയില്ല. ഇപ്പോൾ വിളിക്കൂ.
warning-not-received-message = മെസേജായി പോയി, MAIN മറുപടി ഇതുവരെയില്ല. ഇപ്പോൾ വിളിക്കൂ. ഈ ഫോൺ ശ്രമിക്കും.
warning-message-app = മെസേജ് ആപ്പ് തുറന്നിട്ടുണ്ട്. അവിടെ അയയ്ക്കുക അമർത്തൂ.
warning-message-refused = മെസേജ് പോയില്ല. ബാലൻസ് ഇല്ലായിരിക്കാം. MAIN ഹെൽപ്‌ലൈൻ സൗജന്യം.
warning-message-refused-missed-call = മെസേജ് പോയില്ല. ബാലൻസ് ഇല്ലായിരിക്കാം. മിസ്ഡ് കോൾ സൗജന്യം.
warning-message-no-service = മെസേജിനും നെറ്റ്‌വർക്കില്ല. ഈ ഫോൺ ശ്രമിക്കും. പറ്റുമെങ്കിൽ നെറ്റ്‌വർക്കുള്ളിടത്തു പോകൂ.
warning-not-kept = ഈ ഫോണിന് നിങ്ങളുടെ വിവരം സൂക്ഷിക്കാനായില്ല. അയയ്ക്കുന്നു. ആപ്പ് തുറന്നുവെക്കൂ, വിളിക്കൂ.

position-known = സ്ഥലം അറിയാം, { $age } മുമ്പ്
position-known-within = സ്ഥലം ഏകദേശം { $distance } ഉള്ളിൽ അറിയാം, { $age } മുമ്പ്
position-old = പഴയ സ്ഥലം, { $age } മുമ്പത്തേത്. ഇപ്പോൾ വേറെയിടത്താകാം.
position-old-age-not-known = സ്ഥലം അറിയാം, എപ്പോഴത്തേതെന്ന് അറിയില്ല. ഇപ്പോൾ വേറെയിടത്താകാം.
position-made-up = ഈ സ്ഥലം മറ്റൊരു ആപ്പ് ഉണ്ടാക്കിയതാണ്
position-looking = നിങ്ങളുടെ സ്ഥലം തിരയുന്നു…
position-not-known = സ്ഥലം അറിയില്ല
position-not-permitted = സ്ഥലം അറിയില്ല: ഈ ആപ്പിന് അനുവാദമില്ല
position-switched-off = സ്ഥലം അറിയില്ല: ഫോണിലെ ലൊക്കേഷൻ ഓഫാണ്

cancel-countdown = റദ്ദാക്കുക ({ $seconds })
safe = ഞാൻ ഇപ്പോൾ സുരക്ഷിതം
claim-mistake = അബദ്ധമെന്ന് { $time }-ന് പറഞ്ഞു. വിവരം ഇപ്പോഴും ഹബിലുണ്ട്.
claim-mistake-untold = അബദ്ധമെന്ന് { $time }-ന് പറഞ്ഞു. MAIN ഇതുവരെ അറിഞ്ഞില്ല.
claim-safe = സുരക്ഷിതമെന്ന് { $time }-ന് പറഞ്ഞു. വിവരം ഇപ്പോഴും ഹബിലുണ്ട്.
claim-safe-untold = സുരക്ഷിതമെന്ന് { $time }-ന് പറഞ്ഞു. MAIN ഇതുവരെ അറിഞ്ഞില്ല.
safe-other = അവർ ഇപ്പോൾ സുരക്ഷിതർ
claim-safe-other = അവർ സുരക്ഷിതരാണെന്ന് നിങ്ങൾ { $time }-ന് പറഞ്ഞു. ഹബ്ബിൽ ഇപ്പോഴും അറിയിപ്പുണ്ട്.
claim-safe-other-untold = അവർ സുരക്ഷിതരാണെന്ന് നിങ്ങൾ { $time }-ന് പറഞ്ഞു. MAIN ഇത് ഇതുവരെ അറിഞ്ഞിട്ടില്ല.

# The one thing that helps most now.
next-send-message = മെസേജായി അയയ്ക്കൂ
next-place = നിങ്ങൾ എവിടെയാണ്?
next-own-number = നിങ്ങളുടെ ഫോൺ നമ്പർ എത്ര?
next-contact = നിങ്ങളെ വിളിക്കട്ടെ?
next-tell-family = വീട്ടുകാരോട് പറയൂ
next-tell-family-safe = സുരക്ഷിതമെന്ന് വീട്ടുകാരോട് പറയൂ

# Messages to trusted people. They name neither MAIN nor the matter.
family-message = എനിക്ക് സഹായം വേണം. എന്റെ സ്ഥലം ({ $when }): { $link }
family-message-nowhere = എനിക്ക് സഹായം വേണം. ഞാൻ എവിടെയെന്ന് എന്റെ ഫോണിന് അറിയില്ല.
family-message-do-not-call = ഇപ്പോൾ എന്നെ വിളിക്കരുത്.
family-message-safe = ഞാൻ ഇപ്പോൾ സുരക്ഷിതം.

# The notification that a phone must show while it follows a person. Without content.
track-channel = ലൊക്കേഷൻ
track-title = ലൊക്കേഷൻ ഓണാണ്
track-text = ഈ ഫോൺ സ്വന്തം സ്ഥലം നോക്കുന്നു.
track-stop = നിർത്തൂ

practice-band = പരിശീലനം. ഒന്നും അയയ്ക്കില്ല.
practice-end = പരിശീലനം നിർത്തൂ
practice-title = ഇങ്ങനെയാണ് നടക്കുക
practice-will-say = ഇവിടെ ഇങ്ങനെ കാണും: { $text }
practice-hub = ഹബ്
practice-somebody = ഹബിലെ ഒരാൾ
practice-position = നിങ്ങൾ എവിടെയെന്ന് ഇവിടെ കാണും.
practice-over = പരിശീലനം കഴിഞ്ഞു. ഒന്നും അയച്ചില്ല.
practice-call = ഇത് പരിശീലനം: ആരെയും വിളിച്ചില്ല. ശരിക്കും വിളിക്കാൻ വീണ്ടും അമർത്തൂ.
practice-not-now = ഒരു വിവരം പോകുന്നുണ്ട്. പരിശീലനം പിന്നീട്.

# What staff ask the person in the app.
asked-card = MAIN നിങ്ങളോട് ഒരു കാര്യം ചോദിക്കുന്നു
asked-title = MAIN ചോദിക്കുന്നു
asked-done = ഞാൻ മറുപടി പറഞ്ഞു
asked-call-back = സുരക്ഷിതമാകുമ്പോൾ വിളിക്കൂ
asked-where = നിങ്ങൾ എവിടെയാണ്?
asked-how-many = നിങ്ങൾ എത്ര പേരുണ്ട്?
