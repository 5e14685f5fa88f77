"""The chain of deposits: what it says comes next, and what it finds missing or replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.store import deposit_chain
from probata.store.deposit_chain import Link, broken, missing, missing_more

A, B, C, X = (letter * 64 for letter in "abcf")
CHAIN = {1: frozenset({A}), 2: frozenset({B}), 3: frozenset({C})}
BEFORE = {1: frozenset({""}), 2: frozenset({A}), 3: frozenset({B})}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deposits").mkdir()
    return tmp_path


def test_what_is_written_is_read_and_nothing_else_lies_there(folder: Path) -> None:
    assert deposit_chain.read(folder) == []
    links = [Link(1, A), Link(2, B)]
    deposit_chain.write(folder, links)
    assert deposit_chain.read(folder) == links
    assert sorted(one.name for one in folder.iterdir()) == ["chain", "deposits"]


def test_a_deposit_that_a_stop_kept_out_is_counted(folder: Path) -> None:
    deposit_chain.write(folder, [Link(1, A)])
    (folder / "deposits" / "0001-0123456789abcdef.age").write_bytes(b"first")
    (folder / "deposits" / "0002-0123456789abcdef.age").write_bytes(b"second")
    assert deposit_chain.read(folder) == [Link(1, A), Link(2, Digest.of(b"second").hex)]


@pytest.mark.parametrize("text", ["1", f"0 {A}\n", f"1 {A[:-1]}\n", f"1 {A}\n\n", f"1 {A} Q-01\n", "\udcff"])
def test_anything_else_is_damage(folder: Path, text: str) -> None:
    (folder / "chain").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(Damaged, match="chain of deposits"):
        deposit_chain.read(folder)


def test_a_whole_chain_is_whole() -> None:
    assert (missing(CHAIN), broken(CHAIN, BEFORE)) == ((), ())
    assert (missing({}), broken({}, {})) == ((), ())


def test_what_is_missing_in_the_middle_or_at_the_beginning_is_named() -> None:
    assert missing({2, 5}) == (1, 3, 4)
    rest = {number: CHAIN[number] for number in (1, 3)}
    assert broken(rest, {1: BEFORE[1], 3: BEFORE[3]}) == ()


@pytest.mark.parametrize("number", [1, 2])
def test_a_deposit_that_was_replaced_is_named(number: int) -> None:
    assert broken({**CHAIN, number: frozenset({X})}, BEFORE) == (number,)


def test_a_number_that_stands_twice_is_named() -> None:
    assert broken({**CHAIN, 3: frozenset({C, X})}, BEFORE) == (3,)


def test_a_first_one_that_says_something_stood_before_it_is_named() -> None:
    assert broken(CHAIN, {**BEFORE, 1: frozenset({X})}) == (0,)


def test_a_number_that_somebody_made_up_fills_no_memory() -> None:
    known = {1, 2, 5, 2**53 - 1}
    assert missing(known, 4) == (3, 4, 6, 7)
    assert missing_more(known, 4) == 2**53 - 1 - 4 - 4
    assert len(missing(known)) == deposit_chain.MOST_TOLD
    assert (missing({0, 2}), missing_more({0, 2}), missing_more({})) == ((1,), 0, 0)
    assert missing_more({5}, 4) == 0
