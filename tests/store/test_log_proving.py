"""Every checkpoint that was ever signed is proven from the newest one, through merges, too."""

from __future__ import annotations

import json
from functools import reduce

import pytest

from probata.record.errors import BadValue
from probata.signing.checkpoint import signed
from probata.signing.proof import check
from probata.store.checkpoints import Signed
from probata.store.log_proving import begins, prove
from probata.store.strands import Log, head_of, merge
from tests.store.logs_kit import KEY, ORIGIN, first, going_on, main_of

START = going_on(first(), "a", "b")


def note(log: Log, size: int | None = None) -> Signed:
    tree = head_of(main_of(log)[:size])
    return Signed(tree, signed(ORIGIN, tree, KEY))


def test_each_beginning_is_proven_from_the_newest_checkpoint() -> None:
    log = going_on(START, *"cdefgh")
    newest = [note(log, 4), note(log, 8)]
    for size in range(1, 9):
        old = note(log, size)
        proof = prove(log, old.checkpoint, newest)
        assert proof is not None
        assert check(json.dumps(proof.as_json()).encode(), old.note, KEY.public) == newest[1].checkpoint


def test_what_no_checkpoint_covers_yet_or_what_is_no_beginning_is_not_proven() -> None:
    log = going_on(START, *"cd")
    assert prove(log, note(log).checkpoint, []) is None
    assert prove(log, note(log, 5).checkpoint, [note(log, 4)]) is None
    assert prove(log, note(going_on(START, "x")).checkpoint, [note(log)]) is None
    assert not begins(main_of(START), note(log).checkpoint)


def test_the_checkpoints_of_every_copy_are_proven_after_the_copies_were_merged() -> None:
    copies = [going_on(START, *(f"{who} {number}" for number in range(4))) for who in ("one", "two", "three")]
    merged = going_on(reduce(merge, copies), "checkpoint")
    newest = note(merged)
    for copy in copies:
        for size in range(1, 8):
            old = note(copy, size)
            proof = prove(merged, old.checkpoint, [newest])
            assert proof is not None
            document = json.dumps(proof.as_json()).encode()
            assert check(document, old.note, KEY.public) == newest.checkpoint
            with pytest.raises(BadValue):
                check(document, note(copy, size % 7 + 1).note, KEY.public)


def test_a_copy_is_not_proven_by_a_checkpoint_from_before_it_was_merged() -> None:
    one, other = going_on(START, "one"), going_on(START, "other")
    merged = merge(one, other)
    side = one if main_of(merged)[3] != main_of(one)[3] else other
    assert prove(merged, note(side).checkpoint, [note(merged, 4)]) is None
    assert prove(merged, note(side).checkpoint, [note(merged)]) is not None


def test_a_checkpoint_behind_an_earlier_join_is_proven_through_the_later_one() -> None:
    one, other = going_on(START, "one"), going_on(START, "other")
    side = one if main_of(merge(one, other))[3] != main_of(one)[3] else other
    longer = going_on(side, "meanwhile", "and more")
    merged = going_on(merge(going_on(merge(one, other), "later"), longer), "checkpoint")
    for size in range(1, 7):
        old = note(longer, size)
        proof = prove(merged, old.checkpoint, [note(merged)])
        assert proof is not None
        assert check(json.dumps(proof.as_json()).encode(), old.note, KEY.public) == note(merged).checkpoint
