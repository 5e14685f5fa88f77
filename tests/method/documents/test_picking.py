from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.picking import Picking, Verdict, days
from probata.record.span import TextSpan

HERE = TextSpan(10, 14)
OVER = TextSpan(5, 20)
SAID = Mark(MarkKind.MESSAGE, OVER, None, "Ana Quill", "2021-03-04T23:50")
NOTE = Mark(MarkKind.COMMENT, OVER, None, "Bo Writer", "2022-01")
HIDDEN = Mark(MarkKind.HIDDEN, OVER)


@pytest.mark.parametrize(
    ("picking", "marks", "verdict"),
    [
        (Picking(), (), Verdict.YES),
        (Picking(frozenset({MarkKind.HIDDEN})), (), Verdict.NO),
        (Picking(frozenset({MarkKind.HIDDEN})), (SAID,), Verdict.NO),
        (Picking(frozenset({MarkKind.HIDDEN})), (HIDDEN,), Verdict.YES),
        (Picking(frozenset({MarkKind.HIDDEN})), (Mark(MarkKind.HIDDEN, TextSpan(11, 20)),), Verdict.NO),
        (Picking(by="quill"), (SAID,), Verdict.YES),
        (Picking(by="writer"), (SAID,), Verdict.NO),
        (Picking(by="quill"), (HIDDEN,), Verdict.NO),
        (Picking(frozenset({MarkKind.COMMENT}), "quill"), (SAID, NOTE), Verdict.NO),
        (Picking(frozenset({MarkKind.COMMENT}), "writer"), (SAID, NOTE), Verdict.YES),
        (Picking(frozenset({MarkKind.HIDDEN}), "quill"), (SAID, HIDDEN), Verdict.YES),
        (Picking(since="2021-03-04"), (SAID,), Verdict.YES),
        (Picking(since="2021-03-05"), (SAID,), Verdict.NO),
        (Picking(until="2021-03-04"), (SAID,), Verdict.YES),
        (Picking(until="2021-03-03"), (SAID,), Verdict.NO),
        (Picking(since="2022-01-31"), (NOTE,), Verdict.YES),
        (Picking(since="2022-02-01"), (NOTE,), Verdict.NO),
        (Picking(since="2021-01-01"), (Mark(MarkKind.MESSAGE, OVER, None, "", "4/3/21, 11:50"),), Verdict.UNDATED),
        (Picking(by="x", since="2021-01-01"), (Mark(MarkKind.MESSAGE, OVER, None, "Ana", "4/3/21"),), Verdict.NO),
        (Picking(since="2021-01-01"), (Mark(MarkKind.MESSAGE, OVER, None, "Ana"),), Verdict.UNDATED),
        (Picking(since="2021-01-01"), (HIDDEN,), Verdict.NO),
    ],
)
def test_a_place_counts_by_what_it_stands_in(picking: Picking, marks: tuple[Mark, ...], verdict: Verdict) -> None:
    assert picking.of(marks, HERE) is verdict


@pytest.mark.parametrize(
    ("at", "ends"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-02-28T10:00+05:00", ("2023-02-28", "2023-02-28")),
        *((bad, None) for bad in ("", "2023-02-29", "2023-13", "4/3/21", "0000", "20234", "2023-1-1", "X 2023")),
    ],
)
def test_a_time_is_some_days_or_none(at: str, ends: tuple[str, str] | None) -> None:
    assert days(at) == ends


@given(st.dates())
def test_every_day_is_itself(day: object) -> None:
    assert days(f"{day}") == (f"{day}", f"{day}")
