### What the phone allows, why it is asked, and what could stand in the way of an SOS.

permissions-title = ഈ ആപ്പിന് എന്തു ചെയ്യാം
permissions-why = ഏതും വേണ്ടെന്നു പറയാം. SOS എന്നാലും പ്രവർത്തിക്കും.
permission-location = നിങ്ങൾ എവിടെയെന്ന് കാണൽ
permission-location-why = സഹായം നിങ്ങളെ കണ്ടെത്താൻ. നിങ്ങൾ സഹായം ചോദിക്കുമ്പോൾ മാത്രം അയയ്ക്കും.
permission-notifications = MAIN മറുപടി തന്നാൽ പറയൽ
permission-notifications-why = എന്തിനെപ്പറ്റിയെന്ന് ഒരിക്കലും പറയില്ല.
permission-sms = തനിയെ മെസേജ് അയയ്ക്കൽ
permission-sms-why = ഇന്റർനെറ്റില്ലെങ്കിൽ SOS മെസേജായി MAIN-നും നിങ്ങൾ തിരഞ്ഞെടുത്തവർക്കും പോകും. ഒരു മെസേജിന്റെ ചെലവ്.
permission-camera = ഫോട്ടോ എടുക്കൽ
permission-microphone = ശബ്ദം റെക്കോർഡ് ചെയ്യൽ
permission-asked-later = ആദ്യം ഉപയോഗിക്കുമ്പോൾ ചോദിക്കും.
permission-given = അനുവാദമുണ്ട്.
permission-refused = അനുവാദമില്ല.
permission-put-off = ഇപ്പോൾ വേണ്ട.
permission-in-settings = അനുവാദമില്ല. ഫോൺ സെറ്റിങ്ങിൽ മാറ്റാം.
permission-row = { $state } { $why }
permission-allow = അനുവദിക്കൂ
permission-allow-this = അനുവദിക്കൂ: { $what }
permission-skip = ഇപ്പോൾ വേണ്ട

check-title = ഈ ഫോൺ പരിശോധന
check-ready = ഈ ഫോൺ SOS-ന് തയ്യാർ.
check-trouble = { $count ->
    [one] 1 കാര്യം SOS തടയാം.
   *[other] { $count } കാര്യങ്ങൾ SOS തടയാം.
}
check-location = നിങ്ങൾ എവിടെ
check-location-good = ലൊക്കേഷൻ ഓണാണ്, ഈ ആപ്പിന് അനുവാദമുണ്ട്.
check-location-off = ഈ ഫോണിൽ ലൊക്കേഷൻ ഓഫാണ്. ഓണാക്കൂ.
check-location-coarse = ഈ ആപ്പിന് സ്ഥലം ഏകദേശമേ അറിയൂ. കൃത്യമായ സ്ഥലം അനുവദിക്കൂ.
check-location-refused = ഈ ആപ്പിന് നിങ്ങളുടെ സ്ഥലം കാണാനാവില്ല. SOS അതില്ലാതെ പോകും.
check-sms = ഇന്റർനെറ്റില്ലാതെ SOS
check-sms-good = SOS തനിയെ മെസേജായി പോകും.
check-sms-tap = ഒറ്റത്തട്ടിൽ SOS മെസേജായി പോകും.
check-sms-refused = SOS തനിയെ മെസേജായി പോകില്ല. ഒരു തട്ടുകൂടി വേണം.
check-sms-cannot = ഈ ഫോണിന് മെസേജ് അയയ്ക്കാനാവില്ല. ഇന്റർനെറ്റില്ലെങ്കിൽ വിളിക്കൂ.
check-sms-no-number = MAIN-ന് മെസേജ് നമ്പർ ഇതുവരെയില്ല. ഇന്റർനെറ്റില്ലെങ്കിൽ വിളിക്കൂ.
check-notifications = MAIN വാർത്ത
check-notifications-good = MAIN മറുപടി തന്നാൽ ഈ ഫോൺ പറയും.
check-notifications-refused = MAIN മറുപടി തന്നാൽ ഈ ഫോണിന് പറയാനാവില്ല. ആപ്പ് തുറന്നുനോക്കൂ.
check-battery = ബാറ്ററി സേവർ
check-battery-good = ബാറ്ററി സേവർ ഈ ആപ്പിനെ തടയുന്നില്ല.
check-battery-other = ബാറ്ററി സേവർ ഈ ആപ്പ് നിർത്താം. സെറ്റിങ്ങിൽ തിരഞ്ഞെടുക്കൂ: Unrestricted.
check-battery-xiaomi = ബാറ്ററി സേവർ ഈ ആപ്പ് നിർത്താം. സെറ്റിങ്ങിൽ തിരഞ്ഞെടുക്കൂ: No restrictions. Autostart-ഉം ഓണാക്കൂ.
check-battery-oppo = ബാറ്ററി സേവർ ഈ ആപ്പ് നിർത്താം. സെറ്റിങ്ങിൽ ഓണാക്കൂ: Allow auto launch, Allow background activity.
check-battery-vivo = ബാറ്ററി സേവർ ഈ ആപ്പ് നിർത്താം. സെറ്റിങ്ങിൽ തിരഞ്ഞെടുക്കൂ: Allow high background power use. Autostart-ഉം ഓണാക്കൂ.
check-battery-samsung = ബാറ്ററി സേവർ ഈ ആപ്പ് നിർത്താം. സെറ്റിങ്ങിൽ തിരഞ്ഞെടുക്കൂ: Unrestricted. ഉറങ്ങുന്ന ആപ്പുകളുടെ പട്ടികയിൽ നിന്ന് മാറ്റൂ.
check-battery-oneplus = ബാറ്ററി സേവർ ഈ ആപ്പ് നിർത്താം. സെറ്റിങ്ങിൽ തിരഞ്ഞെടുക്കൂ: Don't optimise. Allow auto launch-ഉം ഓണാക്കൂ.
check-battery-huawei = ബാറ്ററി സേവർ ഈ ആപ്പ് നിർത്താം. സെറ്റിങ്ങിൽ തിരഞ്ഞെടുക്കൂ: App launch, Manage manually, മൂന്നും ഓണാക്കൂ.
check-voice = വായിച്ചുകേൾപ്പിക്കൽ
check-voice-good = ഈ ഫോണിന് നിങ്ങളുടെ ഭാഷ വായിച്ചുകേൾപ്പിക്കാം.
check-voice-missing = ഈ ഫോണിൽ നിങ്ങളുടെ ഭാഷയുടെ ശബ്ദമില്ല. സെറ്റിങ്ങിൽ ചേർക്കാം.
check-not-known = ഇതുവരെ അറിയില്ല.
check-server = MAIN സെർവർ
check-server-at = അവസാന ബന്ധം: { $time }
check-server-never = ഇതുവരെ ബന്ധമില്ല.
check-server-offline = ഇപ്പോൾ നെറ്റ്‌വർക്കില്ല. അവസാന ബന്ധം: { $time }
check-server-never-offline = ഇപ്പോൾ നെറ്റ്‌വർക്കില്ല. ഇതുവരെ ബന്ധമില്ല.
check-waits = അയയ്ക്കാനുള്ളത്
check-waits-none = ഒന്നുമില്ല.
check-waits-count = { $count ->
    [one] 1 ഉണ്ട്. ഈ ഫോൺ ശ്രമിച്ചുകൊണ്ടിരിക്കും.
   *[other] { $count } ഉണ്ട്. ഈ ഫോൺ ശ്രമിച്ചുകൊണ്ടിരിക്കും.
}
check-send-now = ഇപ്പോൾ അയയ്ക്കൂ
