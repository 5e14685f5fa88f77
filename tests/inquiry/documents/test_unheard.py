"""A machine's words are unheard until they are tied as a transcript."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from probata.inquiry.documents import texts
from probata.inquiry.documents.tied import Tied
from probata.inquiry.documents.unheard import REASON, is_unheard, places_unheard
from probata.inquiry.entry.door import Opened, new_ref
from probata.store.saved import COUNT, PLACE, Saved
from probata.store.ties import Tie, TieKind
from tests.inquiry.tying_kit import VTT, taken, written


def test_only_a_persons_tie_makes_it_heard(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "a.vtt", VTT))
    loaded = texts.load(opened)
    one = loaded.stored[0]
    assert not is_unheard(one, Tied())
    machine = replace(one, item=replace(one.item, reader="read-vtt+speech-model/1"))
    of = (new_ref("tied"), one.document.ref, new_ref("doc"))

    def tied(kind: TieKind) -> Tied:
        return Tied((Tie(of[0], kind, of[1], of[2], True, "", ""),))

    assert is_unheard(machine, Tied())
    assert is_unheard(machine, tied(TieKind.MACHINE))
    assert not is_unheard(machine, tied(TieKind.TRANSCRIPT))
    body = {"document": str(one.document.ref)}
    place, count = (Saved(new_ref("place"), kind, kind, body, "", "") for kind in (PLACE, COUNT))  # type: ignore[arg-type]
    known = replace(loaded, of={one.document.ref: machine})
    assert places_unheard(known, Tied(), [place, count]) == {str(place.ref): REASON}
    assert places_unheard(known, tied(TieKind.TRANSCRIPT), [place]) == {}
