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
REACTIONS = words(
    "accuse blame condemn confirm criticise criticize denounce deny deplore dismiss hail insist "
    "lament praise reject reiterate signal slam urge voice warn welcome"
)
STATES = words(
    "be have seem remain stay want need like love own contain include exist belong mean consist "
    "cost depend involve lack matter owe possess resemble sound look live stand lie sit represent "
    "constitute regard consider concern result keep continue tend expect relate date last total "
    "average amount equal comprise know see hear"
)
NO_NEWS = words(
    "show reflect underscore underline highlight illustrate prove demonstrate indicate require allow enable "
    "apply deserve wish worry doubt suffer hold face enjoy share differ vary fit suit cover feature boast "
    "span stretch house employ operate rely help give serve seek try appear struggle mark fail prefer like "
    "hate express herald waste spend get make take become go feel think want work grow turn use include join"
)
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
    "editorial essay study paper document poll survey"
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
DATING_PREPOSITIONS = words("on in at during over late early as")
LINKERS = words(
    "also however meanwhile elsewhere then later moreover further furthermore instead still though thus "
    "therefore indeed separately additionally too already even although while as since because if unless so "
    "whereas reportedly allegedly apparently"
)
CONDITIONS = words("if unless whether whenever lest")
OBLIGATIONS = words("should must ought")
NEEDS = words("need have ought ask")
UNDER_WAY = words(
    "fire attack pressure investigation arrest way siege threat review construction trial strike alert "
    "hospital custody prison court hiding quarantine lockdown talks negotiations"
)
INCLUDES = words("include involve comprise last target cause affect")
FOLLOWS = words("come follow happen occur begin start take")
POSSIBLE_MODALS = frozenset({"may", "might", "could", "would", "can", "should"})
FUTURE_MODALS = frozenset({"will", "'ll", "’ll", "shall", "wo", "going"})
