### What a worker could apply for: the schemes of shared/domain/data/schemes.csv. A suggestion, never a promise.

schemes-title = What they could apply for
schemes-all = { $count ->
    [one] Show the one suggestion
   *[other] Show all { $count } suggestions
}
schemes-promise = This is a suggestion, not a promise: only what is known here was compared. The office decides.
schemes-ask = Ask at: { $where }.
schemes-more = More may fit. Tell what is not known yet
schemes-why = What fits
schemes-unknown = Ask them first
schemes-not-for = Not for
schemes-needed = What is needed
schemes-ask-at = Ask at
schemes-run-by = Run by
schemes-source = Where this is from
schemes-as-of = { $source }, as of { $month }.
schemes-confirmed = Confirmed by MAIN: { $day }.
schemes-not-confirmed = Not yet confirmed by MAIN.
schemes-opens = With it they may also get
schemes-central = Government of India
schemes-each-state = The state, by its board or department

scheme-e-shram = e-Shram registration
scheme-e-shram-what = For workers without EPF or ESI: a card with a number through which schemes may reach them.
scheme-bocw = Registration with the building workers’ board (BOCW)
scheme-bocw-what = For building workers: the board’s card, which may open its benefits.
scheme-ration-card = Ration card (National Food Security Act)
scheme-ration-card-what = For households that the state counts as eligible: it may give them grain from a ration shop.
scheme-bocw-benefits = Benefits of the building workers’ board
scheme-bocw-benefits-what = For those whom the board has registered: it may help after an accident or a death, in illness, with maternity, schooling and pension.
scheme-one-nation-one-ration-card = One Nation One Ration Card
scheme-one-nation-one-ration-card-what = With the ration card from home they may draw their grain at a ration shop anywhere in India.
scheme-kerala-migrant-welfare = Kerala Migrant Workers’ Welfare Scheme
scheme-kerala-migrant-welfare-what = For workers from other states in Kerala: after joining it may help with treatment, with children’s schooling, and after a death.
scheme-awaz = Awaz health insurance (Kerala)
scheme-awaz-what = For workers from other states in Kerala: it may pay for treatment in hospital, and help the family after a death by accident.
scheme-west-bengal-karmasathi = Karmasathi (Parijayee Shramik), West Bengal
scheme-west-bengal-karmasathi-what = For workers of West Bengal in other states: who registers may get help after an accident, and the family after a death.
scheme-bihar-migrant-accident = Bihar State Migrant Labour Accident Grant
scheme-bihar-migrant-accident-what = For workers of Bihar elsewhere: a grant may be paid after an accident with lasting injury, or to the family after a death.
scheme-jharkhand-migrant = Jharkhand State Migrant Labourers Survey and Rehabilitation Scheme
scheme-jharkhand-migrant-what = For workers of Jharkhand elsewhere: help may be given after an accident, or to the family after a death; more to who registered before.
scheme-madhya-pradesh-sambal = Mukhyamantri Jan Kalyan (Sambal) Yojana
scheme-madhya-pradesh-sambal-what = For workers of Madhya Pradesh without EPF or ESI: after registration it may help with maternity and lasting injury, and the family after a death.
scheme-maharashtra-domestic = Maharashtra Domestic Workers Welfare Board
scheme-maharashtra-domestic-what = For domestic workers in Maharashtra: after registration it may help after an accident, with treatment and with children’s schooling.
scheme-tamil-nadu-boards = Tamil Nadu Unorganised Workers Welfare Boards
scheme-tamil-nadu-boards-what = For workers in Tamil Nadu whose trade has a board: after registration it may help after an accident or a death, with schooling, maternity and pension.
scheme-pm-svanidhi = PM SVANidhi
scheme-pm-svanidhi-what = For street vendors in towns: it may give a small loan without security.
scheme-pmjdy = Jan Dhan account (PMJDY)
scheme-pmjdy-what = For those without an account: a bank account in which no money has to stand.
scheme-pmsby = Pradhan Mantri Suraksha Bima Yojana (PMSBY)
scheme-pmsby-what = Insurance against death and disability by accident, for a small sum a year from the account.
scheme-pmjjby = Pradhan Mantri Jeevan Jyoti Bima Yojana (PMJJBY)
scheme-pmjjby-what = Life insurance for a sum a year from the account.
scheme-apy = Atal Pension Yojana (APY)
scheme-apy-what = A pension from 60 for those who pay in until then.
scheme-pm-sym = Pradhan Mantri Shram Yogi Maandhan (PM-SYM)
scheme-pm-sym-what = A pension from 60 for workers with a low income: the government pays in as much as they do.
scheme-nsap-old-age = Indira Gandhi National Old Age Pension
scheme-nsap-old-age-what = For people from 60 in poor households: it may give a pension without paying in.
scheme-pm-jay-70 = Ayushman Vay Vandana card (PM-JAY)
scheme-pm-jay-70-what = For everyone from 70, whatever their income: it may pay for treatment in hospital.
scheme-pm-jay = Ayushman Bharat PM-JAY
scheme-pm-jay-what = For families on the list: it may pay for treatment in hospital.

scheme-if-age = their age
scheme-if-home = which state they are from
scheme-if-work = in which state they work
scheme-if-away = they work in another state than their own
scheme-if-trade = their work
scheme-if-has = they have: { $what }
scheme-if-lacks = they do not have yet: { $what }

only-if-building-days = 90 days of building work in the last 12 months
only-if-eligible-household = the state counts the household as eligible
only-if-food-act-card = the ration card is one under the Food Security Act
only-if-low-income = their income is low enough
only-if-poverty-list = the household is on the list below the poverty line (BPL)
only-if-listed-family = the family is on the list of PM-JAY
only-if-state-takes-part = the state takes part
only-if-unskilled = their work needs little or no training
only-if-local-papers = they have the state’s own papers, such as a family card

not-for-epf-esi = members of EPF or ESI
not-for-income-tax = people who pay income tax

need-e-shram = e-Shram
need-bocw = registration with the building workers’ board
need-ration-card = ration card
need-bank-account = bank or post office account
need-aadhaar = Aadhaar card (they show it; MAIN keeps no number)
need-id-card = a document that says who they are
need-phone = phone number
need-proof-of-work = certificate of the days worked
need-vending-certificate = vending certificate, or a letter from the town

ask-at-csc = Common Service Centre (CSC)
ask-at-labour-office = labour office
ask-at-bank = bank
ask-at-post-office = post office
ask-at-food-office = food supply office
ask-at-ration-shop = ration shop
ask-at-block-office = block office
ask-at-town-office = municipal office
ask-at-hospital = hospital of the scheme
ask-at-bsk = Bangla Sahayata Kendra
