"""Whether two names are names of one thing: the string side of alias resolution, without spaCy."""

from __future__ import annotations

from rapidfuzz import fuzz

from newsbook.gazetteer import country_code, fold

HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor rev sen rep gov gen col maj capt lt sgt cpl pope "
    "king queen prince princess saint st sheikh imam ayatollah judge justice president".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())
# Words that an organisation's name may carry or leave out.
ORG_TAILS = frozenset(
    "alliance inc ltd limited plc corp corporation co company group holdings llc ag gmbh sa party bank "
    "organization organisation agency movement".split()
)
MINOR_WORDS = frozenset("of the for and & in on to de du des la le et und a an".split())
MISSPELT = 85.0  # rapidfuzz ratio of two given names: Antony/Anthony 92, Mark/Mary 75


def person_parts(name: str) -> tuple[str, ...]:
    """'Mr. Donald J. Trump Jr.' -> ('donald', 'j', 'trump'); honorifics stay when nothing else is left."""
    words = fold(name).removesuffix("'s").replace(",", " ").split()
    parts = tuple(w for w in words if w not in HONORIFICS and w not in SUFFIXES)
    return parts or tuple(words)


def same_full_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of two or more parts name one person: same surname, given names agree.

    Middle names may be left out, given names abbreviated or slightly misspelt.
    """
    if a == b or a == tuple(reversed(b)):
        return True
    if a[-1] != b[-1]:
        return a[0] == b[0] and len(a) == len(b) == 2 and fuzz.ratio(a[1], b[1]) >= MISSPELT + 5
    return _given_names_agree(a[0], b[0]) or " ".join(a).endswith(" " + " ".join(b))


def _given_names_agree(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return a[0] == b[0] and min(len(a), len(b)) > 3 and fuzz.ratio(a, b) >= MISSPELT


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a surname (or family name in front, or given name) can stand for a full name."""
    if len(short) >= len(full):
        return False
    return full[-len(short) :] == short or full[: len(short)] == short


def initials(name: str) -> str:
    """'North Atlantic Treaty Organization' -> 'nato'."""
    words = [w for w in fold(name).replace("-", " ").split() if w not in MINOR_WORDS]
    return "".join(w[0] for w in words)


def thing_key(name: str) -> str:
    """A form in which two spellings of one organisation, place or thing are equal."""
    plain = fold(name).removesuffix("'s").removeprefix("the ")
    code = country_code(plain)
    return f"country:{code}" if code else plain


def same_thing(a: str, b: str) -> bool:
    """Whether two names of organisations, places or things are one: equal, acronym, or generic tail."""
    x, y = thing_key(a), thing_key(b)
    if x == y:
        return True
    if x.startswith("country:") or y.startswith("country:"):
        return False
    short, long_ = sorted((x, y), key=len)
    letters = short.replace(" ", "")
    acronym = a.isupper() != b.isupper() and 2 <= len(letters) <= 6 and " " not in short
    if acronym and initials(long_) == letters:
        return True
    words, rest = short.split(), long_.split()
    return rest[: len(words)] == words and all(w in ORG_TAILS for w in rest[len(words) :])
