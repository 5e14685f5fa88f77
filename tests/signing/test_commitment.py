"""Leaves: they bind a row, they hide it, and they do not let rows be linked."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import COUNT, DISTINCT, GOLDEN, SEED, SMALL, items

from probata.record.canonical import dump
from probata.record.errors import BadValue
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import Draft, Value, commit
from probata.signing.commitment import Opening, leaf


def all_openings(draft: Draft, seed: Withheld[bytes] = SEED) -> list[Opening]:
    return [opening for group in commit(draft, seed) for opening in group]


def test_a_leaf_is_the_hash_that_the_specification_writes() -> None:
    row = {"text": "A", "item": "D1"}
    expected = hashlib.sha256(b"\x00probata-row/0\x00" + b"s" * 32 + b'{"item":"D1","text":"A"}').digest()
    assert leaf(b"s" * 32, row) == expected


def test_every_row_of_every_value_has_an_opening_that_gives_its_leaf() -> None:
    groups = commit(GOLDEN, SEED)
    assert [len(group) for group in groups] == [len(value.rows) for value in GOLDEN.values]
    for group, value in zip(groups, GOLDEN.values, strict=True):
        assert sorted(dump(opening.row) for opening in group) == sorted(dump(row) for row in value.rows)
        assert all(leaf(opening.salt, opening.row) == opening.leaf for opening in group)


def test_the_same_row_under_two_values_has_two_leaves_and_two_salts() -> None:
    assert {dump(row) for row in COUNT.rows} == {dump(row) for row in DISTINCT.rows}
    openings = all_openings(SMALL)
    assert len({opening.leaf for opening in openings}) == len({opening.salt for opening in openings}) == 18


def test_two_equal_rows_of_one_value_have_two_leaves() -> None:
    twice = Value("Two.", 2, {"name": "count-rows"}, Grade.ATTESTED, ({"heard": "described"}, {"heard": "described"}))
    assert len({opening.leaf for opening in all_openings(replace(SMALL, values=(twice,)))}) == 2


def test_leaves_stand_in_their_own_order_which_is_not_that_of_the_rows() -> None:
    many = replace(COUNT, rows=items(40))
    (group,) = commit(replace(SMALL, values=(many,)), SEED)
    assert [opening.leaf for opening in group] == sorted(opening.leaf for opening in group)
    assert [opening.row["item"] for opening in group] != [row["item"] for row in many.rows]


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
    ],
)
def test_two_editions_under_one_seed_share_no_salt_and_no_leaf(other: Draft) -> None:
    mine, theirs = all_openings(SMALL), all_openings(other)
    assert not {one.salt for one in mine} & {one.salt for one in theirs}
    assert not {one.leaf for one in mine} & {one.leaf for one in theirs}


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
