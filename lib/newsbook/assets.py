"""The files of templates/: style sheets, scripts and page templates, and values as scripts read them."""

from __future__ import annotations

import gzip
import json
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, Template


@lru_cache
def asset(name: str) -> str:
    """The text of a file in templates/; one whose name ends in .gz is unpacked."""
    raw = (files("newsbook") / "templates" / name).read_bytes()
    return (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8")


@lru_cache
def template(name: str) -> Template:
    """A Jinja template; what is put into it is escaped."""
    loader = PackageLoader("newsbook")
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template(name)


def as_script(value: object) -> str:
    """A value as JSON for a script element: no browser takes any of it for markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
