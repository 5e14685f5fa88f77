"""What evidence may show in a page."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.exports._safe import address, is_label, shown, shown_lines


@settings(deadline=None)
@given(st.text(st.characters()))
def test_nothing_that_is_shown_steers_or_hides(text: str) -> None:
    for letter in shown(text):
        category = unicodedata.category(letter)
        assert category not in ("Cc", "Cs", "Co", "Zl", "Zp")
        assert not 0x202A <= ord(letter) <= 0x202E
        assert not 0x2066 <= ord(letter) <= 0x2069
    shown(text).encode("utf-8")


@settings(deadline=None)
@given(st.text(st.characters()))
def test_showing_twice_shows_the_same(text: str) -> None:
    assert shown(shown(text)) == shown(text)


def test_an_override_is_shown_by_its_number_and_a_mark_is_left_out() -> None:
    assert shown("a\u202eb\u200fc") == "a\\u202ebc"
    assert shown("a\U000e0041b") == "a\\U000e0041b"


def test_joiners_and_other_scripts_stay() -> None:
    assert shown("می\u200cخواهم 我们 Здесь") == "می\u200cخواهم 我们 Здесь"


def test_white_space_becomes_single_blanks_and_code_keeps_its_lines() -> None:
    assert shown("a \n\t b\u2028c") == "a b c"
    assert shown_lines("one\n\ttwo\n\nthree\x07") == "one\n two\n\nthree\\u0007"


@pytest.mark.parametrize("target", ["https://velmarra.invalid/a?b=c", "http://x.invalid", "mailto:a@b.invalid"])
def test_addresses_of_the_web_and_mail_may_be_linked_to(target: str) -> None:
    assert address(target) == target


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc", "HTTPS ://x", "https://a b", "", "https://a\u202eb"],
)
def test_other_addresses_may_not(target: str) -> None:
    assert address(target) == ""


def test_a_label_is_letters_digits_and_dashes() -> None:
    assert is_label("p-k3f9")
    assert not is_label('p"x')
    assert not is_label("")
