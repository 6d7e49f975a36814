### Photos and voice notes that follow an alert.

evidence-photo = फोटो
evidence-voice = आवाजको सन्देश
evidence-sent = MAIN ले पायो
evidence-waits = यो फोनमा राखियो। तपाईंको सन्देशपछि जान्छ।
evidence-not-sent = पठाउन सकिएन
evidence-kept = राखियो। तपाईंको सन्देशपछि जान्छ।
evidence-not-permitted = यो एपलाई क्यामेरा वा माइकको अनुमति छैन। फोनको सेटिङमा दिन सक्नुहुन्छ।
evidence-not-taken = केही लिइएन। फेरि प्रयास गर्नुहोस्।
