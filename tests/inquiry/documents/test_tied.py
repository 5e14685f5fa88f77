"""Ties that stand: the newest first, chains to their end, circles and other places refused, and one entry each."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.documents import texts, tied
from probata.inquiry.documents.tied import Tied
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.log import log
from probata.record.errors import BadUse
from probata.record.ref import Ref
from probata.store.ties import Tie, TieKind, Why
from tests.inquiry.tying_kit import taken, written

A, B, C = (Ref.of("doc", bytes([number] * 16)) for number in (1, 2, 3))


def of(*pairs: tuple[Ref, Ref], kind: TieKind = TieKind.NEWER) -> Tied:
    return Tied(tuple(Tie(A, kind, *pair, True, "", "") for pair in pairs))


def test_the_newest_comes_first_and_a_chain_goes_to_its_end() -> None:
    known = of((B, A), (C, B))
    assert list(known.chain(A, TieKind.NEWER)) == [B, C]
    assert of((B, A), (C, A)).over(A, TieKind.NEWER) == (C, B)
    assert of((C, A), (C, B)).under(C, TieKind.NEWER) == (B, A)
    assert known.over(A, TieKind.CORRECTED) == ()


def test_a_circle_ends() -> None:
    assert list(of((B, A), (A, B)).chain(A, TieKind.NEWER)) == [B]


def test_no_circle_goes_by_a_tie_that_is_not_the_newest(opened: Opened, tmp_path: Path) -> None:
    taken(opened, *(written(tmp_path, f"{name}.txt", name) for name in "abc"))
    a, b, c = (one.document.ref for one in texts.load(opened).stored)
    with transact(opened) as connection:
        tied.tie(opened, connection, TieKind.NEWER, (b, a), Why())
        tied.tie(opened, connection, TieKind.NEWER, (c, a), Why())
        with pytest.raises(BadUse, match="its own newer version"):
            tied.tie(opened, connection, TieKind.NEWER, (a, b), Why())
        known = tied.standing(connection)
    assert (known.below(c, TieKind.NEWER), known.above(a, TieKind.NEWER)) == ({c, a}, {a, b, c})


def test_a_tie_is_said_once_with_an_entry_and_taken_back(opened: Opened, tmp_path: Path) -> None:
    taken(opened, *(written(tmp_path, f"{name}.txt", name) for name in "abc"))
    a, b, c = (one.document.ref for one in texts.load(opened).stored)
    with transact(opened) as connection:
        made = tied.tie(opened, connection, TieKind.NEWER, (b, a), Why("who", "why"))
        tied.tie(opened, connection, TieKind.NEWER, (c, b), Why())
        for pair in ((a, c), (a, b), (a, a)):
            with pytest.raises(BadUse, match="its own newer version"):
                tied.tie(opened, connection, TieKind.NEWER, pair, Why())
        with pytest.raises(BadUse, match="nothing to take back"):
            tied.tie(opened, connection, TieKind.CORRECTED, (b, a), Why(), stands=False)
        tied.tie(opened, connection, TieKind.NEWER, (b, a), Why(), stands=False)
    with look(opened) as connection:
        assert [one.document for one in tied.standing(connection).ties] == [c]
    details = [one.detail for one in log(opened, 50).entries if one.act == "tie documents"]
    assert {"tie": str(made.ref), "kind": "newer version", "stands": True} in details
    assert [one["stands"] for one in details if isinstance(one, dict)].count(False) == 1
