"""The way of a file: what Probata recorded stands apart from what people say (test_custody.py has more)."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.assess import take_in
from probata.inquiry.entry.door import Opened
from probata.inquiry.records.way import RECORDED, of_document
from tests.inquiry.test_assess import write
from tests.method.sources.assessing import ACQUISITION, CARD, LEAK


def test_what_is_recorded_stands_first_and_apart(heard: Opened, tmp_path: Path) -> None:
    take_in(heard, "decree.txt", write(tmp_path, ACQUISITION + CARD))
    take_in(heard, "decree.txt", write(tmp_path, LEAK))
    take_in(heard, "decree.txt", write(tmp_path, LEAK.replace("no signature", "no number")))
    found, told = of_document(heard, "decree.txt")
    assert [one.title for one in told.sections] == [
        *("the file", "acquisition record", "verification card", "authenticity record"),
    ]
    assert told.sections[0].said_by == RECORDED
    assert told.sections[1].said_by.startswith("declared by Ember Quist; version 1")
    assert told.sections[3].said_by.startswith("judged by Anso Nurrick; version 2")
    assert {line.label: line.words for line in told.recorded.lines}["SHA-256"] == found.item.digest.hex
    assert not any(str(tmp_path) in line.words for line in told.recorded.lines)
    assert [one["stands"] for one in told.as_json()["records"]] == [True, True, False, True]  # type: ignore[index, union-attr, call-overload]  # JSON
