### Photos and voice notes that follow an alert.

evidence-photo = ഫോട്ടോ
evidence-voice = ശബ്ദസന്ദേശം
evidence-sent = MAIN-ന് കിട്ടി
evidence-waits = ഈ ഫോണിലുണ്ട്. നിങ്ങളുടെ വിവരത്തിനു ശേഷം പോകും.
evidence-not-sent = അയയ്ക്കാനായില്ല
evidence-kept = സൂക്ഷിച്ചു. നിങ്ങളുടെ വിവരത്തിനു ശേഷം പോകും.
evidence-not-permitted = ഈ ആപ്പിന് ക്യാമറയ്ക്കോ മൈക്കിനോ അനുവാദമില്ല. ഫോൺ സെറ്റിങ്ങിൽ നൽകാം.
evidence-not-taken = ഒന്നും എടുത്തില്ല. വീണ്ടും ശ്രമിക്കൂ.
