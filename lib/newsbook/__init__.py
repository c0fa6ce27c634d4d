"""newsbook reads one news article closely and says where it says so."""

from newsbook.analysis import Analysis, analyse
from newsbook.article import (
    Article,
    Block,
    LanguageError,
    NewsbookError,
    NoArticleError,
    SourceError,
)
from newsbook.cleaning import read_article
from newsbook.pipeline import load as load_pipeline

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Article",
    "Block",
    "LanguageError",
    "NewsbookError",
    "NoArticleError",
    "SourceError",
    "analyse",
    "load_pipeline",
    "read_article",
]
