"""Who can speak: the words that stand for people and bodies, and those that never do."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from newsbook import roles
from newsbook.roles.words import KIN, PARTISANS, PLURALS

PARTS = frozenset("one some many others both several most few all each two three four none any half".split())
THEM = frozenset({"them", "those", "us", "whom"})
NO_SPEAKER = frozenset("it i you this that there which what who whom whose these those we us me my our".split())
PERSONAL = frozenset("he she they who i we one someone somebody nobody everyone".split())
SOURCES = frozenset(
    "source alliance bloc coalition official police authority government administration ministry department agency office company firm party union "
    "group team association organization organisation charity court prosecutor panel committee commission council board "
    "parliament embassy palace army military rebel militant activist protester resident neighbor neighbour witness survivor "
    "victim relative family parent mother father son daughter brother sister wife husband man woman boy girl child student "
    "teacher doctor nurse farmer worker expert analyst economist researcher scientist author writer critic observer supporter "
    "opponent lawyer attorney judge investor trader buyer seller player coach fan voter citizen people person reporter "
    "journalist newspaper broadcaster magazine website report study survey poll statement letter document memo complaint "
    "lawsuit filing indictment ruling article post tweet email e-mail message notice caption headline diplomat insider "
    "campaign ad leader candidate aide senator lawmaker politician ally friend adviser advisor executive advocate respondent member "
    "delegate proponent organizer organiser plaintiff defendant volunteer patient customer user staff crowd book video story data "
    "analysis speech podcast editorial column columnist some many others both several most few all families allies men women rival gran grandma youngster stranger passer-by onlooker carver tabloid paper daily weekly network channel station site blog submission brief petition affidavit recording transcript".split()
)
BODIES = frozenset(
    "club trust federation confederation society foundation institute bank regulator operator airline carmaker watchdog retailer "
    "hospital school university ngo forum movement guild opposition inspectorate consulate manufacturer developer prosecution cabinet "
    "congress senate assembly navy jury employer diocese lender insurer publisher lobby chamber league".split()
)
WHO_SPEAK = SOURCES | BODIES | KIN | PARTISANS | PLURALS
# plurals of those who do something: trainers, visitors, economists
AGENTS = re.compile(r"[a-z]{2,}(?:ers|ors|ists|ants|ians|ees)")
NO_AGENTS = frozenset(
    "numbers papers matters powers factors errors sectors orders quarters letters colors doors floors mirrors tumors rumors trees "
    "fees degrees knees computers newsletters shelters chapters centers meters liters headers trailers containers plants grants "
    "restaurants variants covers layers servers monitors motors tractors corners borders barriers elevators indicators posters".split()
)


def names_somebody(token: Token) -> bool:
    """Not so for 'it', 'that', 'I'; so for 'those surveyed'; the US is not 'us'."""
    described = token.lower_ in {"those", "these"} and any(c.i > token.i for c in token.children)
    return described or token.lower_ not in NO_SPEAKER or (len(token) > 1 and token.text.isupper())


def can_speak(token: Token) -> bool:
    """A person's, body's or country's name, a person's pronoun, an office, a source; of 'one of them' what it is one of."""
    if token.lower_ in PARTS and token.i + 1 < token.sent.end and token.nbor().lower_ == "of":
        return any(t.lower_ in THEM or (t.pos_ != "ADJ" and can_speak(t)) for t in token.subtree if t.i > token.i + 1)
    if token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or token.lower_ in PERSONAL:
        return True
    word = token.lower_
    one = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
    return roles.is_role_word(token) or word in WHO_SPEAK or one in WHO_SPEAK


def may_think(span: Span) -> bool:
    """Somebody or a body of people, as far as the words tell: what thinks, wants and vows, which things do not."""
    until = next((t.i for t in span[1:] if t.pos_ == "ADP" and t.lower_ != "of"), span.end)  # 'a call with reporters'
    heads = [
        t
        for t in span
        if t.dep_ != "nummod"
        and t.i < max(until, span.root.i + 1)
        and t.pos_ in {"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"}
    ]
    if any(can_speak(t) for t in heads) or span.root.pos_ in {"PROPN", "PRON"}:
        return True
    return any(AGENTS.fullmatch(t.lower_) and t.lower_ not in NO_AGENTS for t in heads)
