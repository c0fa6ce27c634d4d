"""The build fails where a step falls below its floor. Raising a floor is a visible act, so is lowering it."""

import json

import pytest
import scores

from newsbook import pipeline

FLOORS = json.loads((scores.HERE / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    return scores.all_scores()


@pytest.mark.parametrize("name", FLOORS)
def test_floor(name: str, measured: dict[str, float]) -> None:
    if name not in measured:
        pytest.skip("../shared/gold/dev is not here: its articles are no part of this project")
    assert measured[name] >= FLOORS[name]


def test_another_pipelines_names_are_scored_alike() -> None:
    """The bundled encoder's raw names, none of newsbook's rules: below what the rules make of them, far above nothing."""
    if not scores.DEV.is_dir():
        pytest.skip("../shared/gold/dev is not here: its articles are no part of this project")
    raw = scores.peer_names(pipeline.load(pipeline.FAST))
    assert all(60 < raw[name] < FLOORS[name] + 1 for name in raw)
