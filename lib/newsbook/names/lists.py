"""The words around a name: titles, suffixes, particles, family names that stand first; an organisation's heads and tails."""

from __future__ import annotations

MEN_TITLES = frozenset(
    "mr sir lord king prince sheikh pope duke count baron emperor sultan emir senor herr monsieur".split()
)
WOMEN_TITLES = frozenset(
    "mrs ms miss dame lady queen princess duchess countess baroness empress madam madame senora frau".split()
)
# Titles that a given name can follow: 'Prince Mohammed', 'Sir Keir'.
FIRST_NAME_TITLES = frozenset(
    "sir dame lord lady pope king queen prince princess emperor empress sultan emir sheikh duke duchess saint st imam ayatollah "
    "brother sister father mother uncle aunt grandma grandpa pastor rabbi cardinal archbishop bishop".split()
)
# What is cut off in front of a name when more than it is left.
TITLES = (
    MEN_TITLES | WOMEN_TITLES | FIRST_NAME_TITLES | frozenset(
        "dr prof professor rev reverend sen senator rep representative congressman congresswoman gov governor mayor gen general col colonel "
        "maj capt captain cllr councillor hojatoleslam lt lieutenant sgt sergeant cpl corporal pvt adm admiral cmdr commander brig judge justice president chancellor "
        "premier chairman chairwoman minister secretary ambassador crown prime vice deputy former ex-president hon attorney speaker detective officer "
        "police chief coach ceo md mp first cllr coun councillor councilor alderman insp inspector supt superintendent constable".split()
    )
)  # fmt: skip
SUFFIXES = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
    "v": "v",
    "vi": "vi",
    "xiv": "xiv",
    "xvi": "xvi",
}
DEGREES = frozenset("phd md esq obe mbe cbe qc kc mp".split())
PARTICLES = frozenset(
    "van von der den ten ter de del della di da do dos du la le les lo bin ben ibn abu al el ad as bint st zu".split()
)
# Given names too: Ben Wallace, Al Gore, Van Jones.
CALLED_LIKE_PARTICLES = frozenset("ben al van del di".split())
# Words that make a group of a person's name: 'Trump family', 'Bill and Hillary Clinton'.
GROUP_WORDS = frozenset(
    "and & family brothers sisters couple twins siblings administration campaign camp team dynasty supporters voters foundation".split()
)
# The most common family names of those languages that put them first (Chinese in pinyin, Korean, Vietnamese).
FAMILY_FIRST = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng "
    "zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lv yao shen zhong cui tan fan jin shi liao jia xia fu fang zou xiong "
    "bai meng qin qiu hou yan xue yin lei long tao qian mao xi hua bo wen ban chow kwok leung tsai lai ho wong chan cheung "
    "kim lee park choi jung jeong kang cho yoon jang lim oh seo shin kwon hwang ahn yoo hong moon roh rhee ryu noh paik chung "
    "nguyen tran le pham hoang phan vu vo dang bui do ngo duong truong".split()
)

