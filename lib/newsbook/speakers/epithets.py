"""What newspapers call somebody just named ('the 22-year-old said', 'the Spaniard'), and whom a pronoun beside a quote means.

The person or body that is the subject of the sentence before speaks. 'He' after the words of a spokesman is the spokesman.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from newsbook import gazetteer
from newsbook.article import Rows
from newsbook.coreference.links import Quoted, Sentences
from newsbook.quotes.phrases import phrase
from newsbook.quotes.speakers import ASKING
from newsbook.quotes.voices import can_speak
from newsbook.speakers.several import Offices
from newsbook.syntax import SUBJECTS, own_subject

AGE = re.compile(r"the (?P<age>\d{1,3})-year-old\b", re.IGNORECASE)
EPITHET = re.compile(
    r"the (?:former|ex|retired|one-time|onetime)\b.+"
    r"|the (?:[\w-]+ )?(?:father|mother|mum|mom|dad|gran|grandfather|grandmother)[- ]of[- ][\w-]+"
    r"|the (?:[\w-]+ ){0,3}(?:grandee|veteran|pensioner|tycoon|millionaire|billionaire|teenager|youngster|star|frontman|"
    r"playmaker|midfielder|defender|striker|forward|winger|goalkeeper|batsman|bowler|quarterback|pitcher|golfer|"
    r"actor|actress|singer|rapper|comedian|novelist|sculptor|legend|octogenarian|septuagenarian|nonagenarian|centenarian|firebrand|maverick|newlywed|divorcee|divorcée)",
    re.IGNORECASE,
)
NATIONAL = re.compile(r"the (?P<people>[A-Z][a-z]+)(?<!s)(?<!sh)(?<!ch)(?<!ese)")
UNNAMED = re.compile(
    r"(?:an?|one|another|his|her|their)\s.+|.*\bspokes(?:wo)?(?:man|person)\b.*|.+['’]s?\s[\w\s-]+", re.IGNORECASE
)
SYNONYMS = {
    "skipper": "captain", "boss": "manager", "gaffer": "manager", "keeper": "goalkeeper", "frontman": "singer", "officer": "constable",
    "academic": "professor", "businessman": "owner", "politician": "mp", "lawmaker": "senator", "attorney": "lawyer",
}  # fmt: skip
OF_ANOTHER = re.compile(r"(?:he|she)\b", re.IGNORECASE)
OF_ONESELF = re.compile(r"\b(?:I|me|my|myself|we|us|our)\b")
HE_OR_SHE = frozenset({"he", "she"})
NAME_PARTS = frozenset({"appos", "flat", "flat:name", "nmod:desc", "compound"})
BACK = 4  # sentences within quotation marks that may stand between
REACH = 500  # characters back to the unnamed person whom 'he' goes on with
Stands = tuple[int, int, str]  # where a person or body is mentioned, and its entity_id


@dataclass
class Before:
    """Who spoke before a quote: where the last unnamed person did, who was the last of all, who listened."""

    unnamed: int = -REACH
    named: str | None = None
    listener: str | None = None


def settle(
    doc: Doc, quotes: Rows, ids: list[str | None], heard: list[str | None], linked: Rows, offices: Offices
) -> list[str | None]:
    """The speakers' entity_ids, with those of epithets and of 'it', without those of a 'he' that goes on with somebody unnamed."""
    scene, before = Scene(doc, quotes, linked, offices), Before()
    rows = quotes.tuples("start", "end", "speaker", "speaker_start", "cue_lemma")
    begins: dict[int, int] = {}
    for start, _, _, at, _ in rows:
        if at is not None:
            begins[at] = min(start, begins.get(at, at))
    out: list[str | None] = []
    for (_, end, words, at, cue), found, listener in zip(rows, ids, heard, strict=True):
        if at is not None:
            found = _settled(scene, before, words, at, begins[at], found)
            before.named = found or before.named
            if found is None:
                scene.left_open.add(at)
            if words.lower() not in HE_OR_SHE and cue not in ASKING:
                before.unnamed = max(at, end) if found is None and scene.is_unnamed(words, at) else -REACH
                before.listener = listener
        out.append(found)
    return out


def _settled(scene: Scene, before: Before, words: str, at: int, begin: int, found: str | None) -> str | None:
    """Who speaks, of the words that name the speaker at `at`, where the quote begins at `begin`."""
    if words.lower() in HE_OR_SHE:
        goes_on = 0 < at - before.unnamed < REACH and found is not None and found != before.listener
        other = (goes_on and not scene.named_between(found, before.unnamed, at)) or (
            found != before.listener and scene.is_told_of_unnamed(begin)
        )
        return None if other else found
    if words.lower() == "it":
        return found or scene.subject_before(begin, "ORG")
    if (EPITHET.fullmatch(words) and found is None) or _is_national(words) or AGE.match(words):
        subject = before.named if scene.tells_of_another(begin) else scene.subject_before(begin, "PERSON")
        return scene.aged(words) or subject or found
    return found or scene.in_office(words)


def _is_national(words: str) -> bool:
    told = NATIONAL.fullmatch(words)
    return told is not None and gazetteer.nationality_code(told["people"]) is not None


