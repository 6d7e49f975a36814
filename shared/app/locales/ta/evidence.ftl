### Photos and voice notes that follow an alert.

evidence-photo = படம்
evidence-voice = குரல் பதிவு
evidence-sent = MAIN-க்கு கிடைத்தது
evidence-waits = இந்தப் போனில் உள்ளது. உங்கள் தகவலுக்குப் பிறகு செல்லும்.
evidence-not-sent = அனுப்ப முடியவில்லை
evidence-kept = சேமிக்கப்பட்டது. உங்கள் தகவலுக்குப் பிறகு செல்லும்.
evidence-not-permitted = இந்தச் செயலிக்கு கேமரா அல்லது மைக் அனுமதி இல்லை. போன் அமைப்பில் அனுமதிக்கலாம்.
evidence-not-taken = எதுவும் எடுக்கப்படவில்லை. மீண்டும் முயலுங்கள்.
