### Photos and voice notes that follow an alert.

evidence-photo = फ़ोटो
evidence-voice = आवाज़ में संदेश
evidence-sent = MAIN को मिल गया
evidence-waits = इस फ़ोन में रखा है। आपकी सूचना के बाद जाएगा।
evidence-not-sent = यह भेजा नहीं जा सका
evidence-kept = रख लिया। आपकी सूचना के बाद जाएगा।
evidence-not-permitted = इस ऐप को कैमरे या माइक की अनुमति नहीं है। फ़ोन की सेटिंग में अनुमति दे सकते हैं।
evidence-not-taken = कुछ नहीं लिया गया। फिर से कोशिश करें।
