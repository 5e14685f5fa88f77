"""The demo's second chapter: a number with its word, one that is refused, one that is estimated."""

from __future__ import annotations

from probata.inquiry.files.example import estimates, handles
from tests.season import Season


def test_the_counts_are_those_of_the_table_and_what_the_report_names_is_saved(season: Season) -> None:
    assert [one["count"]["described"] for one in season.told["counts"]] == [26, 17]
    assert season.told["saved"] == {
        "counts": sum("count" in one for one in handles()),
        "places": sum("cite" in one for one in handles()),
    }


def test_the_west_is_refused_first_because_a_list_was_copied(season: Season) -> None:
    west, east = season.told["estimates"]
    assert [one["estimate"] for one in estimates()] == ["west.csv", "east.csv"]
    assert west["headline"] is None
    assert any("copied" in str(reason) for reason in west["reasons"])
    assert east["headline"] is not None


def test_the_fan_shows_every_method_of_the_east(season: Season) -> None:
    picture = (season.folder / "fan.svg").read_text(encoding="utf-8")
    for one in season.told["estimates"][1]["methods"]:
        assert one["name"] in picture
