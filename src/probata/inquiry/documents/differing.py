"""What changed between two versions of a document, as it is answered: as JSON, and as rows for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from probata.method.documents.versions import shown

if TYPE_CHECKING:
    from probata.method.documents.line_changes import Line, LineChange
    from probata.method.documents.versions import SheetChanges, VersionChanges
    from probata.record.canonical import Json

HEAD = ("sheet", "what", "row or line before", "row or line after", "key", "column", "before", "after")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would compute, or break into two (OWASP, CSV Injection)."""


def as_json(found: VersionChanges) -> dict[str, Json]:
    """The documented object of differences."""
    return {
        "told": found.told(),
        "same": found.none,
        "sheets": [_sheet_json(one) for one in found.sheets],
        "new_sheets": list(found.new_sheets),
        "gone_sheets": list(found.gone_sheets),
        "lines": [_line_json(one) for one in found.lines],
    }


def as_csv(found: VersionChanges) -> bytes:
    """One row a difference, a changed cell each its own (UTF-8 with a byte order mark, as spreadsheets want it).

    What a spreadsheet would compute stands behind an apostrophe: a stranger's list is no program of the reader's.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows([_guarded(each) for each in row] for row in _rows(found))
    return out.getvalue().encode("utf-8-sig")


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(found: VersionChanges) -> Iterator[tuple[str, ...]]:
    for one in found.sheets:
        yield from _sheet_rows(one)
    for what, names in (("sheet came", found.new_sheets), ("sheet went", found.gone_sheets)):
        yield from ((name, what, "", "", "", "", "", "") for name in names)
    yield from (_line_row("", one) for one in found.lines)


def _sheet_rows(one: SheetChanges) -> Iterator[tuple[str, ...]]:
    rows = one.rows
    for name in rows.new_columns:
        yield one.name, "column came", "", "", "", name, "", ""
    for name in rows.gone_columns:
        yield one.name, "column went", "", "", "", name, "", ""
    for row in rows.removed:
        for name, text in shown(one.before, row).items():
            yield one.name, "row went", str(row.number), "", "", name, text, ""
    for row in rows.added:
        for name, text in shown(one.after, row).items():
            yield one.name, "row came", "", str(row.number), "", name, "", text
    for each in rows.changed:
        for name, (before, after) in each.values.items():
            numbers = str(each.before.number), str(each.after.number)
            yield one.name, "cell changed", *numbers, " | ".join(each.key), name, before, after
    for before_row, after_row in rows.moved:
        yield one.name, "row moved", str(before_row.number), str(after_row.number), "", "", "", ""
    for key in rows.doubled:
        yield one.name, "key of several rows", "", "", " | ".join(key), "", "", ""
    yield from (_line_row(one.name, each) for each in one.notes)


def _line_row(sheet: str, one: LineChange) -> tuple[str, ...]:
    def number(line: Line | None) -> str:
        return str(line.number) if line else ""

    what = "line changed" if one.before and one.after else "line went" if one.before else "line came"
    words = (one.before.words if one.before else "", one.after.words if one.after else "")
    return sheet, what, number(one.before), number(one.after), "", "", *words


def _sheet_json(one: SheetChanges) -> dict[str, Json]:
    rows = one.rows
    return {
        "name": one.name,
        "key": list(one.key),
        "reason": one.reason,
        "added": [{"row": row.number, "values": dict(shown(one.after, row))} for row in rows.added],
        "removed": [{"row": row.number, "values": dict(shown(one.before, row))} for row in rows.removed],
        "changed": [
            {
                "key": list(each.key),
                "row_before": each.before.number,
                "row_after": each.after.number,
                "cells": [{"column": name, "before": a, "after": b} for name, (a, b) in each.values.items()],
            }
            for each in rows.changed
        ],
        "moved": [{"row_before": a.number, "row_after": b.number} for a, b in rows.moved],
        "doubled": [list(key) for key in rows.doubled],
        "new_columns": list(rows.new_columns),
        "gone_columns": list(rows.gone_columns),
        "notes": [_line_json(each) for each in one.notes],
    }


def _line_json(one: LineChange) -> dict[str, Json]:
    def side(line: Line | None) -> Json:
        return {"line": line.number, "words": line.words} if line else None

    return {"before": side(one.before), "after": side(one.after)}
