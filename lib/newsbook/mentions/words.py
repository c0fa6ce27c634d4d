"""The word lists that mentions are cut, told apart and found by."""

from __future__ import annotations

from calendar import day_name, month_name

LABELS = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT LAW WORK_OF_ART".split())
PLACES = frozenset({"GPE", "LOC", "FAC"})
PERSON_PRONOUNS = frozenset("he she him her his hers himself herself".split())
ARTICLES = frozenset("the a an".split())
LEADING = frozenset("- the a an 's ’s ' ’ \" “ ” this that its his her their our".split())
TRAILING = frozenset("'s ’s ' ’ \" “ ” . , ; : - – —".split())
HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor rev sen rep gov gen col maj capt lt "
    "flt wg sqn ldr cdre cllr cdr hojatoleslam hojjatoleslam sgt cpl cmdr adm brig pvt supt insp det pope king queen prince princess saint sheikh imam ayatollah judge justice canon monsignor archdeacon".split()
)
# Family names of two letters that the text begins with a capital in the middle of a sentence: 'To Lam', 'An Se-young'.
SHORT_SURNAMES = frozenset("To So An Do On In".split())
COMPASS = frozenset("North South East West".split())
# Offices that close no body's name: 'GOP House Speaker', 'WTO Director-General'.
OFFICES = frozenset(
    "Speaker President Chairman Chairwoman Chair Spokesman Spokeswoman Spokesperson Secretary Director Minister Commissioner Ambassador "
    "Governor Mayor Premier Chancellor CEO Whip".split()
)
COURTESIES = frozenset("mr mrs ms miss dr".split())
# A title before several names, which is no name: 'Sens. Lindsey Graham and John McCain'.
PLURAL_TITLES = frozenset("sens reps govs messrs drs gens".split())
# 'the Trump administration' is a body, not the man; 'Kyiv region' a place larger than the city.
BODIES = frozenset("administration government cabinet campaign".split())
# Common nouns that are written as acronyms.
COMMON_ACRONYMS = frozenset(
    "AI EV GPU CPU SUV TV PC VR AR IPO GDP CEO CFO COO CTO PhD DNA RNA HIV ATM DVD CD LED API NFT ETF PTSD ADHD PDF GPS ID HR PR IT".split()
)
# Small words that a name can open with: al-Tanf, de Gaulle.
PARTICLES = frozenset(
    "al el ad an ar as at ash bin ben ibn abu de da di du del della la le van von der den ten ter".split()
)
# 'Rukban camp', 'Tenke mine': the place is what stands there, not the town it is named after.
FACILITIES = frozenset(
    "camp base airbase airport airfield mine dam prison stadium checkpoint refinery crossing barracks bridge "
    "cemetery plant shipyard".split()
)
PLANTS = frozenset("power nuclear steel".split())  # what 'plant' needs before it
AREAS = frozenset("region province district county oblast prefecture governorate municipality".split())
SHIPS = frozenset(
    "frigate destroyer minelayer minesweeper gunboat steamship barge corvette warship battleship submarine icebreaker tanker supertanker freighter trawler yacht ferry liner lifeboat "
    "steamer schooner supercomputer ship vessel".split()
)
# A common noun right before a name, or in apposition after it, says what kind of thing it names.
KIND_NOUNS = {
    **dict.fromkeys("pipeline project vaccine missile rocket drone tank aircraft jet app software smartphone".split(), "PRODUCT"),
    **dict.fromkeys(SHIPS, "PRODUCT"),
    **dict.fromkeys("company firm agency broadcaster party bank airline manufacturer retailer charity militia "
                    "newspaper journal think-tank thinktank carmaker automaker drugmaker insurer shipbuilder watchdog startup conglomerate subsidiary nonprofit".split(), "ORG"),
    **dict.fromkeys("city town village province suburb municipality".split(), "GPE"),
    **dict.fromkeys("film movie novel book song album magazine opera musical documentary sitcom memoir painting poem sculpture ballet podcast".split(), "WORK_OF_ART"),
    **dict.fromkeys("actor actress singer businessman lawyer activist journalist".split(), "PERSON"),
}  # fmt: skip
# Of these a single name after the noun is a title where the noun is somebody's or new: 'her novel Emma', 'the new play Salt'.
WORKS = frozenset(
    "film movie novel book song album single opera musical documentary sitcom memoir painting poem play sculpture ballet podcast".split()
)
BEFORE_WORKS = frozenset(
    "new latest debut first second third last hit classic upcoming forthcoming his her their 's ’s best-selling bestselling final".split()
)
# Before 'known as' or 'called' a plural tells as much.
KNOWN_AS = frozenset({"known", "called", "named", "dubbed"})
BODY_NOUNS = frozenset("group groups force forces militia militias militants fighters rebels organisation organization "
                       "movement network company firm party coalition alliance troupe gang band".split())  # fmt: skip
