"""The tree is checked against a recursion written straight from the RFC, and against roots that other logs publish."""

from __future__ import annotations

import hashlib

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


def leaves(number: int) -> list[bytes]:
    return [merkle.leaf_hash(bytes([at])) for at in range(number)]


def naive_root(data: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1, word for word, over the data itself."""
    if not data:
        return hashlib.sha256(b"").digest()
    if len(data) == 1:
        return hashlib.sha256(b"\x00" + data[0]).digest()
    split = 1
    while split * 2 < len(data):
        split *= 2
    return hashlib.sha256(b"\x01" + naive_root(data[:split]) + naive_root(data[split:])).digest()


def naive_path(data: list[bytes], index: int) -> list[bytes]:
    """RFC 9162, 2.1.3.1."""
    if len(data) == 1:
        return []
    split = 1
    while split * 2 < len(data):
        split *= 2
    if index < split:
        return [*naive_path(data[:split], index), naive_root(data[split:])]
    return [*naive_path(data[split:], index - split), naive_root(data[:split])]


def naive_subproof(old: int, data: list[bytes], whole: bool) -> list[bytes]:
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


@pytest.mark.parametrize("size", range(1, 35))
def test_every_inclusion_proof_is_the_rfcs_and_leads_to_the_root(size: int) -> None:
    data = [bytes([at]) for at in range(size)]
    tree = merkle.root(leaves(size))
    for index in range(size):
        proof = merkle.inclusion_proof(leaves(size), index)
        assert list(proof) == naive_path(data, index)
        assert merkle.includes(tree, size, leaves(size)[index], index, proof)


@pytest.mark.parametrize("size", range(35))
def test_every_consistency_proof_is_the_rfcs_and_leads_to_both_roots(size: int) -> None:
    data = [bytes([at]) for at in range(size)]
    tree = merkle.root(leaves(size))
    for old in range(size + 1):
        proof = merkle.consistency_proof(leaves(size), old)
        assert list(proof) == (naive_subproof(old, data, True) if old else [])
        assert merkle.extends(merkle.root(leaves(old)), old, tree, size, proof)


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
