"""Dates of what is fixed beforehand: "sets a September date", "the election of 26 September", "called back for a debate on Wednesday"."""

from __future__ import annotations

import re

SET_BEFOREHAND = (
    r"(?:(?:by-?|re-?|general\s+|presidential\s+|parliamentary\s+|local\s+|state\s+|federal\s+|mid-?term\s+)?elections?|votes?|ballot|polls|referendum|runoff"
    r"|primary|primaries|caucus(?:es)?|summit|meeting|conference|convention|session|talks|hearing|trial|retrial|sentencing|arraignment|inquest|verdict"
    r"|deadline|dates?|cut-?off|target|debate|launch|opening|inauguration|strike|walkout|march|rally|game|match|final|ceremony|execution|review|budget)"
)
# what is spoken of by its date long before and after
_KNOWN_BY_DATE = (
    r"(?:(?:[\w-]+\s+)?elections?|referendum|runoff|primary|primaries|deadline|cut-?off|target|dates?|summit)"
)
_CALLED_TOGETHER = (
    r"(?:debates?|votes?|session|sitting|hearing|ceremony|elections?|match|game|final|summit|vigil|strike|trial)"
)
# what has been won, held or lost is over, whatever it is called
_OVER = re.compile(
    r"\b(?:won|lost|held|stole|stolen|rigged|disputed|contested|fought|after|since|following|during|at|from|despite|last|missed)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    rf"\b(?P<noun>{_KNOWN_BY_DATE})\s+(?:of|for|due(?:\s+(?:in|on))?|set\s+for)(?:\s+the)?\s+(?:(?:early|mid|late)[\s-])?$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(rf"\s+(?:\w+\s+)?{SET_BEFOREHAND}\b(?!-)", re.IGNORECASE)
_KNOWN_AFTER = re.compile(rf"\s+{_KNOWN_BY_DATE}\b(?!-)", re.IGNORECASE)
_SETS = re.compile(
    r"\b(?:sets?|setting|fix(?:es|ed|ing)?|eyes|eyeing|weighs|propos(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|names?|named|confirm(?:s|ed|ing)?|faces?|facing|"
    r"schedul(?:e|es|ed|ing)|calls?|called|calling)\s+(?:\w+\s+){0,2}?(?:for\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_MOVES = (
    r"(?:sets?|setting|fix(?:es|ed|ing)?|calls?|called|calling|mov(?:e|es|ed|ing)|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|reschedul(?:e|es|ed|ing)"
    r"|push(?:es|ed|ing)?|brings?|brought|puts?|adjourn(?:s|ed|ing)?|defer(?:s|red|ring)?)"
)
_FIXED_FOR = re.compile(
    rf"\b(?:{_MOVES}\s[^;:,.]{{0,60}}?\b{SET_BEFOREHAND}\b[^;:,.]{{0,40}}?\s(?:for|to|until)"
    r"|(?:postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|reschedul(?:e|es|ed|ing)|adjourn(?:s|ed|ing)?|defer(?:s|red|ring)?)\s[^;:,.]{0,60}?\b(?:to|until)"
    r"|(?:put|pushed|moved|brought|held|kicked|rolled)\s+(?:back|off|forward|over)\s+(?:to|until|till|for)"
    r"|(?:set|due|fixed|called|adjourned|booked|pencilled\s+in|timed|declared|planned|announced|arranged|organi[sz]ed|forecast|predicted)\s+for)"
    r"\s+(?:the\s+)?(?:(?:early|mid|late)[\s-])?$",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:forecasts?|predict(?:s|ed|ing)?|projects?|projected|pencils?|pencilled|penciled|pric(?:es?|ed|ing)|bet(?:s|ting)?|sees?|foresees?)\s+(?:in\s+|on\s+)?"
    r"(?:an?|its|their|the|another|two|three|more|at\s+least)\s+[^;:,.]{0,40}?\b(?:in|by|for|from)\s+(?:the\s+)?(?:(?:early|mid|late)[\s-])?$",
    re.IGNORECASE,
)
_SUMMONED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+back|recall(?:s|ed|ing)?|summon(?:s|ed|ing)?|invit(?:es|ed|ing)|prepar(?:e|es|ed|ing)|brac(?:e|es|ed|ing)|"
    r"ready|readying|head(?:s|ing)?|qualif(?:y|ies|ied)|schedul\w+)\b"
    rf"[^;:]{{0,60}}?\bfor\s+(?:an?|the|their|its|his|her)?\s*(?:[\w-]+\s+){{0,3}}?{_CALLED_TOGETHER}(?:\s+(?:on|in|of))?\s+$",
    re.IGNORECASE,
)


def is_fixed_ahead(before: str, after: str) -> bool:
    """Whether words of setting or summoning reach the date: 'moved the trial to ', 'sets ' + ' deadline'."""
    if _FIXED_FOR.search(before) or _SUMMONED.search(before) or _FORECAST.search(before):
        return True
    return bool(_NOUN_AFTER.match(after) and _SETS.search(before) and not _OVER.search(before))


def is_of_a_plan(before: str, after: str) -> bool:
    """Whether the date belongs to something fixed beforehand, of which the verbs around do not tell whether it is over."""
    noun = _NOUN_BEFORE.search(before)
    if noun is None:
        return bool(_KNOWN_AFTER.match(after)) and not _OVER.search(before)
    return not _OVER.search(before[: noun.start("noun")])