# What follows a body's name, not a place's: 'Bundeswehr troops', 'Hamas fighters'.
MEMBERS = frozenset("troops soldiers fighters militants members shares executives officials lawmakers forces".split())
# What a product's name is followed by: 'the Oreshnik ballistic missile', 'Patriot air defence systems'.
WEAPONS = frozenset(
    "missile missiles rocket rockets drone drones tank tanks howitzer howitzers launcher launchers torpedo torpedoes "
    "rifle rifles vaccine vaccines smartphone smartphones warplane warplanes bomber bombers".split()
)
BEFORE_WEAPONS = frozenset(
    "ballistic cruise hypersonic fighter anti-tank antitank anti-ship air defense defence surface-to-air combat battle "
    "attack guided medium-range long-range short-range intermediate-range intercontinental assault coronavirus covid".split()
)
WEAPON_SYSTEMS = frozenset("system systems battery batteries interceptor interceptors".split())
CALENDAR = frozenset(name.lower() for name in (*day_name, *month_name) if name)
# What a role can end in: 'Secretary of State', 'chief of staff'.
ROLE_TAILS = frozenset("state general staff treasury defense defence interior exchequer affairs".split())
MAX_TOKENS = 12

# The last word of a name, capitalised, says what it names.
ORG_HEADS = frozenset(
    "University College Institute School Academy Hospital Clinic Museum Ministry Department Committee Commission Council Agency "
    "Authority Association Federation Foundation Party League Corporation Corp. Corp Inc Inc. Ltd Ltd. Company Group Bank "
    "Organization Organisation Society Institution Secretariat Parliament Assembly Congress Cabinet Bureau Board Airlines "
    "Airways Police Army Navy Force Forces Guard Guards Brigade Times Tribune Gazette Chronicle Herald Coalition Alliance "
    "Movement Union Network Television Radio Orchestra Court Pictures Studios Productions Records Entertainment Animation Publishing "
    "Ventures Holdings Markets Securities Analytics Logistics Shipping Insurance Brewing Brewery Industries Technologies Pharmaceuticals Therapeutics Motors Partners".split()
)  # fmt: skip
# Those of them that are surnames too, or places.
ORG_SURNAMES = frozenset("Bank Court Police Guard School Force Board Union Times Church Group Partners".split())
# A nationality or country right before such a name is part of it: 'Russian Defense Ministry'.
STATE_BODIES = frozenset(
    "Ministry Army Navy Parliament Embassy Court Police Force Forces Guard Guards Senate Congress Department Treasury "
    "Government Assembly".split()
)
FAC_HEADS = frozenset(
    "Airport Bridge Stadium Street Avenue Road Highway Boulevard Motorway Expressway Square Prison Palace Tower Towers Tunnel "
    "Dam Canal Station Arena Airbase Airfield Barracks Garrison Cathedral Mosque Temple Plaza Cemetery Hotel Camp Base".split()
)
SHORT_STREETS = frozenset("St St. Rd Rd. Ave Ave. Blvd Blvd.".split())  # as the last word, or before one of COMPASS
STREETS = frozenset("Lane Crescent Terrace Row Drive".split())  # surnames and common words too
LOC_HEADS = frozenset("River Sea Ocean Strait Desert Mountains Peninsula Plateau Glacier Gulf".split())
EVENT_HEADS = frozenset(
    "War Games Olympics Paralympics Cup Championship Championships Festival Summit Prix Revolution Uprising Massacre Marathon "
    "Bowl Referendum Carnival".split()
)
LAW_HEADS = frozenset(
    "Treaty Agreement Agreements Accord Accords Act Convention Conventions Protocol Bill Resolution Constitution Pact Amendment "
    "Directive Declaration Charter Ordinance Statute".split()
)
AWARD_HEADS = frozenset("Prize Award Awards Medal".split())
OPENERS = {
    **dict.fromkeys("Hurricane Typhoon Cyclone".split(), "EVENT"),
    **dict.fromkeys("Operation".split(), "EVENT"),
    **dict.fromkeys("USS HMS HMAS HMCS HMNZS RMS RRS RFA BRP HDMS HNoMS USNS USCGC MV INS".split(), "PRODUCT"),
}
# Streets whose names stand for something other than a street.
NO_STREETS = frozenset({"Wall Street", "Downing Street", "Sesame Street", "Main Street", "High Street", "Fleet Street"})
# Aircraft, tanks and missiles by their makers' prefixes: F-35, Su-24, S-400.
DESIGNATION = (
    r"(?:A|AC|AH|AK|AN|An|AR|B|BM|BMP|BTR|BUK|C|CH|DF|EA|F|FA|GBU|H|Hwasong|IL|Il|J|JF|K|KC|Ka|Kh|KN|M|MH|MQ|Mi|MiG|MIG|MV|OH|P|"
    r"RC|RPG|RQ|RS|S|SA|SM|SS|Su|SU|T|Tu|U|UH|V|X|Yak|Shahed|Geran|Lancet)-\d{1,4}(?:[A-Z]{1,3}\d?|s|M\d)?"
)
NOT_DESIGNATIONS = frozenset("H-1B H-2B H-2A K-9 K-12 A-1 C-19 T-1 M-1 P-1 P-2 F-1".split())
