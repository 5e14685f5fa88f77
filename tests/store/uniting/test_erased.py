"""erased: what goes from the rows of a copy that did not know; tests/inquiry/test_merge_people.py does it on files."""

from __future__ import annotations

import json
from dataclasses import replace

from probata.store.uniting.erased import erased, forgotten, is_stub
from probata.store.uniting.model import AnyRow, Copy
from tests.store.uniting.pairs import copy, line, pair, ref

WHO, WHERE = str(ref("interview", 1)), str(ref("compartment", 1))
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
        items=[{"ref": "item", "compartment": WHERE}],
        documents=[{"ref": "part", "item": "item"}],
        sealed=[{"compartment": WHERE}, {"compartment": "another"}],
        codings=[{"interview": WHO}, {"interview": "q"}],
        decisions=[{"binds": name, "answer": "", "seen": ""} for name in ("dd", WHO, "else")],
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
    assert (rows["sealed"], rows["codings"]) == ([{"compartment": "another"}], [{"interview": "q"}])
    assert [row["binds"] for row in rows["decisions"]] == ["else"]
    assert not any("hers" in row["body"] for row in rows["saved"])
    assert json.loads(rows["signed"][0]["openings"]) == [{"of": []}]
    assert len(told) == 1


def test_a_compartment_that_was_made_since_has_a_line_of_its_own() -> None:
    gone = erased(pair(has(), knows()))
    assert [str(one.compartment) for one in gone.lines if one.digests == ()] == [str(ref("compartment", 2))]
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
