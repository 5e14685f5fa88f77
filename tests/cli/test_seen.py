"""What may be printed: nothing that steers, turns or hides; everything that people write with."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.cli.seen import REPLACED, apart, name, safe, typed

HIDING = {
    "a deprecated format character": "a\u206ab",
    "each of them": "".join(map(chr, range(0x206A, 0x2070))),
    "a tag": "I-07\U000e0041\U000e0042",
    "the tag of a language": "\U000e0001",
    "a mark of direction": "a\u200fb",
    "an override": "a\u202eb",
    "an annotation": "a\ufff9b\ufffac\ufffb",
    "an invisible operator": "2\u20625",
    "a byte order mark inside": "a\ufeffb",
    "a word joiner": "a\u2060b",
    "a break in a Latin word": "I-0\u200b7",
    "a joiner in a Latin word": "I-0\u200d7",
    "a non-joiner between figures": "1\u200c2",
    "a non-joiner at the start": "\u200cabc",
    "a non-joiner at the end of an Arabic word": "کار\u200c",
    "a selector behind a Latin letter": "a\ufe0f",
    "a selector of its own": "\ufe0f",
    "a row of selectors behind a picture": "\u2764\ufe0f\ufe0e\ufe01",
    "a far selector behind a picture": "\u2764\U000e0101",
    "a filler": "I-07\u3164",
    "a filler of half width": "\uffa0",
    "what keeps marks apart": "a\u034fb",
    "a lone surrogate": "a\udcffb",
    "a private message": "a\x90b",
}


@pytest.mark.parametrize("text", HIDING.values(), ids=list(HIDING))
def test_what_nobody_would_see_is_seen(text: str) -> None:
    shown = safe(text)
    assert REPLACED in shown
    assert len(shown) == len(text)
    assert safe(shown) == shown


WRITTEN = {
    "Persian, with a non-joiner": "می\u200cخواهم",
    "and vowel signs before it": "مِی\u200cخواهم",
    "the year of the hijra": "۱۴۰۰ ه\u200d",
    "Hindi, with a joiner": "क्\u200dष",
    "and a non-joiner": "क्\u200cष",
    "Sinhala": "ශ්\u200dරී",
    "Khmer, with breaks": "ភាសា\u200bខ្មែរ",
    "Thai, with a break": "ภาษา\u200bไทย",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ\u180eᠠ",
    "a soft hyphen": "Menschen\u00adrecht",
    "a sign over Arabic numbers": "\u0600١٢٣",
    "the end of a verse": "\u06dd١",
    "a family": "👩\u200d👧",
    "a fire fighter with a colour": "👩🏽\u200d🚒",
    "a red heart": "❤\ufe0f",
    "a keycap": "1\ufe0f\u20e3",
    "an ideograph in another shape": "葛\U000e0100",
    "lines and tabs": "a\tb\nc",
    "scripts and marks": "宿舍 بحيرة Ünïé İ ß",
}


@pytest.mark.parametrize("text", WRITTEN.values(), ids=list(WRITTEN))
def test_what_people_write_with_stays(text: str) -> None:
    assert safe(text) == text


def test_every_sign_that_unicode_calls_control_or_format_is_decided_on() -> None:
    """Between Latin letters nothing of these categories is passed over, whatever this Python's Unicode knows."""
    found = [
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        and safe(f"a{chr(code)}b") != f"a{REPLACED}b"
    ]
    assert {hex(code) for code in found} == {
        *("0x9", "0xa", "0xad", "0x600", "0x601", "0x602", "0x603", "0x604", "0x605", "0x6dd", "0x70f", "0x890"),
        *("0x891", "0x8e2", "0x110bd", "0x110cd"),
    }


def test_names_that_look_the_same_are_told_apart() -> None:
    persian = "کار\u200cها.txt", "کارها.txt"
    assert apart(persian) == ["کار<U+200C>ها.txt", "کارها.txt"]
    latin = apart(["I-0\u200d7", "I-0\u200b7", "I-07", "I-08"])
    assert latin == ["I-0<U+200D>7", "I-0<U+200B>7", "I-07", "I-08"]
    assert len(set(map(safe, ["I-0\u200d7", "I-0\u200b7"]))) == 1  # which is why they are coded


def test_a_name_that_looks_like_no_other_stays_as_it_is() -> None:
    assert apart(["می\u200cخواهم.txt", "b.txt", "b.txt"]) == ["می\u200cخواهم.txt", "b.txt", "b.txt"]


SHOWN_BY_CODE = {
    "an override": ("gnp.exe\u202egnp.txt", "gnp.exe<U+202E>gnp.txt"),
    "the end of a line": ("a\nb\tc\r\u2028d", "a<U+000A>b<U+0009>c<U+000D><U+2028>d"),
    "a terminal's escape": ("a\u001b[2Jb", "a<U+001B>[2Jb"),
    "a control of eight bits": ("a\u009b31mb", "a<U+009B>31mb"),
    "a sign without width": ("I-0\u200b7", "I-0<U+200B>7"),
    "a tag": ("I\U000e0041", "I<U+E0041>"),
    "a selector behind a letter": ("a\ufe0f", "a<U+FE0F>"),
    "a soft hyphen": ("a\u00adb", "a<U+00AD>b"),
    "a filler": ("a\u3164b", "a<U+3164>b"),
    "half of a pair": ("a\udcffb", "a<U+DCFF>b"),
    "a flood of marks": ("a" + "\u0301" * 40 + "b", "a" + "\u0301" * 4 + "<36 marks>b"),
    "a row of blanks": ("a.txt" + "\u3000 " * 10 + ".exe", "a.txt<20 blanks>.exe"),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN_BY_CODE.values(), ids=list(SHOWN_BY_CODE))
def test_a_name_shows_what_it_hides_by_its_code(text: str, shown: str) -> None:
    assert name(text) == shown
    assert name(name(text)) == shown


NAMES = {what: text for what, text in WRITTEN.items() if what not in ("a soft hyphen", "lines and tabs")}


@pytest.mark.parametrize(
    "text", [*NAMES.values(), "a b  c.txt", "Việt", "שָׁלוֹם", "ที่นี้"], ids=[*NAMES, "blanks", "v", "h", "th"]
)
def test_a_name_that_people_write_stays(text: str) -> None:
    assert name(text) == text


@given(st.text(max_size=40))
def test_a_name_is_one_line_without_anything_that_steers(text: str) -> None:
    shown = name(text)
    assert len(shown.splitlines()) <= 1
    assert safe(shown) == shown
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in shown)


@pytest.mark.parametrize(
    "text",
    ["a.txt", "two words.txt", "it's", "a\nb", "gnp\u202etxt", "\\n\u001b'x", "I\U000e0041", "宿舍.txt", "a\u0301" * 9],
)
def test_a_name_as_it_is_typed_is_that_name_to_a_shell(text: str) -> None:
    typed_ = typed(text)
    assert safe(typed_) == typed_
    assert "\n" not in typed_
    done = subprocess.run(  # noqa: S603 (a fixed program and a name that is quoted, which is what is tested)
        ["/bin/bash", "-c", f"LC_ALL=C.UTF-8 && printf %s {typed_}"], capture_output=True, check=True
    )
    assert done.stdout.decode() == text
