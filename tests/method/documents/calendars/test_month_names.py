"""Names of months: every spelling is read as its month, and none means two by accident."""

from __future__ import annotations

import pytest

from probata.method.documents.calendars import month_names
from probata.method.documents.calendars.dated import dated
from probata.method.documents.calendars.month_names import spellings
from probata.method.documents.folding import fold

LISTS = {
    "gregorian": month_names.GREGORIAN,
    "thai": month_names.THAI,
    "islamic": month_names.ISLAMIC,
    "persian": month_names.PERSIAN,
    "afghan": month_names.AFGHAN,
}


@pytest.mark.parametrize("family", sorted(LISTS))
def test_a_name_is_read_as_its_month_and_as_no_other_in_small_and_capital_letters(family: str) -> None:
    for name, month in spellings(LISTS[family]):
        for written in (name, name.upper(), name.title()):
            said = dated(f"5 {written} 2021")
            assert said.months == ((family, month),), written
            assert not said.unread
            assert [one.value for one in said.numbers] == [5, 2021]


def test_lists_have_twelve_months() -> None:
    for lists in LISTS.values():
        for one in lists:
            assert [month for _, month in spellings((one,))][-1] == 12
            assert {month for _, month in spellings((one,))} == set(range(1, 13))


def test_a_name_that_two_months_share_means_both() -> None:
    assert dated("5 Rabi 1446").months == (("islamic", 3), ("islamic", 4))
    assert dated("5 Jumada 1446").months == (("islamic", 5), ("islamic", 6))
    assert dated(f"5 {fold('جمادى')} 1446").months == (("islamic", 5), ("islamic", 6))


def test_spaces_of_a_name_may_be_hyphens_or_missing() -> None:
    for written in ("Rabi al-Awwal", "Rabi'al-awwal", "rabi‘ al-awwal", "RabialAwwal", "ربیع‌الاول", "ربيع الأوّل"):
        assert dated(f"5 {written} 1446").months == (("islamic", 3),), written
