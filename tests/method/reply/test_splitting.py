"""Paragraphs of an answer: its own numbers, continuations, lists within, pages, a thousand of them."""

import string

from hypothesis import given
from hypothesis import strategies as st

from probata.method.reply.composing import Composed, compose
from probata.method.reply.splitting import paragraphs_of
from tests.method.reply.answers import ANSWER, page


def _numbers(text: str) -> list[int]:
    return [one.number for one in paragraphs_of(compose(text))]


def _texts(text: str) -> list[str]:
    return [" ".join(one.span.of(text).split()) for one in paragraphs_of(compose(text))]


def test_an_answer_that_numbers_itself_keeps_its_numbers() -> None:
    found = paragraphs_of(compose(ANSWER))
    assert [(one.number, one.label) for one in found] == [(n, f"{n}.") for n in range(1, 7)]
    assert found[0].span.of(ANSWER).startswith("Port Office")


def test_numbers_without_blank_lines_between_them_are_found() -> None:
    assert _numbers("1. One.\n2. Two goes on\nin 2019. It is so.\n3. Three.") == [1, 2, 3]


def test_what_has_no_number_belongs_to_the_paragraph_before_and_a_heading_to_the_one_behind() -> None:
    text = "1. One.\n\nIt goes on.\n\nOn wages\n\n2. Two.\n\n3. Three is last.\n\n4. Four.\n\n5. Five."
    assert _texts(text)[:2] == ["1. One. It goes on.", "On wages 2. Two."]


def test_a_list_within_a_paragraph_does_not_take_its_numbers() -> None:
    text = "\n\n".join(
        ["1. One.", "2. It has a list:", "1. first", "2. second", "3. third", "3. Three.", "4. Four.", "5. Five."]
    )
    assert _numbers(text) == [1, 2, 3, 4, 5]
    assert _texts(text)[1] == "2. It has a list: 1. first 2. second 3. third"


def test_numbers_that_a_page_which_nobody_read_would_hold_may_be_missing() -> None:
    text = "1. One.\n\n2. Two.\n\n\n\n19. Nineteen.\n\n20. Twenty."
    start = text.index("19.")
    marks = (page(1, 0, 16), page(2, start - 2, start - 2), page(3, start, len(text)))
    assert [one.number for one in paragraphs_of(compose(text, marks))] == [1, 2, 19, 20]
    made = compose(text, marks, (), {2: "3. Three.\n\n4. Four."})
    assert [(one.number, one.page) for one in paragraphs_of(made)][2:4] == [(3, 2), (4, 2)]


def test_sections_that_begin_again_at_one_are_counted_through_and_keep_their_labels() -> None:
    text = "\n\n".join(f"{number}. Of section {name}." for name in "ABC" for number in (1, 2, 3))
    found = paragraphs_of(compose(text))
    assert [one.number for one in found] == list(range(1, 10))
    assert [one.label for one in found] == ["1.", "2.", "3."] * 3


def test_an_answer_without_numbers_is_counted_by_its_blocks() -> None:
    text = "A letter\n\nThe port was open.\n\nIt served all.\n\nThree boats were there in 2019."
    assert _numbers(text) == [1, 2, 3]
    assert _texts(text)[0] == "A letter The port was open."


def test_a_list_in_a_letter_does_not_make_it_numbered() -> None:
    prose = "\n\n".join(f"The {name} was open to all who came by." for name in ("port", "gate", "mill", "inn", "weir"))
    assert len(_numbers(f"{prose}\n\n1. first of it\n\n2. second of it\n\n{prose}")) == 12


def test_a_sentence_that_a_page_breaks_is_one_paragraph() -> None:
    assert len(_numbers("The port was open to\n\nall who came by.\n\nIt served them.")) == 2


def test_a_page_number_is_no_paragraph_and_blank_text_has_none() -> None:
    assert _numbers("1. One.\n\n2\n\n2. Two.\n\n3\n\n3. Three.") == [1, 2, 3]
    assert _numbers("") == _numbers(" \n\f\n ") == []


def test_a_thousand_paragraphs_are_split() -> None:
    text = "\n\n".join(f"{n}. Paragraph about boat {n}, with a list:\n\n(a) nets\n\n(b) oars" for n in range(1, 1001))
    assert _numbers(text) == list(range(1, 1001))


@given(st.lists(st.text(st.sampled_from(string.ascii_letters + "1.(): \n\f-"), max_size=30), max_size=12))
def test_every_sign_stands_in_exactly_one_paragraph_and_numbers_rise(parts: list[str]) -> None:
    text = "\n\n".join(f"{n}. {part}" if n % 3 else part for n, part in enumerate(parts, start=1))
    found = paragraphs_of(Composed(text))
    covered = [at for one in found for at in range(one.span.start, one.span.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    numbers = [one.number for one in found]
    assert numbers == sorted(set(numbers))
