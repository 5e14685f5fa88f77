from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.scans import empty_page, is_usable, without_text
from probata.record.basis import Method
from probata.record.span import PageBox, TextSpan


def page(number: int, start: int, end: int, kind: MarkKind = MarkKind.PAGE) -> Mark:
    return Mark(kind, TextSpan(start, end), PageBox(number, *map(Decimal, (0, 0, 9, 9))))


@pytest.mark.parametrize(
    ("text", "usable"),
    [
        ("", False),
        ("EX-000123", False),
        ("The office answered the letter in April.", True),
        ("The office answered the letter in April." + "\ufffd" * 30, False),
        ("\ue001\ue002" * 40 + "a" * 25, False),
        ("a" * 100 + "\ufffd" * 10, True),
        ("信在三月二日送到了宿舍。管理员从城里回来之前没有人打开它，", True),
    ],
)
def test_a_text_layer_says_something_or_it_does_not(text: str, usable: bool) -> None:
    assert is_usable(text) is usable


@given(st.lists(st.sampled_from("aب信 \n\x1c\x07\ufffd\ue000\U000f0000.1é"), max_size=60).map("".join))
def test_signs_are_weighed_one_by_one(text: str) -> None:
    signs = [sign for sign in text if not sign.isspace()]
    kinds = [unicodedata.category(sign) for sign in signs]
    nothing = sum(s == "\ufffd" or kind in ("Cc", "Cn", "Co", "Cs") for s, kind in zip(signs, kinds, strict=True))
    assert is_usable(text) is (sum(map(str.isalpha, signs)) >= 25 and nothing <= 0.2 * len(signs))


def test_pages_without_lines_are_asked_for_and_empty_ones_are_not() -> None:
    text = "The office answered the letter in April."
    end = len(text)
    marks = (page(1, 0, end), page(1, 0, end, MarkKind.LINE), page(2, end, end), page(3, end, end))
    assert without_text(Reading(text, Method("r", 1), marks, limits=(empty_page(2),))) == (3,)
    assert without_text(Reading(text, Method("r", 1))) == ()


def test_notes_of_readers_are_no_text_layer() -> None:
    text = "A long comment that somebody attached to the scan of a page."
    comment = Mark(MarkKind.COMMENT, TextSpan(0, len(text)))
    assert without_text(Reading(text, Method("r", 1), (page(1, 0, len(text)), comment))) == (1,)
