"""versions: what changed from one version of a document to the next: row by row where both are tables, else by lines.

And what became of a place that somebody cites. Sheets are told apart by their names; a file of one table is the newer
version of a file of one table, whatever the sheet is called.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from probata.method.documents.line_changes import LineChange, line_changes
from probata.method.documents.model import Mark, Reading
from probata.method.documents.places import of_cited
from probata.method.documents.row_changes import Differences, differences
from probata.method.documents.rows import Row, Sheet, identity, table_of
from probata.record.basis import Method
from probata.record.counted import counted
from probata.record.errors import BadUse
from probata.record.span import SheetCell, Span, TextSpan

METHOD = Method("versions", 1)
_NO_WORDS = "what it cites has no words that could be compared"


@dataclass(frozen=True, slots=True)
class SheetChanges:
    """What changed in one table. ``key``: the columns by which rows were told apart; where it is empty, rows were
    compared whole, and ``reason`` says why; with a key ``reason`` says of which rows it names none."""

    name: str
    before: Sheet = field(repr=False)
    after: Sheet = field(repr=False)
    key: tuple[str, ...]
    reason: str
    rows: Differences
    notes: tuple[LineChange, ...]

    @property
    def none(self) -> bool:
        """Whether both say the same; the order of rows does not count."""
        return self.rows.none and not self.notes


@dataclass(frozen=True, slots=True)
class VersionChanges:
    """What changed in a document: its tables, with the names of sheets that came and went; or its lines."""

    sheets: tuple[SheetChanges, ...] = ()
    new_sheets: tuple[str, ...] = ()
    gone_sheets: tuple[str, ...] = ()
    lines: tuple[LineChange, ...] = ()

    @property
    def none(self) -> bool:
        """Whether the two versions say the same."""
        return all(one.none for one in self.sheets) and not (self.new_sheets or self.gone_sheets or self.lines)

    def told(self) -> str:
        """In numbers: "2 rows added, 1 row changed"."""
        each = [one.rows for one in self.sheets]
        said = [
            (sum(len(one.added) for one in each), "row", "added"),
            (sum(len(one.removed) for one in each), "row", "removed"),
            (sum(len(one.changed) for one in each), "row", "changed"),
            (sum(len(one.new_columns) + len(one.gone_columns) for one in each), "column", "new or gone"),
            (len(self.new_sheets) + len(self.gone_sheets), "sheet", "new or gone"),
            (len(self.lines) + sum(len(one.notes) for one in self.sheets), "line", "different"),
        ]
        return (
            ", ".join(f"{counted(number, noun)} {what}" for number, noun, what in said if number) or "nothing changed"
        )


@dataclass(frozen=True, slots=True)
class Version:
    """The text of one version, and its marks."""

    text: str = field(repr=False)
    marks: tuple[Mark, ...] = field(repr=False)

    def tables(self) -> tuple[Sheet, ...]:
        """Its tables; none where it has no cells."""
        return table_of(Reading(self.text, METHOD, self.marks))


def version_changes(old: Version, new: Version, key: Sequence[str] = ()) -> VersionChanges:
    """What changed from one version to the next.

    ``key``: columns that name a row, as somebody declares them; else the fewest that do. Raises BadUse for a key of
    what is no table, BadInput where a version lacks one of its columns.
    """
    before, after = old.tables(), new.tables()
    if not (before and after):
        if key:
            raise BadUse("A key names rows of a table, and one of the two versions is none.", where=", ".join(key))
        return VersionChanges(lines=line_changes(old.text, new.text))
    if len(before) == len(after) == 1:
        return VersionChanges((_sheet(before[0], after[0], key),))
    there, here = ({one.name: one for one in each} for each in (after, before))
    return VersionChanges(
        tuple(_sheet(one, there[name], key) for name, one in here.items() if name in there),
        tuple(name for name in there if name not in here),
        tuple(name for name in here if name not in there),
    )


def _sheet(old: Sheet, new: Sheet, declared: Sequence[str]) -> SheetChanges:
    key, reason = _key(old, new, declared)
    notes = line_changes(_notes(old), _notes(new))
    return SheetChanges(new.name, old, new, key, reason, differences(old, new, key), notes)


def _key(old: Sheet, new: Sheet, declared: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Declared, or that of the old version if the new one has its columns, or the other way round."""
    if declared:
        reasons = dict.fromkeys(identity(one, declared).reason for one in (old, new))
        return tuple(declared), "; ".join(one for one in reasons if one)
    found = identity(old), identity(new)
    for mine, other in ((found[0], new), (found[1], old)):
        if mine.columns and set(mine.columns) <= set(other.columns.values()):
            return mine.columns, ""
    return (), found[0].reason or found[1].reason or "the two versions share no column that names a row"


def _notes(sheet: Sheet) -> str:
    return "\n".join(" | ".join(cell.text for _, cell in sorted(row.cells.items())) for row in sheet.notes)


def fate(found: VersionChanges, old: str, new: str, place: Span | None, cited: TextSpan | None) -> str:
    """What became of a cited place, in words of ours without any of the document's.

    ``old`` and ``new`` are the two texts, ``cited`` the words of the old one.
    """
    if isinstance(place, SheetCell):
        return next(_fates(found, place), "the table in which it stands is gone from it")
    if cited is None or not cited.of(old).strip():
        return _NO_WORDS
    return "its words stand there, too" if of_cited(old, cited, new) else "its words do not stand there any more"


def _fates(found: VersionChanges, place: SheetCell) -> Iterator[str]:
    for one in found.sheets:
        if one.before.name == place.sheet:
            yield _of_cell(one, place)


def _of_cell(one: SheetChanges, place: SheetCell) -> str:
    column = one.before.columns.get(place.column, "")
    row = next((row for row in one.before.rows if row.number == place.row), None)
    if row is None:
        return _above(one, place, column)
    if row in one.rows.removed:
        followed = one.key and _key_of(one, row) not in one.rows.doubled
        return "its row is gone from it" if followed else "no row there says all that its row said"
    if column in one.rows.gone_columns:
        return "its column is gone from it"
    for changed in one.rows.changed:
        if changed.before.number == place.row:
            return "its cell says something else there" if column in changed.values else "its row changed there"
    return "its row stands there unchanged"


def _key_of(one: SheetChanges, row: Row) -> tuple[str, ...]:
    said = shown(one.before, row)
    return tuple(said.get(name, "") for name in one.key)


def _above(one: SheetChanges, place: SheetCell, column: str) -> str:
    """Of a cell in the head of a table, or in what stands above it."""
    if place.row == one.before.head:
        return "its column is gone from it" if column in one.rows.gone_columns else "its column stands there, too"
    gone = {each.before.number for each in one.notes if each.before}
    numbers = {row.number: at for at, row in enumerate(one.before.notes, 1)}
    if place.row not in numbers:
        return _NO_WORDS
    line = "its line above the table"
    return f"{line} says something else there" if numbers[place.row] in gone else f"{line} stands there, too"


def shown(sheet: Sheet, row: Row) -> dict[str, str]:
    """A row by the names of its columns, empty ones left out."""
    return {name: text for column, name in sheet.columns.items() if (text := row.text(column))}
