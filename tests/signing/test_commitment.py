"""Leaves: they bind a row, they hide it, and they do not let rows be linked."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import COUNT, DISTINCT, GOLDEN, SEED, SMALL, SPARED, account, items

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import Draft, Value, commit
from probata.signing.commitment import Opening, committed, item_commitment, leaf, step


def all_openings(draft: Draft, seed: Withheld[bytes] = SEED) -> list[Opening]:
    return [opening for value in commit(draft, seed).values for opening in value.openings]


def test_a_leaf_is_the_hash_that_the_specification_writes() -> None:
    row = {"text": "A", "item": "D1"}
    expected = hashlib.sha256(b"\x00probata-row/1\x00" + b"s" * 32 + b'{"row":{"item":"D1","text":"A"},"value":"v2"}')
    assert leaf(b"s" * 32, committed(row, "v2")) == expected.digest()


def test_every_row_of_every_value_has_an_opening_that_gives_its_leaf() -> None:
    bound = commit(GOLDEN, SEED).values
    for number, (own, value) in enumerate(zip(bound, GOLDEN.values, strict=True), 1):
        assert sorted(dump(opening.row) for opening in own.openings) == sorted(dump(row) for row in value.rows)
        for opening in own.openings:
            item = opening.item.commitment if opening.item else None
            assert leaf(opening.salt, committed(opening.row, f"v{number}", item)) == opening.leaf
            assert opening.leaf in own.leaves


def test_an_item_is_committed_to_under_each_value_anew() -> None:
    openings = [one for one in all_openings(GOLDEN) if one.item]
    same = [one.item for one in openings if one.item and one.item.sha256 == Digest.of(account(1))]
    assert len(same) == 2
    assert len({one.commitment for one in same}) == len({one.salt for one in same}) == 2
    assert all(item_commitment(one.salt, one.sha256) == one.commitment for one in same)


def test_a_row_that_is_left_out_is_counted_and_committed_to_nowhere() -> None:
    own = commit(GOLDEN, SEED).values[10]
    assert (len(own.openings), len(own.leaves)) == (2, 4)
    other = replace(GOLDEN, values=(*GOLDEN.values[:10], replace(SPARED, left_out=({"interview": "X"}, {}))))
    assert commit(other, SEED) == commit(GOLDEN, SEED)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(COUNT, items=(None,) * 8),
        replace(DISTINCT, items=(None,) * 9),
        replace(DISTINCT, left_out=({"text": "A"},)),
    ],
)
def test_items_and_rows_left_out_go_with_withheld_rows_one_for_one(wrong: Value) -> None:
    with pytest.raises(BadValue):
        commit(replace(SMALL, values=(wrong,)), SEED)


@pytest.mark.parametrize(
    ("needed", "made"),
    [(0, 64), (1, 64), (64, 64), (65, 128), (1024, 1024), (1025, 1088), (2049, 2176), (4097, 4352), (65537, 67584)],
)
def test_the_steps_are_those_that_the_specification_prints(needed: int, made: int) -> None:
    assert step(needed) == made


@given(st.integers(0, 10**7))
def test_a_step_is_enough_is_its_own_step_and_hides_little(needed: int) -> None:
    made = step(needed)
    assert needed <= made <= max(64, needed + 63, needed * 9 // 8)
    assert step(made) == made


@pytest.mark.parametrize("number", [0, 1, 46, 64, 65, 200])
def test_decoys_fill_the_leaves_up_to_the_next_step_and_all_rise_together(number: int) -> None:
    value = replace(COUNT, figure=number, rows=items(number))
    made = commit(replace(SMALL, values=(value,)), SEED)
    assert len(made.leaves) == step(number)
    assert list(made.leaves) == sorted(set(made.leaves))
    assert {one.leaf for one in made.values[0].openings} <= set(made.leaves)


def test_the_same_row_under_two_values_has_two_leaves_and_two_salts() -> None:
    assert {dump(row) for row in COUNT.rows} == {dump(row) for row in DISTINCT.rows}
    openings = all_openings(SMALL)
    assert len({opening.leaf for opening in openings}) == len({opening.salt for opening in openings}) == 18


def test_two_equal_rows_of_one_value_have_two_leaves() -> None:
    twice = Value("Two.", 2, {"name": "count-rows"}, Grade.ATTESTED, ({"heard": "described"}, {"heard": "described"}))
    assert len({opening.leaf for opening in all_openings(replace(SMALL, values=(twice,)))}) == 2


def test_leaves_stand_in_their_own_order_which_is_not_that_of_the_rows() -> None:
    many = replace(COUNT, rows=items(40))
    (own,) = commit(replace(SMALL, values=(many,)), SEED).values
    assert [opening.leaf for opening in own.openings] == sorted(opening.leaf for opening in own.openings)
    assert [opening.row["item"] for opening in own.openings] != [row["item"] for row in many.rows]


@given(st.permutations(items(9)), st.permutations(items(9)))
def test_the_order_in_which_rows_are_given_changes_nothing(
    one: list[dict[str, str]], other: list[dict[str, str]]
) -> None:
    shuffled = replace(SMALL, values=(replace(COUNT, rows=tuple(one)), replace(DISTINCT, rows=tuple(other))))
    assert commit(shuffled, SEED) == commit(SMALL, SEED)


@pytest.mark.parametrize(
    "other",
    [
        replace(SMALL, edition=replace(SMALL.edition, label="small, corrected")),
        replace(SMALL, edition=replace(SMALL.edition, signed_at="2022-03-01T09:00:01Z")),
        replace(SMALL, limits=(*SMALL.limits, "More.")),
        replace(SMALL, log=replace(SMALL.log, size=1)),
        replace(SMALL, files=()),
        replace(SMALL, scale={}),
        replace(SMALL, values=(COUNT,)),
        replace(SMALL, values=(COUNT, replace(DISTINCT, grade=Grade.ATTESTED))),
        replace(SMALL, values=(COUNT, replace(DISTINCT, rows=items(10)))),
        replace(SMALL, values=(replace(COUNT, sentence="Nine."), DISTINCT)),
        replace(SMALL, values=(replace(COUNT, items=(Digest.of(b""), *(None,) * 8)), DISTINCT)),
        replace(SMALL, values=(replace(COUNT, left_out=({},)), DISTINCT)),
    ],
)
def test_two_editions_under_one_seed_share_no_salt_and_no_leaf(other: Draft) -> None:
    mine, theirs = all_openings(SMALL), all_openings(other)
    assert not {one.salt for one in mine} & {one.salt for one in theirs}
    assert not set(commit(SMALL, SEED).leaves) & set(commit(other, SEED).leaves)


def test_another_seed_gives_other_salts() -> None:
    other = all_openings(SMALL, Withheld(b"t" * 32))
    assert not {one.salt for one in all_openings(SMALL)} & {one.salt for one in other}


def test_an_opening_prints_neither_row_nor_salt() -> None:
    opening = all_openings(SMALL)[0]
    assert "D1" not in repr(opening)
    assert repr(opening.salt) not in repr(opening)


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_seed_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(BadValue):
        commit(SMALL, Withheld(bytes(length)))


@pytest.mark.parametrize("row", [{"share": 0.5}, {"n": 2**53}, {"when": object()}, {1: "x"}, ["D1"], "D1", None])
def test_a_row_without_a_canonical_spelling_is_refused(row: object) -> None:
    odd = Value("One.", 1, {"name": "count-rows"}, Grade.ATTESTED, (row,))
    with pytest.raises(BadValue):
        commit(replace(SMALL, values=(odd,)), SEED)
