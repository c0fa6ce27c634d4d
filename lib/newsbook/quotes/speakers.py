"""Who speaks: from a cue to the words that name its speaker.

The parse is asked first; where it gives no subject, the words beside the cue.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.quotes.beside import beside
from newsbook.quotes.dateline import is_place_of_dateline
from newsbook.quotes.phrases import phrase, with_name
from newsbook.quotes.speech import cue_lemma
from newsbook.quotes.subjects import SAID_OF_THINGS, agent, is_told, nearest_subject, relative_head, subject_of_cue
from newsbook.quotes.voices import can_speak, names_somebody
from newsbook.syntax import object_of, own_subject

ASKING = frozenset("ask press question quiz".split())


def speaker_of(cue: Token) -> Span | None:
    """The phrase that names who speaks, or None."""
    if is_told(cue) and cue_lemma(cue) != "quote":
        doer = agent(cue)
        return with_name(phrase(doer)) if doer is not None else None
    subject = relative_head(subject_of_cue(cue))
    if subject is not None and subject.dep_.startswith("csubj"):
        return None  # 'How does it feel to be nominated?'
    if subject is not None and is_place_of_dateline(subject, cue.sent):
        subject = None
    if cue.dep_ == "parataxis" and nearest_subject(cue) is None:
        aside = beside(cue)
        if aside is not None and can_speak(aside.root):
            return with_name(aside)
    told = subject is not None and subject.lower_ == "it" and cue_lemma(cue) in SAID_OF_THINGS and not is_told(cue)
    if subject is not None and subject.i != cue.i and (told or names_somebody(subject)):
        return with_name(phrase(subject))
    found = None if subject is not None else beside(cue)
    return with_name(found) if found is not None else None


def answerer(cue: Token) -> Span | None:
    """Who is asked, and so speaks next: 'Lee was asked why', 'Asked why, Lee', 'the court asked Lee why'."""
    if cue_lemma(cue) not in ASKING:
        return None
    asked = nearest_subject(cue) if is_told(cue) else object_of(cue)
    if asked is None and is_told(cue) and cue.dep_ == "advcl":
        asked = own_subject(cue.head)
    return with_name(phrase(asked)) if asked is not None and can_speak(asked) else None
