"""Quotes in the shapes that other tools know: triples (textacy), CoNLL columns, W3C Web Annotations."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of text before and after, by which an annotation is found again
Span = tuple[int, int]


class Triple(NamedTuple):
    """Who, by which word, said what: textacy's (speaker, cue, content); an unknown speaker or cue is ''."""

    speaker: str
    cue: str
    content: str


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def to_triples(quotes: pd.DataFrame) -> list[Triple]:
    """One triple a row, in text order."""
    columns = zip(quotes["speaker"], quotes["cue"], quotes["text"], strict=True)
    return [Triple(_words(s), _words(c), str(t)) for s, c, t in columns]


def to_conll(quotes: pd.DataFrame, text: str) -> str:
    """One token a line with its offsets and tag: B-CONTENT, I-CONTENT, B-CUE, B-SOURCE or O; a blank line between quotes.

    The lines of a quote run from its first to its last span; spans that lie in another's content are told by the content.
    """
    return "\n".join(_conll_lines(row, text) for row in quotes.to_dict("records"))


def _conll_lines(row: dict[Any, Any], text: str) -> str:
    spans = [("CONTENT", (row["start"], row["end"]))]
    for tag, name in (("CUE", "cue"), ("SOURCE", "speaker")):
        if not pd.isna(row[f"{name}_start"]):
            spans.append((tag, (int(row[f"{name}_start"]), int(row[f"{name}_end"]))))
    first, last = min(s for _, (s, _) in spans), max(e for _, (_, e) in spans)
    lines, open_tag = [], "O"
    at = first
    for word in text[first:last].split():
        start = text.index(word, at)
        at = start + len(word)
        tag = next((t for t, (s, e) in spans if s < at and start < e), "O")
        lines.append(
            f"{row['quote_id']}\t{start}\t{at}\t{word}\t{tag if tag == 'O' else ('I-' if tag == open_tag else 'B-') + tag}"
        )
        open_tag = tag
    return "\n".join(lines) + "\n"


def to_web_annotations(quotes: pd.DataFrame, text: str, source: str) -> list[dict[str, Any]]:
    """W3C Web Annotation Data Model, one annotation a quote's piece, as dictionaries ready for JSON-LD.

    `source` is the article's address or id. Offsets are of characters; the exact words stand beside them.
    """
    return [_annotation(row, text, source) for row in quotes.to_dict("records")]


def _annotation(row: dict[Any, Any], text: str, source: str) -> dict[str, Any]:
    start, end = int(row["start"]), int(row["end"])
    told = {"kind": row["kind"], "speaker": row["speaker"], "speaker_id": row["speaker_id"], "cue": row["cue_lemma"]}
    return {
        "@context": CONTEXT,
        "id": f"{source}#{row['quote_id']}-{start}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": f"{name}: {value}"}
            for name, value in told.items()
            if isinstance(value, str)
        ],
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[max(0, start - AROUND) : start],
                    "suffix": text[end : end + AROUND],
                },
            ],
        },
    }
