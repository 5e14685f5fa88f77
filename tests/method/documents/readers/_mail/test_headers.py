"""Words, parameters and dates of headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.headers import FORGED, date, parameters, words


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b" plain words ", "plain words"),
        (b" folded\r\n over lines", "folded over lines"),
        (b"=?utf-8?q?caf=C3=A9_noir?=", "café noir"),
        (b"=?UTF-8?B?Y2Fmw6k=?= <a@b.invalid>", "café <a@b.invalid>"),
        (b"=?utf-8?q?one?= =?utf-8?q?two?=", "onetwo"),
        (b"=?utf-8?q?one?= and =?utf-8?q?two?=", "one and two"),
        (b"=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café"),
        (b"=?iso-8859-1?q?caf=E9?= =?utf-8?q?=E2=80=93?=", "café–"),
        (b"=?utf-8*en?q?x?=", "x"),
        ("raw é".encode(), "raw é"),
        (b"=?broken", "=?broken"),
    ],
)
def test_coded_words_are_read_as_they_are_meant(raw: bytes, text: str) -> None:
    assert words(raw) == (text, ())


def test_a_coded_line_end_forges_no_header_line() -> None:
    text, limits = words(b"=?utf-8?q?hello=0D=0AFrom:_x?=")
    assert text == "hello From: x"
    assert limits == (FORGED,)


@given(st.text(max_size=40))
def test_whatever_was_coded_comes_back_on_one_line(text: str) -> None:
    from email.header import Header

    found = words(str(Header(text, "utf-8").encode()).encode("ascii", "replace"))[0]
    assert found.isprintable() or not text.isprintable()
    if text.isprintable() and text.isascii() and "=?" not in text:
        assert found.split() == text.split()


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ('a/b; charset="utf-8"', {"charset": "utf-8"}),
        ("a/b; name=my list.pdf; x=1", {"name": "my list.pdf", "x": "1"}),
        ('a/b; name="a\\"b;c"', {"name": 'a"b;c'}),
        ("a/b; name*=utf-8''caf%C3%A9", {"name": "café"}),
        ("a/b; name*=utf-8'en'Harn's%20list", {"name": "Harn's list"}),
        ("a/b; name*1=B; name*0=A", {"name": "AB"}),
        ("a/b; name*0*=iso-8859-1''%E9; name*1=x", {"name": "éx"}),
        ('a/b; name="=?utf-8?q?caf=C3=A9?="', {"name": "café"}),
        ("a/b", {}),
    ],
)
def test_parameters(value: str, found: dict[str, str]) -> None:
    assert parameters(value) == found


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("Fri, 12 Apr 2019 09:30:00 +0200 (CEST)", "2019-04-12T09:30:00+02:00"),
        ("12 Apr 2019 09:30 -0530", "2019-04-12T09:30-05:30"),
        ("12 Apr 19 09:30:01 EST", "2019-04-12T09:30:01-05:00"),
        ("Fri, 12 Apr 99 09:30:01 GMT", "1999-04-12T09:30:01+00:00"),
        ("12 Apr 2019 09:30 UT", "2019-04-12T09:30+00:00"),
        ("12 Apr 2019 09:30 PDT", "2019-04-12T09:30-07:00"),
        ("Fri, 12 Apr 2019 09:30:00 -0000", "2019-04-12T09:30:00"),
        ("Fri, 12 Apr 2019 09:30:00 IST", "2019-04-12T09:30:00"),
        ("Fri, 12 Apr 2019 09:30:00", "2019-04-12T09:30:00"),
        ("Fri, 31 Apr 2019 09:30:00 +0200", "Fri, 31 Apr 2019 09:30:00 +0200"),
        ("Fri, 12 Apr 2019 09:30:00 +9900", "Fri, 12 Apr 2019 09:30:00 +9900"),
        ("yesterday", "yesterday"),
        ("", ""),
    ],
)
def test_a_date_keeps_the_offset_that_stands_there(value: str, moment: str) -> None:
    assert date(value) == moment


@given(st.text(max_size=60))
def test_any_date_is_a_moment_or_its_own_words(value: str) -> None:
    assert date(value)[:4].isdigit() or date(value) == value.strip()