class Scene:
    """The people and bodies of a text, sentence by sentence, outside quotation marks."""

    def __init__(self, doc: Doc, quotes: Rows, linked: Rows, offices: Offices) -> None:
        self.offices = offices
        self.doc = doc
        self.text = doc.text
        self.sentences = Sentences(doc)
        self.quoted = Quoted(quotes)
        rows = linked.tuples("start", "end", "label", "entity_id")
        self.spoken = [(start, end) for start, end in quotes.tuples("start", "end")]
        self.left_open: set[int] = set()  # where a pronoun speaks that goes on with somebody unnamed
        self.stands: dict[str, list[Stands]] = {"PERSON": [], "ORG": []}
        for start, end, label, entity_id in sorted(row for row in rows if row[3] is not None):
            if label in self.stands:
                self.stands[label].append((start, end, entity_id))

    def subject_before(self, offset: int, label: str) -> str | None:
        """The person or body that is the subject of the sentence before an offset, outside quotation marks."""
        number = self.sentences.at(offset)
        if self.sentences.starts[number] >= offset - 1:
            number -= 1
        for at in range(number, max(number - BACK, -1), -1):
            sentence = self.sentences.spans[at]
            if sentence.start_char + 1 not in self.quoted:
                found = next(self._subjects(sentence, offset, label), None)
                if found is not None or sentence.end_char <= offset:
                    return found
        return None

    def _subjects(self, sentence: Span, offset: int, label: str) -> Iterator[str]:
        stands = self.stands[label]
        for start, end, entity_id in stands[bisect_left(stands, (sentence.start_char, 0, "")) :]:
            if start >= min(sentence.end_char, offset):
                return
            span = self.doc.char_span(start, end, alignment_mode="expand")
            if span is not None and start not in self.quoted and _is_main_subject(span):
                yield entity_id

    def aged(self, words: str) -> str | None:
        """Of 'the 22-year-old' the person named with that age: 'Callum Pike, 22,'."""
        told = AGE.match(words)
        if told is None:
            return None
        ages = (f", {told['age']},", f" ({told['age']})", f", {told['age']}.")
        found = {who: None for _, end, who in self.stands["PERSON"] if self.text.startswith(ages, end)}
        return next(iter(found)) if len(found) == 1 else None

    def tells_of_another(self, offset: int) -> bool:
        """Whether a quote begins with 'He is' and has no 'I' in it: then whom the sentence before is about does not speak."""
        words = next((self.text[a:b] for a, b in self.spoken if a <= offset < b), "")
        return OF_ANOTHER.match(words) is not None and OF_ONESELF.search(words) is None

    def is_unnamed(self, words: str, start: int) -> bool:
        """'a spokesman', 'one official': somebody, and nobody whose name is told."""
        span = self.doc.char_span(start, start + len(words), alignment_mode="expand")
        return (
            UNNAMED.fullmatch(words) is not None
            and span is not None
            and span.root.tag_ == "NN"
            and can_speak(span.root)
        )

    def is_told_of_unnamed(self, offset: int) -> bool:
        """Whether the sentence before is about somebody whose name is not told: 'Her neighbour disagreed. | "No," she said.'"""
        number = self.sentences.at(offset) - 1
        if number < 0 or self.sentences.starts[number] + 1 in self.quoted:
            return False
        sentence = self.sentences.spans[number]
        subject = own_subject(sentence.root)
        if (
            subject is None
            or subject.pos_ != "NOUN"
            or any(t.ent_type_ == "PERSON" and t.i > subject.i for t in subject.subtree)
        ):
            return False
        words = phrase(subject)
        if words.end < len(self.doc) and self.doc[words.end].ent_type_ == "PERSON":
            return False  # 'spokeswoman | Ann Lee said'
        known = any(
            start < words.end_char and words.start_char < end
            for start, end, _ in self._people_in(sentence)
            if end > subject.idx
        )
        return not known and self.is_unnamed(words.text, words.start_char)

    def _people_in(self, sentence: Span) -> list[Stands]:
        stands = self.stands["PERSON"]
        return stands[
            bisect_left(stands, (sentence.start_char, 0, "")) : bisect_left(stands, (sentence.end_char, 0, ""))
        ]

    def in_office(self, words: str) -> str | None:
        """'the skipper' of a captain, where only one is told to be that."""
        told = words.lower().removeprefix("the ")
        office = SYNONYMS.get(told)
        found = [
            who for who, roles in self.offices.items() if office and any(office in r.lower().split() for r in roles)
        ]
        return found[0] if len(found) == 1 and words.lower().startswith("the ") else None

    def named_between(self, who: str | None, start: int, end: int) -> bool:
        """Whether somebody is mentioned between two offsets in words that are nobody's speech."""
        stands = self.stands["PERSON"]
        near = stands[bisect_left(stands, (start, 0, "")) : bisect_left(stands, (end, 0, ""))]
        named = [at for at, _, whom in near if whom == who and at not in self.left_open]
        return any(not any(a <= at < b for a, b in self.spoken) for at in named)


def _is_main_subject(span: Span) -> bool:
    head = span.root
    while head.dep_ in NAME_PARTS and head.head != head:
        if head.dep_ == "compound" and head.head.pos_ == "NOUN":
            return False  # 'a World Bank study'
        head = head.head
    return head.dep_ in SUBJECTS and head.head == head.sent.root
