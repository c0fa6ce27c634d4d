"""What times look like in English print: one named pattern per rule.

A rule runs only where one of the words that it needs occurs (`triggers`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsbook.timexes.days import NAMES as NAMED_DAYS
from newsbook.timexes.moving import NAMES as FEASTS
from newsbook.timexes.triggers import CUES
from newsbook.timexes.words import ORDINALS

S = r"(?:[^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,8})"
SC = rf"(?:,?{S})"
H = rf"(?:-|–|{S})"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:morning|afternoon|evening|night)"
YEAR = r"(?:[12]\d{3})"
ORDINAL_WORD = "(?:" + "|".join(
    sorted((w.replace("-", "[- ]") for w in ORDINALS), key=len, reverse=True)
) + ")"  # fmt: skip
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{ORDINAL_WORD})"
ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TEENS = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
WORD_NUMBER = rf"(?:{TENS}(?:[- ]{ONES})?|{TEENS}|{ONES})(?:{S}hundred)?"
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d+)?(?:[- ]?\d/\d|½)?|{WORD_NUMBER}(?:{S}and{S}a{S}half)?"
    rf"|(?:several|many|some|(?:a{S})?few){S}(?:hundred|thousand|million)|(?:a{S})?(?:dozen|hundred|couple(?:{S}of)?|few)|an?|several|many|half{S}an?)"
)
UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade)"
BIG_UNIT = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century)"
UNITS = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))"
ABOUT = (
    rf"(?:(?:about|around|nearly|almost|roughly|approximately|some|just|only|barely|at{S}least"
    rf"|at{S}most|up{S}to|exactly|no{S}more{S}than|more{S}than|less{S}than|fewer{S}than"
    rf"|a{S}little{S}over|well{S}over|another|a{S}further){S})"
)
EDGE = (
    rf"(?:(?:the{S})?(?:very{S})?(?:beginning|start|end|middle|close|turn|final{S}days|early{S}days)"
    rf"{S}of{S}|(?:early|late|mid)(?:-|{S})(?:in{S})?|(?:earlier|later){S}(?:in{S}|on{S})?)"
)
HALF_EDGE = rf"(?:(?:the{S})?(?:first|second|last|latter|early){S}(?:half|part|days|weeks){S}of{S})"
DECADE_LEAD = rf"(?:(?:the{S})?(?:beginning|start|end|middle|first{S}half|last{S}half|second{S}half){S}of{S})"
LAST = rf"(?:last|past|previous|prior|preceding|this{S}past)"
NEXT = rf"(?:next|coming|following|upcoming|this{S}coming)"
ZONE = (
    r"(?:(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|local\s+time|(?:Eastern|Pacific|Central|Mountain)(?:\s+time)?"
    r"|(?-i:A[ECW][SD]?T|NZ[SD]T|JST|KST|HKT|SGT|EAT|WAT|SAST|MSK|PKT))\b)"
)
CLOCK = rf"(?:\d{{1,2}}(?:[:.][0-5]\d)?{S}?(?:a\.m\.?|p\.m\.?|am\b|pm\b)|[0-2]?\d:[0-5]\d(?:{S}?hours|{S}?{ZONE})|[0-2]\d[0-5]\d(?={S}(?:GMT|UTC)\b)|noon|midday|midnight)"
DAY_NAME = rf"(?:(?:(?:last|next|this){S})?{WEEKDAY}(?:{SC}{MONTH}{S}{DAY}\b(?:,?{S}{YEAR})?)?|{MONTH}{S}{DAY}\b(?:,{S}{YEAR})?|{DAY}{S}{MONTH}(?:,?{S}{YEAR})?\b|today|tomorrow|yesterday)"

MORE_DAYS = rf"(?:,{S}?{DAY}\b)*"  # 'Oct. 9, 11 and 13, 1981'
JOIN = rf"(?:{S}?[-–—]{S}?|{S}(?:(?:up{S})?to|and|until|through){S})"

NAMED_DAY = "(?:" + "|".join(
    name.replace(".", r"\.").replace("'", "['’]").replace(" ", S) for name in sorted((*NAMED_DAYS, *FEASTS), key=len, reverse=True)
) + ")"  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """A named pattern, the kind of trigger and the cue that it needs, and how far it is to be trusted."""

    name: str
    needs: str
    pattern: re.Pattern[str]
    confidence: float
    cue: re.Pattern[str] | None


def _rule(name: str, needs: str, pattern: str, confidence: float, *, cased: bool = False) -> Rule:
    flags = 0 if cased else re.IGNORECASE
    cue = re.compile(CUES[name]) if name in CUES else None
    return Rule(name, needs, re.compile(rf"(?<![\w]){pattern}", flags), confidence, cue)


END = r"(?![\w])"
NOT_NUMBER = r"(?<![\d$€£¥#.,:/-])(?<!No\. )"
AFTER_YEAR = r"(?![\d%]|[,.]\d|-year|:\d|/\d)"

RULES: tuple[Rule, ...] = (
    _rule("iso-date", "digits",
          r"(?P<year>\d{4})-(?P<month_no>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:[T ](?P<hm>[0-2]\d:[0-5]\d)(?::[0-5]\d)?Z?)?(?![\w-])", 0.99),
    _rule("numeric-date", "digits",
          r"(?<![\d/.])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\w/])", 0.85),
    _rule("month-day", "month",
          rf"(?:(?:(?:this{S}coming|last|next|this){S})?(?P<weekday>{WEEKDAY}){SC}(?:the{S})?)?(?:(?P<rel>last|next){S})?(?:(?P<about>about|around|circa){S})?"
          rf"(?P<month>{MONTH}){S}?(?:the{S})?(?P<day>{DAY})(?!\d|:\d|%|{S}?(?:percent|per\scent|million|billion)\b)"
          rf"(?:(?:,{S}?|{S})(?P<year>{YEAR}){AFTER_YEAR}|,?{S}'(?P<short_year>\d\d)\b|(?={MORE_DAYS}(?:,?{JOIN}|,{S}?){DAY},?{S}(?P<end_year>{YEAR}){AFTER_YEAR})|{S}(?P<rel_year>last|this|next){S}year(?!['’]))?(?:{SC}(?P<part>{PART}))?{END}", 0.95),
    _rule("day-month", "month",
          rf"(?:(?P<weekday>{WEEKDAY}){SC})?(?:the{S})?(?P<day>{DAY})\.?{S}?(?:of{S})?(?P<month>{MONTH})"
          rf"(?:,?{S}(?P<year>{YEAR}){AFTER_YEAR}|{S}(?P<rel_year>last|this|next){S}year(?!['’]))?{END}", 0.95),
    _rule("month-year", "month",
          rf"(?P<edge>{EDGE}|{HALF_EDGE})?(?P<month>{MONTH})(?:,?{S}(?:of{S})?(?P<year>{YEAR}){AFTER_YEAR}|{S}(?:of{S})?(?P<rel>this|last|next){S}year){END}", 0.95),
    _rule("month", "month",
          rf"(?P<edge>{EDGE}|{HALF_EDGE})?(?:(?:(?P<the>the{S})(?={LAST}{S}|{NEXT}{S}))?(?P<rel>{LAST}|{NEXT}|this|that){S})?(?P<month>{MONTH})(?!\w|['’](?!s\b))(?={JOIN}(?P<end_month>{MONTH}),?{S}(?P<end_year>{YEAR}){AFTER_YEAR})?", 0.75),
    _rule("month-range-end", "month", rf"(?:(?<=[-–—])(?<!\d{{4}}[-–—])|(?<=[-–—] )|(?<= to )|(?<= and )|(?<=, )(?={DAY}{MORE_DAYS}(?:,?{S}and{S}{DAY})?,{S}{YEAR}{AFTER_YEAR}))(?P<day>{DAY})(?P<linked>)(?:,?{S}(?P<year>{YEAR}){AFTER_YEAR})?{END}", 0.8),
    _rule("day-range-start", "month", rf"(?:(?P<weekday>{WEEKDAY}){SC})?(?P<day>{DAY})(?={JOIN}(?:the{S})?(?:{WEEKDAY}{SC})?{DAY}\.?{S}(?:of{S})?(?P<month>{MONTH})(?:,?{S}(?P<year>{YEAR}){AFTER_YEAR})?)", 0.8),
    _rule("every-and", "weekday", rf"(?:every|each){S}{WEEKDAY}(?:,{S}{WEEKDAY})*,?{S}(?:and|or|to|through){S}(?P<core>(?P<weekday>{WEEKDAY})){END}", 0.85),
    _rule("weekday", "weekday",
          rf"(?:(?P<edge>early|late){S}(?=\w+(?!{S}{PART})))?(?:(?P<rel>{LAST}|{NEXT}|this){S})?(?P<weekday>{WEEKDAY})"
          rf"(?:{S}(?:(?P<mod>early|late){S})?(?P<part>{PART})|(?P<before>{S}before{S}last))?(?![\w])", 0.85),
    _rule("nth-of-month", "unit",
          rf"the{S}(?P<n>first|second|third|fourth|last|final)(?:{S}and{S}(?:second|third|fourth|last))?{S}(?:(?P<weekday>{WEEKDAY})|(?P<unit>day|week|weekend)){S}(?:of|in){S}"
          rf"(?:(?P<each>(?:(?:each|every){S})month|the{S}month)|(?P<rel>this|last|next){S}month|(?P<every>(?:each|every){S})?(?P<month>{MONTH})(?:,?{S}(?P<year>{YEAR}){AFTER_YEAR})?){END}", 0.9),
    _rule("before-last", "unit", rf"the{S}(?P<unit>day|night|week|weekend|month|quarter|year|decade){S}(?:(?P<back>before{S}last)|after{S}next){END}", 0.9),
    _rule("midweek", "unit", rf"(?:(?:by|until|till|from|since|before|after|at|in){S})?(?P<core>mid-?week)(?={S}(?:and|but|also|with|as|when|saw|brought|on|at|in|after|before)\b|[^\S\n]*(?:[.,;:)]|$))", 0.7),
    _rule("weekday-week", "weekday",
          rf"(?P<weekday>{WEEKDAY})(?:{S}of)?{S}(?P<rel>last|this|next){S}week{END}", 0.9),
    _rule("weekday-ago", "weekday", rf"a{S}week{S}ago{S}(?:on{S})?(?P<weekday>{WEEKDAY}){END}", 0.7),
    _rule("week-on", "weekday",
          rf"(?:a{S}week{S}(?:on|from){S}(?P<weekday>{WEEKDAY})|(?P<weekday2>{WEEKDAY}){S}week(?!{S}(?:of|in{S}a{S}row)\b)){END}", 0.8),
    _rule("clock", "digits",
          rf"(?:(?P<weekday>{WEEKDAY}){SC}(?:at{S})?)?(?P<clock>{CLOCK})(?:{S}?(?P<zone>{ZONE}))?(?:{SC}(?:on{S})?(?:the{S}{PART}{S}of{S})?(?P<dayname>{DAY_NAME})|(?=(?:{S}(?:and|to|until|till){S}|{S}?[-–]{S}?){CLOCK}{SC}(?:on{S})?(?P<dayahead>{DAY_NAME}))|(?=(?:\)|{S}\([^()\n]{{3,25}}\)){S}(?:on{S})?(?P<daybehind>{DAY_NAME})))?(?![\w])", 0.9),
    _rule("clock-dot", "digits", rf"(?<=at )(?P<clock>[0-2]?\d\.[0-5]\d)(?:{S}on{S}|{S}(?=today|yesterday))(?P<dayname>{DAY_NAME})(?![\w])", 0.7),
    _rule("clock-bare", "digits", r"(?:(?<=at )|(?<=by )|(?<=until )|(?<=around )|(?<=about )|(?<=before )|(?<=after ))(?P<clock>[0-2]?\d:[0-5]\d)(?![\w:-]|\.\d)", 0.7),
    _rule("part-of", "part", rf"(?:the{S})?(?P<part>morning|afternoon|evening|night){S}of{S}(?P<dayname>{DAY_NAME}){END}", 0.9),
    _rule("clock-told", "told",
          rf"(?:(?P<part_past>half{S}past|(?:a{S})?quarter{S}(?:past|to)|(?:five|ten|twenty){S}past){S}(?P<hour>{WORD_NUMBER}|\d{{1,2}})|(?P<hour2>{WORD_NUMBER}|\d{{1,2}}){S}o['’]clock)"
          rf"(?:{S}(?:in{S}the|that|this|on{S}(?P<weekday>{WEEKDAY})){S}(?P<part>morning|afternoon|evening)|{S}at{S}(?P<night>night))?(?:{S}on{S}(?:the{S}(?P<part2>{PART}){S}of{S})?(?P<dayname>{DAY_NAME}))?(?![\w-])", 0.75),
    _rule("day-edge", "part",
          rf"(?P<word>dawn|daybreak|first{S}light|sunrise|sunset|dusk|nightfall)(?:{S}(?:on{S})?(?P<dayname>{DAY_NAME})|{S}(?:(?P<that>that|(?:on{S})?the{S}same)|the{S}(?P<next>next|following)){S}(?:day|morning|evening))?{END}", 0.75),
    _rule("early-hours", "part",
          rf"(?:the{S})?(?:very{S})?(?:early|small){S}hours(?:{S}of{S}(?:(?P<dayname>{DAY_NAME})|(?P<this>this|yesterday|the|that){S}morning))?(?:{S}morning)?{END}", 0.8),
    _rule("clock-word", "part",
          rf"(?P<clock>noon|midday|midnight)(?:{S}(?:on{S})?(?P<dayname>{DAY_NAME}))?{END}", 0.85),
    _rule("clock-part", "part",
          rf"(?<![\d.:])(?P<hour>\d{{1,2}}(?:[.:][0-5]\d)?|{WORD_NUMBER})(?:{S}o['’]clock)?{S}in{S}the{S}(?P<part>morning|afternoon|evening){END}", 0.85),
    _rule("deictic", "deictic",
          rf"(?:(?P<edge>early|late|earlier|later){S})?(?:the{S}day{S}(?P<twice>before|after){S})?(?P<word>today|yesterday|tomorrow|tonight)"
          rf"(?:{S}(?P<part>{PART}))?{END}", 0.95),
    _rule("overnight", "deictic", rf"overnight(?:(?={S}(?:into|to|on){S}(?P<weekday>{WEEKDAY})))?{END}", 0.6),
    _rule("deictic-part", "part",
          rf"(?:(?P<edge>early|late|earlier|later){S})?(?P<rel>this|last|the{S}previous|the{S}next|the{S}following|the{S}same|that){S}(?P<part>{PART}){END}", 0.85),
    _rule("part", "part",
          rf"(?:the{S})?(?P<edge>early{S}|late{S}|mid(?:-|{S}))?(?P<part>morning|afternoon|evening|night){END}", 0.5),
    _rule("relative-unit", "unit",
          rf"(?P<edge>{EDGE})?(?P<the>the{S})?(?P<rel>{LAST}|{NEXT}|this|current|same|that|latest)(?:{S}(?:fiscal|calendar|financial|academic|school))?{S}"
          rf"(?P<unit>{BIG_UNIT})(?:['’]s{S}(?P<edge2>end|start|beginning))?(?P<so>{S}or{S}so)?{END}", 0.9),
    _rule("edge-of-unit", "unit",
          rf"(?:(?P<edge>(?:the{S})?(?:beginning|start|end|middle){S}of{S}|(?:earlier|later|early|late){S}in{S})the{S}(?P<unit>week|month|quarter|year|decade|century)"
          rf"|(?:the{S})?(?P<unit2>year|month)(?:['’]s|-)?[- ]?end){END}", 0.8),
    _rule("week-of", "month", rf"the{S}week{S}(?:of|beginning|starting){S}(?P<month>{MONTH}){S}(?P<day>{DAY})(?:,{S}(?P<year>{YEAR}))?{END}", 0.9),
    _rule("new-year", "unit", rf"(?:in|into|for|of|until|till|before|by){S}(?P<core>the{S}new{S}year)(?!['’]s|{S}(?:honou?rs|resolution|message|greeting|celebration)){END}", 0.8),
    _rule("weekend", "unit", rf"(?:(?:over|at|on|during|for|through|throughout|into|before|after|by|until|since){S})(?P<core>the{S}weekend)(?!{S}of{S}(?:the{S})?\d){END}", 0.85),
    _rule("relative-span", "unit",
          rf"{ABOUT}?(?:the{S})?(?P<rel>last|past|next|coming|first|final|previous|latest|following|preceding){S}(?P<n>{NUMBER}(?:{S}(?:to|or){S}{NUMBER})?)"
          rf"(?:-|{S})(?:(?:trading|business|working|calendar|full|consecutive|fiscal){S})?(?P<unit>{UNITS})(?:{S}or{S}so)?{END}", 0.9),
    _rule("recent-span", "unit", rf"(?:the{S})?(?P<rel>recent|past|coming|last|next|previous|following|intervening|ensuing){S}(?P<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries){END}", 0.85),
    _rule("future-span", "unit", rf"(?P<core>in{S}the{S}(?:coming|next|following)(?:{S}few)?{S}(?:hours|days|weeks|months|years)){END}", 0.8),
    _rule("ago", "unit",
          rf"{ABOUT}?(?P<n>{NUMBER})(?:{S}(?:full|long|short|whole))?{S}(?P<unit>{UNITS})(?:{S}and{S}(?P<half>a{S}half))?{S}ago{END}", 0.9),
    _rule("deep-time", "unit", rf"{ABOUT}?(?P<n>\d+(?:[.,]\d+)?|{WORD_NUMBER}|a|several){S}(?P<scale>thousand|million|billion){S}years{S}ago{END}", 0.9),
    _rule("vague-ago", "unit", rf"(?P<unit>days|weeks|months|years|decades|centuries|generations){S}(?:ago|earlier){END}", 0.7),
    _rule("offset", "unit",
          rf"{ABOUT}?(?:the{S})?(?P<n>{NUMBER}){S}(?P<unit>{UNITS}){S}(?P<dir>earlier|later|afterwards?|previously|from{S}now|hence|(?:before|prior)(?=[^\S\n]*[,.;:)]|\s*$)){END}(?={SC}on{S}(?P<dayname>(?:{WEEKDAY}{SC})?(?:{MONTH}{S}{DAY}\b(?:,{S}{YEAR})?|{DAY}{S}{MONTH}(?:,?{S}{YEAR})?\b)))?", 0.7),
    _rule("year-ago", "unit", rf"(?P<core>(?:the{S})?(?:comparable{S})?year[- ](?P<dir>ago|earlier)(?:{S}(?P<unit>quarter|period|month|third{S}quarter|first{S}quarter|second{S}quarter|fourth{S}quarter))?){END}", 0.8),
    _rule("quarter", "unit",
          rf"(?P<edge>{EDGE})?(?:the{S}(?!\w+-quarter))?(?:(?P<rel>this|last|next){S}year['’]s{S}|(?P<year>{YEAR})(?:['’]s)?{S})?(?:fiscal{S})?(?P<n>first|second|third|fourth|final|last(?={S}(?:half|quarter){S}of{S}(?:{YEAR}|(?:this|last|next){S}year))|1st|2nd|3rd|4th)(?:-|{S})(?:fiscal{S})?(?P<unit>quarter|half)"
          rf"(?:{S}of{S}(?:(?:fiscal{S}|calendar{S})?(?P<year2>{YEAR})|(?P<rel2>this|last|next){S}year|the{S}year))?(?!\w)", 0.85),
    _rule("month-quarter", "month",
          rf"(?P<edge>{EDGE})?(?:the{S})?(?P<month>March|June|September|December){S}(?P<unit>quarter)(?:{S}(?:of{S})?(?:(?P<year>{YEAR})|(?P<rel>this|last|next){S}year))?{END}", 0.8),
    _rule("same-period", "unit",
          rf"the{S}(?:same|corresponding|comparable){S}(?P<unit>period|quarter|month|week|weekend){S}(?:of{S}|in{S})?(?:last{S}year|a{S}year{S}(?:earlier|ago|before)|the{S}(?:previous|prior|preceding){S}year|(?P<year>{YEAR})){END}", 0.8),
    _rule("quarter-code", "digits", rf"(?:Q(?P<n>[1-4])|(?P<half>H[12]))(?:{S}(?P<year>{YEAR}))?{END}", 0.8, cased=True),
    _rule("period", "unit",
          rf"(?P<core>the{S}(?:(?P<rel>latest|current|same|year-earlier|year-ago|recent){S})?(?:(?P<year>{YEAR}){S})?(?:fiscal{S})?(?P<unit>quarter(?!-to-)|full{S}year|fiscal{S}year|period))(?={S}ended{S}(?P<month>{MONTH}))?{END}", 0.7),
    _rule("year-of", "unit", rf"(?:the{S})(?P<core>fiscal{S}year|full{S}year){END}", 0.7),
    _rule("season", "season",
          rf"(?P<edge>{EDGE})?(?:(?:(?P<the>the{S})(?={LAST}{S}|{NEXT}{S}))?(?P<rel>{LAST}|{NEXT}|this|the|that|each|every){S})?(?P<mod>(?:early|late|mid)(?:-|{S})|mid(?=summer|winter))?(?P<season>{SEASON})"
          rf"(?:(?:{S}of)?{S}(?P<year>{YEAR})(?:[-–/](?:{YEAR}|\d\d)(?!\d))?{AFTER_YEAR}|(?P<before>{S}before{S}last))?{END}", 0.75),
    _rule("seasons-ago", "season", rf"(?P<n>{NUMBER}){S}(?P<season>{SEASON})s{S}ago{END}", 0.85),
    _rule("decade", "digits",
          rf"{DECADE_LEAD}?(?:the{S})?(?:(?:early|late|mid)(?:-|{S}))?(?P<year>[12]\d{{2}}0)['’]?s{END}", 0.9),
    _rule("short-decade", "digits", rf"{DECADE_LEAD}?(?:the{S})(?:(?:early|late|mid)(?:-|{S}))?['’‘]?(?P<year>[2-9]0)['’]?s{END}", 0.75),
    _rule("word-decade", "words", rf"the{S}(?:(?P<edge>early|late|mid)(?:-|{S}))?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties){END}", 0.75),
    _rule("word-year", "words",
          rf"(?:(?:the{S}year{S})|(?=nineteen)|(?<=in ))(?:nineteen{S}(?P<last>{TENS}(?:[- ]{ONES})?|{TEENS})|two{S}thousand(?:{S}(?:and{S})?(?P<low>{TENS}(?:[- ]{ONES})?|{TEENS}|{ONES}))?){END}", 0.75),
    _rule("century", "unit",
          rf"(?:the{S})?(?P<edge>(?:early|late|mid)(?:-|{S}))?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})(?:-|{S})centur(?:y|ies){END}", 0.85),
    _rule("centuries", "unit",
          rf"(?:the{S})?(?P<edge>(?:early|late|mid)(?:-|{S}))?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})(?=(?:,{S}(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD}))*{S}(?:and|to|or){S}(?:the{S})?(?:(?:early|late|mid)(?:-|{S}))?(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})(?:-|{S})centur(?:y|ies)\b)", 0.8),
    _rule("turn-of-century", "unit", rf"the{S}turn{S}of{S}(?:(?:the|this|last){S})?(?:(?P<n>19th|20th|21st|nineteenth|twentieth|twenty-first){S})?(?:century|millennium){END}", 0.7),
    _rule("bc-year", "era",
          rf"{NOT_NUMBER}{ABOUT}?(?:c\.{S}?|circa{S})?(?:the{S}year{S})?(?P<year>[1-9]\d{{0,3}}){S}?(?:B\.C\.(?:E\.)?|BCE?\b)", 0.9, cased=True),
    _rule("bc-century", "era",
          rf"(?:the{S})?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})(?:-|{S})century{S}(?:B\.C\.(?:E\.)?|BCE?\b)", 0.9),
    _rule("year", "digits",
          rf"{NOT_NUMBER}(?P<edge>{EDGE}|pre-|post-)?(?:(?:the{S}year|fiscal(?:{S}year)?|calendar){S})?(?P<year>{YEAR})(?P<tail>/\d\d\b)?{AFTER_YEAR}(?!\w|['’](?!s\b))", 0.85),
    _rule("day-alone", "digits",
          rf"(?:on|by|until|till|from|before|after|since){S}(?P<core>the{S}(?P<day>\d{{1,2}}(?:st|nd|rd|th)))(?=[^\S\n]*(?:[.,;:!?)”\"’']|$)|{S}(?:and|but|when|while|at|after)\b)", 0.6),
    _rule("year-range-end", "digits", r"(?<=\d[-–—/])(?P<year>\d{4}|\d\d)(?P<linked>)(?![\w%.,/-]\d|[\w%])", 0.8),
    _rule("rate", "unit", rf"(?:(?:once|twice|(?:{NUMBER}){S}times){S})?(?:a|an|per){S}(?P<unit>hour|day|night|week|month|year)(?![\w-])", 0.6),
    _rule("duration", "unit",
          rf"{ABOUT}?(?:the{S})?(?P<n>{NUMBER}(?:{S}(?:to|or){S}{NUMBER})?)(?:{S}(?:more|full|consecutive|straight|whole|long|solid|single|additional|entire|extra|trading|business|working|calendar|school))?"
          rf"{S}(?P<unit>{UNITS})(?:{S}and{S}(?P<half>a{S}half)|{S}and{S}(?P<n2>{NUMBER}){S}(?P<unit2>{UNITS}))?(?:{S}or{S}so)?(?![\w’'])", 0.85),
    _rule("duration-adjective", "unit", rf"{ABOUT}?(?P<n>{NUMBER})-(?P<unit>{UNIT})(?:-long)?(?![\w])", 0.85),
    _rule("unit-long", "unit", r"(?P<core>(?:(?:day|week|month|year|decade|centurie|hour)s?)-long)\b", 0.8),
    _rule("vague-duration", "unit", rf"(?:for|in|after|within|over|took|take|takes|last|lasted|spent|of){S}(?P<core>(?P<unit>hours|days|weeks|months|years|decades|centuries))(?:{S}(?:and{S}(?:weeks|months|years)))?{END}", 0.6),
    _rule("within", "unit", rf"within{S}(?P<core>the{S}(?P<unit>hour|day|week|month|year|decade)|(?P<units>seconds|minutes)){END}", 0.7),
    _rule("vague-before", "unit", rf"(?P<unit>hours|days|weeks|months|years|decades)(?={S}(?:after|before)\b){END}", 0.6),
    _rule("day-told", "unit", rf"(?:(?:end(?:ed|s|ing)?|finish(?:ed|es|ing)?|clos(?:ed|es|ing)|(?:earlier|later){S}in|(?:rest|remainder|course){S}of)){S}(?P<core>the{S}(?P<unit>day|week|month)){END}", 0.6),
    _rule("straight", "unit", rf"(?:(?:the|a){S})?(?P<core>(?:{ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th)){S}(?:(?:straight|consecutive|successive){S}(?P<unit>day|night|week|month|year)|(?P<unit2>day|night|week|month|year)(?={S}(?:in{S}a{S}row|running)\b))){END}", 0.6),
    _rule("year-to", "unit", rf"the{S}(?:(?:fiscal|financial){S})?year(?={S}(?:to|ended|ending){S}(?:(?:in|on){S})?(?:{MONTH}|{DAY}{S}{MONTH})){END}", 0.8),
    _rule("ahead", "unit", rf"the{S}(?P<unit>hours|days|weeks|months|years){S}ahead{END}", 0.8),
    _rule("every", "set",
          rf"(?:every|each)(?:{S}(?P<n>{NUMBER}(?:{S}(?:to|or){S}{NUMBER})?|other|single|second|third))?{S}(?:(?P<unit>{UNITS})|(?P<workday>week(?:day|night))|(?P<weekday>{WEEKDAY})|(?:(?P<day>{DAY}){S}(?:of{S})?)?(?P<month>{MONTH})(?:{S}(?P<day2>{DAY})\b)?|(?P<part>{PART})|(?P<season>{SEASON})){END}", 0.9),
    _rule("adverb-set", "set", r"(?P<word>daily|nightly|weekly|biweekly|fortnightly|monthly|yearly|annually|hourly)(?![\w-])", 0.75),
    _rule("weekday-parts", "weekday", rf"(?P<weekday>{WEEKDAY}){S}(?P<part>morning|afternoon|evening|night)s{END}", 0.8),
    _rule("plural-weekday", "weekday", rf"(?:(?:on|all){S}|(?<=days and )|(?<=days or )|(?<=days to )|(?<=days, )|(?={WEEKDAY}s{S}(?:to|and|or){S}{WEEKDAY}s\b))(?P<core>(?P<weekday>{WEEKDAY})s){END}", 0.75),
    _rule("holiday", "holiday",
          rf"(?P<edge>(?:the{S})?(?:beginning|start|end|middle){S}of{S})?(?:(?:the{S})?(?:(?:(?P<offday>{WEEKDAY})|(?!several|many|few|a{S}few|some)(?P<offn>{NUMBER}){S}(?P<offunits>days?|weeks?)|(?P<offunit>day|night|week|weekend)){S}(?P<offway>before|after)|(?P<eve>eve){S}of){S})?(?:(?P<rel>last|this|next|that){S}(?:year['’]s{S})?)?(?P<holiday>{NAMED_DAY})(?:,?{S}(?:(?:in|of){S})?(?P<year>{YEAR}){AFTER_YEAR})?(?![\w/])", 0.8),
    _rule("present", "ref", rf"(?:right{S}now|now|current(?!{S}(?:affairs|events|accounts?)\b|{S}{BIG_UNIT}\b)|currently|nowadays|these{S}days|the{S}time{S}being|at{S}(?:the{S}moment|present)|at{S}this{S}(?:point|moment|time))(?![\w-])", 0.8),
    _rule("past", "ref", rf"(?:(?:more|most|until|as){S})?recently\b|(?:lately|recent(?!{S}{UNITS}\b|{S}past\b)|in{S}the{S}recent{S}past|(?:not{S}(?:so{S})?)?long{S}ago(?!{S}as\b)|at{S}(?P<core>one{S}point)|at{S}(?P<core3>the{S}time)(?!{S}(?:of|when|that|it|he|she|they|I|we|the)\b)|(?P<core2>the{S}past)(?!{S}{NUMBER}{S}|{S}(?:\w+{S})?(?:\d|\w+s\b|{UNITS})))(?![\w-])", 0.75),
    _rule("future", "ref", rf"(?:as{S}soon{S}as{S}possible|soon(?!{S}(?:after|as))|shortly(?!{S}(?:after|before))|(?:the{S})?(?:near|immediate|foreseeable|not-too-distant){S}future|(?:the{S})future(?!{S}of)|(?:(?<=will )|(?<=may )|(?<=could )|(?<=might )|(?<=would ))one{S}day|one{S}day(?={S}(?:be|become|have|will))|a{S}later{S}date|the{S}(?:near|short|medium|long){S}term(?!{S}\w))(?![\w-])", 0.7),
)  # fmt: skip
