"""erased: what goes from the rows of a copy that did not know; tests/inquiry/test_merge_people.py does it on files."""

from __future__ import annotations

import json
from dataclasses import replace

from probata.store.uniting.erased import erased, forgotten, is_stub
from probata.store.uniting.model import AnyRow, Copy
from tests.store.uniting.pairs import copy, line, pair, ref

WHO, WHERE, ITEM = str(ref("interview", 1)), str(ref("compartment", 1)), str(ref("item", 1))
NOBODY = json.dumps({"heard_from": [], "together_with": []})


def interview(row: str, name: str, record: str = NOBODY, account: str | None = None) -> AnyRow:
    return {"ref": row, "code_name": name, "record": record, "account": account, "withdrawn": False}


def knows() -> Copy:
    return copy(lines=[line(1, digests=("dd",))], interviews=[interview(WHO, "erased-2031-05-06-aaaa")])


def has() -> Copy:
    heard = json.dumps({"heard_from": ["Q-1"], "together_with": []})
    return copy(
        interviews=[interview(WHO, "Q-1"), interview("q", "Q-2", heard, "part")],
        compartments=[
            {"ref": each, "interview": WHO, "code_name": None} for each in (WHERE, str(ref("compartment", 2)))
        ],
        items=[{"ref": ITEM, "compartment": WHERE}],
        documents=[{"ref": "part", "item": ITEM, "digest": None}],
        sealed=[{"object": "x", "compartment": WHERE}, {"object": "y", "compartment": "another"}],
        codings=[{"interview": WHO}, {"interview": "q"}],
        decisions=[{"binds": name, "answer": "", "seen": ""} for name in ("dd", WHO, ITEM, f"text of {ITEM}", "else")],
        saved=[
            {"kind": "place", "handle": "lamp", "body": json.dumps({"document": "part", "title": "hers"})},
            {"kind": "tie", "handle": "_prb", "body": json.dumps({"role": "quote", "body": "lamp", "words": "hers"})},
        ],
        signed=[{"openings": json.dumps([{"of": ["item"], "people": [WHO]}, {"of": []}])}],
    )


def test_everything_about_the_person_goes_and_nothing_of_others() -> None:
    both = pair(knows(), has())
    found, told = forgotten(both, erased(both))
    rows = found.other.rows
    assert [is_stub(row) for row in rows["interviews"]] == [True, False]
    assert (rows["interviews"][1]["account"], "erased-2031" in rows["interviews"][1]["record"]) == (None, True)
    assert [rows[table] for table in ("compartments", "items", "documents")] == [[], [], []]
    assert (rows["sealed"], rows["codings"]) == ([{"object": "y", "compartment": "another"}], [{"interview": "q"}])
    assert [row["binds"] for row in rows["decisions"]] == ["else"]
    assert not any("hers" in row["body"] for row in rows["saved"])
    assert json.loads(rows["signed"][0]["openings"]) == [{"of": []}]
    assert len(told) == 1


def test_a_compartment_that_was_made_since_has_a_line_of_its_own() -> None:
    gone = erased(pair(has(), knows()))
    assert [str(one.compartment) for one in gone.lines if not one.items and not one.digests] == [
        str(ref("compartment", 2))
    ]
    assert gone.compartments == {WHERE, str(ref("compartment", 2))}


def test_where_nobody_was_erased_nothing_goes() -> None:
    both = pair(has(), has())
    assert forgotten(both, erased(both)) == (both, [])


def test_a_source_whom_one_copy_erased_is_told() -> None:
    known = copy(compartments=[{"ref": WHERE, "interview": None, "code_name": "S-1"}])
    both = pair(copy(lines=[replace(line(1), interview=None)]), known)
    found, told = forgotten(both, erased(both))
    assert found.other.rows["compartments"] == []
    assert [one.what for one in told] == [WHERE]


def test_a_file_that_no_line_names_gets_a_line_with_what_decisions_call_its_text() -> None:
    gone = erased(pair(knows(), has()))
    assert [one.digests for one in gone.lines if str(ref("item", 1)) in map(str, one.items)] == [(f"text of {ITEM}",)]
    assert f"text of {ITEM}" in gone.digests
    told = replace(knows(), removals=gone.lines)
    assert erased(pair(told, has())).lines == gone.lines
    without_key = pair(told, has())
    assert erased(replace(without_key, texts=no_key)) == erased(without_key)


def no_key(*_: str) -> list[str]:
    raise AssertionError("nobody holds it any more")


def test_a_file_that_a_line_names_goes_wherever_it_lies_and_under_whatever_ref() -> None:
    names = {"ref": "same-1", "handle": "high", "kind": "same file", "body": json.dumps({"high": ITEM, "hd": "d"})}
    lies = [{"ref": one, "compartment": None} for one in (ITEM, "high", "another")]
    open_still = copy(items=lies, documents=[{"ref": "hd", "item": "high", "digest": "plain"}], saved=[names])
    gone = erased(pair(copy(lines=[line(1, items=(ref("item", 1),))]), open_still))
    assert (gone.items, gone.documents, gone.digests) == ({ITEM, "high"}, {"hd"}, {"plain"})
