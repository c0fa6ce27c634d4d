"""Word lists and patterns for lines of a news page. None names a site."""

from __future__ import annotations

import re
from functools import lru_cache

LINES_KEPT = 1024  # lines of a page whose answers are remembered
CAPITALS = re.compile(r"\\.|[A-Z]+")


class Phrases:
    """A pattern for any case. It reads small letters, for which `re` is twice as fast as when it ignores case.

    `needs`: letters that no text without can say it. `often`: more than one step asks the same of a line, so that
    the last answers are kept.
    """

    def __init__(self, pattern: str, *, needs: str = "", often: bool = False) -> None:
        self.pattern, self.needs = pattern, needs
        self.search = lru_cache(maxsize=LINES_KEPT)(self._search) if often else self._search
        self.small = re.compile(CAPITALS.sub(lambda m: m[0] if m[0][0] == "\\" else m[0].lower(), pattern))

    def match(self, text: str) -> bool:
        """Whether a text opens so."""
        return self.small.match(text.lower()) is not None

    def _search(self, text: str) -> bool:
        """Whether a text says so anywhere."""
        return self.said_in(text.lower())

    def said_in(self, small: str) -> bool:
        """Whether a text in small letters says so anywhere."""
        return self.needs in small and self.small.search(small) is not None


def has_end_mark(text: str) -> bool:
    """Whether a text ends as sentences do, be it with a quotation mark or a bracket behind."""
    return text.endswith(CLOSING_QUOTES) or text.rstrip(CLOSING).endswith(END_MARKS)


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
SLASHED = re.compile(r"\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>(?:(?:19|20)\d\d|\d\d))\b(?!/)")
# Where a browser's copy runs two pieces of a page together: 'ESPNDec 22', 'F1Dec 22', '20247:55', 'GMTLast', 'DeanEditor', 'Lee2 hours ago'.
GLUED = re.compile(
    rf"(?<=[A-Za-z\d])(?=(?:{MONTHS}|{SHORT_MONTHS})\b)|(?<=[a-z])(?=\d{{1,2}} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago\b)|(?<=(?:19|20)\d\d)(?=\d{{1,2}}[:.]\d\d)"
    r"|(?<=[A-Z]{3})(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?<!Fitz)(?=[A-Z][a-z])|(?<=[a-z\d])(?=(?:By|Published|Updated|Last|Posted|Contributions|Contributor)\b)"
)
# A letter or digit with a capital or digit behind it: no line without one has anything glued. `re` runs to the second.
SEAM = re.compile(r"[A-Z\d](?<=[A-Za-z\d].)")
MODIFIED = Phrases(r"\b(?:updated?|modified|edited|revised|last changed)\b")

END_MARKS, CLOSING_QUOTES, CLOSING = (".", "!", "?", "…"), ('"', "”", "»"), "'\"”’»)]"
CREDIT_WORD = r"(?:(?:Images?|Photos?|Pictures?) credits?|Images?|Photos?|Photographs?|Photo-illustration|Pictures?|Credits?|Foto|Source|Photo by|Image source)"
GLUED_CREDIT = re.compile(
    rf"^(?!Copyright\b)(?P<caption>.{{8,}}?)(?P<credit>\s*(?:{CREDIT_WORD}\s?:|©(?!\s*(?:Copyright\s*)?(?:19|20)\d\d)|\(c\)\s)\s*\S.{{2,90}})$"
)
BRACKET_CREDIT = re.compile(
    r"^(?P<caption>.{8,}?)(?P<credit>\s*[\[(][^\[\]()]*(?:Photo|Getty|Reuters|AFP|Images|/AP|AP/|via )[^\[\]()]*[\])])$"
)
# 'at the harbour (Kim Roe / Northline)', 'at the harbour | Kim Roe/Harbour Post': a name of two words, then its outlet.
_PAIR = r"(?:[A-ZÀ-Þ][\w.'’-]+\s){1,3}[A-ZÀ-Þ][\w.'’-]+\s?/\s?[A-ZÀ-Þ][\w.&'’-]*(?:\s[A-ZÀ-Þ][\w.&'’-]*){0,3}"
PAIR_CREDIT = re.compile(rf"^(?P<caption>.{{8,}}?)(?P<credit>\s*(?:\({_PAIR}\)|\[{_PAIR}\]|\|\s?{_PAIR}))$")
AGENCIES = re.compile(
    r"\b(?:Getty Images|Reuters|REUTERS|AFP|AP Photo|EPA|Shutterstock|picture alliance|PA Wire|Alamy|Bloomberg via)\b"
)
# 'in Los Angeles.Harry Langdon/Getty Images': a name run into the caption, ending in an agency.
AGENCY_NAMES = (
    "Getty Images", "Getty", "Reuters", "REUTERS", "AFP", "AP", "EPA", "Shutterstock", "Alamy", "WireImage", "FilmMagic",
    "Bloomberg", "ZUMA", "PA", "picture alliance", "Everett Collection",
)  # fmt: skip
AGENCY = f"(?:{'|'.join(AGENCY_NAMES)})"
ANY_AGENCY = re.compile(AGENCY)
AGENCY_CREDIT = re.compile(
    rf"^(?P<caption>.{{8,}}?(?<=[a-z.!?”\"’]))(?P<credit>(?=[A-Z])[A-Z][\w.'’ -]{{0,40}}?(?:\s?[/,]\s?|\s)(?:[\w .]{{0,30}}(?:/| via ))?{AGENCY}(?: Images| file| via [\w .]{{2,25}}| for [\w .]{{2,25}})?)$"
)
AGENCY_ALONE = re.compile(rf"^(?:[A-Z][\w.'’-]+[\s/,]+){{0,5}}(?:via )?{AGENCY}$")
CREDIT_LINE = Phrases(rf"^(?:[\[(]?{CREDIT_WORD}\s?:|©(?!\s*(?:Copyright\s*)?(?:19|20)\d\d)|\[?(?:AP|File) Photo)")

