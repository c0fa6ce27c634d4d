"""The two trained pipelines put together as lib/newsbook/en_newsbook.

The folder is written beside its place and then moved there, so that nobody loads half of it.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import spacy

VERSION = "0.1.0"
SOURCES = [
    {"name": "UD English EWT", "license": "CC BY-SA 4.0", "author": "Universal Dependencies"},
    {"name": "UD English GUM (news, interview, bio, voyage, textbook, speech)", "license": "CC BY / public domain",
     "author": "Georgetown University"},
    {"name": "UNER English EWT", "license": "CC BY-SA 4.0", "author": "Universal NER"},
    {"name": "Groningen Meaning Bank", "license": "public domain texts", "author": "University of Groningen"},
    {"name": "CrossNER (politics train; literature, music, science)", "license": "MIT", "author": "Liu et al. 2021"},
    {"name": "wikigold", "license": "CC BY 4.0", "author": "Balasuriya et al. 2009"},
    {"name": "WNUT17", "license": "CC BY 4.0", "author": "Derczynski et al. 2017"},
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parser", type=Path, help="output of the parser's training")
    parser.add_argument("ner", type=Path, help="output of the ner training")
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    nlp = spacy.load(options.parser)
    nlp.add_pipe("ner", source=spacy.load(options.ner))
    nlp.meta |= {
        "name": "newsbook",
        "version": VERSION,
        "description": "English for news: tags, lemmas, Universal Dependencies, names",
        "author": "the newsbook authors",
        "license": "CC BY-SA 4.0",
        "sources": SOURCES,
        "performance": {},
    }
    scratch = options.target.with_name(options.target.name + ".new")
    shutil.rmtree(scratch, ignore_errors=True)
    nlp.to_disk(scratch)
    shutil.rmtree(options.target, ignore_errors=True)
    scratch.rename(options.target)
    size = sum(p.stat().st_size for p in options.target.rglob("*") if p.is_file())
    print(f"{options.target}: {size / 1e6:.1f} MB, {', '.join(nlp.pipe_names)}")


if __name__ == "__main__":
    main()
