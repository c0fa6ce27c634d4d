"""The words that say what somebody is or what kind of thing something is: offices, trades, kin, bodies, places.

Offices are grouped by what they share; a description is matched with a role within one group.
"""

from __future__ import annotations

OFFICES = {
    "head of state": "president king queen emperor empress monarch emir sultan shah ruler dictator autocrat strongman prince princess",
    "head of government": "pm premier chancellor taoiseach",
    "minister": "minister secretary undersecretary treasurer comptroller paymaster",
    "diplomat": "diplomat ambassador envoy consul negotiator mediator attaché emissary peacemaker nuncio",
    "leader": (
        "leader chief head chair chairman chairwoman chairperson director boss founder cofounder co-founder ceo cfo coo cto owner "
        "co-owner executive manager principal commissioner president-elect dean provost rector headteacher headmaster headmistress "
        "superintendent vice-president vice-chairman co-chair co-leader co-director ringleader mastermind chieftain "
        "pioneer trailblazer doyen doyenne supremo figurehead director-general secretary-general warlord kingpin trustee governor-general coordinator co-ordinator convener convenor organizer organiser"
    ),
    "lawmaker": (
        "lawmaker assemblymember assemblyman assemblywoman councilmember congressmember rep rep. reps. sen sen. sens. senator "
        "congressman congresswoman representative deputy mp mep msp td legislator parliamentarian councillor cllr councilor councilman "
        "councilwoman alderman backbencher frontbencher whip speaker delegate lord baroness "
    ),
    "governor": "governor gov gov. govs. mayor mayoress prefect administrator viceroy selectman",
    "spokesperson": "spokesman spokeswoman spokesperson publicist spox mouthpiece",
    "soldier": (
        "squaddie general admiral colonel commander captain lieutenant sergeant major marshal soldier officer pilot commander-in-chief brigadier "
        "corporal commodore cadet trooper marine sailor airman paratrooper conscript reservist sniper gunner veteran "
        "gen. adm. col. cmdr. capt. lt. sgt. maj. brig. cpl. pvt. pfc. spc. rebel insurgent militant fighter gunman jihadist "
        "guerrilla mercenary separatist terrorist bomber attacker hijacker extremist assassin"
    ),
    "jurist": (
        "judge justice prosecutor attorney lawyer solicitor barrister magistrate counsel jurist litigator advocate ombudsman coroner "
        "paralegal notary juror co-counsel"
    ),
    "scholar": (
        "professor prof prof. researcher scientist expert analyst historian economist scholar academic epidemiologist virologist "
        "psychologist engineer biologist chemist physicist astronomer mathematician statistician geologist geographer ecologist "
        "climatologist meteorologist seismologist volcanologist archaeologist anthropologist sociologist philosopher theologian linguist "
        "criminologist neuroscientist geneticist immunologist microbiologist oceanographer paleontologist palaeontologist zoologist "
        "botanist entomologist technologist theorist lecturer pollster strategist forecaster demographer pathologist toxicologist "
        "inventor astronaut cosmonaut nobelist laureate postdoc fellow pundit specialist sinologist conservationist agronomist "
        "ornithologist primatologist cosmologist astrophysicist consultant futurist ethicist"
    ),
    "writer": (
        "journalist reporter correspondent editor author writer columnist commentator broadcaster presenter anchor anchorman anchorwoman "
        "blogger novelist poet playwright essayist biographer critic screenwriter scriptwriter photographer photojournalist cameraman "
        "producer host co-host moderator newsreader podcaster youtuber influencer vlogger cartoonist illustrator translator interpreter "
        "co-author editor-in-chief memoirist satirist lyricist librettist reviewer contributor interviewer freelancer"
    ),
    "cleric": (
        "pope pontiff bishop archbishop cardinal priest pastor imam rabbi reverend ayatollah patriarch vicar cleric chaplain monk nun "
        "missionary preacher abbot deacon evangelist televangelist mullah mufti sheikh guru swami friar curate rev. "
        "churchman "
    ),
    "athlete": (
        "player striker midfielder defender goalkeeper coach athlete champion swimmer runner boxer driver winger "
        "fullback halfback quarterback linebacker receiver cornerback lineman pitcher catcher shortstop outfielder infielder batter batsman "
        "bowler wicketkeeper all-rounder spinner golfer cyclist skier snowboarder skater gymnast sprinter hurdler jumper thrower rower "
        "jockey wrestler referee umpire linesman goalscorer goaltender goalie defenseman centre-back center-back left-back "
        "playmaker skipper teammate team-mate rookie footballer cricketer basketballer trainer medallist medalist olympian "
        "paralympian triathlete marathoner decathlete diver surfer climber mountaineer racer rider finalist semifinalist "
        "guard scrum-half fly-half flanker substitute newcomer superstar "
    ),
    "artist": (
        "actor actress singer musician artist filmmaker comedian designer songwriter singer-songwriter rapper composer "
        "conductor pianist violinist cellist guitarist bassist drummer saxophonist trumpeter soprano tenor baritone dancer ballerina "
        "choreographer painter sculptor architect supermodel curator frontman frontwoman vocalist dj entertainer magician comic "
        "showrunner cinematographer documentarian animator impresario stylist chef milliner couturier gallerist potter ceramicist printmaker "
        "bandleader maestro soloist co-star starlet heartthrob crooner"
    ),
    "activist": (
        "activist campaigner dissident protester protestor demonstrator whistleblower environmentalist feminist abolitionist suffragette "
        "reformer revolutionary lobbyist crusader unionist volunteer humanitarian philanthropist fundraiser exile refugee migrant "
        "asylum-seeker defector hacker hacktivist"
    ),
    "police": (
        "sheriff detective investigator inspector constable policeman policewoman cop ranger warden "
        "insp supt bodyguard agent spy spymaster profiler bailiff sgt"
    ),
    "medic": (
        "doctor nurse physician surgeon paramedic midwife psychiatrist pediatrician paediatrician cardiologist oncologist neurologist "
        "dermatologist gynaecologist gynecologist obstetrician anesthesiologist anaesthetist radiologist dentist pharmacist therapist "
        "physiotherapist gp vet veterinarian carer caregiver clinician medic dietitian nutritionist optometrist neurosurgeon internist"
    ),
    "business": (
        "businessman businesswoman businessperson entrepreneur billionaire millionaire tycoon magnate mogul industrialist oligarch investor "
        "financier banker trader broker shareholder landlord landowner shopkeeper restaurateur hotelier merchant "
        "accountant auditor partner marketer salesman saleswoman realtor heir heiress socialite "
        "restauranteur "
    ),
    "worker": (
        "worker teacher farmer firefighter fireman fisherman fisher builder carpenter plumber electrician mechanic welder labourer "
        "laborer cleaner janitor waiter waitress bartender barman barista cook baker butcher tailor hairdresser barber cashier clerk "
        "librarian receptionist courier postman mailman trucker cabbie cabdriver stewardess steward "
        "co-pilot copilot controller programmer coder technician gardener shepherd herder rancher grower "
        "beekeeper forester lumberjack blacksmith jeweller jeweler watchmaker shoemaker seamstress vendor hawker peddler "
        "shopworker supervisor foreman caretaker bouncer lifeguard nanny babysitter tutor instructor schoolteacher "
        "educator counsellor counselor caseworker staffer intern apprentice trainee employee docker longshoreman boatman "
        "dispatcher roofer tiler plasterer decorator surveyor planner bookseller newsagent "
        "florist undertaker gravedigger butler housekeeper chauffeur"
    ),
    "adviser": "advisor adviser aide assistant confidant confidante ally fixer chief-of-staff speechwriter surrogate protégé protege consigliere",
    "official": "official bureaucrat functionary mandarin technocrat inspector-general registrar examiner czar tsar governor-elect",
    "candidate": "mate candidate nominee contender challenger front-runner frontrunner runner-up hopeful contestant incumbent runningmate winner loser successor predecessor ",
    "politician": "politician statesman stateswoman grandee populist centrist socialist communist nationalist hardliner hard-liner",
    "counterpart": "counterpart",
    "citizen": (
        "resident villager neighbour neighbor homeowner tenant pensioner retiree grandmother grandfather housewife student "
        "pupil schoolboy schoolgirl graduate undergraduate alumnus alumna voter tourist passenger commuter motorist pedestrian "
        "customer shopper visitor bystander onlooker witness eyewitness survivor victim patient hostage captive prisoner inmate detainee convict "
        "suspect defendant accused plaintiff claimant perpetrator offender murderer killer rapist thief robber burglar fraudster "
        "smuggler trafficker dealer gangster mobster fugitive arsonist shooter stalker complainant petitioner accuser whistle-blower "
        "citizen expatriate expat immigrant settler evacuee parishioner worshipper pilgrim reveller fan supporter enthusiast hobbyist "
        "member co-member participant attendee youth teenager teen toddler infant orphan widow widower newlywed adventurer explorer "
        "biker hiker camper centenarian octogenarian gamer passer-by hunter descendant"
    ),
}  # fmt: skip
OFFICE_OF = {word: office for office, words in OFFICES.items() for word in words.split()}
# Ranks and titles that are printed short: a role before a name, never a description by themselves.
ABBREVIATIONS = frozenset(
    "insp. supt. det. cdr. flt. wg. sqn. ldr. rep rep. reps. sen sen. sens. gov gov. govs. prof prof. gen. adm. col. cmdr. capt. lt. sgt. maj. brig. cpl. pvt. pfc. spc. rev. sgt".split()
)
IRREGULAR = {
    "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "spokespeople": "spokesperson", "chairmen": "chairman",
    "congressmen": "congressman", "congresswomen": "congresswoman", "businessmen": "businessman", "attorneys": "attorney",
    "councilmen": "councilman", "policemen": "policeman", "firemen": "fireman", "fishermen": "fisherman", "statesmen": "statesman",
    "gunmen": "gunman", "businesswomen": "businesswoman", "actresses": "actress", "witnesses": "witness", "chiefs": "chief",
    "deputies": "deputy", "secretaries": "secretary", "dignitaries": "dignitary", "mercenaries": "mercenary", "alumni": "alumnus",
    "coaches": "coach", "bosses": "boss", "mps": "mp", "meps": "mep", "ceos": "ceo", "midwives": "midwife",
    "clergymen": "clergyman", "cameramen": "cameraman", "batsmen": "batsman", "beneficiaries": "beneficiary", "commanders-in-chief":
    "commander-in-chief", "thieves": "thief", "missionaries": "missionary", "revolutionaries": "revolutionary", "waitresses": "waitress",
}  # fmt: skip
PLURALS = frozenset({w + "s" for w in OFFICE_OF if w[-1] not in "s."} | set(IRREGULAR)) - frozenset(OFFICE_OF)
KIN = frozenset(
    "wife husband spouse son daughter brother sister father mother parent uncle aunt cousin nephew niece grandson granddaughter "
    "grandfather grandmother grandchild stepson stepdaughter stepfather stepmother stepbrother stepsister half-brother half-sister "
    "son-in-law daughter-in-law brother-in-law sister-in-law father-in-law mother-in-law fiancé fiancée fiance fiancee girlfriend "
    "boyfriend partner widow widower ex-wife ex-husband twin sibling godfather godmother godson friend roommate classmate colleague "
    "mistress lover child girlfriend dad mum mom heir relative in-law great-grandson great-granddaughter".split()
)
# What a member of a party is called: 'the most senior Republican on the committee'.
PARTISANS = frozenset("republican democrat tory conservative liberal independent peronist trotskyist".split())
# Nouns that stand beside a person's name without saying what the person is.
NO_ROLES = frozenset(
    "man woman boy girl person people guy lady gentleman year month week day time way thing case one two part kind sort lot deal number "
    "age name date place point example reason right left east west north south today yesterday tomorrow p.m. a.m. morning evening night "
    "afternoon tank percent something someone somebody nobody old".split()
)
# Offices that take part in foreign affairs: 'the diplomat' may be any of these.
DIPLOMATIC = ("foreign minister", "secretary of state", "secretary general", "secretary-general",
              "ambassador", "envoy", "diplomat", "foreign secretary", "high representative")  # fmt: skip
