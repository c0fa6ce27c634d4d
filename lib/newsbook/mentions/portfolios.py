"""Ministries and committees that are named by a list of matters: 'Department for Culture, Media and Sport' is one body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from newsbook.mentions.edges import Found

HEADS = frozenset("Department Ministry Office Committee Subcommittee Secretariat Bureau Directorate Dept".split())
JOINING = frozenset("for of on".split())
LONGEST_PART = 4  # words
# What ministries are for; a name that is no such matter ends the list.
MATTERS = frozenset(
    "affairs aged ageing agriculture agrifood aid air antiquities appropriations arts assistance aviation budget business care children "
    "citizenship civil climate commerce communications communities community competition conservation consumer constitutional cooperation "
    "culture customs cyber defence defense development digital disability disaster domestic drug economic economy education elderly "
    "electricity emergency employment energy enterprise environment equalities equality ethnic export external families family finance "
    "fisheries food foreign forest forestry forests gender general government health heritage higher highways home housing human "
    "immigration industrial industry industries information infrastructure innovation insurance integration intelligence interior "
    "international internal investment irrigation justice labor labour land lands law legal levelling livestock local management "
    "manpower marine maritime media medicine mineral minerals mines mining minority multicultural municipal national natural net "
    "nuclear nutrition oceans oversight parks parliamentary pensions petroleum planning policy population ports power productivity "
    "provincial public railways reconstruction reform refugees regional rehabilitation relations religion religious relief research "
    "resettlement resources retirement revenue rights roads rural safety sanitation science sciences security services settlements "
    "shipping skills small social space sport sports statistics strategy supply sustainability sustainable tax technology telecommunications "
    "territories tourism town trade training transport transportation treasury tribal up urban utilities veterans water ways welfare wildlife "
    "women work works youth zero".split()
)


def bodies(doc: Doc, story: Sequence[Span]) -> Iterator[Found]:
    """The bodies of a story whose name has two matters or more, a comma between them."""
    for span in story:
        at = span.start
        while at < span.end - 3:
            end = _end(doc, at, span.end) if doc[at].text in HEADS and doc[at + 1].lower_ in JOINING else None
            if end is not None:
                yield _start(doc[at]), end, "ORG", "shape"
            at = end or at + 1


def _start(head: Token) -> int:
    """Where the name begins that the head is of: 'House Committee on ...'."""
    first = head
    while first.i > 0 and first.ent_iob_ == "I":
        first = first.nbor(-1)
    return first.i + 1 if first.lower_ == "the" and first.i < head.i else first.i


def _end(doc: Doc, head: int, limit: int) -> int | None:
    """The end of the last matter; None where there is no list of them."""
    end = _matter(doc, head + 2, limit)
    commas = 0
    while end is not None and end + 1 < limit and doc[end].text == ",":
        at = end + 2 if doc[end + 1].lower_ in {"and", "&"} else end + 1
        following = _matter(doc, at, limit)
        if following is None:
            break
        end, commas = following, commas + 1
    if end is None or not commas or end + 1 >= limit or doc[end].lower_ not in {"and", "&"}:
        return end if end is not None and commas > 1 else None
    return _matter(doc, end + 1, limit)


def _matter(doc: Doc, start: int, limit: int) -> int | None:
    """The end of a matter that begins there: 'Local Government', 'Rural Affairs'; None where none does."""
    end = start
    while end < min(limit, start + LONGEST_PART) and doc[end].text[:1].isupper() and doc[end].lower_ in MATTERS:
        end += 1
    return end if end > start else None
