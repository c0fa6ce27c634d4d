"""Charts: tables of findings -> plotly figures.

Every mark carries `customdata`: flat pairs `[start, end, start, end, ...]` of offsets into
`article.text`, so that whoever draws the figure can lead from the mark to the words; in charts of many articles it is
triples `[article, start, end, ...]`, each a sentence. An empty table
gives a figure that says why it is empty. The same tables give the same figure, byte for byte.
"""

from newsbook.charts.cast import cast_chart, places_chart
from newsbook.charts.corpus_cast import corpus_cast_chart
from newsbook.charts.corpus_copies import copies_chart
from newsbook.charts.corpus_named import named_chart
from newsbook.charts.corpus_outlets import first_chart, only_chart
from newsbook.charts.corpus_roles import roles_chart
from newsbook.charts.corpus_story import story_chart
from newsbook.charts.corpus_voices import voices_chart
from newsbook.charts.map import map_chart
from newsbook.charts.network import network_chart
from newsbook.charts.overview import overview_chart
from newsbook.charts.presence import presence_chart
from newsbook.charts.speakers import speakers_chart
from newsbook.charts.theme import use_newsbook_style
from newsbook.charts.timeline import timeline_chart

__all__ = [
    "cast_chart",
    "copies_chart",
    "corpus_cast_chart",
    "first_chart",
    "map_chart",
    "named_chart",
    "network_chart",
    "only_chart",
    "overview_chart",
    "places_chart",
    "presence_chart",
    "roles_chart",
    "speakers_chart",
    "story_chart",
    "timeline_chart",
    "use_newsbook_style",
    "voices_chart",
]
