### What this app is and whose data it uses.

about-title = About
about-main = MAIN, the Migrant Assistance and Information Network, helps migrant workers in India who are hurt, unpaid, threatened or beaten.
about-app = Hold SOS. Your alert goes to the hub of MAIN for the place where you are, and this phone shows who has it. No account is needed.
about-not-ambulance = MAIN is not the ambulance and not the police. In danger call 112. MAIN's helpline is 1800 891 2995, free of charge.
about-data = With an alert this phone sends what you chose, the time, your position and your language. The alert stays on this phone, locked.
about-credits = Places: GeoNames, CC BY 4.0. Boundaries: community maps of India (DataMeet and others), CC BY 4.0; they are simplified.
about-version = Version { $version }
