"""Given names: their short forms, their spellings in other languages, and whether men or women bear them."""

from __future__ import annotations

from functools import lru_cache

from newsbook.names.given_names import ONE_NAME
from newsbook.names.spelling import is_slip, sound

MEN = frozenset(
    "aaron adam adrian ahmed alan albert alberto alejandro alexander alexandre alfred ali allen andrew andrei andrey andriy anthony antonio antony "
    "arnold arthur barack barry ben benjamin bernard bill bob boris brad bradley brandon brett brian bruce bryan carl carlos charles chuck "
    "christopher colin craig dan daniel dave david dennis derek dick dmitry dmitri don donald doug douglas dwight edward eduardo edwin emmanuel enrique "
    "eric erik ernest eugene fernando francisco francois frank franz fred frederick gary geoffrey george gerald gerard gerhard gianni giorgio "
    "giuseppe glenn gordon graham greg gregory gustavo guy hamid hans harold harry hassan heinrich helmut henri henry herbert herman hugh hugo "
    "hussein ian ibrahim igor ivan jack jacob jacques jake james jason javier jeb jeff jeffrey jeremy jerome jerry jesus jim jimmy joaquin joe joel "
    "john jonathan jorge jose josef joseph joshua juan julian julio justin karl keith ken kenneth kevin klaus konstantin kurt larry lars lawrence "
    "leon leonard leonid lloyd louis lucas luis luke malcolm manuel marc marco marcus mario mark markus martin matt matthew maurice mehmet michael "
    "michel miguel mike mikhail mitch mohamed mohammad mohammed muhammad mustafa nathan neil nicholas nicolas nigel nikolai norman oleg oliver olaf "
    "omar oscar osama otto pablo patrick paul pavel pedro peter philip philippe pierre ralph raul ray raymond recep ricardo richard rick rishi rob robert "
    "roberto rodrigo roger roland ron ronald ross roy rupert russell ryan salman samuel scott sean sergei sergey sergio simon stefan stephen steve steven "
    "stuart ted terence theodore thomas tim timothy todd tom tony trevor viktor victor vincent vitaly vladimir volodymyr walter warren wayne wilhelm "
    "william winston wolfgang xavier yuri yusuf zachary".split()
)
WOMEN = frozenset(
    "abigail agnes alexandra alice alicia alison amanda amelia amy ana andrea angela angelina anita ann anna anne annie audrey barbara beatrice "
    "bernadette beth betty brenda bridget camilla carla carmen carol carolina caroline carolyn catherine cecilia charlotte chelsea christina christine clara "
    "claire claudia condoleezza cristina cynthia danielle dawn deborah debra denise diana diane dominique donna dorothy eileen elaine eleanor elena elisabeth "
    "elizabeth ella ellen emily emma erica erika esther eva evelyn fatima fiona florence frances francesca gabriela gabrielle gillian gina giorgia gloria "
    "grace greta hannah harriet heather heidi helen helena hillary hilary holly ida inga ingrid irene irina isabel isabella ivana ivanka jacqueline jane janet "
    "janice jean jeanne jennifer jenny jessica jill jo joan joanna joanne josephine joyce judith judy julia julie kamala karen karin kate katherine kathleen "
    "kathryn kathy katie katrin kimberly kristina laura lauren laurie lena leslie lillian linda lisa liz liza lois louise lucia lucy lydia madeleine margaret maria "
    "marie marina marion martha martina mary maureen megan meghan melania melanie melinda melissa mercedes meredith michelle miriam monica nadia nancy naomi "
    "natalia natalie natasha nicole nina nora olga olivia pamela patricia paula pauline penelope petra phyllis priscilla rachel rebecca regina renee rita roberta rosa "
    "rose rosemary ruth samantha sandra sara sarah sharon sheila sheryl shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan suzanne "
    "svetlana svitlana sylvia tamara tatiana teresa theresa tiffany tina tracey ursula valentina valerie vanessa vera veronica victoria virginia vivian wendy yolanda "
    "yulia yvette yvonne zoe".split()
)  # fmt: skip


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(ONE_NAME.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def is_given(word: str) -> bool:
    """Whether the lists know a folded word as a given name."""
    return word in MEN or word in WOMEN or word in _groups()


def gender(word: str) -> str | None:
    """'m' or 'f' for a given name that only men or only women bear, else None."""
    if (word in MEN) == (word in WOMEN):
        return None
    return "m" if word in MEN else "f"


@lru_cache(maxsize=1)
def _members() -> list[list[str]]:
    return [line.split() for line in ONE_NAME.strip().splitlines()]


def other_forms(word: str) -> list[str]:
    """The other forms of a given name: 'bernard' -> bernie, barney."""
    return [w for number in sorted(_groups().get(word, ())) for w in _members()[number] if w != word]


def agree(a: str, b: str) -> str | None:
    """Why two given names, folded, can be one ('' when they are equal), or None.

    A slip of one letter counts only where it does not make a man's name a woman's.
    """
    if a == b:
        return ""
    if a[0] == b[0] and min(len(a), len(b)) == 1:
        return "an initial"
    if _groups().get(a, frozenset()) & _groups().get(b, frozenset()):
        return f"{a.title()} is a form of {b.title()}"
    if a.replace("-", "") == b.replace("-", "") or (sound(a) == sound(b) and len(a) > 3 and len(b) > 3):
        return "the same name transliterated"
    first_of = a.split("-")[0] == b or b.split("-")[0] == a
    if first_of:
        return "the first of a double name"
    ends = {a[-1], b[-1]}
    gendered = (
        ("a" in ends and len(ends) > 1) or {gender(a), gender(b)} == {"m", "f"} or a.startswith(b) or b.startswith(a)
    )
    return "spelt a letter apart" if not gendered and is_slip(a, b) else None
