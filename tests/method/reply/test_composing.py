"""The whole text of a response: transcripts at their pages, and which pages nobody has read."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.recognised import Recognised, Word, merged
from probata.method.documents.turns import Box
from probata.method.reply.composing import compose
from probata.record.basis import Method
from probata.record.errors import BadInput
from probata.record.span import PageBox, TextSpan
from tests.method.reply.answers import page

TEXT = "1. One.\n\n\n\n3. Three."
MARKS = (page(1, 0, 7), page(2, 9, 9), page(3, 11, 20))


def test_a_page_without_words_is_unread() -> None:
    assert compose(TEXT, MARKS).unread == (2,)
    assert compose(TEXT).unread == ()


def test_a_transcript_stands_in_the_place_of_its_page_and_everything_behind_it_moves() -> None:
    made = compose(TEXT, MARKS, (), {2: "2. Two, read by eye."})
    assert made.unread == ()
    assert made.text.split() == ["1.", "One.", "2.", "Two,", "read", "by", "eye.", "3.", "Three."]
    assert made.page_at(made.text.index("2. Two")) == 2
    assert made.page_at(made.text.index("3. Three")) == 3
    assert made.pages[2].span.of(made.text) == "3. Three."


def test_a_running_header_does_not_make_a_page_read_and_a_page_called_empty_is_not_unread() -> None:
    text = "HEAD\n\nHEAD\n\nwords"
    marks = (page(1, 0, 4), page(2, 6, 10), page(3, 12, 17))
    heads = (Mark(MarkKind.HEADER, TextSpan(0, 4)), Mark(MarkKind.HEADER, TextSpan(6, 10)))
    assert compose(text, (*marks, *heads)).unread == (1, 2)
    assert compose(text, (*marks, *heads), ("page 2 has no text layer: it is empty",)).unread == (1,)


def test_a_damaged_page_is_unread_though_it_has_no_mark() -> None:
    made = compose("one\n\nthree", (page(1, 0, 3), page(3, 5, 10)), ("page 2 is damaged and could not be read",))
    assert made.unread == (2,)
    given_it = compose("one\n\nthree", (page(1, 0, 3), page(3, 5, 10)), ("page 2 is damaged ...",), {2: "two"})
    assert given_it.text.split() == ["one", "two", "three"]


def test_form_feeds_make_pages_where_there_are_no_marks() -> None:
    assert compose("1. One.\f\f3. Three.\f").unread == (2,)
    assert compose("\fsecond\f").unread == (1,)
    assert compose("1. One.\f2. Two.\f").unread == ()
    assert compose("1. One.\f\f3. Three.", transcripts={2: "2. Two."}).text.split()[2:4] == ["2.", "Two."]


def test_a_document_that_is_nothing_but_pictures_is_made_of_transcripts() -> None:
    marks = (page(1, 0, 0), page(2, 2, 2))
    assert compose("\n\n", marks).unread == (1, 2)
    made = compose("", (), (), {2: "second", 1: "first"})
    assert made.text.split() == ["first", "second"]


def test_a_transcript_may_stand_for_text_that_a_machine_recognised() -> None:
    limit = "page 1 is a picture with text recognised by a machine, which can have misread it"
    assert compose("0ne", (page(1, 0, 3),), (limit,), {1: "One"}).text.split() == ["One"]


@pytest.mark.parametrize(("number", "why"), [(1, "words of its own"), (9, "not there")])
def test_a_transcript_that_fits_no_page_is_a_fault(number: int, why: str) -> None:
    with pytest.raises(BadInput, match=why) as caught:
        compose(TEXT, MARKS, (), {number: "A secret sentence."}, "reply.toml: here")
    assert caught.value.where == "reply.toml: here"
    assert "secret" not in str(caught.value)
    with pytest.raises(BadInput, match="not there"):
        compose("text without pages", (), (), {1: "x"})


@given(st.lists(st.text(st.sampled_from("ab \n.1"), max_size=12), min_size=1, max_size=6), st.data())
def test_every_word_of_text_and_transcripts_stands_in_the_composed_text(pages: list[str], data: st.DataObject) -> None:
    text, marks = "", []
    for number, words in enumerate(pages, start=1):
        marks.append(page(number, len(text), len(text) + len(words)))
        text += words + "\n\n"
    unread = compose(text, marks).unread
    read = data.draw(st.sets(st.sampled_from(unread)) if unread else st.just(set()))
    made = compose(text, marks, (), dict.fromkeys(read, "transcript"))
    expected = [("transcript" if number in read else words).split() for number, words in enumerate(pages, start=1)]
    assert made.text.split() == [word for words in expected for word in words]
    assert set(made.unread) == set(unread) - read
    for one, words in zip(made.pages, expected, strict=True):
        assert one.span.of(made.text).split() == words


def test_what_a_person_reads_takes_the_place_of_what_a_machine_saw() -> None:
    def seen(*pages: int) -> str:
        word = Word("One.", 90, Box(0.1, 0.1, 0.2, 0.2), 0, 0, 0)
        found = [Recognised(page, (replace(word, text="Words."),), "eng") for page in pages]
        reading = Reading("", Method("read-pdf", 1), tuple(_page(number) for number in range(1, 6)))
        return merged(reading, found, "tesseract 5.3.0", Method("read-pdf+tesseract", 1)).limits[-1]

    text = "One.\fTwo.\fThree.\fFour.\fFive."
    limits = (seen(1, 2, 3, 5),)
    made = compose(text, (), limits, {2: "A person read this.", 5: "And this."})
    assert "A person read this." in made.text
    assert "Two." not in made.text
    with pytest.raises(BadInput, match="Page 4 has words"):
        compose(text, (), limits, {4: "No."})


def _page(number: int) -> Mark:
    return Mark(MarkKind.PAGE, TextSpan(0, 0), PageBox(number, *map(Decimal, (0, 0, 100, 100))))
