### What happened to a case, line by line.

activity-acknowledge = { $name } ने केस लिया
activity-spoke-with-person = { $name } ने व्यक्ति से बात की
activity-end-tracking = { $name } ने लोकेशन देखना बंद किया
activity-record-false-alarm = { $name } ने इसे झूठा अलार्म माना
activity-withdraw-false-alarm = { $name } ने माना कि यह झूठा अलार्म नहीं था
activity-ring-neighbour = { $is_about ->
    [yes] { $name } ने { $about } को बजाया
   *[no] { $name } ने दूसरे हब को बजाया
}
activity-attach = { $name } ने फ़ोटो जोड़ी
activity-assign = { $is_about ->
    [yes] { $name } ने केस { $about } को दिया
   *[no] { $name } ने केस एक साथी को दिया
}
activity-join-team = { $is_about ->
    [yes] { $name } ने { $about } को जोड़ा
   *[no] { $name } ने एक साथी को जोड़ा
}
activity-leave-team = { $name } ने किसी को केस से हटाया
activity-set-urgency = { $is_about ->
    [yes] { $name } ने जल्दी तय की: { $about }
   *[no] { $name } ने जल्दी को प्रकार के हिसाब से किया
}
activity-set-severity = { $is_about ->
    [yes] { $name } ने गंभीरता बताई: { $about }
   *[no] { $name } ने गंभीरता हटाई
}
activity-set-sensitive = { $name } ने बदला कि कौन देख सकता है
activity-set-safe-contact = { $name } ने सुरक्षित तरीक़ा बदला
activity-set-next-action = { $name } ने अगला काम बदला
activity-set-status = { $is_about ->
    [yes] { $name } ने स्थिति बदली: { $about }
   *[no] { $name } ने स्थिति बदली
}
activity-ask-worker = { $name } ने व्यक्ति से पूछा
activity-close = { $is_about ->
    [yes] { $name } ने केस बंद किया: { $about }
   *[no] { $name } ने केस बंद किया
}
activity-reopen = { $name } ने केस फिर खोला
activity-add-person = { $name } ने एक व्यक्ति जोड़ा
activity-change-person = { $name } ने एक व्यक्ति की जानकारी बदली
activity-remove-person = { $name } ने एक व्यक्ति को हटाया
activity-add-supporting-hub = { $is_about ->
    [yes] { $name } ने { $about } से मदद माँगी
   *[no] { $name } ने एक हब से मदद माँगी
}
activity-remove-supporting-hub = { $is_about ->
    [yes] { $about } अब मदद नहीं करता: { $name }
   *[no] एक हब अब मदद नहीं करता: { $name }
}
activity-propose-transfer = { $is_about ->
    [yes] { $name } ने { $about } से आगे संभालने को कहा
   *[no] { $name } ने दूसरे हब से आगे संभालने को कहा
}
activity-accept-transfer = { $is_about ->
    [yes] { $name } ने हाँ की: अब { $about } संभालता है
   *[no] { $name } ने नए हब की ओर से हाँ की
}
activity-decline-transfer = { $name } ने केस लेने से मना किया
activity-withdraw-transfer = { $name } ने केस देना वापस लिया
activity-refer = { $name } ने एक संस्था से कहा
activity-answer-referral = { $is_about ->
    [yes] संस्था का जवाब: { $about } ({ $name })
   *[no] { $name } ने संस्था का जवाब लिखा
}
activity-withdraw-referral = { $name } ने संस्था से कहना वापस लिया
activity-share-with-volunteer = { $is_about ->
    [yes] { $name } ने { $about } को वॉलंटियर के तौर पर जोड़ा
   *[no] { $name } ने एक वॉलंटियर को जोड़ा
}
activity-end-volunteer-share = वॉलंटियर अब मदद नहीं करते: { $name }
activity-merge = { $name } ने माना कि दो केस एक ही हैं
activity-unmerge = { $name } ने माना कि ये एक नहीं हैं
activity-split = { $name } ने केस अलग किया
activity-file-atr = { $is_about ->
    [yes] { $name } ने ATR { $about } जमा की
   *[no] { $name } ने ATR जमा की
}
activity-correct-atr = { $is_about ->
    [yes] { $name } ने ATR { $about } सुधारी
   *[no] { $name } ने ATR सुधारी
}
activity-open-wage-claim = { $name } ने मज़दूरी का दावा शुरू किया
activity-set-claim-parties = { $name } ने बदला कि पैसे किसे देने हैं
activity-set-wage-line = { $name } ने एक मज़दूर की बाक़ी मज़दूरी लिखी
activity-remove-wage-line = { $name } ने एक मज़दूर को दावे से हटाया
activity-set-claim-step = { $is_about ->
    [yes] { $name } ने दावे को आगे बढ़ाया: { $about }
   *[no] { $name } ने दावे को आगे बढ़ाया
}
activity-set-filing = { $name } ने दर्ज किए गए मामले को लिखा
activity-record-payment = { $is_about ->
    [yes] { $name } ने मिले हुए पैसे लिखे: { $about }
   *[no] { $name } ने मिले हुए पैसे लिखे
}
activity-withdraw-payment = { $name } ने ग़लती से लिखे पैसे हटाए
activity-ring-on = { $is_about ->
    [yes] आगे बजा: { $about }
   *[no] किसी ने नहीं लिया: आगे बजा
}
activity-staff-left = { $is_about ->
    [yes] { $about } अब कहीं और काम करते हैं और केस पर नहीं हैं
   *[no] कोई अब कहीं और काम करता है और केस पर नहीं है
}
activity-older = और पुराना
activity-newer = और नया
activity-being-asked = पुरानी बातें आ रही हैं।
activity-older-offline = पुरानी बातें MAIN के पास हैं। नेटवर्क होने पर मिलेंगी।
activity-older-failed = पुरानी बातें नहीं आ सकीं। फिर से कोशिश करें।
activity-other = कुछ ऐसा जो ऐप का यह रूप नहीं जानता: { $kind }
activity-the-server = MAIN
activity-the-partner = लिंक से