MODIFIERS = frozenset(
    "former ex-president then acting deputy vice interim outgoing incoming senior chief assistant prime "
    "foreign interior finance defense defence health state general justice education trade home "
    "permanent special national first associate executive managing opposition party press shadow junior under "
    "caretaker majority minority lead principal head co honorary emeritus adjunct visiting retired ex".split()
)
LINKS = frozenset({"of", "for", "and", "'s", "’s", "-", "to", "the", "&"})
PASSING = frozenset(
    "other another new newly current incumbent late veteran fellow longtime long-time longstanding".split()
)
DETERMINERS = frozenset({"the", "his", "her", "their", "its", "this", "that", "our", "my"})
ARTICLES = frozenset({"the", "a", "an"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any"})

# When a role holds: words beside its noun, and words between the name and the role.
FORMER = frozenset(
    "former ex formerly then previous previously onetime one-time once ousted deposed retired erstwhile disgraced-former".split()
)
ACTING = frozenset("acting interim caretaker stand-in provisional".split())
INCOMING = frozenset("incoming elect designate future soon-to-be prospective".split())
ADVERBS = frozenset("then now formerly previously currently also once later presently himself herself both".split())

# Common nouns for bodies, places and things, by the kind of what they stand for.
CLASSES = {
    "company": (
        "company firm corporation conglomerate giant startup start-up bank lender insurer airline carrier retailer supermarket "
        "carmaker automaker manufacturer producer supplier developer operator brewer drugmaker chipmaker planemaker publisher studio utility "
        "chain contractor multinational subsidiary enterprise broker brokerage fund consultancy shipbuilder steelmaker group"
    ),
    "media": "newspaper broadcaster network magazine outlet tabloid website channel station",
    "department": "ministry department agency bureau office directorate secretariat administration watchdog regulator authority inspectorate",
    "government": "government regime junta cabinet",
    "parliament": "parliament senate congress assembly legislature chamber",
    "body": "commission council committee panel board tribunal court inquiry taskforce commission federation confederation",
    "alliance": "alliance bloc coalition organisation organization union body group",
    "party": "party",
    "militants": "group militia movement organisation organization network gang cartel faction insurgency",
    "charity": "charity nonprofit foundation institute institution association society ngo group organisation organization thinktank union",
    "school": "university college school academy institute institution faculty",
    "hospital": "hospital clinic",
    "club": "club team franchise",
    "league": "league federation association",
    "forces": "army navy military police force brigade battalion regiment",
    "band": "band orchestra choir troupe",
    "church": "church diocese",
}  # fmt: skip
PLACES = {
    "country": "country nation republic kingdom",
    "capital": "capital",
    "city": "city town village municipality metropolis suburb borough hamlet settlement port resort",
    "province": "province region state district county territory oblast governorate prefecture emirate canton",
    "land": "island peninsula archipelago enclave continent valley",
    "water": "river lake sea strait bay canal gulf ocean",
}
SITES = frozenset(
    "base camp airport airfield prison jail stadium bridge dam refinery plant mine museum cathedral mosque temple palace embassy consulate "
    "garrison tunnel tower hotel theatre theater cemetery crossing checkpoint highway".split()
)
THINGS = frozenset(
    "pipeline missile vaccine drug rocket spacecraft app platform satellite telescope ship tanker ferry submarine".split()
)
LABELS = {
    **dict.fromkeys(SITES, "FAC"),
    **dict.fromkeys(THINGS, "PRODUCT"),
    **{w: "ORG" for words in CLASSES.values() for w in words.split()},
    **{w: "GPE" for words in PLACES.values() for w in words.split()},
    **dict.fromkeys((PLACES["land"] + " " + PLACES["water"]).split(), "LOC"),
}
FAMILIES: dict[str, set[str]] = {}
for _family, _words in {**CLASSES, **PLACES}.items():
    for _word in _words.split():
        FAMILIES.setdefault(_word, set()).add(_family)
# What heads of things head, for 'who leads the council'.
HEADED = frozenset(LABELS) | frozenset(
    "delegation campaign programme program project team unit division branch laboratory lab centre center taskforce force section desk "
    "operation operations affairs research initiative mission chapter practice squad wing arm".split()
)
