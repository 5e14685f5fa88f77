"""The proof for an outsider: every true one is accepted, and nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.withheld import Withheld
from probata.signing import Checkpoint, SigningKey, merkle
from probata.signing.checkpoint import signed
from probata.signing.proof import JOIN, Joined, Proof, check, entry_leaf, joining

KEY, OTHER = SigningKey(Withheld(b"k" * 32)), SigningKey(Withheld(b"o" * 32))
ORIGIN = "probata/inquiry-aaaaaaaaaaaaaaaaaaaaaaaaaa"
LEAVES = [merkle.leaf_hash(bytes([at])) for at in range(40)]
SALT = b"s" * 32


def tree(leaves: list[bytes]) -> Checkpoint:
    return Checkpoint(len(leaves), Digest(merkle.root(leaves).hex()))


def note(leaves: list[bytes], key: SigningKey = KEY, origin: str = ORIGIN) -> bytes:
    return signed(origin, tree(leaves), key)


def proof(old: int, new: int) -> Proof:
    return Proof(tree(LEAVES[:old]), note(LEAVES[:new]), merkle.consistency_proof(LEAVES[:new], old))


def spelled(one: Proof) -> bytes:
    return json.dumps(one.as_json(), indent=2).encode()


def joined() -> tuple[Proof, bytes]:
    """A proof through a join, and the checkpoint that was kept of the other history."""
    side = [*LEAVES[:5], *(merkle.leaf_hash(b"side" + bytes([at])) for at in range(6))]
    entry = {"seq": 13, "at": "", "member": "", "act": JOIN, "detail": joining(tree(side))}
    main = [*LEAVES[:12], entry_leaf(SALT, entry), *LEAVES[20:23]]
    way = Joined(tree(side), entry, SALT, merkle.inclusion_proof(main, 12))
    return Proof(tree(side[:7]), note(main), merkle.consistency_proof(side, 7), way), note(side[:7])


def test_every_older_checkpoint_is_proven_from_every_newer_one() -> None:
    for new in range(0, 41, 4):
        for old in range(new + 1):
            assert check(spelled(proof(old, new)), note(LEAVES[:old]), KEY.public) == tree(LEAVES[:new])


def test_a_checkpoint_of_a_history_that_was_merged_is_proven_through_its_join() -> None:
    made, kept = joined()
    assert check(spelled(made), kept, KEY.public).size == 16


def test_what_is_signed_by_another_key_or_for_another_inquiry_proves_nothing() -> None:
    old = note(LEAVES[:5])
    nodes = merkle.consistency_proof(LEAVES[:9], 5)
    for new in (note(LEAVES[:9], OTHER), note(LEAVES[:9], origin="probata/another")):
        with pytest.raises(BadValue, match="newer checkpoint"):
            check(spelled(Proof(tree(LEAVES[:5]), new, nodes)), old, KEY.public)
    with pytest.raises(BadValue, match="kept is not signed"):
        check(spelled(proof(5, 9)), note(LEAVES[:5], OTHER), KEY.public)


def test_a_log_that_was_written_anew_is_no_continuation() -> None:
    other = [merkle.leaf_hash(b"anew"), *LEAVES[1:9]]
    forged = Proof(tree(LEAVES[:5]), note(other), merkle.consistency_proof(other, 5))
    with pytest.raises(BadValue, match="does not begin"):
        check(spelled(forged), note(LEAVES[:5]), KEY.public)
    with pytest.raises(BadValue, match="begins at another"):
        check(spelled(proof(4, 9)), note(LEAVES[:5]), KEY.public)
    with pytest.raises(BadValue):
        check(spelled(Proof(tree(LEAVES[:9]), note(LEAVES[:5]), ())), note(LEAVES[:9]), KEY.public)


MUTANTS: list[Callable[[Any], object]] = [
    lambda made: made["joined"]["entry"].update(act="merge"),
    lambda made: made["joined"]["entry"].update(seq=12),
    lambda made: made["joined"]["entry"].update(seq="13"),
    lambda made: made["joined"]["entry"].pop("seq"),
    lambda made: made["joined"]["entry"].update(detail={"size": 11}),
    lambda made: made["joined"]["head"].update(size=10),
    lambda made: made["joined"].update(salt="00" * 32),
    lambda made: made["joined"].update(path=made["joined"]["path"][:-1]),
    lambda made: made["joined"].pop("path"),
    lambda made: made["joined"].update(head=[]),
    lambda made: made.pop("joined"),
    lambda made: made.update(joined=None),
    lambda made: made.update(proof=made["proof"][:-1]),
    lambda made: made.update(proof={}),
    lambda made: made.update(proof=[1]),
    lambda made: made.update(format="probata-log-proof/2"),
    lambda made: made.update(more=1),
    lambda made: made.update(old={"size": True, "root": "00" * 32}),
    lambda made: made.update(new=5),
]


@pytest.mark.parametrize("change", MUTANTS)
def test_no_changed_proof_is_accepted(change: Callable[[Any], object]) -> None:
    made, kept = joined()
    found = copy.deepcopy(made.as_json())
    change(found)
    with pytest.raises(BadValue):
        check(json.dumps(found).encode(), kept, KEY.public)


@given(
    st.one_of(
        st.binary(max_size=200),
        st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists).map(
            lambda value: json.dumps(value).encode()
        ),
    )
)
def test_whatever_the_bytes_are_checking_ends_in_a_bad_value(data: bytes) -> None:
    with pytest.raises(BadValue):
        check(data, note(LEAVES[:5]), KEY.public)


def test_a_proof_that_is_nested_without_end_or_too_long_is_refused() -> None:
    for data in (b"[" * 100_000, b" " * 2_000_000, b'{"format":1e999}', b'{"size":' + b"9" * 6_000 + b"}"):
        with pytest.raises(BadValue):
            check(data, note(LEAVES[:5]), KEY.public)


def test_an_entry_of_another_act_that_names_a_head_joins_nothing() -> None:
    side = [*LEAVES[:5], merge_leaf := merkle.leaf_hash(b"side")]
    assert merge_leaf not in LEAVES
    entry = {"seq": 6, "at": "", "member": "", "act": "add", "detail": joining(tree(side))}
    main = [*LEAVES[:5], entry_leaf(SALT, entry)]
    way = Joined(tree(side), entry, SALT, merkle.inclusion_proof(main, 5))
    forged = Proof(tree(side), note(main), (), way)
    with pytest.raises(BadValue, match="not joined"):
        check(spelled(forged), note(side), KEY.public)
