"""Roles: what the article says a person is, and people it describes by role alone.

A role is a run of words with a role noun in it: before a name ('German Foreign Minister Heiko Maas'),
after it in apposition ('Jens Stoltenberg, NATO's secretary general,'), or without any name
('the NATO leader'). The list of role nouns is the one in this module.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsbook.pipeline import story_spans

# Roles that news texts give people, by the office they share; a description is matched within one.
OFFICES = {
    "head of state": "president king queen emperor monarch emir sultan",
    "head of government": "premier chancellor taoiseach",
    "minister": "minister secretary undersecretary treasurer",
    "diplomat": "diplomat ambassador envoy consul representative negotiator attaché",
    "leader": "leader chief head chair chairman chairwoman chairperson director boss founder ceo co-founder owner executive manager principal commissioner",
    "lawmaker": "lawmaker assemblymember assemblyman assemblywoman councilmember congressmember rep rep. sen sen. senator congressman congresswoman representative deputy mp legislator parliamentarian councillor councilor councilman councilwoman backbencher whip speaker",
    "governor": "governor gov gov. mayor prefect administrator",
    "spokesperson": "spokesman spokeswoman spokesperson",
    "soldier": "general admiral colonel commander captain lieutenant sergeant major marshal soldier officer pilot commander-in-chief brigadier corporal",
    "jurist": "judge justice prosecutor attorney lawyer solicitor barrister magistrate",
    "scholar": "professor researcher scientist expert analyst historian economist scholar academic epidemiologist virologist psychologist engineer",
    "writer": "journalist reporter correspondent editor author writer columnist commentator broadcaster presenter anchor blogger novelist poet",
    "cleric": "pope bishop archbishop cardinal priest pastor imam rabbi reverend ayatollah patriarch",
    "athlete": "player striker midfielder defender goalkeeper captain coach manager athlete champion swimmer runner boxer driver",
    "artist": "actor actress singer musician artist director producer filmmaker comedian designer",
    "activist": "activist campaigner dissident organiser organizer protester whistleblower",
    "worker": "doctor nurse teacher farmer firefighter sheriff detective investigator inspector advisor adviser aide official candidate nominee counterpart politician statesman secretary-general businessman businesswoman entrepreneur billionaire survivor victim suspect resident student",
}  # fmt: skip
OFFICE_OF = {word: office for office, words in OFFICES.items() for word in words.split()}
PLURALS = {
    "ministers", "leaders", "officials", "diplomats", "lawmakers", "senators", "experts", "analysts",
    "presidents", "spokesmen", "soldiers", "judges", "mps", "researchers", "scientists", "economists",
}  # fmt: skip
# Offices that take part in foreign affairs: 'the diplomat' may be any of these.
DIPLOMATIC = ("foreign minister", "secretary of state", "secretary general", "secretary-general",
              "ambassador", "envoy", "diplomat", "foreign secretary", "high representative")  # fmt: skip
MODIFIERS = frozenset(
    "former ex-president then acting deputy vice interim outgoing incoming senior chief assistant prime "
    "foreign interior finance defense defence health state general justice education trade home "
    "permanent special national first associate executive managing opposition party press shadow".split()
)
LINKS = frozenset({"of", "for", "and", "'s", "’s", "-", "to", "the", "&"})
PASSING = frozenset({"new", "newly", "current", "incumbent", "late", "veteran", "fellow", "longtime"})
DETERMINERS = frozenset({"the", "his", "her", "their", "its", "this", "that", "our", "my"})
MAX_ROLE = 9


def is_role_word(token: Token) -> bool:
    """Whether a token is a singular role noun: minister, spokeswoman, CEO."""
    return token.lower_ in OFFICE_OF


def office_of(role: str) -> set[str]:
    """The offices that a role's words name."""
    words = role.lower().replace("-", " ").split()
    found = {OFFICE_OF[w] for w in words if w in OFFICE_OF}
    if any(phrase in role.lower() for phrase in DIPLOMATIC):
        found.add("diplomat")
    if found & {"head of state", "head of government"} or "secretary general" in role.lower():
        found.add("leader")
    return found


def role_before(doc: Doc, start: int) -> Span | None:
    """The role that stands directly before the name at token `start`, or None."""
    first = start
    left_edge = doc[start].sent.start
    while first > left_edge and start - first < MAX_ROLE and _belongs(doc, first - 1):
        first -= 1
    while first < start and (doc[first].lower_ in LINKS | DETERMINERS | PASSING):
        first += 1
    words = doc[first:start]
    return words if words and _ends_in_role(words) else None


