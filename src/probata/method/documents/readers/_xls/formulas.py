"""Formulas: what people would read in the cell, from the tokens in the file. Never computed."""

from __future__ import annotations

import re
import struct
from typing import Any

from probata.method.documents.readers._xls.beside import Beside, Tokens

MAX_WORK = 400_000_000
"""Squares of the lengths of formulas, summed; writing one out costs as much at worst."""
UNTOLD = "(formula that cannot be told)"
_FAULTS: tuple[type[BaseException], ...] = (
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
)
_FAULTS += (RecursionError, NameError)
# Texts stay what they are; 1.0 is 1, and Other!A1:A1 is Other!A1, as everybody would write them.
_TIDY = re.compile(r'("(?:[^"]|"")*")|(?<![\w.$])(\d+)\.0(?![\w.])|(\$?[A-Z]{1,3}\$?\d+):\3(?!\d)')
_EXP = 0x01
_CELL, _SHARED, _ARRAY = 1, 2, 4


class Formulas:
    """The formulas of one workbook; ``untold`` counts those that could not be written out."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._left = MAX_WORK
        self.untold = 0

    def of(self, found: Beside) -> dict[tuple[int, int], str]:
        """The formulas of a sheet by row and column from 0."""
        return {(each.row, each.column): self._text(each, found) for each in found.formulas}

    def _text(self, each: Tokens, found: Beside) -> str:
        data, kind = each.data, _CELL
        if len(data) >= 5 and data[0] == _EXP:
            place = struct.unpack_from("<HH", data, 1)
            data, shared = found.shared.get((place[0], place[1]), (b"", False))
            kind = _SHARED if shared else _ARRAY
        text = self._decompiled(data, kind, each)
        self.untold += text == UNTOLD
        return text

    def _decompiled(self, data: bytes, kind: int, each: Tokens) -> str:
        from xlrd.biffh import XLRDError
        from xlrd.formula import FormulaError, decompile_formula

        self._left -= len(data) ** 2
        if not data or self._left < 0:
            return UNTOLD
        try:
            text = decompile_formula(self._book, data, len(data), kind, browx=each.row, bcolx=each.column)
        except (XLRDError, FormulaError, *_FAULTS):
            return UNTOLD
        return (
            _TIDY.sub(lambda found: found[1] or found[2] or found[3], text)
            if isinstance(text, str) and text
            else UNTOLD
        )
