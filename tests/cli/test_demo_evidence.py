"""The demo's first chapter: what went in, and what it is made of."""

from __future__ import annotations

from tests.season import Season


def test_every_file_is_stored_known_already_or_set_aside(season: Season) -> None:
    for receipt in season.told["receipt"]:
        parts = [len(receipt[key]) for key in ("stored", "duplicates", "set_aside")]
        assert receipt["items_in"] == sum(parts)


def test_forty_interviews_go_in(season: Season) -> None:
    assert (season.told["interviews"]["rows"], season.told["interviews"]["new"]) == (40, 40)


def test_the_words_of_the_briefing_are_held_against_its_record(season: Season) -> None:
    pieces = [
        piece
        for family in season.told["quotes"]["families"]
        for rendering in family["renderings"]
        for piece in rendering["quoted"]
    ]
    [held] = [one for one in pieces if "Nobody is held there" in " ".join(one["text"].split())]
    assert held["state"] == "altered"
    assert held["primary"] == "documents/briefing-transcript-20190412.txt"
    assert any(one["state"] == "verbatim" for one in pieces)
