"""The tree is checked against a recursion written straight from the RFC, and against roots that other logs publish."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.signing import merkle

KNOWN_DATA = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
KNOWN_ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
_ONE = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
_TWO_THREE = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
_BEHIND = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
_FOUR = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
_LAST = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
INCLUSIONS = (
    (0, 1, ()),
    (0, 8, (_ONE, _TWO_THREE, _BEHIND)),
    (5, 8, (_FOUR, _LAST, KNOWN_ROOTS[3])),
    (2, 3, (KNOWN_ROOTS[1],)),
    (1, 5, (KNOWN_ROOTS[0], _TWO_THREE, _FOUR)),
)
CONSISTENCIES = (
    (1, 1, ()),
    (1, 8, (_ONE, _TWO_THREE, _BEHIND)),
    (6, 8, ("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", _LAST, KNOWN_ROOTS[3])),
    (2, 5, (_TWO_THREE, _FOUR)),
)


def leaves(number: int) -> list[bytes]:
    return [merkle.leaf_hash(bytes([at])) for at in range(number)]


DATA = tuple(bytes([at]) for at in range(256))
WHOLE = tuple(merkle.leaf_hash(one) for one in DATA)
Data = Sequence[bytes]


def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same parts of trees come again and again: each root is made once, ours and the naive one apart."""
    ours, naive = functools.cache(merkle.root), functools.cache(naive_root)
    monkeypatch.setattr(merkle, "root", lambda found: ours(tuple(found)))
    monkeypatch.setitem(globals(), "naive_root", lambda found: naive(tuple(found)))


def naive_root(data: Data) -> bytes:
    """RFC 9162, 2.1.1, word for word, over the data itself."""
    if not data:
        return hashlib.sha256(b"").digest()
    if len(data) == 1:
        return hashlib.sha256(b"\x00" + data[0]).digest()
    split = 1
    while split * 2 < len(data):
        split *= 2
    return hashlib.sha256(b"\x01" + naive_root(data[:split]) + naive_root(data[split:])).digest()


def naive_path(data: Data, index: int) -> list[bytes]:
    """RFC 9162, 2.1.3.1."""
    if len(data) == 1:
        return []
    split = 1
    while split * 2 < len(data):
        split *= 2
    if index < split:
        return [*naive_path(data[:split], index), naive_root(data[split:])]
    return [*naive_path(data[split:], index - split), naive_root(data[:split])]


def naive_subproof(old: int, data: Data, whole: bool) -> list[bytes]:
    """RFC 9162, 2.1.4.1."""
    if old == len(data):
        return [] if whole else [naive_root(data)]
    split = 1
    while split * 2 < len(data):
        split *= 2
    if old <= split:
        return [*naive_subproof(old, data[:split], whole), naive_root(data[split:])]
    return [*naive_subproof(old - split, data[split:], False), naive_root(data[:split])]


@pytest.mark.parametrize("size", range(1, 9))
def test_the_roots_that_transparency_logs_use_as_known_answers(size: int) -> None:
    data = [bytes.fromhex(one) for one in KNOWN_DATA[:size]]
    assert merkle.root([merkle.leaf_hash(one) for one in data]).hex() == KNOWN_ROOTS[size - 1]


def test_the_empty_tree_has_the_root_of_nothing() -> None:
    assert merkle.root([]) == hashlib.sha256(b"").digest() == merkle.EMPTY


@given(st.lists(st.binary(max_size=4), max_size=70))
def test_the_root_is_that_of_the_naive_recursion(data: list[bytes]) -> None:
    assert merkle.root([merkle.leaf_hash(one) for one in data]) == naive_root(data)


def test_up_to_256_leaves_every_inclusion_proof_is_the_rfcs(monkeypatch: pytest.MonkeyPatch) -> None:
    remembering(monkeypatch)
    for size in range(1, 257):
        for index in range(size):
            assert list(merkle.inclusion_proof(WHOLE[:size], index)) == naive_path(DATA[:size], index)


def test_up_to_256_leaves_every_consistency_proof_is_the_rfcs(monkeypatch: pytest.MonkeyPatch) -> None:
    remembering(monkeypatch)
    for size in range(257):
        for old in range(size + 1):
            proof = merkle.consistency_proof(WHOLE[:size], old)
            assert list(proof) == (naive_subproof(old, DATA[:size], True) if old else [])


@pytest.mark.parametrize(("index", "size", "hashes"), INCLUSIONS)
def test_the_inclusion_proofs_that_transparency_logs_use_as_known_answers(
    index: int, size: int, hashes: tuple[str, ...]
) -> None:
    known = [merkle.leaf_hash(bytes.fromhex(one)) for one in KNOWN_DATA[:size]]
    proof = [bytes.fromhex(one) for one in hashes]
    assert list(merkle.inclusion_proof(known, index)) == proof
    assert merkle.includes(bytes.fromhex(KNOWN_ROOTS[size - 1]), size, known[index], index, proof)


