"""Quotes: who said what, in which words; direct, partial and indirect speech.

Marks are read from the text alone (`marks`), speakers from cues and the parse (`attribution`),
indirect speech from verbs of saying (`indirect`), transcripts from the labels of their paragraphs (`turns`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook.article import Rows, make_rows
from newsbook.pipeline import story_spans
from newsbook.quotes import cues
from newsbook.quotes.around import is_whole
from newsbook.quotes.attribution import Attributor, Done, shared_by_group
from newsbook.quotes.dateline import after_dateline
from newsbook.quotes.indirect import Reported, find_indirect
from newsbook.quotes.labels import Attribution
from newsbook.quotes.marks import Marked, find_marked
from newsbook.quotes.pieces import has_verb
from newsbook.quotes.sources import addressee_of, source_kind
from newsbook.quotes.speech import lemma_of
from newsbook.quotes.turns import VOICES, Turn, find_turns
from newsbook.syntax import sentence_of

MOSTLY = 0.6  # share of an indirect clause between marks from which on it is that quote itself
CONFIDENCE_OF_TURNS = {True: 0.9, False: 0.7}  # with a label of its own
Row = dict[str, object]


def find_quotes(doc: Doc) -> pd.DataFrame:
    """A parsed Doc -> the `quotes` table in text order; `speaker_id` is left for `entities`.

    Spans hold the words without the marks. Pieces of one quote share `quote_id`. Titles, names and
    single words held at a distance by marks are no quotes and not in the table.
    """
    return quote_rows(doc).frame()


def quote_rows(doc: Doc) -> Rows:
    """See `find_quotes`."""
    blocks = [after_dateline(b) for b in story_spans(doc) if b.label_ not in {"title", "heading"}]
    text = doc.text
    marked = find_marked(text, [(b.start_char, b.end_char) for b in blocks])
    attributor = Attributor(doc, text, blocks, marked)
    done = shared_by_group([(piece, attributor.attribute(piece)) for piece in marked])
    spoken = [(m, a) for m, a in done if a.speech]
    rows = _marked_rows(doc, text, spoken)
    starts = [m.start for m, _ in spoken]
    used = _used_cues(doc, text, spoken)
    around = {
        found.cue.start: row["quote_id"] for (_, found), row in zip(spoken, rows, strict=True) if found.cue is not None
    }
    for block in blocks:
        found = _outermost(list(find_indirect(block, used, attributor.quoted)))
        told = [r for r in found if _adds(r.content, spoken, starts)]
        for reported in told:
            if reported.rule != "according to" or _is_said(reported, found, told):
                whole = around.get(reported.cue.start) if reported.rule == "clause around the cue" else None
                rows.append(_reported_row(reported) | {"quote_id": whole or ("i", reported.cue.start)})
    rows = _with_turns(rows, find_turns(doc, story_spans(doc)))
    return make_rows("quotes", _held(_numbered(sorted(rows, key=lambda r: (r["start"], r["end"])))))


def _with_turns(rows: list[Row], turns: list[Turn]) -> list[Row]:
    """What somebody reports within a turn is part of that turn's words."""
    starts = [turn.content.start_char for turn in turns]

    def is_inside(row: Row) -> bool:
        at = bisect_right(starts, int(str(row["start"]))) - 1
        return at >= 0 and int(str(row["end"])) <= turns[at].content.end_char + 1

    return [row for row in rows if not turns or not is_inside(row)] + [_turn_row(turn) for turn in turns]


def _turn_row(turn: Turn) -> Row:
    content, confidence = turn.content, CONFIDENCE_OF_TURNS[turn.labelled]
    nobody = {"source_kind": "unnamed"} if turn.speaker.text.lower() in VOICES else {}
    return {
        "start": content.start_char,
        "end": content.end_char,
        "text": content.text,
        "kind": "direct",
        **_source(turn.speaker, None, content) | nobody,
        "confidence": confidence,
        "rule": "turn of a transcript" if turn.labelled else "turn goes on",
        **_sentence(content),
        "quote_id": ("t", turn.speaker.start),
    }


def _outermost(found: list[Reported]) -> list[Reported]:
    """Without what somebody else is reported to say within the words of another: those are the outer speaker's words."""
    kept: list[Reported] = []
    holder: Reported | None = None
    for one in sorted(found, key=lambda r: (r.content.start, -r.content.end)):
        inside = holder is not None and one.content.end <= holder.content.end and len(one.content) < len(holder.content)
        if holder is not None and inside and not _same_speaker(one, holder) and not _is_main(one, holder):
            continue
        kept.append(one)
        holder = one if holder is None or one.content.end > holder.content.end else holder
    return kept


def _is_main(one: Reported, holder: Reported) -> bool:
    """Of 'Lee advised that it was legal, according to a memo' what Lee advised."""
    return holder.rule == "according to" and one.cue[0].dep_ == "ROOT" and one.cue.end <= holder.cue.start


def _is_said(part: Reported, found: list[Reported], told: list[Reported]) -> bool:
    """Not so for 'Its aim' of 'Its aim, according to Lee, is "to rebuild the bridge"', whose other half are marked words."""
    halves = [r for r in found if r.cue.start == part.cue.start]
    return len(halves) == sum(r.cue.start == part.cue.start for r in told) or has_verb(part.content)


