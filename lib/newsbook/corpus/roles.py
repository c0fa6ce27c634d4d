"""What people are said to be, and how that changes from the first article to the last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import duckdb
import pandas as pd

from newsbook.corpus.cast import PARTED, Cast
from newsbook.corpus.pages import LAST
from newsbook.corpus.tellings import VAGUE_OFFICES, role_key, role_offices

ROLE_COLUMNS = {
    "entity": "string", "name": "string", "role": "string", "when": "string", "first": "string", "last": "string",
    "n_articles": "int64", "articles": "string", "outlets": "string", "change": "string", "article": "string", "start": "int64", "end": "int64",
    "sentence_start": "int64", "sentence_end": "int64",
}  # fmt: skip
RELATIVE = frozenset("counterpart counterparts predecessor successor colleague rival".split())


@dataclass(eq=False)
class _Role:
    """One role of one entity, in the wording told first, with every place that tells it."""

    entity: str
    key: frozenset[str]
    when: str
    rows: list[tuple[str, str, str, str, int, int, int, int]]  # role, article, published, outlet, then the places

    @property
    def wording(self) -> str:
        return self.rows[0][0]

    @property
    def dates(self) -> list[str]:
        return sorted(row[2] for row in self.rows if row[2])

    @property
    def offices(self) -> frozenset[str]:
        return role_offices(self.wording) - VAGUE_OFFICES


def find_roles(tables: duckdb.DuckDBPyConnection, cast: Cast) -> pd.DataFrame:
    """Each role of each entity once: entity, name, role (in its first wording), when (current, former, acting, incoming), first and
    last (ISO dates of the articles that tell it), n_articles, articles and outlets (divided by ' | '), change (what the
    articles say later, where that differs), and the place that tells it first: article, start, end, sentence_start, sentence_end.

    Wordings of one role ('French Foreign Minister', "France's Foreign Minister") are one row, a shorter one goes to the longer.
    Sorted by name, entity, first, role.
    """
    told = tables.sql(
        'SELECT r.article, r.entity_id, r.role, r."when", r.start, r."end", r.sentence_start, r.sentence_end, '
        "coalesce(a.published, '') AS published, coalesce(a.publisher, r.article) AS outlet FROM roles r "
        "JOIN articles a USING (article) ORDER BY a.published NULLS LAST, r.article, r.start, r.role"
    ).df()
    of, names = cast.of_article(), cast.names()
    found: dict[str, dict[tuple[tuple[str, ...], str], _Role]] = defaultdict(dict)
    for row in told.itertuples(index=False):
        entity = of.get((row.article, row.entity_id))
        if entity is None:
            continue
        key = role_key(row.role)
        role = found[entity].setdefault((key, row.when), _Role(entity, frozenset(key), row.when, []))
        role.rows.append((row.role, row.article, row.published, row.outlet, row.start, row.end, row.sentence_start, row.sentence_end))  # fmt: skip
    rows = [row for entity, roles in found.items() for row in _rows(names[entity], _whole(roles.values()))]
    frame = pd.DataFrame(rows, columns=list(ROLE_COLUMNS)).astype(ROLE_COLUMNS)
    return frame.sort_values(["name", "entity", "first", "role", "when"], ignore_index=True)


def _whole(roles: Iterable[_Role]) -> list[_Role]:
    """Without those that are the shorter wording of another of the same time: 'Foreign Minister' beside 'German Foreign Minister';
    and without what only places somebody beside another ('counterpart') where there is more to say."""
    kept: list[_Role] = []
    for role in sorted(roles, key=lambda r: (-len(r.key), -len(r.rows), r.wording)):
        longer = [o for o in kept if role.key <= o.key and role.when == o.when and role.offices == o.offices]
        if longer:
            max(longer, key=lambda o: (len(o.rows), o.wording)).rows += role.rows
        else:
            kept.append(role)
    own = [role for role in kept if not RELATIVE & set(role.wording.lower().split())]
    return own or kept


def _rows(name: str, roles: Sequence[_Role]) -> list[tuple[object, ...]]:
    out: list[tuple[object, ...]] = []
    for role in roles:
        role.rows.sort(key=lambda row: (row[2] or LAST, row[1], row[4]))
        articles = sorted({row[1] for row in role.rows})
        outlets = sorted({row[3] for row in role.rows})
        dates = role.dates
        # The wording of the fullest key stays, the place is that of the first telling.
        wording = max(role.rows, key=lambda row: (len(role_key(row[0])), -role.rows.index(row)))[0]
        _, article, _, _, *place = role.rows[0]
        out.append((
            role.entity, name, wording, role.when, dates[0] if dates else None, dates[-1] if dates else None, len(articles),
            PARTED.join(articles), PARTED.join(outlets), _change(role, roles), article, *place,
        ))  # fmt: skip
    return out


def _change(role: _Role, roles: Sequence[_Role]) -> str | None:
    """What later articles say that this one is no more: the same office as former, or another office in its place."""
    if not role.dates or role.when == "former":
        return None
    for other in sorted(roles, key=lambda r: (r.dates[:1], r.wording)):
        later = bool(other.dates) and other.dates[0] > role.dates[-1]
        if not later or other is role:
            continue
        if other.key == role.key or (other.when == "former" and (other.key <= role.key or role.key <= other.key)):
            return f"{other.when} from {other.dates[0]}"
        if other.when != "former" and role.offices and other.offices and not role.offices & other.offices:
            return f"{other.wording} from {other.dates[0]}"
    return None