BYLINE = re.compile(
    r"^(?:(?:(?:Written|Reported|Words|Story|Analysis|Report|Posted|Updated|Published) )?[Bb]y:?|BY:?|Authors?:)"
    r"(?:\s+|(?<=By))(?P<names>[A-ZÀ-Þ].{2,110})$"
)
# Bylines that say what the text is; the learned weights know only those above.
MORE_BYLINES = re.compile(
    r"^(?:(?:Opinion|Review|Interview|Text|Essay|Column|Commentary|Exclusive|Feature|Compiled) [Bb]y:?|(?:Author|Reporter|Words|Text):)"
    r"\s+(?P<names>[A-ZÀ-Þ].{2,110})$"
)
NAME = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|del|dos|[A-ZÀ-Þ][\w'’.-]*)){1,3}"
NAME_LINE = re.compile(rf"^{NAME}$")
OFFICES = Phrases(
    r"\b(?:correspondent|reporter|editor|journalist|writer|columnist|author|bureau chief|fellow|professor|analyst|contributor|covers|reports on)\b",
)

NOTE = Phrases(
    r"^(?:\W*(?:corrections?|clarifications?|editor[’']?s?[’']? note|update|updated|note to readers|publisher[’']s note)\b.{0,30}?:"
    r"|correction\b|this (?:article|story|piece|report|post) (?:was|has been|is|originally|first)\b"
    r"|an earlier version of this|translated (?:from|by)\b|this is an? (?:excerpt|opinion))",
)  # fmt: skip

BOILERPLATE = Phrases(
    r"^(?:\W*(?:skip to\b|jump to\b|advertis\w+|sponsored\b|ad\b\W*$|loading\b|log ?in|sign (?:in|up|out)|subscribe\b|"
    r"register\b|newsletter|menu$|search$|home$|share\b|tweet$|facebook$|twitter$|whatsapp|email(?: this)?$|print$|copy link|"
    r"comments?\b|read (?:more|next|also)|more on this|more (?:stories|news|from)|related\b|recommended|trending|most (?:read|popular|viewed)|"
    r"you may also|you might also|also read|see also|watch:|listen:|video:|in pictures|follow us|follow\b.{0,30}\bon\b|get the app|download\b|"
    r"cookies?\b|we use cookies|accept all|privacy|terms (?:of|and)|all rights reserved|copyright\b|©|contact us|about us|"
    r"back to top|next article|previous article|story continues|article continues|continue reading|view (?:all|comments|gallery)|"
    r"click here|tap here|sponsored link|report (?:a typo|an error)|join the conversation|what do you think|tags?:|topics?:|"
    r"\d+ (?:comments?|shares?|min(?:ute)?s? read)|\d+ (?:hours?|minutes?|days?) ago|getty images$|image (?:source|caption)$))",
)  # fmt: skip
PROMPT = Phrases(
    r"\b(?:sign up (?:for|to)|subscribe (?:to|now)|our newsletter|your inbox|log in to|create an account|free trial|"
    r"follow us on|download our app|enable javascript|accept cookies|your browser|support our journalism|become a member|"
    r"privacy policy|terms of (?:use|service)|all rights reserved|may not be (?:published|reproduced))\b",
    often=True,
)
# What stands below newsletters; the learned weights know only those above.
MAIL_END = Phrases(
    r"^\W*(?:you(?: are|['’]re)? ?(?:receiv\w+|getting|got) this (?:e-?mail|message|newsletter|letter)|this (?:e-?mail|message) was sent to\b|"
    r"(?:to )?unsubscribe\b|(?:view|open|read) (?:this (?:e-?mail|message) )?(?:in (?:your |a )?browser|online)\b|"
    r"(?:manage|update) (?:your )?(?:preferences|subscription))"
)
PAYWALL = Phrases(
    r"\b(?:subscribe to (?:continue|read)|to continue reading|this (?:article|content) is for subscribers|"
    r"already a subscriber|subscribers only|unlock this article|read the full (?:story|article))\b",
)
SITES = re.compile(r"\bmore (?P<name>[A-Z][\w&.]*(?: [A-Z][\w&.]*)?) sites\b")
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|[Cc]opyright)\s*(?:(?:©|\(c\)|[Cc]opyright)\s*)?(?:(?:19|20)\d\d)?\s*(?:by\s+)?(?P<name>[A-Z][\w&’']*(?: [A-Z][\w&’']*){0,3})"
)
# Where the page names who publishes it, by words that no such line is without.
OWNERS = (((" sites",), SITES), (("©", "(c)", "opyright"), COPYRIGHT))
OWNED = re.compile("|".join(re.escape(word) for words, _ in OWNERS for word in words))
# What a title ends with that is not of it: '(video)', '[Watch]'.
KIND_MARK = re.compile(
    r"\s+[(\[](?:with )?(?:watch|listen|videos?|photos?|pictures|gallery|audio|podcast|graphic)[)\]]$", re.IGNORECASE
)
# What a copy runs into a title: 'Opinion What the valley needs', 'Analysis | Why the bridge fell'. A word in capitals that no
# headline has inside it tells that the title begins there.
TITLE_KICKER = re.compile(
    r"^(?:Opinion|Analysis|Perspective|Commentary|Editorial|Explainer|Exclusive|Interview|Column|Essay|Feature)"
    r"(?:\s*\|\s*|\s+(?=(?:The|A|An|What|How|Why|When|Where|Who|I|I[’'](?:m|ll|ve|d)|We|You|My|Our|It|It[’']s|This|That|There|If|Is|Are|Do|Does|Can)\s))"
)
TITLE_TAIL = re.compile(r"\s[|–—-]\s(?P<name>[A-Z][\w&.’']*(?: [A-Z][\w&.’']*){0,3})$")

