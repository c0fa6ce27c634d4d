"""The lemmas of the verbs in this package's lists, by their printed forms: a parse's own lemma is a guess ('clos', 'struc')."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsbook.timeline import words as lists

_IRREGULAR = {
    "arise": "arose arisen", "be": "is are was were been being am", "bear": "bore borne born", "beat": "beat beaten", "become": "became",
    "begin": "began begun", "bind": "bound", "bleed": "bled", "blow": "blew blown", "break": "broke broken", "bring": "brought",
    "broadcast": "broadcast", "build": "built", "burn": "burnt", "buy": "bought", "catch": "caught", "choose": "chose chosen",
    "come": "came", "cost": "cost", "cut": "cut", "deal": "dealt", "draw": "drew drawn", "drink": "drank drunk", "drive": "drove driven",
    "eat": "ate eaten", "fall": "fell fallen", "feel": "felt", "fight": "fought", "find": "found", "flee": "fled fleeing", "fly": "flew flown",
    "forbid": "forbade forbidden", "freeze": "froze frozen", "get": "got gotten", "give": "gave given", "go": "went gone", "grow": "grew grown",
    "have": "has had having 's", "hear": "heard", "hit": "hit", "hold": "held", "hurt": "hurt", "keep": "kept", "know": "knew known",
    "lay": "laid", "lead": "led", "leave": "left", "lend": "lent", "lie": "lain lying", "lose": "lost", "make": "made", "mean": "meant",
    "meet": "met", "overturn": "overturned", "owe": "owed", "pay": "paid", "plead": "pled", "put": "put", "quit": "quit", "retake": "retook retaken",
    "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "run": "ran", "say": "said", "see": "saw seen", "seek": "sought",
    "sell": "sold", "send": "sent", "set": "set", "shake": "shook shaken", "shoot": "shot", "show": "shown", "shut": "shut", "sing": "sang sung",
    "sink": "sank sunk", "sit": "sat", "sleep": "slept", "speak": "spoke spoken", "spend": "spent", "split": "split", "spread": "spread",
    "stand": "stood", "steal": "stole stolen", "strike": "struck stricken", "swear": "swore sworn", "take": "took taken", "tell": "told",
    "think": "thought", "throw": "threw thrown", "understand": "understood", "win": "won", "withdraw": "withdrew withdrawn", "write": "wrote written",
    "underlie": "underlay", "mistake": "mistook",
}  # fmt: skip
_DOUBLING = frozenset(
    "plan ban drop stop rob bar grab slam commit admit submit refer regret quip snap stab slip step cut hit put set let quit shut "
    "win run begin get sit equip deter prefer bet gun chat flag knit rebel expel compel cancel travel quarrel concur split".split()
)  # fmt: skip
_VERBS = (
    "STATEMENTS", "REACTIONS", "STATES", "NO_NEWS", "PLANS", "NEEDS", "INCLUDES", "FOLLOWS", "LASTING", "NEWS_DEEDS", "WRITTEN", "SAID_OF", "DURING",
)  # fmt: skip


def _forms(lemma: str) -> Iterator[str]:
    """-s, -ed and -ing."""
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
        return
    yield lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    yield from (stem + "ed", stem + "ing", lemma + "ing")
    if lemma in _DOUBLING:
        yield from (lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")


def _known() -> dict[str, str]:
    lemmas = sorted(
        {lemma for name in _VERBS for lemma in getattr(lists, name)} | {p.split()[0] for p in lists.NEWS_PHRASES}
    )
    forms = {form: lemma for lemma in lemmas for form in _forms(lemma)}
    forms |= {form: lemma for lemma, irregular in _IRREGULAR.items() for form in irregular.split()}
    return forms | {lemma: lemma for lemma in lemmas if lemma not in {"found", "fell", "saw", "lay"}}


_LEMMAS = _known()


def lemma_of(token: Token) -> str:
    """The lemma in small letters: of a known verb by its form, of any other word as parsed."""
    if token.tag_.startswith("VB"):
        known = _LEMMAS.get(token.lower_)
        if known is not None:
            return known
    return token.lemma_.lower()
