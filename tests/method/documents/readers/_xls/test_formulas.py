"""Formulas are written out within bounds, and what cannot be is said."""

import pytest

from probata.method.documents.readers._xls import formulas
from probata.method.documents.readers._xls.beside import Beside, Tokens
from probata.method.documents.readers._xls.book import book_of
from probata.method.documents.readers._xls.formulas import UNTOLD, Formulas
from tests.method.documents.readers.sheetkit import KIT


def told(*tokens: bytes) -> list[str]:
    made = Formulas(book_of(KIT.biff(), "a").file)
    return list(made.of(Beside(formulas=[Tokens(0, at, each) for at, each in enumerate(tokens)])).values())


def test_numbers_are_plain_and_texts_stay_what_they_are() -> None:
    assert told(b"\x1e\x01\x00\x1e\x02\x00\x03", b"\x17\x03\x001.0") == ["1+2", '"1.0"']


def test_damage_and_work_without_end_are_untold(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(b"\x03", b"", b"\x01\x00\x00\x09\x00") == [UNTOLD] * 3
    monkeypatch.setattr(formulas, "MAX_WORK", 10)
    assert told(b"\x1e\x01\x00", b"\x1e\x01\x00") == ["1", UNTOLD]
