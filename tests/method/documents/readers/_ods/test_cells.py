"""Formulas of OpenDocument as people write them."""

import pytest

from probata.method.documents.readers._ods.cells import _time, formula_of


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("of:=SUM([.B2:.B9])", "SUM(B2:B9)"),
        ("of:=[$Other.C3]+[.$A$1]", "$Other.C3+$A$1"),
        ('of:="[.A1]"&[.A1]', '"[.A1]"&A1'),
        ("oooc:=[.A1]", "A1"),
        ("", ""),
    ],
)
def test_formulas(written: str, told: str) -> None:
    assert formula_of(written) == told


@pytest.mark.parametrize(
    ("written", "elapsed", "told"),
    [
        ("PT07H15M00S", False, "07:15:00"),
        ("PT07H15M00.5S", True, "7:15:00"),
        ("P1DT1H", False, "25:00:00"),
        ("x", False, ""),
    ],
)
def test_times(written: str, elapsed: bool, told: str) -> None:
    assert _time(written, elapsed=elapsed) == told
