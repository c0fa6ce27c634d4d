"""Who speaks: from a cue to the words that name its speaker.

The parse is asked first; where it gives no subject, the words beside the cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsbook import roles
from newsbook.quotes import cues, frames
from newsbook.quotes.dateline import is_place_of_dateline
from newsbook.syntax import OBJECTS, SUBJECTS, is_negated, is_passive, object_of, own_subject

PHRASE = frozenset(
    "det amod nummod compound poss nmod:poss flat flat:name fixed nmod nmod:desc nmod:unmarked prep pobj case "
    "conj cc nmod:npmod predet det:predet quantmod goeswith nn".split()
)
NO_SPEAKER = frozenset("it i you this that there which what who whom whose these those we us me my our".split())
PHRASE_POS = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "PART", "NUM", "X"})
PARTS = frozenset("some one two three many most several few all both each none any members group number".split())
HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof cmdr sgt lt col gen capt maj adm cpl pvt rep sen gov rev hon insp det supt".split()
)
# what 'it' may do, of a ministry, a letter or a company
SAID_OF_THINGS = frozenset("say read add state warn report announce write note tell argue claim conclude recommend urge insist continue".split())
# what somebody gives out that says something: "she released a statement saying"
DOCUMENTS = frozenset("statement letter email e-mail memo message tweet post note report article video speech ad advertisement".split())
MAKING = frozenset("allow enable permit lead prompt force cause push compel drive oblige help encourage".split())
LONGEST = 16
CLAUSES = frozenset({"advcl", "xcomp", "conj", "acl", "acl:relcl", "relcl", "ccomp", "dep", "pcomp", "parataxis"})
PERSONAL = frozenset("he she they who i we one someone somebody nobody everyone".split())
SOURCES = frozenset(
    "source official police authority government administration ministry department agency office company firm party union "
    "group team association organization organisation charity court prosecutor panel committee commission council board "
    "parliament embassy palace army military rebel militant activist protester resident neighbor neighbour witness survivor "
    "victim relative family parent mother father son daughter brother sister wife husband man woman boy girl child student "
    "teacher doctor nurse farmer worker expert analyst economist researcher scientist author writer critic observer supporter "
    "opponent lawyer attorney judge investor trader buyer seller player coach fan voter citizen people person reporter "
    "journalist newspaper broadcaster magazine website report study survey poll statement letter document memo complaint "
    "lawsuit filing indictment ruling article post tweet email e-mail message notice caption headline diplomat insider "
    "campaign ad leader candidate aide senator lawmaker politician ally friend adviser advisor executive advocate respondent member "
    "delegate proponent organizer organiser plaintiff defendant volunteer patient customer user staff crowd book video story data "
    "analysis speech podcast editorial column columnist some many others both several most few all families allies men women".split()
)
# plurals of those who do something: trainers, visitors, economists
AGENTS = re.compile(r"[a-z]{2,}(?:ers|ors|ists|ants|ians|ees)")
NO_AGENTS = frozenset(
    "numbers papers matters powers factors errors sectors orders quarters letters colors doors floors mirrors tumors rumors trees "
    "fees degrees knees computers newsletters shelters chapters centers meters liters headers trailers containers plants grants "
    "restaurants variants covers layers servers monitors motors tractors corners borders barriers elevators indicators posters".split()
)


def names_somebody(token: Token) -> bool:
    """Not so for 'it', 'that', 'I'; the US is not 'us'."""
    return token.lower_ not in NO_SPEAKER or (len(token) > 1 and token.text.isupper())


def cue_lemma(token: Token) -> str | None:
    """The lemma of a reporting verb in this place, or None."""
    lemma = cues.VERB_FORMS.get(token.lower_)
    if lemma is None:
        return None
    return lemma if token.pos_ == "VERB" or (token.lower_ in cues.ALWAYS_VERBS and token.pos_ != "ADJ") else None


def lemma_of(cue: Span) -> str:
    """The dictionary form of a cue: say, claim, according to."""
    first = cue[0]
    if len(cue) > 1 or first.is_punct:
        return cue.text.lower()
    if first.pos_ == "NOUN" and cue_lemma(first) is None:
        return cues.NOUN_FORMS.get(first.lower_, first.lower_)
    return cues.VERB_FORMS.get(first.lower_, first.lower_)


def is_speech(cue: Token) -> bool:
    """Not so in 'did not say', 'declined to comment', 'would say'."""
    if is_negated(cue) or any(c.lower_ in cues.NEGATIONS for c in cue.children):
        return False
    governor = cue.head
    if cue.dep_ == "xcomp" and cues.VERB_FORMS.get(governor.lower_, governor.lemma_) in cues.NO_SPEECH_GOVERNORS:
        return False
    return not _is_only_wanted(cue) and not any(c.lower_ in cues.HYPOTHETICAL for c in cue.children if c.i < cue.i)


def _is_only_wanted(cue: Token) -> bool:
    """'urged them to report it', 'hopes to answer the question': nobody has said so yet."""
    first = cue
    while first.dep_ == "conj" and first.head.i < first.i and first.head.pos_ == "VERB":
        first = first.head
    wanted = cues.VERB_FORMS.get(first.head.lower_) in frames.INFINITIVE_VERBS | frames.WISH_VERBS
    return first.dep_ == "xcomp" and wanted and any(c.lower_ == "to" for c in first.children)


def speaker_of(cue: Token) -> Span | None:
    """The phrase that names who speaks, or None."""
    if is_passive(cue) and cue_lemma(cue) != "quote":
        agent = _agent(cue)
        return with_name(phrase(agent)) if agent is not None else None
    subject = _relative_head(_subject(cue))
    if subject is not None and is_place_of_dateline(subject, cue.sent):
        subject = None
    if cue.dep_ == "parataxis" and nearest_subject(cue) is None:
        aside = beside(cue)
        if aside is not None and can_speak(aside.root):
            return with_name(aside)
    told = subject is not None and subject.lower_ == "it" and cue_lemma(cue) in SAID_OF_THINGS and not is_passive(cue)
    if subject is not None and subject.i != cue.i and (told or names_somebody(subject)):
        return with_name(phrase(subject))
    found = None if subject is not None else beside(cue)
    return with_name(found) if found is not None else None


def speaker_between(words: list[Token]) -> Span | None:
    """The words between a quote and its cue where they are one phrase: 'Ann Lee and Bob Ray | said'.

    Of 'his wife, Ann Lee,' and 'Ann Lee, a farmer from Ohio,' the part before the comma.
    """
    words = words[: next((n for n, t in enumerate(words) if t.text == ","), len(words))]
    while words and words[-1].pos_ in {"ADV", "AUX"}:
        words = words[:-1]
    if not words or words[0].pos_ not in PHRASE_POS or words[-1].i - words[0].i != len(words) - 1:
        return None
    named = any(t.pos_ in {"PROPN", "NOUN", "PRON", "NUM"} for t in words) and names_somebody(words[0])
    joined = all(t.pos_ in PHRASE_POS | {"ADP", "CCONJ"} or t.text in {"-", "."} for t in words)
    return words[0].doc[words[0].i : words[-1].i + 1] if named and joined else None


def run(tokens: list[Token]) -> Span:
    """The unbroken run that a list of tokens begins with."""
    end = 1
    while end < len(tokens) and tokens[end].i == tokens[end - 1].i + 1 and tokens[end].pos_ not in {"VERB", "AUX", "PUNCT"}:
        end += 1
    return tokens[0].doc[tokens[0].i : tokens[end - 1].i + 1]


def with_name(span: Span) -> Span:
    """The phrase together with the person's name it runs into: 'Kyiv resident | Olha Bondar', 'Cmdr. | Sean Miller'."""
    doc, end = span.doc, span.end
    if span.start > 1 and doc[span.start - 1].text == "." and doc[span.start - 2].lower_ in HONORIFICS:
        span = doc[span.start - 2 : end]
    if end + 1 < len(doc) and doc[end].text == "." and span[-1].lower_ in HONORIFICS:
        end += 1
    if end < len(doc) and doc[end].ent_type_ == "PERSON":
        return doc[span.start : _name_end(doc, end)]
    if any(t.ent_type_ == "PERSON" for t in span):
        return span
    if span[0].lower_ in {"a", "an"} and span.start > 1 and doc[span.start - 1].text == "," and doc[span.start - 2].ent_type_ == "PERSON":
        return _name_up_to(doc, span.start - 2)
    if span[-1].lower_.rstrip(".") in HONORIFICS and end < len(doc) and doc[end].text[:1].isupper():
        return doc[span.start : end + 1]
    for at in range(end, min(end + LONGEST // 2, len(doc))):
        if doc[at].ent_type_ == "PERSON":
            return doc[span.start : _name_end(doc, at)]
        if doc[at].pos_ not in {"NOUN", "ADJ", "PROPN", "PART"} or doc[at].is_space:
            break
    return span


def named_before(lead: Span) -> Span | None:
    """The name or source that a line up to a colon ends with: 'Philip Bump', 'From the report'."""
    end = lead.end
    if end > lead.start and lead.doc[end - 1].text in {")", "]", "):", "]:"}:
        end = next((t.i for t in reversed(lead) if t.text in {"(", "["}), end)
    start = end
    while start > lead.start and end - start < LONGEST and lead.doc[start - 1].pos_ in PHRASE_POS:
        start -= 1
    words = lead.doc[start:end]
    if not words or not names_somebody(words[-1]):
        return None
    alone = start == lead.start and words[-1].pos_ == "PROPN"
    known = words[-1].ent_type_ in {"PERSON", "ORG"} or can_speak(words[-1]) or words.text.isupper()
    return words if known or alone else None


def _name_up_to(doc: Doc, last: int) -> Span:
    """The person's name that ends with a token: 'Bob Ray|, a farmer, said'."""
    first = last
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return doc[first : last + 1]


def _name_end(doc: Doc, at: int) -> int:
    """Where the name that covers a token ends."""
    end = at + 1
    while end < len(doc) and doc[end].ent_type_ == "PERSON" and doc[end].ent_iob_ == "I":
        end += 1
    return end


def _relative_head(subject: Token | None) -> Token | None:
    """'the minister, who said': the noun that a relative pronoun stands for."""
    if subject is not None and subject.lower_ == "who" and subject.i > subject.sent.start:
        at = subject.i - (2 if subject.nbor(-1).text == "," else 1)
        if at >= subject.sent.start and subject.doc[at].pos_ in {"NOUN", "PROPN"}:
            return subject.doc[at]
    if subject is not None and subject.lower_ in {"who", "which", "that"}:
        clause = subject.head
        if clause.dep_ in {"acl:relcl", "relcl"}:
            return clause.head
    return subject


def _subject(cue: Token) -> Token | None:
    """The cue's own subject; without one, the nearest above it that can speak, else the nearest."""
    own = nearest_subject(cue)
    if own is not None:
        return own
    above = list(_subjects_above(cue))
    return next((t for t in above if can_speak(t)), above[0] if above else None)


def _is_made_to(verb: Token) -> bool:
    """Whether it is the object who does it: 'allowed him to claim', 'led them to say'."""
    return verb.head.lemma_ in MAKING and any(c.lower_ == "to" for c in verb.children)


def _clause_outside(cue: Token) -> Token | None:
    """The subject of the clause outside: 'Lee said that Ray had left, adding', 'Lee said they will meet, but said'.

    The parse hangs such a verb on the nearest clause, which only reports or describes.
    """
    inner = cue.head
    set_off = cue.i > 0 and cue.nbor(-1).text == ","
    if inner.i >= cue.i or inner.dep_ not in {"ccomp", "acl", "acl:relcl", "relcl"}:
        return None
    outer = inner.head
    if inner.dep_ == "ccomp":
        again = cue.dep_ == "conj" and cue.tag_ == outer.tag_ != inner.tag_ and cue_lemma(cue) in frames.CLAUSE_VERBS
        trails = cue.dep_ == "advcl" and cue.tag_ == "VBG" and set_off
        return own_subject(outer) if (again or trails) and cue_lemma(outer) in frames.CLAUSE_VERBS else None
    if cue.dep_ != "advcl" or cue.tag_ != "VBG" or not set_off:
        return None
    while outer.pos_ not in {"VERB", "AUX"} and outer.head != outer:
        outer = outer.head
    return own_subject(outer)


def _agent(cue: Token) -> Token | None:
    """'was called a traitor by the mayor'."""
    for child in cue.children:
        if child.dep_ in {"obl:agent", "obl", "agent"} and child.i > cue.i and child.doc[child.left_edge.i].lower_ == "by":
            return child if child.dep_ != "agent" else next(iter(child.rights), None)
    return None


def nearest_subject(cue: Token) -> Token | None:
    """A verb's subject; of two, which a dateline or a heading may leave it with, the one next before it."""
    subjects = [c for c in cue.children if c.dep_ in SUBJECTS]
    before = [c for c in subjects if c.i < cue.i]
    return before[-1] if before else next(iter(subjects), None)


def _subjects_above(cue: Token) -> Iterator[Token]:
    """'..., telling reporters': the subjects of the clauses that the participle hangs on, and a noun it belongs to."""
    token = cue
    reporting = _clause_outside(cue)
    if reporting is not None:
        yield reporting
        return
    while token.head != token and token.dep_ in CLAUSES:
        if token.dep_ == "acl" and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            issuer = own_subject(token.head.head) if token.head.dep_ in OBJECTS and token.head.lower_ in DOCUMENTS else None
            yield issuer if issuer is not None else token.head
        told = object_of(token.head) if token.dep_ == "xcomp" and _is_made_to(token) else None
        if told is not None and told.i < token.i and can_speak(told):
            yield told
        token = token.head
        subject = own_subject(token)
        if subject is not None:
            yield subject


def can_speak(token: Token) -> bool:
    """A person's, body's or country's name, a person's pronoun, an office, a source."""
    if token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or token.lower_ in PERSONAL:
        return True
    return roles.is_role_word(token) or token.lower_ in SOURCES or token.lower_.removesuffix("s") in SOURCES


def may_think(span: Span) -> bool:
    """Somebody or a body of people, as far as the words tell: what thinks, wants and vows, which things do not."""
    heads = [t for t in span if t.pos_ in {"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"}]
    if any(can_speak(t) for t in heads) or span.root.pos_ in {"PROPN", "PRON"}:
        return True
    return any(AGENTS.fullmatch(t.lower_) and t.lower_ not in NO_AGENTS for t in heads)


def phrase(head: Token) -> Span:
    """A noun with what names and describes it; clauses and appositions after a comma stay out.

    'some of the ministers' is the phrase of 'ministers' too.
    """
    if head.dep_ in {"nmod", "pobj"}:
        above = head.head.head if head.dep_ == "pobj" else head.head
        head = above if above.lower_ in PARTS and above.i < head.i else head
    left = right = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            near = abs(child.i - head.i) <= LONGEST and not (token == head and child.dep_ == "case")
            near = near and not (child.i > head.i and child.dep_ != "conj" and "," in {child.left_edge.text, child.left_edge.nbor(-1).text})
            if near and (child.dep_ in PHRASE or (child.dep_ == "appos" and child.nbor(-1).text != ",")):
                left, right = min(left, child.i), max(right, child.i)
                stack.append(child)
    return _trimmed(head.doc[left : right + 1], head)


def _trimmed(span: Span, head: Token) -> Span:
    """Cut at a mark or blank that parts the phrase from its head."""
    start, end = span.start, span.end
    for token in span:
        if token.is_space or token.text in {'"', "“", "”", ";", ":", "–", "—", "(", ")"}:
            if token.i < head.i:
                start = token.i + 1
            elif token.i > head.i:
                end = min(end, token.i)
    while start < head.i and span.doc[start].pos_ == "CCONJ":
        start += 1
    while end > head.i + 1 and (span.doc[end - 1].text in {",", "and", "of", "."} or _is_weekday(span.doc, end - 1)):
        end -= 2 if _is_weekday(span.doc, end - 1) and span.doc[end - 2].lower_ == "on" else 1
    return span.doc[start : max(end, head.i + 1)]


def _is_weekday(doc: Doc, i: int) -> bool:
    return doc[i].text.endswith("day") and doc[i].text[:1].isupper()


def beside(cue: Token) -> Span | None:
    """The noun phrase that touches a cue: left of it, or right of it where it is inverted."""
    doc = cue.doc
    at = cue.i - 1
    while at >= 0 and doc[at].pos_ in {"AUX", "ADV"} and doc[at].sent == cue.sent:
        at -= 1
    if at >= 0 and doc[at].pos_ in {"PROPN", "NOUN", "PRON"} and names_somebody(doc[at]):
        start = at
        while start > 0 and doc[start - 1].pos_ in PHRASE_POS and at - start < LONGEST:
            start -= 1
        return doc[start : at + 1]
    end = cue.i + 1
    while end < len(doc) and end - cue.i < LONGEST and doc[end].pos_ in PHRASE_POS:
        end += 1
    found = doc[cue.i + 1 : end]
    return found if found and (any(t.pos_ == "PROPN" for t in found) or can_speak(found[-1])) else None
