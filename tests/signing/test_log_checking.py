"""A stranger checks proofs and checkpoints: every true one holds, no changed one does, and two logs are told apart."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import BadValue, NewerFormat
from probata.signing import merkle
from probata.signing.checkpoint import verifier_key
from probata.signing.log_checking import Named, check_checkpoint, check_proof, is_checkpoint, is_proof, named
from probata.signing.log_verdict import LogAnswer, LogCode
from probata.signing.proof import Proof
from tests.signing.test_proof import KEY, LEAVES, ORIGIN, OTHER, joined, note, proof, spelled, tree

WHOLE = named(verifier_key(ORIGIN, KEY.public))
ANEW = [merkle.leaf_hash(b"anew"), *LEAVES[1:]]


def _with_key(one: Proof) -> Proof:
    return replace(one, key=KEY.public)


def _codes(data: bytes, key: Named, **kept: bytes) -> list[LogCode]:
    return [one.code for one in check_proof(data, key, kept).faults]


@pytest.mark.parametrize("key", [Named(), named(KEY.fingerprint), WHOLE])
def test_every_true_proof_holds_whoever_is_named(key: Named) -> None:
    for old, new in ((0, 1), (1, 40), (7, 8), (40, 40)):
        found = check_proof(spelled(_with_key(proof(old, new))), key, {"mine": note(LEAVES[:old])})
        assert (found.faults, found.old, found.new, found.kept) == (
            (),
            tree(LEAVES[:old]),
            tree(LEAVES[:new]),
            ("mine",),
        )
        assert found.answer is (LogAnswer.CONTINUES_BY_NAMED_KEY if key.fingerprint else LogAnswer.CONTINUES)
        assert (found.exit_status, found.fingerprint, len(found.proven)) == (0, KEY.fingerprint, 3)


def test_a_proof_through_a_join_holds_and_without_a_key_in_it_the_reader_has_to_bring_one() -> None:
    made, kept = joined()
    found = check_proof(spelled(_with_key(made)), Named(), {"mine": kept})
    assert (found.faults, found.joined) == ((), True)
    assert check_proof(spelled(made), WHOLE, {"mine": kept}).faults == ()
    assert _codes(spelled(made), Named()) == _codes(spelled(made), named(KEY.fingerprint)) == [LogCode.NO_KEY]


def test_another_key_another_log_and_a_log_written_anew_are_noes() -> None:
    fine = spelled(_with_key(proof(5, 9)))
    assert _codes(fine, named(OTHER.fingerprint)) == [LogCode.ANOTHER_KEY]
    assert _codes(fine, named(verifier_key(ORIGIN, OTHER.public))) == [LogCode.ANOTHER_KEY]
    forged = Proof(tree(LEAVES[:5]), note(ANEW[:9]), merkle.consistency_proof(ANEW[:9], 5), key=KEY.public)
    assert _codes(spelled(forged), Named()) == [LogCode.CONSISTENCY]
    others = replace(proof(5, 9), new=note(LEAVES[:9], OTHER), key=KEY.public)
    assert _codes(spelled(others), Named()) == [LogCode.SIGNATURE]
    found = check_proof(spelled(forged), Named())
    assert (found.old, found.new, found.fingerprint, found.proven, found.exit_status) == (None, None, None, (), 1)


def test_what_was_kept_is_held_against_it() -> None:
    fine = spelled(_with_key(proof(5, 9)))
    cases = {
        LogCode.TWO_LOGS: note(ANEW[:9]),
        LogCode.NOT_COMPARED: note(LEAVES[:7]),
        LogCode.SIGNATURE: note(LEAVES[:5], OTHER),
        LogCode.ANOTHER_LOG: note(LEAVES[:5], origin="probata/another"),
        LogCode.CHECKPOINT: b"anything",
    }
    for code, kept in cases.items():
        assert _codes(fine, Named(), kept=kept) == [code]
    assert _codes(fine, Named(), one=note(LEAVES[:7]), other=note(ANEW[:7])) == [LogCode.NOT_COMPARED, LogCode.TWO_LOGS]
    assert check_proof(fine, Named(), {"kept": note(ANEW[:9])}).answer is LogAnswer.TWO_LOGS


def test_checkpoints_are_held_against_each_other() -> None:
    one = note(LEAVES[:9])
    same = check_checkpoint(one, WHOLE, {"mine": one})
    assert (same.faults, same.kept, same.exit_status) == ((), ("mine",), 0)
    assert check_checkpoint(one, WHOLE, {"mine": note(ANEW[:9])}).answer is LogAnswer.TWO_LOGS
    assert [each.code for each in check_checkpoint(one, WHOLE, {"mine": note(LEAVES[:5])}).faults] == [
        LogCode.NOT_COMPARED
    ]
    for key in (Named(), named(KEY.fingerprint)):
        assert [each.code for each in check_checkpoint(one, key).faults] == [LogCode.NO_KEY]
    assert check_checkpoint(note(LEAVES[:9], OTHER), WHOLE).exit_status == 1
    assert check_checkpoint(b"a\n\n\xe2\x80\x94 b\n", WHOLE).answer is LogAnswer.NOT_PROVEN


CHANGES: list[Callable[[Any], object]] = [
    lambda made: made["joined"]["entry"].update(seq=True),
    lambda made: made["joined"]["head"].update(more=1),
    lambda made: made["joined"].update(more=1),
    lambda made: made["old"].update(more=1),
    lambda made: made["old"].update(size=2**60),
    lambda made: made["old"].update(root=5),
    lambda made: made.update(key="00"),
    lambda made: made.update(key=None),
    lambda made: made.update(key=OTHER.public.hex()),
    lambda made: made.update(key="00" * 32),
    lambda made: made.update(new="\ud800"),
    lambda made: made.update(proof=made["proof"][::-1]),
    lambda made: made.update(proof=[*made["proof"], "00" * 32]),
    lambda made: made.update(more=1),
]


@pytest.mark.parametrize("change", CHANGES)
def test_no_changed_proof_holds(change: Callable[[Any], object]) -> None:
    made, kept = joined()
    found = copy.deepcopy(_with_key(made).as_json())
    change(found)
    assert check_proof(json.dumps(found).encode(), WHOLE, {"mine": kept}).exit_status == 1


def test_each_byte_of_a_proof_counts() -> None:
    data = json.dumps(_with_key(proof(5, 9)).as_json(), separators=(",", ":")).encode()
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 1
        assert check_proof(bytes(changed), WHOLE).exit_status == 1, at


def test_what_says_a_key_twice_or_is_no_utf_8_is_no_proof() -> None:
    data = spelled(_with_key(proof(5, 9))).decode()
    twice = data.replace('{\n  "format"', '{\n  "old": 1,\n  "format"', 1).encode()
    for bad in (twice, data.encode("utf-16"), b"\xef\xbb\xbf" + data.encode(), b"[" * 100_000, b" " * 2_000_000):
        assert _codes(bad, WHOLE) == [LogCode.SHAPE]
    assert is_proof(twice)


@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_an_answer_comes(data: bytes) -> None:
    for bad in (data, spelled(proof(5, 9))[:200] + data):
        is_checkpoint(bad)
        is_proof(bad)
        assert check_proof(bad, WHOLE).exit_status == check_checkpoint(bad, WHOLE).exit_status == 1


def test_a_proof_is_known_by_its_form_and_a_later_form_is_refused() -> None:
    fine = spelled(proof(5, 9))
    assert is_proof(b"\n " + fine)
    assert not any(is_proof(each) for each in (b"", b"{}", b"PK\x03\x04", note(LEAVES[:5]), b'{"format": "other/1"}'))
    assert is_checkpoint(note(LEAVES[:5]))
    assert not is_checkpoint(fine)
    with pytest.raises(NewerFormat):
        is_proof(fine.replace(b"log-proof/1", b"log-proof/2"))


def test_a_key_that_is_none_is_said() -> None:
    for bad in ("AAAA", "a+b", verifier_key(ORIGIN, KEY.public)[:-4], "+" + verifier_key(ORIGIN, KEY.public)):
        with pytest.raises(BadValue):
            named(bad)


def test_two_histories_that_were_merged_are_no_two_logs() -> None:
    made, kept = joined()
    found = check_proof(spelled(_with_key(made)), Named(), {"side": kept, "main": note(LEAVES[:7])})
    assert [(one.code, one.where) for one in found.faults] == [(LogCode.NOT_COMPARED, "main")]
    forged = [*LEAVES[:3], *ANEW[:4]]
    several = {"side": kept, "main": note(LEAVES[:7]), "anew": note(forged)}
    assert check_proof(spelled(_with_key(made)), Named(), several).answer is LogAnswer.TWO_LOGS
    other = check_proof(spelled(_with_key(made)), Named(), {"anew": note(ANEW[:16])})
    assert other.answer is LogAnswer.TWO_LOGS  # of as many entries as the newer checkpoint
