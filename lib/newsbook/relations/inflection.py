"""The forms of English verbs and nouns, so that lists of lemmas match words as printed.

The lemma of a parse is a guess; too many forms do no harm, a missing one loses an event.
"""

from __future__ import annotations

import re

VOWELS = "aeiou"
IRREGULAR = {
    "meet": "met", "speak": "spoke spoken", "fly": "flew flown", "sit": "sat sitting", "stand": "stood", "give": "gave given",
    "sell": "sold", "buy": "bought", "feed": "fed", "lend": "lent", "withdraw": "withdrew withdrawn", "hand": "handed",
    "seek": "sought", "beg": "begged", "hit": "hit hitting", "spurn": "spurned", "forbid": "forbade forbidden",
    "cut": "cut cutting", "break": "broke broken", "withhold": "withheld", "shoot": "shot", "strike": "struck stricken",
    "beat": "beat beaten", "fight": "fought", "overrun": "overran overrunning", "slay": "slew slain", "overthrow": "overthrew overthrown",
    "let": "let letting", "hold": "held", "have": "has had having", "make": "made", "begin": "began begun beginning", "take": "took taken",
    "lead": "led", "send": "sent", "do": "did done does", "pay": "paid", "show": "shown", "build": "built",
    "set": "set setting", "keep": "kept", "quit": "quit quitting", "bring": "brought", "freeze": "froze frozen", "get": "got gotten getting",
    "draw": "drew drawn", "undertake": "undertook undertaken", "undergo": "underwent undergone", "swear": "swore sworn",
    "lay": "laid", "ring": "rang rung", "wage": "waged", "withstand": "withstood", "tear": "tore torn",
    "know": "knew known", "say": "said", "tell": "told", "think": "thought", "go": "went gone goes", "come": "came coming",
    "forgo": "forwent forgone", "slap": "slapped", "put": "put putting", "step": "stepped", "become": "became", "leave": "left",
    "travel": "travelled traveled travelling", "defy": "defied", "ally": "allied", "free": "freed freeing",
    "shake": "shook shaken", "forgive": "forgave forgiven", "overturn": "overturned",
}  # fmt: skip
DOUBLING = re.compile(r"(?:^|[^aeiou])[aeiou][bdfgklmnprtvz]$")  # ban, kidnap; 'visitted' does no harm


def verb_forms(lemma: str) -> set[str]:
    """A verb's lemma -> the lemma, its -s, -ed and -ing forms and what is irregular."""
    forms = {lemma, *IRREGULAR.get(lemma, "").split()}
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return forms | {lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    forms.add(lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"))
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe")) else lemma
    if DOUBLING.search(lemma):
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    if lemma not in IRREGULAR:
        forms.add(stem + "ed" if not lemma.endswith("ee") else lemma + "d")
    return forms | {stem + "ing"}


def noun_forms(lemma: str) -> set[str]:
    """A noun's lemma -> singular and plural."""
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return {lemma, lemma[:-1] + "ies"}
    return {lemma, lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh")) else "s")}
