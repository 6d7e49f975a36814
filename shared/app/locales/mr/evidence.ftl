### Photos and voice notes that follow an alert.

evidence-photo = फोटो
evidence-voice = आवाजाचा संदेश
evidence-sent = MAIN ला मिळाले
evidence-waits = या फोनमध्ये ठेवले. तुमच्या संदेशानंतर जाईल.
evidence-not-sent = पाठवता आले नाही
evidence-kept = ठेवले. तुमच्या संदेशानंतर जाईल.
evidence-not-permitted = या ॲपला कॅमेरा किंवा माइकची परवानगी नाही. फोनच्या सेटिंगमध्ये देऊ शकता.
evidence-not-taken = काहीही घेतले नाही. पुन्हा प्रयत्न करा.
