from newsbook.article import make_table
from newsbook.relations import CO_OCCURRENCE, find_relations

TEXT = "Ann met Bob. Ann left. Ann, Bob and Cy talked."


def mention(name: str, nth: int, sentence: tuple[int, int], entity: str | None) -> dict[str, object]:
    start = [i for i in range(len(TEXT)) if TEXT.startswith(name, i)][nth]
    return {
        "start": start, "end": start + len(name), "text": name, "label": "PERSON", "kind": "named",
        "entity_id": entity, "confidence": 1.0, "rule": "hand",
        "sentence_start": sentence[0], "sentence_end": sentence[1],
    }  # fmt: skip


def test_pairs_of_one_sentence() -> None:
    mentions = make_table(
        "mentions",
        [
            mention("Ann", 0, (0, 12), "ann"), mention("Bob", 0, (0, 12), "bob"),
            mention("Ann", 1, (13, 22), "ann"),
            mention("Ann", 2, (23, 46), "ann"), mention("Bob", 1, (23, 46), "bob"), mention("Cy", 0, (23, 46), "cy"),
        ],
    )  # fmt: skip
    table = find_relations(TEXT, mentions)
    assert list(zip(table["source_id"], table["target_id"], table["confidence"], strict=True)) == [
        ("ann", "bob", 1.0), ("ann", "bob", 0.5), ("ann", "cy", 0.5), ("bob", "cy", 0.5),
    ]  # fmt: skip
    assert set(table["event"]) == {CO_OCCURRENCE}
    assert table["text"].iloc[0] == "Ann met Bob."


def test_unlinked_and_lone_mentions_give_none() -> None:
    rows = [mention("Ann", 0, (0, 12), None), mention("Bob", 0, (0, 12), "bob")]
    assert find_relations(TEXT, make_table("mentions", rows)).empty
