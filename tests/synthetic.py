"""Articles that nobody wrote, as many as are wanted: the same ones every time, each with names, dates and quotes of its own."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

FIRST = "Anna Boris Carla Dmitri Elena Farid Grace Henrik Irina Jonas Keiko Liam Maria Nadia Omar Paula Rosa Samuel Tereza Viktor".split()
ONSETS = "B Br D Dr F G H J K Kl L M N P R S Sch St T Tr V W Z".split()
MIDDLES = "a e i o u ei au an en in or al el is us ar".split()
ENDINGS = "berg mann son ski ova ez ard ell ini ton ley ric dal vik".split()
OUTLETS = ("The Northern Gazette", "Harbour Times", "Valley Courier", "Daily Ledger")
ROLES = (
    "Foreign Minister", "Defence Minister", "Prime Minister", "Finance Minister", "Ambassador", "Senator",
    "Governor",
)  # fmt: skip
PLACES = "Berlin Brussels Paris Warsaw Kyiv Washington London Ankara Tokyo Geneva Vienna Riga".split()
LANDS = (
    "Germany", "France", "Poland", "Ukraine", "the United States", "Britain", "Turkey", "Japan", "Latvia", "Austria",
)  # fmt: skip
BODIES = ("NATO", "the European Commission", "the World Bank", "the International Atomic Energy Agency", "the Senate",
          "the central bank", "the United Nations", "the Red Cross")  # fmt: skip
THINGS = (
    "pipeline", "bridge", "harbour", "railway", "power station", "hospital", "satellite", "dam", "refinery",
    "tunnel",
)  # fmt: skip
DEEDS = ("signed an agreement on the {thing}", "rejected the plan for a {thing}", "visited the {thing} near {place}",
         "announced the closure of the {thing}", "promised {money} for a new {thing}")  # fmt: skip
WORDS = (
    "We will not leave the people of {place} alone",
    "The {thing} is a matter for all of us, not for {land} alone",
    "There was no other way, and everybody in {place} knew it",
    "Nobody has shown me a better plan than this one",
    "We have waited {n} years for a {thing}, and we are tired of waiting",
    "This is a good day for {land}",
    "I have told {body} that the money is not there",
)
SENTENCES = (
    "{role} {p} of {land} {deed} on {weekday}.",
    "“{words},” {s} told reporters in {place}.",
    "{s} said that {body} would decide on the {thing} by {month}.",
    "“{words},” said {q}, who leads the opposition in {place}. “{words}.”",
    "According to {q}, a spokesman for {body}, about {n} percent of the work was done in {year}.",
    "The {thing}, which was opened in {year}, cost {money}.",
    "{q} accused {p} of breaking the promise that {land} had made in {month} {year}.",
    "The talks between {land} and {land} began {n} weeks ago and will continue next month.",
    "{body} warned last year that the {thing} might be closed until {month}.",
    "She denied that the government in {place} had known about it.",
    "He called the decision “a mistake that will cost {n} jobs.”",
    "On {day}, {p} met {q} in {place} to speak about the {thing}.",
    "Critics in {land} say the price has risen by {n} percent since {year}.",
    "It was the first visit of {p} to {place} since {month} {year}.",
    "A court in {place} ruled on {day} that {q} must pay {money}.",
    "{q}, {role} from {year} to {month} {year}, did not answer questions.",
    "More than {n},000 people marched through {place} on {weekday} against the {thing}.",
    "If {body} agrees, the {thing} could be built within {n} months.",
)
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def write_articles(folder: Path, start: int, end: int) -> None:
    """Articles number `start` to `end` - 1 as pasted pages; those that are there stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(start, end):
        path = folder / f"story-{number:06d}.txt"
        if not path.exists():
            path.write_text(article(number), encoding="utf-8")


def article(number: int) -> str:
    """One article of 300 to 500 words; the same number gives the same text."""
    draw = random.Random(number)
    day = date(2021, 1, 1) + timedelta(days=draw.randrange(700))
    people = [f"{draw.choice(FIRST)} {_surname(draw)}" for _ in range(5)]
    paragraphs = [" ".join(_sentence(draw, people, day) for _ in range(draw.randint(1, 3))) for _ in range(12)]
    title = f"{people[0]} speaks of a {draw.choice(THINGS)} in {draw.choice(PLACES)}"
    head = [draw.choice(OUTLETS), title, f"By {people[-1]}", f"Published {day.day} {MONTHS[day.month - 1]} {day.year}"]
    return "\n\n".join([*head, *paragraphs]) + "\n"


def _surname(draw: random.Random) -> str:
    middle = "".join(draw.choice(MIDDLES) for _ in range(draw.randint(1, 2)))
    return draw.choice(ONSETS) + middle + draw.choice(ENDINGS)


def _sentence(draw: random.Random, people: list[str], day: date) -> str:
    text = draw.choice(SENTENCES)
    while "{" in text:
        text = text.replace("{deed}", draw.choice(DEEDS), 1).replace("{words}", draw.choice(WORDS), 1)
        p, q = draw.sample(people[:-1], 2)
        other = day - timedelta(days=draw.randrange(400))
        for slot, value in {
            "p": p, "q": q, "s": p.split()[-1], "role": draw.choice(ROLES), "land": draw.choice(LANDS),
            "place": draw.choice(PLACES), "body": draw.choice(BODIES), "thing": draw.choice(THINGS),
            "n": str(draw.randint(2, 95)), "money": f"${draw.randint(2, 900)} million", "year": str(draw.randint(1991, 2020)),
            "month": draw.choice(MONTHS), "weekday": draw.choice(WEEKDAYS),
            "day": f"{other.day} {MONTHS[other.month - 1]} {other.year}",
        }.items():  # fmt: skip
            text = text.replace(f"{{{slot}}}", value, 1)
    return text[0].upper() + text[1:]
