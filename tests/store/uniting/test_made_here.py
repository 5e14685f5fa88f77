"""What was made here of a file is public only if that is, whichever copy made it."""

from __future__ import annotations

from typing import Any

import pytest

from probata.store.uniting.made_here import made_here

DOCUMENTS = [{"ref": name, "item": f"i-{name}"} for name in "abc"]


def tie(document: str, of: str, kind: str = "corrected text", *, stands: bool = True) -> dict[str, Any]:
    return {"kind": kind, "document": document, "of": of, "stands": stands}


def left_public(public: str, *ties: dict[str, Any]) -> tuple[str, list[str]]:
    items = [{"ref": f"i-{name}", "name": name, "public": name in public, "other": 1} for name in "abc"]
    made = made_here(items, DOCUMENTS, list(ties))
    rows = made.rows["items"]
    assert [{**row, "public": None} for row in rows] == [{**row, "public": None} for row in items]
    return "".join(row["name"] for row in rows if row["public"]), [one.what for one in made.conflicts]


@pytest.mark.parametrize("kind", ["corrected text", "machine's transcript"])
def test_a_text_made_here_is_not_public_where_its_file_is_not_over_any_number_of_steps(kind: str) -> None:
    assert left_public("bc", tie("c", "b", kind), tie("b", "a", kind)) == ("", ["b", "c"])
    assert left_public("abc", tie("c", "b", kind), tie("b", "a", kind)) == ("abc", [])


@pytest.mark.parametrize("kind", ["newer version", "transcript"])
def test_what_came_from_others_may_be(kind: str) -> None:
    assert left_public("b", tie("b", "a", kind)) == ("b", [])


def test_a_tie_that_was_taken_back_says_nothing() -> None:
    assert left_public("b", tie("b", "a"), tie("b", "a", stands=False)) == ("b", [])
    assert left_public("b", tie("b", "a", stands=False), tie("b", "a")) == ("", ["b"])
