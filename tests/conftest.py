"""What several test files share: the sample article, its analysis and its figures, made once and left as they are."""

from __future__ import annotations

from pathlib import Path

import plotly.graph_objects as go
import pytest
from spacy.language import Language

from figures import all_charts
from newsbook import pipeline
from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.cleaning import read_article

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data" / "articles" / "dw-blinken-nato.txt"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline that comes with newsbook, whatever else is installed."""
    return pipeline.load(pipeline.ACCURATE)


@pytest.fixture(scope="session")
def sample() -> Article:
    return read_article(SAMPLE)


@pytest.fixture(scope="session")
def analysis(sample: Article, nlp: Language) -> Analysis:
    return analyse(sample, nlp)


@pytest.fixture(scope="session")
def figures(analysis: Analysis) -> dict[str, go.Figure]:
    return all_charts(analysis)