def _same_speaker(one: Reported, other: Reported) -> bool:
    return one.speaker is not None and other.speaker is not None and one.speaker.start == other.speaker.start


def _marked_rows(doc: Doc, text: str, spoken: list[Done]) -> list[Row]:
    rows: list[Row] = []
    goes_on_as: dict[int, object] = {}
    for piece, found in spoken:
        group = goes_on_as.setdefault(piece.group, _group(rows, piece, found))
        row = _marked_row(doc, text, piece, found) | {"quote_id": group}
        goes_on = found.resumed and rows and rows[-1]["kind"] == "direct"
        rows.append(row | {"kind": "direct"} if goes_on else row)
    return rows


def _group(rows: list[Row], piece: Marked, found: Attribution) -> object:
    """The key that pieces of one quote share."""
    if found.resumed and rows:
        return rows[-1]["quote_id"]
    return ("m", piece.group)


def _numbered(rows: list[Row]) -> list[Row]:
    """Keys of quotes as q1, q2, ... in text order."""
    numbers: dict[object, str] = {}
    return [row | {"quote_id": numbers.setdefault(row["quote_id"], f"q{len(numbers) + 1}")} for row in rows]


def _held(rows: list[Row]) -> list[Row]:
    """Rows in text order with `within`: the indirect quote that holds the marked words, which are part of its words too."""
    out: list[Row] = []
    holder: Row = {}
    until = -1
    for row in rows:
        end = int(str(row["end"]))
        if row["kind"] == "indirect":
            holder, until = (row, end) if end > until else (holder, until)
        inside = row["kind"] != "indirect" and end <= until + 1
        out.append(row | _nearer_source(row, holder) | {"within": holder["quote_id"]} if inside else row)
    return out


def _nearer_source(row: Row, holder: Row) -> Row:
    """Of marked words whose cue stands farther off than that of the words around them: the latter's source."""
    at, near = row.get("cue_start"), holder.get("cue_start")
    farther = row["rule"] == "verb of saying above" and at is not None and near is not None
    if not farther or not int(str(at)) < int(str(near)) < int(str(row["start"])):
        return {}
    return {name: value for name, value in holder.items() if name.startswith(("cue", "speaker", "source", "addressee"))}


def _marked_row(doc: Doc, text: str, piece: Marked, found: Attribution) -> Row:
    span = doc.char_span(piece.start, piece.end, alignment_mode="expand")
    kind = "direct" if span is not None and is_whole(span, piece, text) else "partial"
    return {
        "start": piece.start,
        "end": piece.end,
        "text": text[piece.start : piece.end],
        "kind": kind,
        **_source(found.speaker, found.cue, span),
        "confidence": found.confidence,
        "rule": found.rule,
        **_sentence(span),
    }


def _reported_row(reported: Reported) -> Row:
    return {
        "start": reported.content.start_char,
        "end": reported.content.end_char,
        "text": reported.content.text,
        "kind": "indirect",
        **_source(reported.speaker, reported.cue, reported.content),
        "confidence": reported.confidence,
        "rule": reported.rule,
        **_sentence(reported.content),
    }


def _source(speaker: Span | None, cue: Span | None, content: Span | None) -> Row:
    """The columns of who speaks, by which cue, to whom."""
    row: Row = {}
    lemma = lemma_of(cue) if cue is not None else None
    if speaker is not None:
        row |= {"speaker": speaker.text, "speaker_start": speaker.start_char, "speaker_end": speaker.end_char}
        row["source_kind"] = source_kind(speaker, lemma)
    if cue is None or lemma is None:
        return row
    row |= {"cue": cue.text, "cue_start": cue.start_char, "cue_end": cue.end_char}
    row |= {"cue_lemma": lemma, "cue_kind": cues.kind_of(lemma) or "neutral"}
    heard = addressee_of(cue[0], lemma, content) if content is not None else None
    if heard is not None:
        row |= {"addressee": heard.text, "addressee_start": heard.start_char, "addressee_end": heard.end_char}
    return row


def _sentence(span: Span | None) -> Row:
    if span is None:
        return {}
    sentence = sentence_of(span)
    return {"sentence_start": sentence.start_char, "sentence_end": sentence.end_char}


def _used_cues(doc: Doc, text: str, spoken: list[Done]) -> dict[int, list[Span]]:
    """The cues of marked words -> those of the words that are only part of what is said."""
    used: dict[int, list[Span]] = {}
    for marked, found in spoken:
        span = doc.char_span(marked.start, marked.end, alignment_mode="expand")
        if found.cue is not None and span is not None:
            used.setdefault(found.cue.start, []).extend([] if is_whole(span, marked, text) else [span])
    return used


def _adds(content: Span, spoken: list[Done], starts: list[int]) -> bool:
    """Whether a content holds more than the marked words in it, or joins several of them."""
    first = max(bisect_right(starts, content.start_char) - 1, 0)
    near = spoken[first : bisect_left(starts, content.end_char)]
    inside = [max(0, min(m.end, content.end_char) - max(m.start, content.start_char)) for m, _ in near]
    return sum(inside) < MOSTLY * len(content.text) or sum(n > 0 for n in inside) > 1
