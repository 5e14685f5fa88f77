"""What stands beside a number, here and in a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.beside import Beside, beside, shared
from probata.method.report.model import SavedPlace
from probata.record.span import TextSpan
from tests.method.report.world import bound, records

FILLER = "The lake is wide and cold, and nobody has measured how deep it is in the middle of it all. " * 3


def read(source: str, words: str) -> tuple[Beside, ...]:
    """The numbers of these words."""
    made = bound(source)
    [passage] = [one for one in made.passages if words in one.masked]
    start = passage.masked.index(words)
    return beside(made, passage, TextSpan(start, start + len(words)))


def document(words: str, title: str = "A decree") -> SavedPlace:
    """A document with these words."""
    return replace(records().places["tender"], words=words, title=title, before="", behind="")


def fits(source: str, words: str, there: str, title: str = "A decree") -> int:
    """The score of a document for a number."""
    [one] = read(source, words)
    return shared(document(there, title), one)


def test_a_number_goes_with_its_noun_and_the_words_of_its_sentence() -> None:
    [one] = read("The gates opened. They built eleven fenced sites by the lake.\n", "eleven")
    assert (one.number.value, one.noun.words) == (11, "fenced sites")
    assert "gat" not in one.said
    assert one.counts
    assert not one.of_people


@pytest.mark.parametrize("words", ["26 people", "26 of them", "26 had worked", "26 accounts"])
def test_people_and_their_accounts_can_be_those_who_were_heard(words: str) -> None:
    assert read(f"In all, {words}.\n", "26")[0].of_people


@pytest.mark.parametrize(("source", "words"), [("See finding F2 above.", "2"), ("By paragraph (2) of it.", "2")])
def test_what_names_something_counts_nothing(source: str, words: str) -> None:
    [one] = read(f"{source}\n", words)
    assert not one.counts
    assert shared(document("There are 2 findings and paragraphs above."), one) == 0


def test_the_counted_noun_makes_a_figure_fit_wherever_it_stands_in_a_long_document() -> None:
    there = f"{FILLER}\n\nThere shall be eleven sites on the shore.\n\n{FILLER}"
    assert fits("They built eleven fenced sites.\n", "eleven", there) > 0
    assert fits("They sent eleven letters.\n", "eleven", there) == 0


def test_the_same_figure_alone_never_fits() -> None:
    assert fits("We heard two officials.\n", "two", f"{FILLER} Leases end behind two seasons. {FILLER}") == 0
    assert fits("Draft 8, of the evening.\n", "8", f"{FILLER} The office has 8 doors. {FILLER}") == 0


def test_dates_and_articles_of_a_document_are_no_figures() -> None:
    assert fits("They built 12 hostels.\n", "12", "On 12 April 2019 the hostels were opened.") == 0
    assert fits("They built 12 hostels.\n", "12", "Article 12. Hostels are locked.") == 0


def test_a_large_figure_fits_by_one_word_or_by_the_title() -> None:
    assert fits("The province ordered 6,200 beds.\n", "6,200", "beds: 6,200") > 0
    assert fits("In all, 1,110 leases were lost.\n", "1,110", "East,2019,1110", "Table of leases") > 0
    assert fits("In all, 1,110 leases were lost.\n", "1,110", "East,2019,1110", "A letter") == 0


def test_a_figure_that_stands_everywhere_in_a_document_is_not_taken_from_there() -> None:
    there = "There are eleven sites on the shore. " * 60
    assert fits("They built eleven fenced sites on the shore.\n", "eleven", there) == 0
