"""files: every file once, in the compartment if one copy has it there; two of one name are told apart."""

from __future__ import annotations

from probata.store.uniting.files import files
from probata.store.uniting.model import Copy
from tests.store.uniting.pairs import Acts, copy, pair


def file(ref: str, acts: Acts = (), *, public: bool = False, compartment: str | None = None) -> Copy:
    item = {"ref": ref, "name": None if compartment else "a.txt", "public": public, "compartment": compartment}
    part = {"ref": f"document {ref}", "item": ref, "position": 1, "name": item["name"]}
    claim = {"document": part["ref"], "field": "title", "value": "A"}
    return copy(
        [("add", {"item": ref}), *acts], items=[item], documents=[part], declared=[] if compartment else [claim]
    )


def test_two_files_of_one_name_are_told_apart_the_same_in_either_order() -> None:
    made = [files(pair(*each)).rows for each in ((file("x"), file("y")), (file("y"), file("x")))]
    assert made[0] == made[1]
    assert [row["name"] for row in made[0]["documents"]] == ["a.txt", "a.txt (2)"]
    assert len(made[0]["declared"]) == 2


def test_the_file_lies_in_the_compartment_and_nothing_is_declared_of_it() -> None:
    for both in ((file("x"), file("x", compartment="c")), (file("x", compartment="c"), file("x"))):
        part = files(pair(*both))
        assert [row["compartment"] for row in part.rows["items"]] == ["c"]
        assert part.rows["declared"] == []
        assert [one.stands for one in part.conflicts] == ["in the compartment"]


def test_who_marked_it_says_whether_it_is_public_and_without_that_it_is_not() -> None:
    marked = file("x", [("mark", {"item": "x"})], public=True)
    assert files(pair(marked, file("x"))).rows["items"][0]["public"] is True
    part = files(pair(file("x", public=True), file("x")))
    assert (part.rows["items"][0]["public"], len(part.conflicts)) == (False, 1)
