"""The compiled loops: full arrays, code points they have not met, and the same words whatever room they have."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.scan.letters import Letters

kernel = pytest.importorskip("probata.method.sources.scan.kernel", reason="needs numba")
TABLES = Letters()
for block in (0x300, 0x600, 0x2000, 0x3000):
    TABLES.learn(block)


def room(size: int) -> tuple[np.ndarray, ...]:
    return tuple(np.zeros(size, kind) for kind in ("uint64", "int64", "int64", "uint8"))


def data_of(text: str) -> np.ndarray:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def tables() -> tuple[np.ndarray, ...]:
    return (TABLES.kinds, TABLES.folded, TABLES.several)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab ’'\u0301か\u3099.\u200dم\u064eß"), max_size=40), st.integers(1, 5))
def test_words_come_the_same_a_few_at_a_time(text: str, size: int) -> None:
    data, whole, few = data_of(text), room(100), room(size)
    count, at, unknown = kernel.words(data, 0, len(data), tables(), *whole, 0)
    assert (at, unknown) == (len(data) + 1, -1)
    found: list[tuple[int, ...]] = []
    at = 0
    while at <= len(data):
        some, at, _ = kernel.words(data, at, len(data), tables(), *few, 0)
        found += list(zip(*(column[:some].tolist() for column in few), strict=True))
    assert found == list(zip(*(column[:count].tolist() for column in whole), strict=True))


@pytest.mark.parametrize("text", ["one 湖", "one’湖"])
def test_a_code_point_that_is_not_in_the_tables_is_named(text: str) -> None:
    data = data_of(text)
    assert kernel.words(data, 0, len(data), tables(), *room(9), 0)[2] == ord("湖")


@given(st.lists(st.integers(0, 2**64 - 1), max_size=40), st.integers(1, 12))
@settings(deadline=None)
def test_a_shingle_is_the_sum_over_its_words_and_begins_none_where_words_run_out(words: list[int], size: int) -> None:
    hashes, units = np.array(words, dtype=np.uint64), np.full(len(words), 4, dtype=np.uint8)
    hash_, first, last = np.zeros(50, np.uint64), np.zeros(50, np.int64), np.zeros(50, np.int64)
    count, rest = kernel.shingles(hashes, units, len(words), 4 * size, 0, hash_, first, last, 0)
    assert count == rest == max(0, len(words) - size + 1)
    assert last[:count].tolist() == [one + size for one in first[:count].tolist()]
    sums = [sum(one * kernel.BASE**k for k, one in enumerate(words[at : at + size])) % 2**64 for at in range(count)]
    assert hash_[:count].tolist() == [int(kernel._mixed(np.uint64(one))) for one in sums]