def _belongs(doc: Doc, i: int) -> bool:
    """Whether the token can be part of a role that goes on to its right."""
    token = doc[i]
    if token.text[:1].isupper() and token.is_alpha and token.pos_ not in {"VERB", "AUX", "ADV", "SCONJ", "PRON", "DET"}:
        return i == token.sent.start or token.lower_ not in LINKS  # fmt: skip
    if token.text.count(".") and token.text[:1].isupper():
        return True
    if token.lower_ in {"and", "&"} and i > 0:
        both = doc[i - 1].text[:1].isupper() and doc[i + 1].text[:1].isupper()
        return both or is_role_word(doc[i - 1])
    if token.lower_ in LINKS:
        return i > 0 and (doc[i - 1].text[:1].isupper() or is_role_word(doc[i - 1]))
    if token.lower_ in MODIFIERS or is_role_word(token) or token.lower_ in PASSING:
        return True
    return token.pos_ in {"NOUN", "ADJ"} and token.is_alpha and doc[i + 1].text.islower()


def _ends_in_role(words: Span) -> bool:
    """A role noun closes the run, or has only an 'of' phrase after it (Secretary of State)."""
    for offset in range(len(words) - 1, -1, -1):
        if is_role_word(words[offset]):
            rest = words[offset + 1 :]
            return not rest or rest.text.lower() == "general" or (rest[0].lower_ in {"of", "for"} and len(rest) > 1)
    return False


def role_after(doc: Doc, end: int) -> Span | None:
    """The role in apposition after the name that ends before token `end`: 'X, NATO's chief,'."""
    if end + 1 >= len(doc) or doc[end].text not in {",", "(", "–", "—"}:
        return None
    sentence_end = doc[end].sent.end
    first = last = end + 1
    while last < sentence_end and last - end <= MAX_ROLE and not _closes(doc[last]):
        last += 1
    closed = last >= sentence_end or doc[last].is_punct or doc[last].lower_ in {"who", "and"}
    while first < last and doc[first].lower_ in {"the", "a", "an"}:
        first += 1
    return doc[first:last] if closed and first < last and _role_heads(doc[first:last]) else None


def _closes(token: Token) -> bool:
    """Whether an apposition cannot go on with this token."""
    if token.is_punct and token.text not in {"-", "’", "'"}:
        return True
    return token.pos_ in {"VERB", "AUX", "PRON"} or token.lower_ in {"who", "which", "and", "that"}


def _role_heads(words: Span) -> bool:
    """Whether the noun before the first preposition is a role: not so in 'brother of the leader'."""
    head = next((t.i for t in words if t.pos_ == "ADP"), words.end) - 1
    return head >= words.start and (is_role_word(words.doc[head]) or words.doc[head].lower_ == "general")


def role_before_comma(doc: Doc, start: int, end: int) -> Span | None:
    """The role in 'the Taliban's deputy leader, Sirajuddin Haqqani,' for the name at `start:end`."""
    if start < 3 or doc[start - 1].text != "," or (end < len(doc) and doc[end].text not in {",", "."}):
        return None
    return role_before(doc, start - 1)


def find_descriptions(doc: Doc, people: set[int]) -> Iterator[Span]:
    """People described by role with a definite article or possessive, and 'one diplomat'.

    `people` holds the tokens of people's names: a role directly before one belongs to that name.
    """
    for block in story_spans(doc):
        i = block.start
        while i < block.end:
            if is_role_word(doc[i]) and i not in people:
                span = _description(doc, i, people, block)
                if span is not None:
                    yield span
                    i = span.end
                    continue
            i += 1


def _description(doc: Doc, i: int, people: set[int], block: Span) -> Span | None:
    """The whole phrase around the role noun at `i`, or None where it is part of a name's title."""
    end = i + 1
    if end < block.end and doc[end].text in {"General", "general"}:
        end += 1
    if end + 1 < block.end and doc[end].lower_ in {"of", "for"} and doc[end + 1].text[:1].isupper():
        end += 2
        while end < block.end and doc[end].text[:1].isupper() and end not in people:
            end += 1
    if end < block.end and (end in people or doc[end].pos_ in {"NOUN", "PROPN"}):
        return None
    first = i
    while first > block.start and i - first < MAX_ROLE and _in_phrase(doc[first - 1]):
        first -= 1
        if doc[first].lower_ in DETERMINERS or doc[first].lower_ in {"a", "an", "one"}:
            return doc[first:end]
    capital = doc[first].text[:1].isupper() and first < i
    return doc[first:end] if capital and doc[first].lower_ not in LINKS else None


def _in_phrase(token: Token) -> bool:
    if token.lower_ in DETERMINERS or token.lower_ in {"a", "an", "one"}:
        return True
    if (token.is_punct and token.text != "-") or token.is_space:
        return False
    return token.pos_ in {"ADJ", "NOUN", "PROPN", "PART", "NUM"} or token.lower_ in {"'s", "’s"}
