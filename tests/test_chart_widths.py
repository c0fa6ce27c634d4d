"""Charts at each width that they are drawn for, and time axes that are broken."""

from datetime import date
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from figures import crowd
from newsbook import charts
from newsbook.article import Article, make_table
from newsbook.charts.legend import legend_pieces, rows_of
from newsbook.charts.scale import scale_of, ticks
from newsbook.charts.widths import PAGE, PHONE, SCREEN, WIDTHS, at_width

THIS_WEEK = ["2021-03-19", "2021-03-20", "2021-03-22", "2021-03-23", "2021-03-25"]


def test_every_chart_knows_every_width(figures: dict[str, go.Figure]) -> None:
    for name, figure in figures.items():
        assert set(figure.layout.meta["widths"]) == {str(width) for width in WIDTHS}, name
        plain = figure.to_plotly_json()
        page, phone, screen = (at_width(plain, width)["layout"] for width in (PAGE, PHONE, SCREEN))
        assert page["height"] == figure.layout.height and phone["margin"]["l"] <= 20, name
        assert at_width(plain, 50)["layout"]["margin"] == phone["margin"]
        assert at_width(plain, 4000)["layout"]["margin"] == screen["margin"]


def test_marks_lead_to_the_same_words_at_every_width(figures: dict[str, go.Figure]) -> None:
    """A network and the overview show fewer on a phone."""
    for name in sorted(figures.keys() - {"network", "overview"}):
        figure = figures[name].to_plotly_json()
        shown = [
            [trace["customdata"] for trace in at_width(figure, width)["data"] if trace.get("customdata") is not None]
            for width in WIDTHS
        ]
        assert shown[0] == shown[1] == shown[2], name


def test_titles_have_fewer_lines_on_a_screen(figures: dict[str, go.Figure]) -> None:
    figure = figures["presence"].to_plotly_json()
    lines = [at_width(figure, width)["layout"]["title"]["text"].count("<br><b>") for width in WIDTHS]
    assert lines[0] > lines[2] == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_names_of_several_lines_do_not_touch(width: int) -> None:
    long = [f"Envoy {n} to the Atomic Energy Agency of Somewhere" for n in range(4)]
    text = " ".join(f"“We will see what comes of this,” said {name}." for name in long)
    rows = [
        {"quote_id": f"q{n}", "start": n, "end": n + 40, "text": "We will see what comes of this", "speaker": name, "kind": "direct",
         "sentence_start": 0, "sentence_end": 60, "confidence": 1.0, "rule": "hand"} for n, name in enumerate(long)
    ]  # fmt: skip
    article = Article.from_text(text, published="2021-03-23")
    figure = charts.speakers_chart(make_table("quotes", rows), make_table("entities", []), article, width=width)
    layout = figure.layout
    axis = layout.yaxis
    pixels = (layout.height - layout.margin.t - layout.margin.b) / (axis.range[0] - axis.range[1])
    if width == PHONE:
        names = [note for note in layout.annotations if note.name != "source"]
        ys, lines = [note.y for note in names], [note.text.count("<br>") + 1 for note in names]
    else:
        ys, lines = list(axis.tickvals), [text.count("<br>") + 1 for text in axis.ticktext]
    assert len(ys) == 4 and (width == PHONE or min(lines) > 1)
    for (a, b), n in zip(pairwise(ys), lines, strict=False):
        assert (b - a) * pixels >= 17 * n


@pytest.mark.parametrize(
    ("days", "parts"),
    [
        ([], 1),
        (["2021-03-23"], 1),
        (THIS_WEEK, 1),
        (["1990-01-01", "2000-06-01", "2010-03-01", "2020-01-01"], 1),
        (["1949-04-04", *THIS_WEEK], 2),
        (["1949-04-04", *THIS_WEEK, "2040-01-01"], 3),
        (["0800-12-25", "1914-07-28", *THIS_WEEK], 2),
    ],
)
def test_an_axis_is_broken_where_one_scale_would_hide(days: list[str], parts: int) -> None:
    scale = scale_of([date.fromisoformat(day) for day in days])
    assert len(scale.parts) == parts