CLOCK_END = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.m\.?$", re.IGNORECASE)
END_OF_ARTICLE = Phrases(
    r"^\W*(?:you (?:might|may) (?:also|like)|keep reading|read (?:next|more about|more on|this next)|up next|what to read next|"
    r"(?:see |read )?more (?:from|in|on|about|stories|news|articles|headlines|great)\b|most (?:popular|read|viewed|shared|commented|recent)|"
    r"related (?:stories|articles|topics|terms|content|posts|news|links|items|coverage)|recommended (?:for|stories|articles|reading|videos)|"
    r"trending (?:now|stories|news|nationally|topics)|top (?:stories|news|headlines|reads)|popular (?:now|stories|posts|articles|in)|"
    r"latest (?:news|stories|articles|headlines|posts|from|videos|in)\b|(?:about|meet) the (?:author|writer|reporter)|submit a correction|"
    r"editors?['’]?s?['’]? (?:picks|choice)|recent (?:posts|stories|articles)|featured (?:video|stories|articles)|filed under|posted in\b|"
    r"cite this (?:page|article)|story source|journal reference|purchase licensing|reprints|our standards|share this (?:article|story|post)|"
    r"(?:tags|topics|filed|categories|keywords|sources?):?$|tagged\b|promoted (?:stories|content)|from (?:around|across) the web|"
    r"(?:sign up|subscribe) (?:for|to|now)\b|newsletters?$|get the .{0,30}newsletter|copyright\b|©|\(c\) (?:19|20)\d\d|"
    r"follow us|contact us|all rights reserved|privacy (?:policy|notice)|terms of (?:use|service)|about us|(?:next|previous) (?:article|post|story))",
)  # fmt: skip
COMMENTS = Phrases(
    r"^\W*(?:(?:\d+|one|two|three|view|show|add|post|leave|write)?\s*(?:a |all )?(?:comments?|replies|responses)(?: \(?\d+\)?)?\W*$|"
    r"(?:leave|post|write|add) a (?:comment|reply)\b|join the (?:conversation|discussion)\b|\d+ thoughts on\b|(?:log|sign) in to (?:leave|comment|post))",
)  # fmt: skip
PUBLISHED = Phrases(
    r"^(?:first |originally )?(?:published|posted|updated|last (?:updated|modified))\b",
)
REPORTING = re.compile(r"^\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by (?P<names>[^;.]+)")
AGO = Phrases(
    r"\b(?:\d+|an?|one|two) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago\b",
    needs=" ago",
)
READING_TIME = re.compile(r"\d{1,2}[ -]?min(?:ute)?s?(?:[ -]read)?", re.IGNORECASE)
ROLE_LINE = re.compile(
    r"^(?:[A-Z][\w’'&-]*\s){0,4}(?:correspondent|reporter|editor|journalist|writer|columnist|contributor|critic|author)s?\b.{0,40}$",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    r"\b(?P<name>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s?day|nesday|rs?day|urday)?\b[.,]?\s*$", re.IGNORECASE
)
US_ZONE = re.compile(r",?\s*(?:at\s+)?\d{1,2}(?::\d\d){0,2}\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:E|C|M|P)(?:S|D)?T\b")
AGE = re.compile(
    r"\s(?:\d{1,2}|an?) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)(?: ago|[ -]read)?$", re.IGNORECASE
)
# Heads of mails, at the top of what was pasted from a mail program.
MAIL_HEAD = re.compile(r"^(?P<field>Subject|From|Date|Sent|To|Cc|Bcc|Reply-To):\s+(?=\S)", re.IGNORECASE)
ADDRESS = re.compile(r"\s*[<(\[]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b[>)\]]?")
BY_ALONE = Phrases(
    r"^(?:(?:words|story|written|reported|posted|report) )?by\s*[:—–-]?$|^authors?(?: of the article)?:?$",
)
# 'By Ann Lee By Ann Lee', 'Ann Lee By Ann Lee'
SAID_TWICE = re.compile(r"^(?:[Bb]y )?(?P<name>[A-ZÀ-Þ][^|,]{3,40}?) [Bb]y (?P=name)\b")
# 'Posted 5 May 2024 by Ann Lee and Bob Ray', 'May 5, 2024 / Ann Lee', 'May 5, 2024 | Ann Lee', 'Ann Lee Writer May 5, 2024'
BESIDE_DATE = re.compile(
    rf"(?:^|\s)[Bb]y (?P<by>{NAME}(?:(?:, (?:and )?| and | & ){NAME})*)|(?:19|20)\d\d\s*/\s*(?P<slash>{NAME})$"
    rf"|(?:19|20)\d\d[\s,\d:.]{{0,12}}(?:[ap]\.?m\.?)?\s*[|•·–—-]\s*(?P<behind>{NAME})$"
    rf"|^(?P<before>{NAME}) (?:Staff )?(?:Writer|Reporter|Editor|Correspondent)\b",
)
PUBLISHED_LINE = Phrases(
    r"^(?:\W*)(?:this (?:article|story|report|piece|post) (?:was|has been) )?(?:first |originally )?(?:published|posted)\b"
)
BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
# A dateline with its date that opens a text: "Glenrothes, Fife, 3 June 2024 – ", "LONDON, June 3, 2024 (Wire) --".
DATED_OPENING = re.compile(
    r"(?!(?:On|In|By|At|The|A|Since|Until|From|After|Before|As|When|But|And)\b)"
    r"(?P<opening>(?:[^\W\d_a-z][\w.'’-]*,?\s+){1,5}(?:[A-Z][a-z]+\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]+\.?,?)\s(?:19|20)\d\d)"
    r"(?:,?\s?[(/][^()/]{2,40}[)/]?)?\s*(?:[–—]|--?)\s"
)
BIO = re.compile(
    rf"^(?P<name>{NAME}) (?:is|was) (?:a|an|the|our)\b.{{0,80}}?\b(?:correspondent|reporter|editor|journalist|writer|columnist)\b"
)
CUT_END = re.compile(r"(?:…|\.\.\.|[a-z,;–—-])$")
NO_SENTENCE = Phrases(
    r"\b(?:reporting|editing|writing|additional|edited|written|compiled|contributed) by\b|"
    r"\b(?:image|photo|picture|credit|source|copyright|podcast|subscribe|follow|click|visit)s?\b",
)
# Above the names of what a text is about: 'Related Topics', 'Tags:', 'In this story'.
TOPICS_ABOVE = Phrases(
    r"^\W*(?:(?:related |article |key |more )?(?:topics?|tags?|subjects?)|filed under|(?:mentioned )?in this (?:article|story)|read more (?:on|about)|more on(?: this)?)\W*$"
)
# 'By Ann Lee, who covers the council. She ...': a byline that runs on into a bio.
BYLINE_BIO = re.compile(rf"^[Bb]y (?P<names>{NAME}), (?:an?|the|one|who)\b")
PLACES_IN_BYLINES = re.compile(r"\s(?:in|[Ff]or|at|from)\s(?:(?!\sand\s)[^,;|])*")
BY_AGENCY = re.compile(rf"/\s?{AGENCY}|\bGetty Images\b")
DATE_FIRST = re.compile(
    r"^\W*(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:?\s*)?$", re.IGNORECASE
)
