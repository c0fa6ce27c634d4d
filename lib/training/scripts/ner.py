"""Name-annotated corpora -> spaCy Docs for the ner component, in OntoNotes' labels.

Every set keeps to what it knows: where its labels say less than ours ('LOC' for a country, 'MISC'),
lists of places and peoples decide, and what stays open is marked as missing, not as no name. People's
names are exchanged for names of other languages in a part of the sentences.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import faker
import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

from newsbook import gazetteer

Tagged = list[tuple[str, str]]
Spans = list[tuple[int, int, str]]
MISSING, NO_NAME = "?", ""

GMB = {
    "per": "PERSON",
    "org": "ORG",
    "geo": "PLACE",
    "gpe": "PEOPLE",
    "eve": "EVENT",
    "art": MISSING,
    "nat": MISSING,
    "tim": NO_NAME,
}
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "OTH": MISSING}
WIKIGOLD = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "MISC": MISSING}
WNUT = {"person": "PERSON", "location": "PLACE", "corporation": "ORG", "group": MISSING,
        "product": "PRODUCT", "creative-work": "WORK_OF_ART"}  # fmt: skip
CROSSNER = {
    **dict.fromkeys(["person", "politician", "writer", "musicalartist", "scientist", "researcher"], "PERSON"),
    **dict.fromkeys(["organisation", "politicalparty", "band", "university"], "ORG"),
    **dict.fromkeys(["country", "location"], "PLACE"),
    **dict.fromkeys(["event", "election", "conference"], "EVENT"),
    **dict.fromkeys(["book", "poem", "album", "song", "magazine", "academicjournal"], "WORK_OF_ART"),
}  # every other label of these sets stays open
GUM = {"person": "PERSON", "organization": "ORG", "place": "PLACE", "event": "EVENT"}
FREE_GENRES = re.compile(r"GUM_(?:news|interview|bio|voyage|textbook|speech)_")
GUM_HELD_OUT = ("GUM_news_crane", "GUM_news_flag", "GUM_news_hackers", "GUM_news_korea", "GUM_news_asylum",
                "GUM_news_election", "GUM_news_sensitive", "GUM_news_stampede", "GUM_news_taxes")  # fmt: skip

TITLES = frozenset(
    "mr. mr mrs. mrs ms. ms dr. dr president vice prime minister premier chancellor secretary general "
    "foreign defense defence interior finance senator sen. gov. governor king queen prince princess pope "
    "sir lord lady gen. col. lt. maj. capt. sgt. ambassador spokesman spokeswoman chief justice judge "
    "former deputy congressman representative rep. ayatollah sheikh imam rev. reverend professor "
    "archbishop bishop cardinal leader chairman commander sheik mullah moulana mayor".split()
)
LOC_HEAD = re.compile(r"\b(?:River|Lake|Sea|Ocean|Mountains?|Mount|Islands?|Valley|Desert|Peninsula|Gulf|Bay|"
                      r"Strait|Coast|Basin|Plateau|Cape|Canal|Hills|Glacier|Falls|Delta|Canyon)\b")  # fmt: skip
FAC_HEAD = re.compile(r"\b(?:Airport|Bridge|Stadium|Street|Avenue|Road|Hotel|Museum|Hospital|Square|Tower|Palace|"
                      r"Prison|Station|Park|Church|Cathedral|Mosque|Temple|Castle|Arena|Highway|Tunnel|Dam|Port|"
                      r"Base|Camp|Center|Centre|Hall|Theatre|Theater|Building|House|Library|Cemetery|Plaza)$")  # fmt: skip
PEOPLE_ENDING = re.compile(r"(?:ans?|is?|ese|ish|ch|ians?|ers?|sts?|ites?|cs?)$")
LOCALES = ["de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "nl_NL", "sv_SE", "tr_TR", "en_IN", "id_ID", "hu_HU",
           "cs_CZ", "fi_FI", "ro_RO", "hr_HR", "pt_BR", "en_GB", "en_US", "es_MX", "no_NO", "vi_VN", "fil_PH"]  # fmt: skip
CHINESE = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Xi Deng Han Cao".split()
CHINESE_GIVEN = "Yi Wei Jinping Keqiang Fang Min Jing Xiaoming Guoqiang Lei Yang Yong Jun Jie Qiang Zemin Chunying Lijian Tao Hua Na Ping".split()
KOREAN = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Moon Ban".split()
KOREAN_GIVEN = "Jong Un|Jae-in|Yo Jong|Ki-moon|Geun-hye|Suk-yeol|Min-jun|Seo-yeon|Ji-hoon|Hyun-woo".split("|")
ARABIC = "Mohammed Ahmad Abdullah Hassan Ali Omar Khalid Ashraf Hamid Ibrahim Yusuf Mahmoud Fatima Layla Aisha Bashar Tariq".split()
ARABIC_LAST = "al-Assad|Ghani|Karzai|bin Salman|al-Sisi|Abbas|Haniyeh|Rouhani|Zarif|al-Maliki|Hariri|Erekat|Haqqani|Baradar|Akhundzada|el-Haddad|ben Ali|Nasrallah".split(
    "|"
)
RUSSIAN = "Sergei Sergey Dmitry Vladimir Alexei Maria Olga Mikhail Igor Yulia Anatoly Volodymyr Oleksandr Petro Viktor Nikolai Yevgeny".split()
RUSSIAN_LAST = "Lavrov Peskov Medvedev Navalny Zakharova Shoigu Kuznetsov Ivanov Zelensky Poroshenko Kuleba Tymoshenko Prigozhin Gerasimov Ryabkov Volkov Sokolova".split()
AFRICAN = "Kwame Chinedu Ngozi Thabo Abiy Uhuru Olusegun Amina Kofi Yemi Sipho Julius Nomvula Emeka Adaeze Paul Felix Mwai".split()
AFRICAN_LAST = "Okonjo-Iweala Mbeki Ahmed Kenyatta Obasanjo Ramaphosa Mensah Adeyemi Dlamini Malema Zuma Odinga Kagame Tshisekedi Nkrumah Buhari Mnangagwa".split()
PARTICLES = ["Le", "De", "van", "von", "de", "da", "Di", "La", "van der", "Mac", "O'", "del"]


def blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Runs of lines between blank ones."""
    run: list[str] = []
    for line in lines:
        if line.strip():
            run.append(line.rstrip("\n"))
        elif run:
            yield run
            run = []
    if run:
        yield run


