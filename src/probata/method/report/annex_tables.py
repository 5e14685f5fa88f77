"""annex_tables: tables of the methodology annex, and interviews by attribute after disclosure control."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from probata.method.testimony.model import Attribute, Codebook, Interview
from probata.record.ref import Ref

if TYPE_CHECKING:
    from probata.method.disclosure.tables import CrossTable, Key

HIDDEN = "·"
NOTE = f"{HIDDEN} withheld: fewer than the threshold, or a number from which such a cell could be worked out"
UNKNOWN = "not known"
EVERYONE = "everyone"
CROSSED = ("sex", "district")
"""The two attributes that are shown crossed with each other, where that is safe."""
_MOST_CROSSED = 60
_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """A table of the annex: its caption, one row of heads, rows as printed, a note under it (or nothing).

    ``attributes``: by which attributes of people it is; none for a table of documents.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexNumber:
    """A number about interviewees as the annex prints it.

    ``conditions``: attribute -> value that defines its group (``not known`` where it is not); empty for everyone.
    """

    name: str
    value: int
    conditions: Mapping[str, str]
    members: frozenset[Ref] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A cross table with the cells and margins of it that may be printed."""

    table: CrossTable
    attributes: tuple[Attribute, ...]
    published: frozenset[Key]

    def cell(self, key: Key) -> str:
        return f"{self.table.value(key):,}" if key in self.published or not any(key) else HIDDEN


def attribute_tables(
    interviews: Sequence[Interview], codebook: Codebook | None
) -> tuple[tuple[AnnexTable, ...], tuple[AnnexNumber, ...]]:
    """Interviews by each attribute of the codebook alone, and by sex and district, with every number that is printed.

    Args:
        interviews: those who may be counted.
        codebook: with its attributes and threshold; None gives no table.

    Cells under the threshold (zero included) and cells that give one away are printed as ``·``. What is crossed is
    protected together with its margins, and left out where no inner cell could be printed.
    """
    if codebook is None or not interviews:
        return (), ()
    crossed = _crossed(interviews, codebook)
    margins = dict(zip(CROSSED, (0, 1), strict=True)) if crossed else {}
    tables: list[AnnexTable] = []
    numbers: list[AnnexNumber] = []
    for name, attribute in codebook.attributes.items():
        shown = _alone(interviews, attribute, codebook.threshold)
        if crossed and name in margins:
            shown = _margin(crossed, shown, margins[name])
        tables.append(_one_way(shown))
        numbers += _numbers(shown, interviews)
    if crossed:
        tables.append(_two_way(crossed))
        numbers += [one for one in _numbers(crossed, interviews) if len(one.conditions) == 2]
    return tuple(tables), tuple(numbers)


def _alone(interviews: Sequence[Interview], attribute: Attribute, threshold: int) -> _Shown:
    return _protected(_table(interviews, (attribute,)), (attribute,), threshold)


def _crossed(interviews: Sequence[Interview], codebook: Codebook) -> _Shown | None:
    """Sex by district, when the codebook has both and a cell of it can be printed."""
    attributes = tuple(codebook.attributes[name] for name in CROSSED if name in codebook.attributes)
    if len(attributes) < len(CROSSED):
        return None
    table = _table(interviews, attributes)
    if len(table.cells()) > _MOST_CROSSED:
        return None
    shown = _protected(table, attributes, codebook.threshold)
    return shown if any(all(key) for key in shown.published) else None


def _margin(crossed: _Shown, alone: _Shown, at: int) -> _Shown:
    """The table of one attribute, with what may be printed of it beside the crossed one."""
    kept = frozenset((key[at],) for key in crossed.published if key[at] and not key[1 - at])
    return _Shown(alone.table, alone.attributes, kept)


def _protected(table: CrossTable, attributes: tuple[Attribute, ...], threshold: int) -> _Shown:
    from probata.method.disclosure.protecting import protect

    if not any(one.quasi for one in attributes):
        return _Shown(table, attributes, frozenset(table.printable()))
    found = protect(table, max(1, threshold), seconds=_SECONDS)
    return _Shown(table, attributes, frozenset() if found.leaks else frozenset(found.published))


def _table(interviews: Sequence[Interview], attributes: tuple[Attribute, ...]) -> CrossTable:
    from probata.method.disclosure.tables import CrossTable, Dimension

    held = [tuple(_value(one, attribute) for attribute in attributes) for one in interviews]
    found = [set(column) for column in zip(*held, strict=True)]
    dimensions = tuple(
        Dimension(one.name, (*one.values, *sorted(seen - set(one.values))))
        for one, seen in zip(attributes, found, strict=True)
    )
    return CrossTable(dimensions, Counter(held))


def _value(interview: Interview, attribute: Attribute) -> str:
    return interview.attributes.get(attribute.name) or UNKNOWN


def _one_way(shown: _Shown) -> AnnexTable:
    (dimension,) = shown.table.dimensions
    label = shown.attributes[0].label or dimension.name
    rows = [(category, shown.cell((category,))) for category in dimension.categories]
    caption, rows = f"Interviews by {label}", [*rows, (EVERYONE, shown.cell((None,)))]
    return _with_note(AnnexTable(caption, (label, "interviews"), tuple(rows), "", (dimension.name,)))


def _two_way(shown: _Shown) -> AnnexTable:
    down, across = shown.table.dimensions
    first, second = (one.label or one.name for one in shown.attributes)
    columns: tuple[str | None, ...] = (*across.categories, None)
    rows = tuple(
        (row or EVERYONE, *(shown.cell((row, column)) for column in columns)) for row in (*down.categories, None)
    )
    head = (first, *(column or EVERYONE for column in columns))
    return _with_note(AnnexTable(f"Interviews by {first} and {second}", head, rows, "", (down.name, across.name)))


def _with_note(table: AnnexTable) -> AnnexTable:
    hides = any(HIDDEN in row[1:] for row in table.rows)
    return replace(table, note=NOTE if hides else "")


def _numbers(shown: _Shown, interviews: Sequence[Interview]) -> list[AnnexNumber]:
    found = []
    for key in shown.table.printable():
        if key not in shown.published:
            continue
        conditions = {one.name: wanted for one, wanted in zip(shown.attributes, key, strict=True) if wanted is not None}
        members = frozenset(one.ref for one in interviews if _fits(one, shown.attributes, conditions))
        found.append(AnnexNumber(shown.table.name(key), shown.table.value(key), conditions, members))
    return found


def _fits(interview: Interview, attributes: Sequence[Attribute], conditions: Mapping[str, str]) -> bool:
    return all(_value(interview, one) == conditions[one.name] for one in attributes if one.name in conditions)
