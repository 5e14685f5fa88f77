"""alike: one file under two Refs is one; a file in a compartment is named by keyed digests in both copies."""

from __future__ import annotations

import json

import pytest

from probata.record.errors import BadUse
from probata.store.same_files import SAME_FILE
from probata.store.uniting.alike import enclosed, same_files
from probata.store.uniting.model import Copy
from tests.store.uniting.pairs import copy, pair


def file(ref: str, *, end: int = 5, public: bool = True, compartment: str | None = None) -> Copy:
    item = {"ref": f"item-{ref}", "digest": "d1", "name": "news.txt", "public": public, "compartment": compartment}
    part = {"ref": f"document-{ref}", "item": item["ref"], "position": 1, "start": 0, "end": end, "digest": "dd"}
    said = {"ref": f"s{ref}", "kind": "place", "body": json.dumps([part["ref"]])}
    decision = {"ref": f"x{ref}", "kind": "credit", "binds": "dd", "answer": "yes", "seen": "", "reason": ""}
    return copy(items=[item], documents=[part], saved=[said], decisions=[decision])


def test_one_file_under_two_refs_is_one_and_the_other_ref_stays_on_record() -> None:
    for one, other in (("a", "b"), ("b", "a")):
        made, told = same_files(pair(file(one), file(other, public=False)))
        assert [row["ref"] for row in made.each("items")] == ["item-a"] * 2
        assert [row["public"] for row in made.each("items")] == [False] * 2
        places = [row["body"] for row in made.each("saved") if row["kind"] == "place"]
        assert places == ['["document-a"]'] * 2
        [record] = [row for row in made.each("saved") if row["kind"] == SAME_FILE]
        assert json.loads(record["body"]) == {"item-b": "item-a", "document-b": "document-a"}
        assert len(told) == 2


def test_one_file_read_differently_is_refused() -> None:
    with pytest.raises(BadUse, match="read it differently"):
        same_files(pair(file("a"), file("b", end=4)))


def test_what_names_the_text_of_a_file_in_a_compartment_names_the_keyed_digest() -> None:
    made = enclosed(pair(file("a", compartment="c"), file("a")))
    assert [row["binds"] for row in made.other.rows["decisions"]] == ["c dd"]
    assert [row["binds"] for row in made.one.rows["decisions"]] == ["dd"]
    with pytest.raises(BadUse, match="two compartments"):
        enclosed(pair(file("a", compartment="c"), file("a", compartment="d")))