def read_conll(path: Path, word: int, tag: int, sep: str | None = None) -> Iterator[Tagged]:
    """Sentences of (word, tag); comment lines are left out."""
    with path.open(encoding="utf-8", errors="replace") as handle:
        for run in blocks(handle):
            rows = [line.split(sep) for line in run if not re.match(r"#\s*(?:sent_id|text|newdoc|newpar|global)", line)]
            yield [(row[word], row[tag]) for row in rows if len(row) > 1]


def read_gmb(path: Path) -> Iterator[Tagged]:
    sentence: Tagged = []
    with path.open(encoding="latin-1", newline="") as handle:
        for row in csv.DictReader(handle):
            if row["Sentence #"] and sentence:
                yield sentence
                sentence = []
            sentence.append((row["Word"], row["Tag"]))
    yield sentence


def read_gum(folder: Path) -> Iterator[Tagged]:
    """Named entities of GUM's free genres: the widest spans whose words are all proper nouns."""
    for path in sorted(folder.glob("*.conllu")):
        if FREE_GENRES.match(path.stem) and path.stem not in GUM_HELD_OUT:
            for run in blocks(path.read_text(encoding="utf-8").splitlines()):
                rows = [r for r in (line.split("\t") for line in run) if r[0].isdigit()]
                yield _gum_tags(rows)


def _gum_tags(rows: list[list[str]]) -> Tagged:
    tags = ["O"] * len(rows)
    stack: list[tuple[str, str, int]] = []
    spans = []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        marks = re.findall(r"\(\w+-[a-z]+[^()]*\)?|\w+\)", entity.group(1)) if entity else []
        for opened, number, kind, closed in map(_gum_mark, marks):
            if opened:
                stack.append((number, kind, i))
            if closed:
                for at in range(len(stack) - 1, -1, -1):
                    if stack[at][0] == number:
                        spans.append((stack[at][2], i + 1, stack[at][1]))
                        del stack[at]
                        break
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        while start < end and rows[start][3] == "DET":
            start += 1
        inner = rows[start:end]
        named = inner and all(r[3] in {"PROPN", "ADP", "CCONJ", "PUNCT", "DET", "NUM", "PART"} for r in inner)
        if named and inner[0][3] == inner[-1][3] == "PROPN" and all(tags[i] == "O" for i in range(start, end)):
            label = kind if kind in GUM else "open"
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    for i, row in enumerate(rows):  # a proper noun outside any span is not known to be no name
        if row[3] == "PROPN" and tags[i] == "O":
            tags[i] = "B-open"
    return [(row[1], tag) for row, tag in zip(rows, tags, strict=True)]


def _gum_mark(mark: str) -> tuple[bool, str, str, bool]:
    """'(12-person-new' or '12)' or '(12-person-new)' -> opens, number, kind, closes."""
    opens = mark.startswith("(")
    body = mark.strip("()")
    number, _, rest = body.partition("-")
    return opens, number, rest.split("-")[0], mark.endswith(")")


