"""Charts: tables -> plotly figures. Every mark carries `[start, end]` of its evidence in `customdata`."""

from newsbook.charts.cast import cast_chart, places_chart, presence_chart
from newsbook.charts.network import network_chart
from newsbook.charts.overview import overview_chart
from newsbook.charts.speakers import speakers_chart
from newsbook.charts.theme import CONFIG, use_newsbook_style
from newsbook.charts.timeline import timeline_chart

use_newsbook_style()

__all__ = [
    "CONFIG",
    "cast_chart",
    "network_chart",
    "overview_chart",
    "places_chart",
    "presence_chart",
    "speakers_chart",
    "timeline_chart",
    "use_newsbook_style",
]
