"""Words beside dates: each era, each word for precision, each day of the week does what it says."""

from __future__ import annotations

import pytest

from probata.method.documents.calendars.dated import Stretch, dated
from probata.method.documents.calendars.model import Calendar as C
from probata.record.errors import BadValue

ERAS = {
    C.ISLAMIC: (
        "1446 AH",
        "1446 A.H.",
        "AH 1446",
        "1446 هـ",
        "1446هـ",
        "١٤٤٦ هجرية",
        "1446 H.",
        "1446H",
        "hijri 1446",
        "1446 г.х.",
        "伊斯兰历1446年",
        "هجري 1446",
        "1402 ه.ق",
        "۱۴۰۲ هجری قمری",
        "ฮ.ศ. 1446",
        "1446 de l'hégire",
    ),
    C.PERSIAN: ("1402 SH", "1402 ه.ش", "1402 هـ.ش", "۱۴۰۲ هجری شمسی", "۱۴۰۲ خورشیدی", "1402 solar hijri", "1402 AHS"),
    C.BUDDHIST: ("พ.ศ. 2564", "พ.ศ.๒๕๖๔", "2564 BE", "B.E. 2564", "พุทธศักราช 2564", "佛历2564年"),
    C.ROC: ("民國110年", "中華民國110年", "ROC 110", "Minguo 110"),
    C.SHOWA: ("昭和64年", "Showa 64", "Shōwa 64"),
    C.GREGORIAN: (
        "AD 2021",
        "2021 CE",
        "2021 م",
        "2021 ميلادي",
        "ค.ศ. 2021",
        "公元2021年",
        "2021 н.э.",
        "2021 d.C.",
        "2021 apr. J.-C.",
    ),
}


@pytest.mark.parametrize(("era", "text"), [(era, text) for era, several in ERAS.items() for text in several])
def test_an_era_names_its_calendar_and_leaves_nothing_unread(era: C, text: str) -> None:
    said = dated(text)
    assert (said.eras, said.unread) == ((era,), "")


def test_a_persian_hijri_that_does_not_say_which_leaves_both_open() -> None:
    assert dated("۱۴۰۲ هجری").eras == (C.ISLAMIC, C.PERSIAN)
    assert dated("1402 ه").eras == (C.ISLAMIC, C.PERSIAN)


@pytest.mark.parametrize(
    "text", ["500 BC", "500 B.C.E.", "公元前221年", "44 av. J.-C.", "44 a. C.", "221 до н. э.", "300 ق.م"]
)
def test_years_before_the_first_are_refused(text: str) -> None:
    with pytest.raises(BadValue, match="before the year 1"):
        dated(text)


def test_the_chinese_calendar_of_the_moon_is_refused_and_not_taken_for_another() -> None:
    for text in ("2021年正月初五", "农历2021年3月5日", "2021年腊月"):
        with pytest.raises(BadValue, match="of the moon"):
            dated(text)


def test_two_eras_that_exclude_each_other_are_refused() -> None:
    with pytest.raises(BadValue, match="Two calendars"):
        dated("1446 AH SH")


ABOUT = (
    "about 2019",
    "c. 2019",
    "ca. 2019",
    "circa 2019",
    "~2019",
    "大约2019年",
    "2019年左右",
    "около 2019 г.",
    "vers 2019",
    "hacia 2019",
    "yaklaşık 2019",
    "حوالي 2019",
    "در حدود ۲۰۱۹",
    "ประมาณ 2019",
    "تەخمىنەن 2019-يىل",
)


@pytest.mark.parametrize("text", ABOUT)
def test_words_for_about(text: str) -> None:
    said = dated(text)
    assert said.about
    assert not said.unread


PARTS = {
    "early": (
        "early 2019",
        "2019年初",
        "debut 2019",
        "début 2019",
        "principios de 2019",
        "в начале 2019 года",
        "أوائل 2019",
        "اوایل ۱۴۰۲",
        "ต้นปี 2564",
    ),
    "mid": ("mid-2019", "mi-2019", "mediados de 2019", "середина 2019", "منتصف 2019", "กลางปี 2564"),
    "late": ("late 2019", "2019年底", "fin 2019", "finales de 2019", "в конце 2019 г.", "أواخر 2019", "ปลายปี 2564"),
}


@pytest.mark.parametrize(("part", "text"), [(part, text) for part, several in PARTS.items() for text in several])
def test_parts_whose_ends_are_not_fixed(part: str, text: str) -> None:
    said = dated(text)
    assert (said.part, said.unread) == (part, "")


def test_parts_whose_ends_are_fixed() -> None:
    assert dated("2020年3月上旬").stretch == Stretch("day", 1, 10)
    assert dated("2020年下半年").stretch == Stretch("month", 7, 12)
    assert dated("second half of March 2020").stretch == Stretch("half", 2, 0)


SEASONS = {
    1: (
        "spring 2019",
        "printemps 2019",
        "primavera de 2019",
        "весной 2019 года",
        "بهار ۱۴۰۲",
        "2019年春",
        "ربيع 2019",
        "ilkbahar 2019",
    ),
    2: ("summer of 2019", "l'été 2019", "лето 2019", "تابستان ۱۴۰۲", "صيف 2019", "2019年夏天", "yaz 2019"),
    3: ("autumn 2019", "fall 2019", "otoño de 2019", "осень 2019", "پاییز ۱۴۰۲", "2019年秋季"),
    4: ("winter 2019", "hiver 2019", "зимой 2019", "زمستان ۱۴۰۲", "kış 2019", "شتاء 2019"),
}


@pytest.mark.parametrize(
    ("season", "text"), [(season, text) for season, several in SEASONS.items() for text in several]
)
def test_seasons(season: int, text: str) -> None:
    said = dated(text)
    assert (said.season, said.unread) == (season, "")


@pytest.mark.parametrize(
    "text",
    [
        "the 1990s",
        "1990's",
        "1990年代",
        "1990-е годы",
        "années 1990",
        "década de 1990",
        "1990'lar",
        "دهه 1990",
        "عقد 1990",
    ],
)
def test_decades(text: str) -> None:
    said = dated(text)
    assert (said.decade, said.year, said.unread) == (True, 1990, "")


WEEKDAYS = (
    "Friday, 5 March 2021",
    "vendredi 5 mars 2021",
    "viernes, 5 de marzo de 2021",
    "пятница, 5 марта 2021 г.",
    "الجمعة 5 مارس 2021",
    "جمعه ۵ مارس ۲۰۲۱",
    "5 Mart 2021 Cuma",
    "2021年3月5日 星期五",
    "วันศุกร์ที่ 5 มีนาคม 2564",
    "جۈمە 2021-يىلى 3-ئاينىڭ 5-كۈنى",
)


@pytest.mark.parametrize("text", WEEKDAYS)
def test_weekdays(text: str) -> None:
    said = dated(text)
    assert (said.weekday, said.unread) == (4, "")


@pytest.mark.parametrize(
    "text", ["2021-03-05T10:00:00Z", "Fri, 5 Mar 2021 10:00:00 +0000", "5 March 2021 10:30 pm", "2021-03-05 23:59"]
)
def test_a_time_of_day_is_passed_over(text: str) -> None:
    said = dated(text)
    assert (said.unread, [one.value for one in said.numbers if one.value > 23]) == ("", [2021])
    assert len(said.numbers) + bool(said.months) == 3