def test_a_broken_axis_keeps_the_order_and_shows_each_part() -> None:
    days = [date.fromisoformat(day) for day in ("1949-04-04", *THIS_WEEK, "2040-01-01")]
    scale = scale_of(days)
    shares = [scale.share(day) for day in days]
    assert shares == sorted(shares) and shares[0] > 0 and shares[-1] < 1
    assert all(abs((scale.day_at(scale.share(day)) - day).days) <= 1 for day in days)
    assert scale.parts[0].x1 < scale.share(date(1980, 1, 1)) < scale.parts[1].x0
    for pixels in (280, 800):
        found = ticks(scale, pixels)
        assert all(any(part.x0 <= x <= part.x1 for x, _ in found) for part in scale.parts)
        assert all((b - a) * pixels > 20 for (a, _), (b, _) in pairwise(sorted(found)))


def test_no_break_within_a_date_that_is_known_only_to_the_year() -> None:
    year = (date(2006, 1, 1), date(2006, 12, 31))
    days = [date(1950, 1, 1), *year, *(date.fromisoformat(day) for day in THIS_WEEK)]
    scale = scale_of(days, [year])
    assert scale.broken and any(part.first <= year[0] and year[1] <= part.last for part in scale.parts)


def test_a_broken_timeline_says_so_and_shows_it() -> None:
    result = crowd(12, 20)
    first = result.events.index[0]
    events = result.events.copy()
    events.loc[first, ["date", "earliest", "latest"]] = "1949-04-04"
    figure = charts.timeline_chart(events, result.entities, result.article)
    assert "broken" in figure.layout.meta["note"] and "1949" in figure.layout.title.text
    assert [note.text for note in figure.layout.annotations].count("<b>//</b>") >= 1
    assert any(shape.type == "rect" for shape in figure.layout.shapes)


def test_the_first_and_last_event_are_drawn_however_few() -> None:
    """The title speaks of them."""
    result = crowd(12, 60)
    events = result.events.copy()
    events.loc[events.index[30], ["date", "earliest", "latest"]] = "1949-04-04"
    events.loc[events.index[30], ["background", "confidence"]] = [True, 0.1]
    figure = charts.timeline_chart(events, result.entities, result.article, top=5, width=SCREEN)
    assert "4 Apr 1949" in figure.layout.yaxis.ticktext


@pytest.mark.parametrize(
    ("groups", "room", "rows"),
    [([], 300, 0), ([["person", "place"]], 300, 1), ([["person", "place"], ["named", "described"]], 300, 2),
     ([["nationality or group", "organisation", "other name"]], 300, 2)],
)  # fmt: skip
def test_legends_break_between_groups(groups: list[list[str]], room: int, rows: int) -> None:
    pieces = legend_pieces(groups, room, 250, 13)
    assert rows_of(pieces) == rows and sum(piece.number for piece in pieces) == sum(map(len, groups))


def test_parts_of_a_network_that_stand_apart_leave_no_empty_corner() -> None:
    result = crowd(12, 0)
    pairs = result.relations[result.relations["source_id"].isin(["e10", "e11"])].index
    relations = result.relations.drop(pairs)
    alone = result.relations.loc[pairs].query("source_id == 'e11' and target_id == 'e10'")
    relations = make_table("relations", [*relations.to_dict("records"), *alone.to_dict("records")])
    figure = charts.network_chart(relations, result.entities, result.article, width=PAGE)
    nodes = next(trace for trace in figure.data if trace.name == "entities")
    low = sorted(nodes.y)[:2]
    assert max(low) < min(sorted(nodes.y)[2:]) and max(nodes.y) > 0.85 * figure.layout.yaxis.range[1]


def test_what_an_empty_chart_says_fits_its_width(sample: Article) -> None:
    nothing = {name: make_table(name, []) for name in ("entities", "mentions")}
    figure = charts.map_chart(nothing["entities"], nothing["mentions"], sample).to_plotly_json()
    for width, longest in ((PHONE, 30), (SCREEN, 70)):
        notes = at_width(figure, width)["layout"]["annotations"]
        said = next(note["text"] for note in notes if "No place" in note["text"])
        assert max(map(len, said.split("<br>"))) <= longest and said.replace("<br>", " ").endswith("in this article.")
