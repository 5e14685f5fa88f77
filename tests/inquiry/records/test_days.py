"""What is said to have happened did not happen after today."""

from __future__ import annotations

import pytest

from probata.inquiry.records.days import not_yet
from probata.record.uncertain_date import UncertainDate


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1945000000")  # in August 2031, which is later than the machine says


def days(edtf: str) -> list[str]:
    return [one.message for one in not_yet([("reply.toml: [[notices]] 1", "sent", UncertainDate(edtf, edtf))])]


@pytest.mark.parametrize("edtf", ["2031-09-02", "2031-10", "2040", "2031-09-02/2031-09-05"])
def test_a_day_that_is_still_to_come_is_a_fault(edtf: str) -> None:
    assert days(edtf) == [f"'sent' lies in the future: {edtf}."]


@pytest.mark.parametrize("edtf", ["2031-08-01", "2031-08", "2031", "2031-02-01/2031-12-01", "2019-04-12"])
def test_a_day_that_may_have_come_is_none(edtf: str) -> None:
    assert days(edtf) == []


def test_a_day_that_is_not_known_is_none() -> None:
    assert list(not_yet([("a", "access", None)])) == []
