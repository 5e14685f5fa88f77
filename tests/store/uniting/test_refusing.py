"""refusing: what no rule can decide, whichever copy has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.record.errors import BadUse, Damaged
from probata.store import facts
from probata.store.uniting.erased import erased
from probata.store.uniting.model import Copy
from probata.store.uniting.refusing import refuse, refuse_erased
from tests.store.uniting.pairs import Acts, copy, line, pair, ref
from tests.store.uniting.test_erased import ITEM, WHO, has, interview, knows


def test_two_files_that_stand_for_the_whole_are_refused() -> None:
    rows = [[{"ref": name, "kind": "finding"}] for name in ("a", "b")]
    with pytest.raises(BadUse, match="each file stands for the whole"):
        refuse(pair(copy(saved=rows[0]), copy(saved=rows[1])))
    refuse(pair(copy(saved=rows[0]), copy(saved=rows[0])))


def test_facts_that_differ_are_damage_but_for_those_of_one_copy() -> None:
    with pytest.raises(Damaged, match="once for ever"):
        refuse(pair(copy(facts=[{"name": facts.SEED, "value": b"x"}]), copy()))
    refuse(pair(copy(facts=[{"name": facts.GENERATION, "value": b"x"}, {"name": facts.TRAVEL, "value": b""}]), copy()))
    with pytest.raises(BadUse, match="restored"):
        refuse(pair(copy(facts=[{"name": facts.UNKNOWN, "value": b"x"}]), copy()))


def tried(one: Copy, other: Copy) -> None:
    both = pair(one, other)
    refuse_erased(both, erased(both))


def held(*acts: str) -> Copy:
    said: Acts = [(act, {"of": WHO}) for act in acts]
    return copy(said, interviews=[interview(WHO, "Q-1")])


def test_a_hold_refuses_until_it_is_lifted() -> None:
    for both in ((knows(), held("hold")), (held("hold"), knows())):
        with pytest.raises(BadUse, match="legal hold"):
            tried(*both)
    tried(knows(), held("hold", "hold lifted"))


def test_an_erasure_that_no_copy_finished_is_refused() -> None:
    half = copy(lines=[line(1)], interviews=[interview(WHO, "Q-1")])
    with pytest.raises(BadUse, match="half-way"):
        tried(half, has())
    tried(half, knows())


def test_what_lies_beside_others_is_refused() -> None:
    joint, part = [{"ref": ITEM, "compartment": "joint"}], [{"ref": "d", "item": ITEM, "digest": None}]
    told = copy(interviews=[interview(WHO, "Q-1", account="d")], items=joint, documents=part)
    with pytest.raises(BadUse, match="what others told"):
        tried(knows(), told)


def test_a_file_that_was_destroyed_and_is_another_persons_account_in_the_other_copy_is_refused() -> None:
    theirs = [{"ref": ITEM, "compartment": "theirs"}]
    told = copy(
        interviews=[interview(WHO, "Q-1"), interview("q", "Q-2", account="d")],
        items=theirs,
        documents=[{"ref": "d", "item": ITEM, "digest": None}],
    )
    knew = replace(knows(), removals=(line(1, items=(ref("item", 1),)),))
    with pytest.raises(BadUse, match="this person's account") as refused:
        tried(knew, told)
    assert refused.value.where == "Q-2"
