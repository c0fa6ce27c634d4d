"""Export as TimeML, so that any scorer of that standard can measure the times again."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape, quoteattr

import pandas as pd

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'


def to_timeml(name: str, text: str, timexes: pd.DataFrame, *, published: date | None) -> str:
    """A TimeML 1.2.1 document: the publication date is t0, the times follow as TIMEX3 t1, t2 ... in the text."""
    parts, at = [], 0
    for number, row in enumerate(timexes.to_dict("records"), start=1):
        start, end = int(row["start"]), int(row["end"])
        shown = {"tid": f"t{number}", "type": row["type"], "value": row["value"], "mod": row["mod"]}
        if published is not None and row["anchor"] == published.isoformat():
            shown["anchorTimeID"] = "t0"
        tag = "".join(f" {key}={quoteattr(str(value))}" for key, value in shown.items() if pd.notna(value))
        parts += [escape(text[at:start]), f"<TIMEX3{tag}>", escape(text[start:end]), "</TIMEX3>"]
        at = end
    return f"{_HEAD}<DOCID>{escape(name)}</DOCID>\n{_dct(published)}<TEXT>{''.join(parts)}{escape(text[at:])}</TEXT>\n</TimeML>\n"


def _dct(published: date | None) -> str:
    day = "" if published is None else published.isoformat()
    attributes = f'tid="t0" type="DATE" value="{day}" temporalFunction="false" functionInDocument="CREATION_TIME"'
    return f"<DCT><TIMEX3 {attributes}>{day}</TIMEX3></DCT>\n"
