"""PB606: something of the identity of somebody interviewed stands in the manuscript."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.apart import told
from probata.method.report.model import Bound, BoundValue, Objection, Passage, SavedPlace
from probata.method.report.prose.rereading import hits
from probata.method.report.prose.woven import QUOTED, objection, passage_prose, place, woven_place

CODE = "PB606"
SAYS = "A name, telephone number or address of somebody interviewed stands in the manuscript."
WHY = """Identities are in the vault and nowhere else. A manuscript lies in ordinary folders, is sent by mail and
keeps its old versions, so that a name in it is out even where the printed edition would be harmless (the house's
method, section 4: never publish names). Comments and roles are looked at like everything else."""
BAD = "Sefa Onduril was held for seven months.\n"
GOOD = "A woman of the eastern shore was held for several months.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """The places and never the words. A word of a name that is an everyday word, too, is found like any other."""
    seen: set[tuple[str, int]] = set()
    for file, source in bound.manuscript.sources.items():
        for hit in hits(bound, file):
            seen.update((file, line) for line in _lines(source, hit.start, hit.end))
            yield objection(CODE, place(bound, file, hit.start, hit.end), _MESSAGE, _NEXT)
    yield from _as_printed(bound, seen)
    named: dict[str, bool] = {"": False}
    for value in bound.values:
        record = value.record
        called = "" if record is None else record.title if isinstance(record, SavedPlace) else record.label
        if called not in named:
            named[called] = bool(bound.records.lexicon.find(called))
        if named[called]:
            yield objection(CODE, value.role.at, "What this record is called" + _MESSAGE[len("This place") :], _AGAIN)


def _shows_a_name(bound: Bound, passage: Passage) -> bool:
    shown = (one.printed for one in passage.bindings if isinstance(one, BoundValue) and one.role.name == "quote")
    words = (passage_prose(bound, passage).text.replace(QUOTED, " "), *shown)
    return any(bound.records.lexicon.find(one) for one in words)


def _as_printed(bound: Bound, seen: set[tuple[str, int]]) -> Iterator[Objection]:
    """What only shows in print: a name across markup, or in the words of a place."""
    for passage in (one for one in bound.passages if told(bound, one, _shows_a_name)):
        woven = passage_prose(bound, passage)
        for hit in bound.records.lexicon.find(woven.text.replace(QUOTED, " ")):
            at = woven_place(bound, woven, hit.start, hit.end)
            if (at.file, at.line) not in seen:
                yield objection(CODE, at, _MESSAGE, _NEXT, passage)
        for value in passage.bindings:
            if (
                isinstance(value, BoundValue)
                and value.role.name == "quote"
                and bound.records.lexicon.find(value.printed)
            ):
                yield objection(CODE, value.role.at, "This quotation" + _MESSAGE[len("This place") :], _NEXT, passage)


def _lines(source: str, start: int, end: int) -> range:
    first = source.count("\n", 0, start) + 1
    return range(first, first + source.count("\n", start, end) + 1)


_AGAIN = "Save it again under the same handle with another --label or --title."
_MESSAGE = "This place holds something of the identity of somebody who was interviewed, or a number out of a chat."
_NEXT = "Take it out, of older versions of this file too; a namesake can be described by office or role."
