"""Furniture is found in lines and inside paragraphs, and prose is never taken for it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.furniture import MAX_LINE, captions, furniture

LINES = [
    "Sign up here for the Shore Skills letter, every second week",
    "Read more: lake at its lowest April level for nine years",
    "READ MORE",
    "Share this article on Facebook",
    "Facebook | Twitter | WhatsApp",
    "Advertisement",
    "We use cookies to improve your experience",
    "Accept all cookies",
    "Our Standards: The Morrevane Wire Trust Rules.",
    "Skip to main content",
    "All rights reserved.",
    "Photo: MORREVANE/Tirren Vosk/Handout",
    "اقرأ أيضًا: أسعار الملح في أدنى مستوى لها",
    "相关阅读：湖边的棚子",
    "3 min read",
]
PROSE = [
    "You can sign up now for the course, he said.",
    "Sign up for the course or lose the lease, they told her.",
    "Read more than one book in there and they took it away.",
    "Share of households with a lease in 2015",
    "The NATO/Russia Council met in Korvessa. HIV/Aids programmes went on.",
    "Register of leases, 2019",
    "Cookies were served to the guests.",
    "Email records show that the order came in March.",
    "Photo: shows the gate bent inwards, taken by the witness",
    "“Join us or leave,” the man in the grey jacket said",
    "He would read more if he had glasses.",
    "Save the nets first, my father said",
]


def found(text: str) -> list[str]:
    return [span.of(text) for span in furniture(text)]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_furniture_is_found_whole(line: str) -> None:
    assert found(f"A paragraph before.\n  {line}\r\nA paragraph after.") == [line]


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_never_furniture(line: str) -> None:
    assert found(f"A paragraph before.\n{line}\nA paragraph after.") == []


@pytest.mark.parametrize(
    "words",
    [
        "Sign up now for FREE unlimited access to shore-mirror.invalidSign up",
        "Subscribe to our newsletter",
        "read more",
        "REUTERS/Jo Doe/File Photo read more",
        "MORREVANE WIRE/Tirren Vosk/Handout",
        "Our Standards: The Shore Mirror Rules.",
    ],
)
def test_furniture_inside_a_paragraph_is_found_between_its_sentences(words: str) -> None:
    text = f"He said so. {words} The bus left at nine."
    assert found(text) == [words]


def test_furniture_between_quotations_is_found() -> None:
    text = "“We know,” he said. read more “Nobody asked,” she said. Sign up today for our newsletter “I left.”"
    assert found(text) == ["read more", "Sign up today for our newsletter"]


def test_the_caption_before_a_credit_is_told_from_the_sentence_before_it() -> None:
    caption = "The gate of the long shed stands open in Quessim, Velmarra, April 12, 2019."
    text = f"He did not answer. {caption} REUTERS/Jo Doe read more “We ask for patience,” he said."
    assert [span.of(text) for span in captions(text)] == [caption]


def test_a_sentence_that_only_names_a_day_is_no_caption() -> None:
    assert captions("The decree was published on March 2, 2019. It has fourteen articles.") == ()


@given(st.lists(st.sampled_from([*LINES, *PROSE, "", "words and words. "]), max_size=12).map("\n".join))
def test_spans_are_in_order_apart_short_and_bare_of_white_space(text: str) -> None:
    spans = furniture(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all("\n" not in span.of(text) and span.length <= MAX_LINE for span in spans)


@given(st.text(max_size=300))
def test_any_text_is_searched_without_fault(text: str) -> None:
    assert all(span.end <= len(text) for span in furniture(text))
