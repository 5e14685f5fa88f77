"""The demo's steps about single files."""

from __future__ import annotations

import json

from probata.inquiry.files.example import source
from tests.season import Season


def expected(item: str) -> dict[str, object]:
    items = json.loads((source() / "expected.json").read_text(encoding="utf-8"))["documents"]
    [found] = [one for one in items if one["id"] == item]
    return dict(found)


def test_the_picture_is_older_than_it_was_posted_as(season: Season) -> None:
    taken = season.told["card"]
    card = expected("D17")["card"]
    assert [(one["kind"], one["new"]) for one in taken["records"]] == [("acquisition", True), ("verification", True)]
    assert isinstance(card, dict)
    assert any(str(card["established_date"]) in note and str(card["claimed_date"]) in note for note in taken["notes"])


def test_the_leaked_draft_has_its_record(season: Season) -> None:
    assert [one["kind"] for one in season.told["record"]["records"]] == ["authenticity"]
    assert expected("D15")["record"] == {"file": "directive-record.toml", "result": "probably authentic"}
