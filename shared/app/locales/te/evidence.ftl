### Photos and voice notes that follow an alert.

evidence-photo = ఫోటో
evidence-voice = గొంతు రికార్డు
evidence-sent = MAIN కు అందింది
evidence-waits = ఈ ఫోన్‌లో ఉంది. మీ సమాచారం తర్వాత వెళ్తుంది.
evidence-not-sent = పంపలేకపోయాం
evidence-kept = దాచింది. మీ సమాచారం తర్వాత వెళ్తుంది.
evidence-not-permitted = ఈ యాప్‌కు కెమెరా లేదా మైక్ అనుమతి లేదు. ఫోన్ సెట్టింగ్‌లలో ఇవ్వవచ్చు.
evidence-not-taken = ఏదీ తీయలేదు. మళ్లీ ప్రయత్నించండి.
