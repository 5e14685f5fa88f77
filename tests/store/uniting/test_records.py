"""records: all of both, in the log's order; of one matter the later stands, and it is told."""

from __future__ import annotations

import pytest

from probata.record.errors import BadUse, Damaged
from probata.store.uniting import records
from probata.store.uniting.model import AnyRow, Copy
from tests.store.uniting.pairs import copy, pair


def decision(ref: str, answer: str, kind: str = "credit") -> AnyRow:
    return {"ref": ref, "kind": kind, "binds": "x", "answer": answer, "seen": "", "reason": "", "by": "m"}


def decided(ref: str, answer: str) -> Copy:
    return copy([("decide", {"decision": ref})], decisions=[decision(ref, answer)])


def test_both_decisions_stand_in_one_order_and_the_difference_is_told() -> None:
    parts = [records.decisions(pair(*each)) for each in ((decided("a", "yes"), decided("b", "no")),) * 2]
    swapped = records.decisions(pair(decided("b", "no"), decided("a", "yes")))
    assert parts[0] == swapped
    assert {row["ref"] for row in swapped.rows["decisions"]} == {"a", "b"}
    assert [one.kind for one in swapped.conflicts] == ["decision"]
    assert records.decisions(pair(decided("a", "yes"), decided("b", "yes"))).conflicts == []


def test_what_a_request_for_erasure_says_is_not_told() -> None:
    asked = decision("a", '{"channel":"letter"}', "erasure request"), decision("b", "{}", "erasure request")
    acts = [("erase asked", {"of": "x"})], [("erase called off", {"of": "x"})]
    both = [copy(act, decisions=[row]) for act, row in zip(acts, asked, strict=True)]
    [told] = records.decisions(pair(both[0], both[1])).conflicts
    assert "letter" not in told.stands


def test_a_record_that_differs_is_damage_and_two_compartments_of_one_are_refused() -> None:
    with pytest.raises(Damaged, match="never changed"):
        records.decisions(pair(decided("a", "yes"), decided("a", "no")))
    rows = [[{"ref": ref, "interview": "p", "code_name": None}] for ref in ("c", "d")]
    with pytest.raises(BadUse, match="compartment"):
        records.compartments(pair(copy(compartments=rows[0]), copy(compartments=rows[1])))


def test_codebooks_stand_in_the_order_of_the_log() -> None:
    both = [copy([("codebook", {"v": text})], codebooks=[{"text": text, "at": ""}]) for text in ("one", "two")]
    made = [records.codebooks(pair(*each)) for each in (both, both[::-1])]
    assert made[0] == made[1]
    assert len(made[0].rows["codebooks"]) == 2
    assert len(made[0].conflicts) == 1


def test_saved_and_handed_rows_are_all_there() -> None:
    rows = [{"ref": ref, "handle": "h", "kind": "place", "body": ref} for ref in ("a", "b")]
    both = pair(*(copy([("cite", {"place": row["ref"]})], saved=[row], handed=[{"ref": row["ref"]}]) for row in rows))
    part = records.saved_rows(both)
    assert (len(part.rows["saved"]), len(part.conflicts)) == (2, 1)
    assert len(records.handed(both).rows["handed"]) == 2
