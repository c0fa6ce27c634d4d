"""Word lists and patterns for lines of a news page. None names a site."""

from __future__ import annotations

import re

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
MONTH = rf"(?P<month>{MONTHS}|(?:{SHORT_MONTHS})\b\.?)"
DAY, YEAR = r"(?P<day>\d{1,2})", r"(?P<year>(?:19|20)\d\d)"
DATES = (
    re.compile(rf"\b{MONTH}\s+{DAY}(?:st|nd|rd|th)?,?\s+(?:at\s+[\d:]+\s*\w*,?\s+)?{YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{DAY}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{MONTH},?\s+{YEAR}\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"\b(?P<day>\d{2})\.(?P<number>\d{2})\.(?P<year>(?:19|20)\d\d)\b"),
)
SLASHED = re.compile(r"\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>(?:19|20)\d\d)\b")
MODIFIED = re.compile(r"\b(?:updated?|modified|edited|revised|last changed)\b", re.IGNORECASE)

END_MARK = re.compile(r"[.!?…]['\"”’»)\]]*$|[.!?…,]?[\"”»]$")
CREDIT_WORD = r"(?:Images?|Photos?|Photographs?|Pictures?|Credits?|Foto|Source|Photo by|Image source)"
GLUED_CREDIT = re.compile(
    rf"^(?P<caption>.{{8,}}?)(?P<credit>\s*(?:{CREDIT_WORD}\s?:|©(?!\s*(?:19|20)\d\d)|\(c\)\s)\s*\S.{{2,90}})$"
)
BRACKET_CREDIT = re.compile(
    r"^(?P<caption>.{8,}?)(?P<credit>\s*[\[(][^\[\]()]*(?:Photo|Getty|Reuters|AFP|Images|/AP|AP/|via )[^\[\]()]*[\])])$"
)
AGENCIES = re.compile(
    r"\b(?:Getty Images|Reuters|REUTERS|AFP|AP Photo|EPA|Shutterstock|picture alliance|PA Wire|Alamy|Bloomberg via)\b"
)
CREDIT_LINE = re.compile(rf"^(?:{CREDIT_WORD}\s?:|©(?!\s*(?:19|20)\d\d)|\[?(?:AP|File) Photo)", re.IGNORECASE)

BYLINE = re.compile(
    r"^(?:(?:Written |Reported |Words |Story |Analysis |Report )?[Bb]y:?|BY|Author:|Von)\s+(?P<names>[A-ZÀ-Þ].{2,90})$"
)
NAME = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|del|dos|[A-ZÀ-Þ][\w'’.-]*)){1,3}"
NAME_LINE = re.compile(rf"^{NAME}$")
OFFICES = re.compile(
    r"\b(?:correspondent|reporter|editor|journalist|writer|columnist|author|bureau chief|fellow|professor|analyst|contributor|covers|reports on)\b",
    re.IGNORECASE,
)

NOTE = re.compile(
    r"^(?:\W*(?:corrections?|clarifications?|editor[’']?s?[’']? note|update|updated|note to readers|publisher[’']s note)\b.{0,30}?:"
    r"|correction\b|this (?:article|story|piece|report|post) (?:was|has been|is|originally|first)\b"
    r"|an earlier version of this|translated (?:from|by)\b|this is an? (?:excerpt|opinion))",
    re.IGNORECASE,
)  # fmt: skip

BOILERPLATE = re.compile(
    r"^(?:\W*(?:skip to\b|jump to\b|advertis\w+|sponsored\b|ad\b\W*$|loading\b|log ?in|sign (?:in|up|out)|subscribe\b|"
    r"register\b|newsletter|menu$|search$|home$|share\b|tweet$|facebook$|twitter$|whatsapp|email(?: this)?$|print$|copy link|"
    r"comments?\b|read (?:more|next|also)|more on this|more (?:stories|news|from)|related\b|recommended|trending|most (?:read|popular|viewed)|"
    r"you may also|you might also|also read|see also|watch:|listen:|video:|in pictures|follow us|follow\b.{0,30}\bon\b|get the app|download\b|"
    r"cookies?\b|we use cookies|accept all|privacy|terms (?:of|and)|all rights reserved|copyright\b|©|contact us|about us|"
    r"back to top|next article|previous article|story continues|article continues|continue reading|view (?:all|comments|gallery)|"
    r"click here|tap here|sponsored link|report (?:a typo|an error)|join the conversation|what do you think|tags?:|topics?:|"
    r"\d+ (?:comments?|shares?|min(?:ute)?s? read)|\d+ (?:hours?|minutes?|days?) ago|getty images$|image (?:source|caption)$))",
    re.IGNORECASE,
)  # fmt: skip
PROMPT = re.compile(
    r"\b(?:sign up (?:for|to)|subscribe (?:to|now)|our newsletter|your inbox|log in to|create an account|free trial|"
    r"follow us on|download our app|enable javascript|accept cookies|your browser|support our journalism|become a member|"
    r"privacy policy|terms of (?:use|service)|all rights reserved|may not be (?:published|reproduced))\b",
    re.IGNORECASE,
)
PAYWALL = re.compile(
    r"\b(?:subscribe to (?:continue|read)|to continue reading|this (?:article|content) is for subscribers|"
    r"already a subscriber|subscribers only|unlock this article|read the full (?:story|article))\b",
    re.IGNORECASE,
)
SITES = re.compile(r"\bmore (?P<name>[A-Z][\w&.]*(?: [A-Z][\w&.]*)?) sites\b")
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:(?:19|20)\d\d)?\s*(?:by\s+)?(?P<name>[A-Z][\w&’']*(?: [A-Z][\w&’']*){0,3})"
)
TITLE_TAIL = re.compile(r"\s[|–—-]\s(?P<name>[A-Z][\w&.’']*(?: [A-Z][\w&.’']*){0,3})$")
