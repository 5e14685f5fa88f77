"""Numbers: every usual way of writing one goes, other figures stay, and the rest of the text stands where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._chat.numbers import ALIKE, LIMIT, Moved, Numbers, is_number, limits, replaced
from probata.record.span import TextSpan
from probata.record.withheld import WITHHELD

WRITTEN = (
    "+447700900123",
    "+44 7700 900123",
    "+44\u202f7700\xa0900\u2011123",
    "\u202a+44 7700 900123\u202c",
    "+44 (0)7700 900-123",
    "0044 7700 900123",
    "００44 7700 900123".replace("０", "0"),
    "07700 900123",
    "0770/0900123",
    "01.23.45.67.89",
    "(202) 555-0123",
    "202-555-0123",
    "202.555.0123",
    "447700900123",
    "٠٧٧٠٠٩٠٠١٢٣",
    "+٤٤ ٧٧٠٠ ٩٠٠١٢٣",
    "०७७००९००१२३",
    "＋447700900123",
)
OTHER = (
    "12,000 people",
    "612 plates",
    "02/04/2019",
    "02.04.2019",
    "02-04-2019 08:30",
    "2019-04-12 09:30:05",
    "08:30",
    "lease 17-18",
    "version 1.2.3",
    "1.25, 2.5",
    "IMG-20190412-WA0003.jpg",
    "00000012-PHOTO-2019-04-12-09-30-00.jpg",
    "VID_20190412_093000.mp4",
    "https://shore.invalid/status/1234567890123456789",
    "3.141592653589793",
    "a1234567890",
    "x_0770012345678",
    "12345678901.pdf",
)


@pytest.mark.parametrize("words", WRITTEN)
def test_a_number_goes_however_it_is_written(words: str) -> None:
    hidden = Numbers()
    assert hidden.hide(f"ask {words}, or not").replace("\u202a", "").replace("\u202c", "") == "ask number 1, or not"
    [identity] = hidden.identities
    assert identity.reveal() == words.strip("\u202a\u202c")
    assert repr(hidden.identities) == f"({WITHHELD},)"


@pytest.mark.parametrize("words", OTHER)
def test_what_is_no_number_stays(words: str) -> None:
    hidden = Numbers()
    assert hidden.hide(f"on {words} then {words}") == f"on {words} then {words}"
    assert hidden.identities == ()


@pytest.mark.parametrize(
    "link", ["https://wa.me/{}", "tel:{}", "https://api.whatsapp.com/send?phone={}", "@{}", "{}.vcf"]
)
def test_links_mentions_and_names_of_cards_lose_their_number(link: str) -> None:
    assert Numbers().hide(link.format("447700900123")) == link.format("number 1")


def test_one_number_has_one_placeholder_in_every_writing_and_another_has_another() -> None:
    hidden = Numbers()
    said = hidden.hide("+44 7700 900123 0044-7700-900123 @447700900123 +447700900456 ٠٧٧٠٠٩٠٠٤٥٦ 07700900456")
    assert said == "number 1 number 1 @number 1 number 2 number 3 number 3"
    assert [one.reveal() for one in hidden.identities] == ["+44 7700 900123", "+447700900456", "٠٧٧٠٠٩٠٠٤٥٦"]
    assert hidden.placeholder("user5", "account") == "account 4"
    assert hidden.placeholder("user5", "account") == "account 4"


@given(st.lists(st.sampled_from(["+447700900123", "07700 900456", " and ", "612 plates, ", "湖 ", "\n"]), max_size=12))
def test_what_is_left_stands_where_it_stood_and_nothing_of_a_number_is_left(pieces: list[str]) -> None:
    text = "|".join(pieces)
    hidden = Numbers()
    edits = list(hidden.edits(text, 0, len(text)))
    plain, moved = replaced(text, edits)
    assert "7700" not in plain
    gone = {at for span, _ in edits for at in range(span.start, span.end)}
    for at in set(range(len(text))) - gone:
        assert moved.span(TextSpan(at, at + 1)).of(plain) == text[at]
    for span, words in edits:
        assert moved.span(span).of(plain) == words


def test_a_span_that_cuts_a_number_holds_its_whole_placeholder() -> None:
    text = "a +447700900123 b"
    _, moved = replaced(text, list(Numbers().edits(text, 0, len(text))))
    assert moved.span(TextSpan(0, 5)) == TextSpan(0, 10)
    assert moved.span(TextSpan(5, len(text))) == TextSpan(2, 12)
    assert Moved(()).span(TextSpan(3, 4)) == TextSpan(3, 4)


@pytest.mark.parametrize(
    ("name", "answer"), [("+44 77 00", True), ("12345", True), ("1234", False), ("Bus 12345", False)]
)
def test_a_name_of_figures_alone_is_a_number(name: str, answer: bool) -> None:
    assert is_number(name) is answer
    assert Numbers().sender(name) == ("number 1" if answer else name)


def test_the_limit_says_when_the_file_has_words_like_a_placeholder() -> None:
    hidden = Numbers()
    assert limits("number 1", hidden) == (LIMIT,)
    hidden.hide("+447700900123")
    assert limits("number 1 +447700900123", hidden) == (LIMIT, ALIKE)
    assert limits("numbers +447700900123", hidden) == (LIMIT,)


def test_a_long_row_of_figures_takes_no_long_time() -> None:
    text = "+1 " * 60_000 + "0" * 60_000 + "1 2" * 60_000 + "(" * 60_000
    assert len(Numbers().hide(text)) <= len(text)
