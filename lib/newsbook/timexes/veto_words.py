"""The words around what only looks like a time, by which `veto` tells it."""

from __future__ import annotations

import re

from newsbook.timexes.words import words

MONTH_NAMES_OF_PEOPLE = frozenset({"may", "march", "april", "june", "august"})
NAMED_DAYS = frozenset({"black", "good", "bloody", "fat", "ash", "super", "palm", "cyber", "easter", "holy",
                        "man", "girl", "patch", "throwback", "taco", "sheffield", "maundy", "shrove", "giving", "whit"})  # fmt: skip
NUMBERED_THINGS = frozenset(
    words(
        "no number page room route flight section article resolution nearly almost roughly some "
        "least more than only over chapter"
    )
)
PAPERS = re.compile(r"\s(?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Night (?:Live|Football|Lights))\b")
BEFORE_A_YEAR = frozenset(
    words(
        "in by since until till before after during from to through of for and or between "
        "around about circa than late early mid year fiscal calendar spring summer autumn fall "
        "winter the a this but christmas easter ramadan ad ce that as at on when while back "
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sept sep oct nov dec its their his her our your my "
        "throughout beyond versus vs both class approximately monday tuesday wednesday thursday "
        "friday saturday sunday where which who was were is"
    )
)
TEMPORAL = frozenset(
    words(
        "in by since until till before after during from to through of for and or between "
        "around circa late early mid year the throughout fiscal"
    )
)
QUANTITIES = re.compile(
    r"[\s-](?:(?:[a-z-]+\s)?(?:people|troops|soldiers|civilians|km|kilomet(?:er|re)s|met(?:er|re)s|miles|feet|"
    r"dollars|euros|pounds|jobs|homes|houses|points|tons|tonnes|barrels|shares|units|men|women|"
    r"children|workers|employees|members|refugees|migrants|prisoners|deaths|cases|copies|"
    r"votes|rubles|yen|cc|square|hours|boots|acres|hectares|residents|students|watts|calories)\b|per\b|BCE?\b|GMT|UTC|EST|EDT)"
)  # fmt: skip
SURNAME = re.compile(r"\s[A-Z][a-z]+\b(?!['’]s\b)")
BEFORE_A_MONTH = frozenset(
    words(
        "in since by until till before after during from of for the a this last next early late mid its their his her"
    )
)
MODAL_BEFORE = re.compile(r"\b(?:will|would|may|might|could|can)\s$")
BE_AFTER = re.compile(r"\s(?:be|become|have|will)\b")
DEGREES = re.compile(r"\b(?:temperatures?|degrees|lows?|highs?|upper|lower|scor\w+|marks?)\b")
PROGRAMMES = frozenset(words("Russia Turkey Psychology India Entertainment Medicine Christianity Health"))
SHOWS = frozenset({"60 Minutes", "48 Hours"})
YEAR_LED_NAMES = re.compile(r"\s(?:Agenda|Vision|Strategy|Plan for|Initiative|Roadmap)\b")
LEFT_WORD = re.compile(r"([\w'’.&-]+)[^\S\n]*$")
AGE = re.compile(r"[-\s]olds?\b|[-\s]of[-\s]age\b", re.IGNORECASE)
QUOTED_NAME = re.compile(r"[\"“‘'][A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3}\s$")
PAPER_AFTER = re.compile(r"\s(?:[A-Z]|(?:news)?papers?\b|newsletter|magazine|tabloid|life\b)")
HOLIDAY_THINGS = re.compile(
    r"\s(?:Offensive|War\b|[Hh]onou?rs|[Rr]esolutions?|[Mm]essage|[Gg]reetings?|Rising|Agreement|Accords|Massacre|dinner|lunch|turkey|best\b|cheer|spirit|special|album|single|classics?|wish|break\b|cards?|trees?|carols?|gifts?|presents?|shopping|eggs?|bunny|party|"
    r"parties|decorations?|lights|markets?|songs?|movies?|films?|costumes?|Island|Story|Carol)\b"
)
MAY_VERB = re.compile(r"\s(?:I|you|he|she|it|we|they|the|not|be|have|well|also|a)\b")
SEASON_LEAD = re.compile(
    r"\b(?:in|since|by|during|until|till|over|through|throughout|from|to|of|for|into|before|after|beyond|mid|this|next|last)"
    r"(?:\s(?:the|early|late|mid|both))*\s$", re.IGNORECASE)  # fmt: skip
PART_LEAD = re.compile(r"\b(?:in|into|through|during|throughout|by|since|until|all)\s$", re.IGNORECASE)
PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|set|due|postponed|fixed|booked)\s(?:for|in|until|to)\s$", re.IGNORECASE
)
HABIT_LEAD = re.compile(r"\b(?:often|usually|always|sometimes|regularly|typically)\b[^.;:]{0,20}$", re.IGNORECASE)
# 'began that August and went on', not 'said that April and May were'
THAT_MONTH = re.compile(
    r"[.,;:)]|\s(?:and|when|but|after|before)\s+(?!May\b|March\b|April\b|June\b|August\b)(?!(?:I|he|she|it|they|we)\b)[a-z]|\s*$"
)
SAID_THAT = re.compile(
    r"\b(?:sa(?:id|ys?)|told|\w+ed|hopes?|thinks?|thought|claims?|knew|knows?|so|fe(?:el|lt|ars?))\s+$"
)
PAST_AFTER = re.compile(
    r"\s(?:[a-z]+ed|became|began|found|fell|rose|grew|came|went|took|got|left|lost|won|made|gave|broke|spread|was|were|had)\b"
)
PAST_BEFORE = re.compile(r"\b(?:was|were|had|did|but|and)\s$")
RATE_LEAD = re.compile(
    r"(?:\d(?:m|bn|tn|k|p)?|%|\b(?:million|billion|trillion|thousand|hundred|percent|times|once|twice|dollars|euros|pounds|"
    r"people|barrels|tons|tonnes|hours|days|weeks|minutes|flights|cents|units|members|cars|copies|jobs|"
    r"[a-z]{3,}s))\s?$", re.IGNORECASE)  # fmt: skip
TITLE_AFTER = re.compile(
    r"\s(?!(?:I|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))[A-Z][a-z]+"
)
YEARS_BEFORE = re.compile(r"\d{4}[-–/]$")
EDGE_OF_DAY_LEAD = re.compile(
    r"\b(?:at|before|after|until|till|since|by|around|towards?|near|from|about)\s$", re.IGNORECASE
)
DAYLIGHT = re.compile(r"\b(?:dawn|sunrise)\s(?:to|until|till)\s(?:dusk|sunset|nightfall)\b", re.IGNORECASE)
PRICED = re.compile(
    r"\b(?:clos\w+|trad\w+|shares?|stocks?|stood|open(?:ed|s)|prices?|end(?:ed|s)|settl\w+|index|dollars?|euros?|pounds?|cents?|yields?|pence)\b",
    re.IGNORECASE,
)
SHARE_AFTER = re.compile(r"\s?(?:%|per\b|percent|times|of\b|points?\b|million|billion|thirds?\b)|[,.]\d")
GOLF = re.compile(
    r"\b(?:birdie[sd]?|bogey(?:s|ed)?|fairways?|tee shots?|par[- ](?:3|4|5|three|four|five)|PGA|putts?|putted)\b"
)
NEW_YEAR_LEAD = re.compile(r"\b(?:by|before|over|at|until|till|since|after|around|during|and)\s$", re.IGNORECASE)
