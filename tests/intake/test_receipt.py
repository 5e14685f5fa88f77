from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.intake.receipt import Duplicate, Receipt, SetAside, Taken
from probata.record.canonical import dump, load
from probata.record.errors import BadValue

FEW = st.integers(0, 4)
TAKEN = Taken("a.md", 4, ("The end is missing.",))
AGAIN = Duplicate("b.md", "a.md")
ASIDE = SetAside("c.pdf", "unreadable", "The file is empty.", "Get a sound copy.")


@given(FEW, FEW, FEW, st.integers(0, 15))
def test_a_receipt_adds_up_or_is_none(stored: int, duplicates: int, aside: int, items_in: int) -> None:
    parts = ((TAKEN,) * stored, (AGAIN,) * duplicates, (ASIDE,) * aside)
    if items_in == stored + duplicates + aside:
        assert Receipt(items_in, *parts).documents == 4 * stored
    else:
        with pytest.raises(BadValue):
            Receipt(items_in, *parts)


def test_the_json_object_names_every_item_and_adds_up() -> None:
    told = Receipt(3, (TAKEN,), (AGAIN,), (ASIDE,)).as_json()
    assert told == {
        "items_in": 3,
        "documents": 4,
        "stored": [{"name": "a.md", "documents": 4, "limits": ["The end is missing."]}],
        "duplicates": [{"name": "b.md", "of": "a.md", "public": False, "within": "", "moved": False}],
        "set_aside": [
            {"name": "c.pdf", "code": "unreadable", "reason": "The file is empty.", "next": "Get a sound copy."}
        ],
        "without": [],
    }
    assert load(dump(told)) == json.loads(json.dumps(told)) == told