@pytest.mark.parametrize(("old", "size", "hashes"), CONSISTENCIES)
def test_the_consistency_proofs_that_transparency_logs_use_as_known_answers(
    old: int, size: int, hashes: tuple[str, ...]
) -> None:
    known = [merkle.leaf_hash(bytes.fromhex(one)) for one in KNOWN_DATA[:size]]
    proof = [bytes.fromhex(one) for one in hashes]
    before, after = (bytes.fromhex(KNOWN_ROOTS[at - 1]) for at in (old, size))
    assert list(merkle.consistency_proof(known, old)) == proof
    assert merkle.extends(before, old, after, size, proof)


@given(st.integers(1, 40), st.data())
def test_no_other_leaf_place_size_or_proof_is_included(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    tree, leaf = merkle.root(leaves(size)), leaves(size)[index]
    proof = list(merkle.inclusion_proof(leaves(size), index))
    assert not merkle.includes(tree, size, merkle.leaf_hash(b"another"), index, proof)
    assert not merkle.includes(merkle.EMPTY, size, leaf, index, proof)
    assert not merkle.includes(tree, size, leaf, index, [*proof, tree])
    assert not any(merkle.includes(tree, size, leaf, other, proof) for other in range(-1, size + 2) if other != index)
    if proof:
        at = data.draw(st.integers(0, len(proof) - 1))
        assert not merkle.includes(tree, size, leaf, index, proof[:at] + proof[at + 1 :])
        assert not merkle.includes(tree, size, leaf, index, [*proof[:at], bytes(32), *proof[at + 1 :]])


@given(st.integers(2, 40), st.data())
def test_a_log_that_changed_an_old_entry_is_no_extension(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, size - 1))
    changed = leaves(size)
    changed[data.draw(st.integers(0, old - 1))] = merkle.leaf_hash(b"rewritten")
    for honest in (leaves(size), changed):
        proof = merkle.consistency_proof(honest, old)
        assert not merkle.extends(merkle.root(leaves(old)), old, merkle.root(changed), size, proof)


@given(st.integers(1, 40), st.integers(0, 40), st.lists(st.binary(min_size=32, max_size=32), max_size=8))
def test_invented_proofs_are_refused_and_never_raise(size: int, old: int, proof: list[bytes]) -> None:
    tree = merkle.root(leaves(size))
    assert not merkle.includes(tree, size, merkle.leaf_hash(b"invented"), old, proof)
    assert not merkle.extends(merkle.leaf_hash(b"invented"), old, tree, size, proof)


def test_the_empty_log_begins_every_log_and_only_the_empty_root_stands_for_it() -> None:
    tree = merkle.root(leaves(3))
    assert merkle.extends(merkle.EMPTY, 0, tree, 3, [])
    assert merkle.extends(merkle.EMPTY, 0, merkle.EMPTY, 0, [])
    assert not merkle.extends(tree, 0, tree, 3, [])
    assert not merkle.extends(merkle.EMPTY, 0, tree, 0, [])
    assert not merkle.extends(tree, 3, merkle.root(leaves(2)), 2, [])


@pytest.mark.parametrize("index", [-1, 3])
def test_a_proof_for_what_is_not_in_the_tree_is_an_index_error(index: int) -> None:
    with pytest.raises(IndexError):
        merkle.inclusion_proof(leaves(3), index)
    with pytest.raises(IndexError):
        merkle.consistency_proof(leaves(2), index)


def test_the_roots_of_all_beginnings_come_from_one_pass() -> None:
    whole = leaves(70)
    assert merkle.prefix_roots(whole, range(200)) == {size: merkle.root(whole[:size]) for size in range(71)}
    assert merkle.prefix_roots(whole, {3, 64}) == {3: merkle.root(whole[:3]), 64: merkle.root(whole[:64])}
    assert merkle.prefix_roots([], {0, 1}) == {0: merkle.EMPTY}


def test_up_to_256_entries_every_proof_leads_to_its_roots_and_to_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    remembered = functools.cache(merkle.root)  # the same parts of trees come again and again
    monkeypatch.setattr(merkle, "root", lambda found: remembered(tuple(found)))
    whole = [merkle.leaf_hash(at.to_bytes(2, "big")) for at in range(256)]
    roots = merkle.prefix_roots(whole, range(257))
    for size in range(257):
        for old in range(size + 1):
            proof = merkle.consistency_proof(whole[:size], old)
            assert merkle.extends(roots[old], old, roots[size], size, proof)
            assert old == 0 or not merkle.extends(roots[old], old, roots[(size + 1) % 257], size, proof)
            if old < size:
                path = merkle.inclusion_proof(whole[:size], old)
                assert merkle.includes(roots[size], size, whole[old], old, path)
                assert not merkle.includes(roots[size], size, whole[(old + 1) % 256], old, path)