def spans_of(sentence: Tagged, labels: dict[str, str]) -> Spans:
    """IOB tags -> labelled spans; a label that the mapping does not know is open."""
    spans, start = [], None
    for i, (_, tag) in enumerate([*sentence, ("", "O")]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == sentence[start][1][2:]):
            spans.append((start, i, labels.get(sentence[start][1][2:], MISSING)))
            start = None
        if tag[:2] in {"B-", "I-"} and start is None:
            start = i
    return spans


def refine(words: list[str], span: tuple[int, int, str]) -> tuple[int, int, str] | None:
    """A coarse label as one of ours; titles are cut off people; None drops the span."""
    start, end, label = span
    if label == "PERSON":
        while start < end and words[start].lower() in TITLES:
            start += 1
    while start < end and words[start].lower() in {"the", "'s", "'", '"', "``"}:
        start += 1
    while end > start and words[end - 1] in {"'s", "'", '"', "''", ",", "."} and words[end - 1] != words[start]:
        end -= 1
    if start == end:
        return None
    name = " ".join(words[start:end])
    known = gazetteer.kind_of(name)
    if label in {"PLACE", "PEOPLE"} or (label in {"ORG", MISSING} and known):
        label = _place_or_people(name, label, known)
    return start, end, label


def _place_or_people(name: str, label: str, known: str | None) -> str:
    if known:
        return known
    if label == "PEOPLE":
        return "NORP" if PEOPLE_ENDING.search(name) else "GPE"
    if label == "PLACE":
        return "LOC" if LOC_HEAD.search(name) else "FAC" if FAC_HEAD.search(name) else "GPE"
    return label


def is_suspect(words: list[str], spans: Spans) -> bool:
    """A machine-made sentence to leave out: a country as a person, a long or lower-case name."""
    for start, end, label in spans:
        name = " ".join(words[start:end])
        if label == "PERSON" and (gazetteer.kind_of(name) in {"NORP"} or gazetteer.country_code(name)):
            return True
        if label in {"PERSON", "ORG", "GPE"} and (end - start > 9 or name.islower()):
            return True
    covered = {i for start, end, _ in spans for i in range(start, end)}
    return any(i not in covered and gazetteer.country_code(w) and w[0].isupper() and w != "Georgia" and len(w) > 3
               for i, w in enumerate(words))  # fmt: skip


