"""Changes: what cells said before, where a spreadsheet kept track (ODF 1.3 part 3, 9.9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from probata.method.documents.readers._ods.words import lines_of
from probata.method.documents.readers._sheets.model import MAX_COLUMN, MAX_ROW, Before
from probata.method.documents.readers._xml import attribute, child, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KEPT = "table:change-track-table-cell"


def changes_of(spreadsheet: Element) -> tuple[dict[int, list[Before]], int]:
    """What cells said before, by the number of their sheet from 0; and how many changes of other kinds there are."""
    tracked = child(spreadsheet, "table:tracked-changes")
    found: dict[int, list[Before]] = {}
    others = 0
    for each in tracked if tracked is not None else ():
        others += short(each.tag) != "table:cell-content-change"
        for sheet, before in _before(each):
            found.setdefault(sheet, []).append(before)
    return found, others


def _before(change: Element) -> Iterator[tuple[int, Before]]:
    info = child(change, "office:change-info")
    said = {short(part.tag): str(part.text or "") for part in info} if info is not None else {}
    for holder in change.iter():
        kept = child(holder, _KEPT)
        if kept is None:
            continue
        words = lines_of(kept) or attribute(kept, "office:value") or attribute(kept, "office:date-value")
        place = child(change, "table:cell-address")
        place = child(holder, "table:cell-address") if place is None else place
        sheet, row, column = (_number(place, name) for name in ("table:table", "table:row", "table:column"))
        if words.strip() and row < MAX_ROW and column < MAX_COLUMN:
            yield sheet, Before(row + 1, column + 1, words, said.get("creator", ""), said.get("date", ""))


def _number(element: Element | None, name: str) -> int:
    written = attribute(element, name) if element is not None else ""
    return int(written) if written.isdecimal() and len(written) < 8 else 0
