### What a worker agrees to (Digital Personal Data Protection Act 2023, s. 5). Version 1: whoever changes its meaning raises
### the number in `work/forms/workers/consent.rs`.

consent-notice-who = MAIN, the Migrant Assistance and Information Network, wants to write down who you are. MAIN helps workers who are far from home.
consent-notice-what = What you tell: your name, numbers, age, languages, work, work site, home, family, and if you like a photo. You need not answer any question but your name. We never write down your Aadhaar number.
consent-notice-why = Why: so that we find you when you need help, call the right people, come again, and know what schemes are for you.
consent-notice-shared = Who sees it: the person in front of you, the hub that helps you, and MAIN’s central office. Nobody else is told your name unless you agree to that.
consent-notice-kept = How long: until you no longer want it. Say so to any of us or call MAIN’s free helpline 1-800-891-2995; then it is erased.
consent-notice-free = You may say no. We help you all the same, now and later.
consent-notice-rights = You may ask what is written, have it put right or erased, and complain to MAIN or to the Data Protection Board of India.