# Organisations
LEGAL_FORMS = frozenset(
    "inc incorporated ltd limited plc corp corporation co company llc llp lp ag gmbh sa spa nv bv se ab asa oyj kg pty holdings holding group".split()
)
# Words that an organisation's name may carry or leave out at its end.
TAILS = LEGAL_FORMS | frozenset(
    "alliance party organization agency movement bank university college airlines airways motor motors industries technologies systems "
    "international foundation institute institution network newspaper magazine fc sc cf afc club football basketball stores brands pharmaceuticals energy "
    "media entertainment records communications partners capital securities insurance association campus".split()
)
# What may be left out after a saint: 'St Mary's' for 'St Mary's Primary School'.
SCHOOL_TAILS = frozenset(
    "school primary secondary academy grammar high infants juniors hospital church college".split()
)
# What a club's name ends in, which may be left out: 'Brighton' for 'Brighton and Hove Albion'.
CLUB_TAILS = frozenset(
    "united city town rovers wanderers albion athletic hotspur villa county fc afc forest wednesday argyle orient rangers thistle alexandra "
    "palace cf sc hearts hibernian bulls rugby warriors sharks tigers saints titans".split()
)
FACILITY_TAILS = frozenset(
    "airport camp base prison stadium station hospital bridge tower hotel palace mine dam refinery international air".split()
)
# Nouns that stand for the whole name later on: 'the Commission', 'the Defence Ministry', 'the Times'.
HEADS = frozenset(
    "commission council committee ministry department agency court senate parliament assembly congress bank party union association federation "
    "institute institution university college board authority foundation organization alliance league fund bureau office service center company "
    "group army navy guard police force corps post times journal tribune herald gazette observer telegraph guardian news commons lords house "
    "representatives convention conference society school academy hospital church museum theater orchestra network club coalition front movement "
    "brigade government cabinet embassy intelligence security reserve exchange airport stadium camp base center united city rovers wanderers trust chronicle globe sun star".split()
)
# Heads of what every country has one of: 'Ukraine's Defense Ministry' is not Russia's.
NATIONAL = frozenset(
    "ministry department army navy force forces government parliament embassy senate police court bank cabinet congress guard council assembly intelligence".split()
)
# 'Ministry of Defence' is the 'Defence Ministry'.
TURNING = frozenset(
    "ministry department university government bureau office embassy institute college school army parliament".split()
)
NOT_TURNED = frozenset({"university of washington", "university of miami", "university of york"})
MINOR = frozenset("of the for and & in on to at de du des la le et und a an affairs against with".split())
LETTERED = frozenset("of for and".split())  # small words that an acronym may count: MoD, AfD
SPELLINGS = {
    "defence": "defense", "centre": "center", "labour": "labor", "programme": "program", "theatre": "theater", "harbour": "harbor",
    "organisation": "organization", "organisations": "organizations", "co-operation": "cooperation", "st": "saint", "mt": "mount", "ft": "fort",
    "univ": "university", "dept": "department", "assn": "association", "intl": "international", "natl": "national", "govt": "government",
    "utd": "united", "&": "and", "hizbullah": "hezbollah", "hizballah": "hezbollah",
}  # fmt: skip
PHRASES = (
    ("united states of america", "us"), ("united states", "us"), ("united kingdom", "uk"), ("united nations", "un"), ("european union", "eu"),
    ("man united", "manchester united"), ("man utd", "manchester united"), ("man city", "manchester city"), ("foreign affairs", "foreign"),
)  # fmt: skip
# Names of one thing that no rule tells; the first is the one they are kept under.
SAME = """
federal reserve|fed|federal reserve system
islamic state|isis|isil|daesh|islamic state group|islamic state of iraq and syria|islamic state in iraq and syria|islamic state in iraq and the levant|islamic state of iraq and the levant
doctors without borders|msf|medecins sans frontieres
un children fund|unicef
un high commissioner for refugees|unhcr|un refugee agency
un educational, scientific and cultural organization|unesco
al qaeda|al qaida|alqaida|alqaeda|al-qaida|al-qaeda|al-qa'ida
al shabab|al shabaab|al-shabab|al-shabaab
kurdistan workers' party|pkk|kurdistan workers party
revolutionary armed forces of colombia|farc
alternative for germany|afd|alternative fur deutschland
world war ii|second world war|world war two|world war 2|wwii|ww2|ww ii
world war i|first world war|world war one|world war 1|wwi|ww1|great war
new york|new york city|nyc
washington|washington, dc|washington dc|dc|district of columbia
los angeles|la
republican party|gop|grand old party
metropolitan police|scotland yard|met police|metropolitan police service
royal dutch shell|shell
british broadcasting corporation|bbc
international federation of association football|fifa
international criminal police organization|interpol
moslem brotherhood|muslim brotherhood
liberal democrats|lib dems|liberal democrat party
"""
STATES = {
    "ala": "alabama", "ariz": "arizona", "ark": "arkansas", "calif": "california", "colo": "colorado", "conn": "connecticut", "del": "delaware",
    "fla": "florida", "ga": "georgia", "ill": "illinois", "ind": "indiana", "kan": "kansas", "ky": "kentucky", "la": "louisiana", "md": "maryland",
    "mass": "massachusetts", "mich": "michigan", "minn": "minnesota", "miss": "mississippi", "mo": "missouri", "mont": "montana", "neb": "nebraska",
    "nev": "nevada", "nh": "new hampshire", "nj": "new jersey", "nm": "new mexico", "ny": "new york", "nc": "north carolina", "nd": "north dakota",
    "okla": "oklahoma", "ore": "oregon", "pa": "pennsylvania", "ri": "rhode island", "sc": "south carolina", "sd": "south dakota",
    "tenn": "tennessee", "vt": "vermont", "va": "virginia", "wash": "washington state", "wva": "west virginia", "wis": "wisconsin", "wyo": "wyoming",
    "ont": "ontario", "que": "quebec", "bc": "british columbia", "alta": "alberta", "sask": "saskatchewan",
}  # fmt: skip
# Peoples, faiths and parties in their several forms, for those that no country stands behind.
PEOPLES = {
    form: line.split()[0]
    for line in (
        "kurd kurds kurdish", "jew jews jewish", "arab arabs arabian", "muslim muslims moslem moslems", "shia shiite shiites shi'ite shi'ites shias",
        "sunni sunnis", "tory tories conservative conservatives", "democrat democrats democratic", "republican republicans", "european europeans",
        "islamist islamists", "christian christians", "catholic catholics", "scottish scots scot", "english englishman englishmen", "welsh welshman",
        "african africans", "asian asians", "liberal liberals", "socialist socialists", "communist communists", "latino latinos latina latinas",
    )
    for form in line.split()
}  # fmt: skip
