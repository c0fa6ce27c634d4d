"""Which verbs and nouns are deeds, and which only report or describe."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(text.split())


STATEMENTS = words(
    "say tell add note explain state argue believe think comment reply ask remark report suggest "
    "claim write recall tweet post acknowledge admit answer observe insist stress mention "
    "describe refer quote speak talk call estimate indicate predict forecast hope fear feel know "
    "understand add maintain concede assert quip joke contend reckon elaborate caution concur"
)
SAID_OF = words("speak talk mention describe refer quote estimate recall know understand feel hope fear joke quip")
WRITTEN = words("report post write tweet add estimate admit claim")
ONLY_SAID = words("word thing fact responsibility credit damages innocence right ignorance")
HEARD = words("case appeal side argument evidence testimony challenge petition witness plea claim complaint motion")
INVARIANT = words("cut hit put set let quit split shut beat hurt spread cast")
TIME_PARTS = words(
    "start end beginning middle course rest part half quarter month week weekend morning afternoon evening night day days "
    "hour summer autumn fall winter spring close eve dawn turn year years first second third fourth"
)
# what somebody has with another, or against them: without that other it is not told
TWO_SIDED = words(
    "agreement deal pact treaty accord truce ceasefire contract alliance partnership talk talks negotiation negotiations "
    "meeting summit war dispute feud row conflict merger swap exchange charge case lawsuit suit complaint claim offensive attack strike"
)
REACTIONS = words(
    "accuse blame condemn confirm criticise criticize denounce deny deplore dismiss hail insist "
    "lament praise reject reiterate signal slam urge voice warn welcome"
)
ASKS = words("recommend demand urge propose insist suggest request order require ask advise decree")
DAYS_TOLD = words("eve anniversary day morning evening night week month year")
# what is said in the story's own time, whatever date the sentence before it names
VOICED = (STATEMENTS | REACTIONS) | words(
    "promise vow pledge swear threaten announce declare propose demand request order recommend advise appeal apologise "
    "apologize boast complain object applaud commend mock ridicule tell"
)
STATES = words(
    "foresee be have seem remain stay want need like love own contain include exist belong mean consist "
    "cost depend involve lack matter owe possess resemble sound look live stand lie sit represent "
    "constitute regard consider concern result keep continue tend expect relate date last total "
    "follow precede mark coincide near await compare value exceed outnumber account characterise characterize require entitle accompany qualify "
    "average amount equal comprise know see hear"
)
NO_NEWS = words(
    "show reflect underscore underline highlight illustrate prove demonstrate indicate require allow enable "
    "apply deserve wish worry doubt suffer hold face enjoy share differ vary fit suit cover feature boast "
    "span stretch house employ operate rely help give serve seek try appear struggle mark fail prefer like "
    "hate express herald waste spend get make take become go feel think want work grow turn use include join"
)
THOUGHTS = words("think believe feel hope fear know understand reckon expect")
PLANS = words(
    "plan intend aim expect hope schedule slate agree vow promise pledge want commit prepare "
    "decide propose order threaten"
)
EVENT_NOUNS = words(
    "summit meeting talk talks visit trip election vote referendum war attack strike bombing raid "
    "assault invasion offensive operation ceasefire truce agreement deal treaty accord accords "
    "conference congress convention ceremony inauguration protest demonstration rally riot "
    "uprising revolution coup arrest trial hearing verdict ruling conviction sentence execution "
    "death funeral wedding birth murder killing massacre shooting explosion blast crash accident "
    "fire flood earthquake hurricane storm eruption outbreak pandemic epidemic crisis collapse "
    "bankruptcy merger acquisition takeover launch landing opening closure resignation "
    "appointment dismissal withdrawal deployment announcement negotiation negotiations parade "
    "festival tournament match game final championship race debate session exercise exercises "
    "drill test hijacking kidnapping abduction siege battle clash clashes evacuation rescue "
    "testimony launching premiere screening concert unveiling eclipse derby referendum primary primaries caucus "
    "landslide derailment stabbing beheading mutiny purge crackdown shutdown walkout sit-in boycott "
    "release exchange swap handover vaccination census reform anniversary celebration festivities "
    "speech address decision rebellion insurgency conflict genocide famine strikes attacks "
    "elections sanctions"
)
LONG_EVENTS = words(
    "war conflict insurgency siege occupation dictatorship rule reign dispute crisis drought "
    "famine blockade embargo lockdown strike ban captivity exile friction unrest fighting "
    "violence negotiations talks bloodshed peace mission campaign pandemic"
)
PUBLISHED_THINGS = words(
    "statement report interview article post letter speech video tweet message press release "
    "editorial essay study paper document poll survey audit review analysis research memo"
)
SPEAKERS = words(
    "man woman minister president chairman chairwoman director officer official spokesman spokeswoman "
    "spokesperson leader mayor king queen prince princess father mother son daughter brother sister "
    "husband wife teacher doctor lawyer judge victim suspect player coach manager analyst resident "
    "soldier worker student author actor singer driver pilot scientist professor boy girl child person"
)
PERSON_PRONOUNS = words("he she him her who")
THING_PRONOUNS = words("it they")
WEATHER = words("rain snow hail drizzle freeze thaw seem appear turn take")
LOCATIVES = words(
    "in at near on outside inside across around along off over within throughout beside between "
    "above below under beneath opposite"
)
POINTING = words(
    "it this that these those all none everyone everybody anyone nobody somebody something nothing each both either neither another others one ones some many most several"
)
PERSONS = words("he she they")
HIT = words("it this that these those them")
DEMONSTRATIVES = words("this that these those")
DATING_PREPOSITIONS = words("on in at during over late early as around about")
RANGE_PREPOSITIONS = words("from between to until till through up")
FILLERS = frozenset(
    "after all|in fact|of course|for example|for instance|at least|in addition|in turn|in short|as well|on average".split(
        "|"
    )
)
SPOKEN = words("say tell write tweet post add explain note reply state argue report announce")
LINKERS = words(
    "also however meanwhile meantime elsewhere then later moreover further furthermore instead still though thus "
    "therefore indeed separately additionally too already even although while as since because if unless so "
    "whereas reportedly allegedly apparently"
)
CONDITIONS = words("if unless whether whenever lest")
OBLIGATIONS = words("should must ought")
NEEDS = words("need have ought ask")
NOT_THE_TIME = words("for of about over against from because after since despite regarding concerning like unlike")
IDLE_OBJECTS = words(
    "concern question fear hope doubt eyebrow awareness possibility prospect spectre specter expectation issue attention "
    "mark legacy impact impression point comparison inspiration conclusion line parallel curiosity interest sense feeling impression idea light word sight"
)
IN_OFFICE = words(
    "police prosecutor official troop soldier firefighter rescuer worker protester government court judge company firm "
    "army military navy militant rebel investigator detective authority lawmaker minister president parliament council "
    "mayor governor senator senate scientist researcher team engineer extremist gunman attacker bomber terrorist separatist diplomat negotiator doctor striker union regulator ministry bank airline club jury"
)
GOING_ON = words(
    "fight battle clash burn search hunt investigate probe negotiate talk meet gather march protest strike flee evacuate "
    "rage spread advance recover rescue try prosecute sue build construct test vote count campaign train deploy withdraw pressure push lobby press urge introduce prepare examine question interrogate review inspect assess"
)
TO_COME = words(
    "meet hold host begin start stage convene debate discuss consider decide hear testify keep remain stay introduce"
)
RUNS = words("run last extend continue stretch expire")
USUAL = words("typical usual regular traditional customary potential possible hypothetical")
ANNOUNCES = words("announce reveal disclose confirm")
LIGHT = words("go come get take make put give turn bring set keep")
REVEALS = words("emerge transpire turn come")
SOFT_EVENTS = words(
    "trip visit meeting talk talks celebration celebrations race game match final season session launch launching test release "
    "festival exchange opening closure premiere screening concert tournament championship performance exercise exercises drill "
    "debate address speech anniversary reform reset primary vote conference ceremony parade decision trial hearing festivities "
    "election elections reception wedding birth exhibition event review campaign deal agreement announcement"
)
UNDER_WAY = words(
    "fire attack pressure investigation arrest way siege threat review construction trial strike alert "
    "hospital custody prison court hiding quarantine lockdown talks negotiations"
)
INCLUDES = words("include involve comprise last target cause affect")
FOLLOWS = words("come follow happen occur begin start take")
POSSIBLE_MODALS = frozenset({"may", "might", "could", "would", "can", "should"})
FUTURE_MODALS = frozenset({"will", "'ll", "’ll", "shall", "wo", "going"})
OWN_VOICE = words("i we you me us")
VAGUE_SUBJECTS = words("this that what these those some many most all few others")
TALLIES = words("win lose beat score rise fall gain drop increase draw climb")
PERIODS = words("year quarter month week day half period season weekend decade century")
PASSES = words("end begin start run close")
LASTING = words("keep remain stay continue")
HABITS = words(
    "previously formerly once originally historically traditionally often usually always routinely typically "
    "regularly sometimes repeatedly generally frequently occasionally rarely seldom never normally commonly long"
)
BEFORE_IT = words("ahead before after following since pending until till prior")
NEWS_DEEDS = words(
    "kill murder assassinate execute shoot wound injure stab behead bomb shell bombard hit strike attack raid storm "
    "ambush invade occupy seize capture retake besiege destroy damage demolish explode detonate collapse crash derail "
    "sink capsize topple flood evacuate rescue pull free release detain arrest jail imprison charge indict convict "
    "acquit sentence fine sue extradite deport expel hijack kidnap abduct rob steal launch fire down intercept deploy "
    "send dispatch withdraw retreat advance mobilise mobilize retaliate resign quit retire sack dismiss oust remove replace "
    "appoint name nominate elect reelect defeat beat win lose inaugurate succeed approve adopt pass veto block sign ratify "
    "repeal impose lift ban outlaw suspend cancel postpone delay halt close open reopen shut order rule overturn uphold grant "
    "award announce unveil disclose publish declare file agree buy acquire sell merge raise cut hike slash increase "
    "reduce rise fall drop jump plunge surge tumble slump climb gain rally soar visit arrive leave flee return fly "
    "land depart vote protest demonstrate march clash riot boycott die drown perish equalise equalize score draw qualify "
    "amend authorize authorise extend accept respond broadcast recall restore rescind revoke seal evict freeze confiscate "
    "split disband dissolve nationalise nationalize privatise privatize bury marry divorce plead commute pardon "
    "record ground divert cross breach besiege waive exempt spare shelve quash reinstate overrule renew"
)
FATES = words(
    "resign quit retire sack dismiss oust appoint elect reelect defeat arrest detain jail imprison charge indict convict acquit "
    "sentence release free expel extradite deport kill murder assassinate execute die flee defect lose win injure wound abduct kidnap"
)
SETS = words(
    "put push move postpone delay reschedule adjourn bring defer set fix schedule declare announce call plan book hold impose order"
)
ANY_ONE = words("a an some another any each every no")
MOVED = words("move postpone reschedule delay shift adjourn bring put push defer carry change")
PLAN_NOUNS = words(
    "plan plans deal agreement decision vote bid move proposal offer order promise pledge bill contract intention commitment call request "
    "invitation motion ruling law resolution pact treaty effort attempt mission summons date"
)
OUTCOMES = words(
    "end fail collapse conclude result kill injure wound leave cost cause destroy damage claim displace force bring"
)
CANCELS = words("cancel postpone scrap abandon shelve delay suspend axe drop scuttle ditch")
CANCELS_OFF = frozenset({("hold", "up"), ("call", "off"), ("put", "off"), ("put", "back"), ("push", "back")})
OLD_PLANS = words("plan schedule expect set due slate suppose intend book")
ACCUSES = words(
    "accuse convict acquit charge suspect sentence jail arrest fine indict blame sue guilty imprison prosecute try"
)
SUFFERED = FATES - words("resign quit retire die flee defect lose win defeat kill")
NEWS_PHRASES = frozenset(
    "step down|stand down|take over|pull out|lay off|break out|blow up|walk out|call off|carry out|shut down|hand over|"
    "shoot down|turn down|turn away|set off|fly out|break off|pull down|pull back|strike down|vote down|knock out|burn down|"
    "take off|limp off|send off|call up|break up|break down|shut off|cut off|round up|gun down|throw out|kick out".split(
        "|"
    )
)
SET = frozenset({"due", "set", "scheduled", "slated"})
DURING = words(
    "hold host begin start open end close conclude stage organise organize convene chair attend take last break"
)
SUFFIXES = words("Inc Inc. Corp Corp. Co Co. Ltd Ltd. PLC plc LLC Cos. Group Holdings Company Corporation")