class Names:
    """Invented people of many languages."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.fakers = [faker.Faker(locale) for locale in LOCALES]
        for number, source in enumerate(self.fakers):
            source.seed_instance(number)

    def person(self) -> tuple[str, str]:
        """(given name, surname), the family name first where the language has it so."""
        rng, roll = self.rng, self.rng.random()
        if roll < 0.10:
            return rng.choice(CHINESE), rng.choice(CHINESE_GIVEN)
        if roll < 0.14:
            return rng.choice(KOREAN), rng.choice(KOREAN_GIVEN)
        if roll < 0.24:
            return rng.choice(ARABIC), rng.choice(ARABIC_LAST)
        if roll < 0.34:
            return rng.choice(RUSSIAN), rng.choice(RUSSIAN_LAST)
        if roll < 0.42:
            return rng.choice(AFRICAN), rng.choice(AFRICAN_LAST)
        source = rng.choice(self.fakers)
        first, last = source.first_name(), source.last_name()
        if rng.random() < 0.07:
            last = f"{rng.choice(PARTICLES)} {last}".replace("O' ", "O'").replace("Mac ", "Mac")
        if rng.random() < 0.05:
            first = f"{first}-{source.first_name()}"
        return first, last


def exchange_people(words: list[str], spans: Spans, names: Names) -> tuple[list[str], Spans]:
    """The sentence with other people in it; spans moved along."""
    out: list[str] = []
    moved: Spans = []
    at = 0
    for start, end, label in sorted(spans):
        out += words[at:start]
        new_start = len(out)
        if label == "PERSON" and all(w[:1].isupper() for w in words[start:end]):
            first, last = names.person()
            out += (last if end - start == 1 else f"{first} {last}").split()
        else:
            out += words[start:end]
        moved.append((new_start, len(out), label))
        at = end
    return out + words[at:], moved


NO_SPACE_BEFORE = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "%",
        ")",
        "]",
        "'s",
        "n't",
        "'",
        "''",
        "'re",
        "'ve",
        "'ll",
        "'d",
        "'m",
        "’s",
        "...",
        "-",
    }
)
NO_SPACE_AFTER = frozenset({"(", "[", "$", "``", "-", "#", "£", "€"})


def to_text(sentences: list[tuple[list[str], Spans]], rng: random.Random) -> tuple[str, list[tuple[int, int, str]]]:
    """Sentences as running text with character spans; some parted by blank lines, some curly."""
    text, spans = "", []
    curly = rng.random() < 0.35
    for number, (words, found) in enumerate(sentences):
        if number:
            text += "\n\n" if rng.random() < 0.3 else " "
        starts, ends, previous, opening = [], [], None, True
        for word in words:
            word = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word)
            glued = previous is None or word in NO_SPACE_BEFORE or previous in NO_SPACE_AFTER
            if word == '"':
                glued = previous is None or not opening
                shown = ("“" if opening else "”") if curly else '"'
            else:
                shown = word.replace("'", "’") if curly else word
                glued = glued or (previous == '"' and not opening)
            if word == '"':
                opening = not opening
            text += "" if glued else " "
            starts.append(len(text))
            text += shown
            ends.append(len(text))
            previous = word
        spans += [(starts[s], ends[e - 1], label) for s, e, label in found]
    return text, spans


def make_doc(tokenizer: spacy.language.Language, text: str, spans: list[tuple[int, int, str]]) -> Doc | None:
    """The text as a Doc with entities; open spans are missing; None when a name does not fit the tokens."""
    doc = tokenizer.make_doc(text)
    ents: list[Span] = []
    missing: list[Span] = []
    for start, end, label in spans:
        span = doc.char_span(start, end, label=label, alignment_mode="strict")
        if span is None:
            span = doc.char_span(start, end, label=MISSING, alignment_mode="expand")
            label = MISSING
        if span is None:
            return None
        (missing if label == MISSING else ents).append(span)
    ents = filter_spans(ents)
    doc.set_ents(ents, missing=[m for m in filter_spans([*ents, *missing]) if m.label_ == MISSING])
    return doc


def sentences_of(
    sentences: Iterable[Tagged], labels: dict[str, str], *, clean: bool = False
) -> list[tuple[list[str], Spans]]:
    """Tagged sentences -> words and spans in our labels; suspect ones left out with `clean`."""
    out = []
    for sentence in sentences:
        words = [w for w, _ in sentence]
        spans = [s for s in (refine(words, span) for span in spans_of(sentence, labels) if span[2]) if s]
        if words and not (clean and is_suspect(words, spans)):
            out.append((words, spans))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path)
    parser.add_argument("corpus", type=Path)
    options = parser.parse_args()
    ner, rng = options.assets / "ner", random.Random(1)
    options.corpus.mkdir(parents=True, exist_ok=True)
    gmb = sentences_of(read_gmb(ner / "gmb/ner_dataset.csv"), GMB, clean=True)
    held = len(gmb) // 25
    crossner = [p for d in ("politics", "literature", "music", "science") for p in (ner / f"crossner/{d}").glob("*.txt")
                if not (d == "politics" and p.stem != "train")]  # fmt: skip
    others = {
        "uner": (sentences_of(read_conll(ner / "uner_ewt/train_v0.iob2", 1, 2, "\t"), UNER), 2),
        "crossner": ([s for p in sorted(crossner) for s in sentences_of(read_conll(p, 0, -1), CROSSNER)], 2),
        "wikigold": (
            sentences_of(read_conll(ner / "wikigold/CONLL-format/data/wikigold.conll.txt", 0, -1), WIKIGOLD),
            2,
        ),
        "wnut": (sentences_of(read_conll(ner / "WNUT17/CONLL-format/data/train/wnut17train.conll", 0, -1), WNUT), 1),
        "gum": (sentences_of(read_gum(options.assets / "ud/gum"), GUM), 3),
    }
    for name, (sentences, times) in others.items():
        print(f"{name}: {len(sentences)} sentences, {sum(len(s) for _, s in sentences)} names, {times} times")
    print(f"gmb: {len(gmb)} sentences kept, {held} held out")
    train = [gmb[held:], *([sentences] * times for sentences, times in others.values())]
    pool = [s for part in train for s in (part if isinstance(part[0], tuple) else [x for copy in part for x in copy])]
    write(pool, options.corpus / "ner_train.spacy", rng, Names(rng))
    write(gmb[:held], options.corpus / "ner_dev.spacy", rng, None)


def write(pool: list[tuple[list[str], Spans]], path: Path, rng: random.Random, names: Names | None) -> None:
    """Shuffle, exchange people in half of the sentences (training only), join to short texts, save."""
    if names:
        pool = [exchange_people(*s, names) if rng.random() < 0.5 else s for s in pool]
        rng.shuffle(pool)
    tokenizer = spacy.blank("en")
    docs = DocBin()
    at = 0
    while at < len(pool):
        size = rng.randint(1, 5)
        doc = make_doc(tokenizer, *to_text(pool[at : at + size], rng))
        if doc is not None and len(doc):
            docs.add(doc)
        at += size
    docs.to_disk(path)
    print(f"{path.name}: {len(docs)} texts")


if __name__ == "__main__":
    main()
