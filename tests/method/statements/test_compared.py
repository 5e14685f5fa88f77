"""Ratios in words: with which numbers they are true, and which the documents give."""

from __future__ import annotations

from probata.method.statements.compared import Ratio, ratios
from probata.method.statements.measuring import measures
from probata.method.statements.reading import statements
from probata.method.statements.renderings import Source
from probata.record.ref import Ref

ANSWER = "The mill sent a 131-page answer, nearly three times the length of the report, to the Dorn inquiry."


def found(*texts: str) -> tuple[Ratio, ...]:
    sources = [Source(Ref.of("doc", n.to_bytes(16, "big")), text, statements(text)) for n, text in enumerate(texts)]
    return ratios(sources, [one for each in sources for one in measures(each)])


def test_it_says_with_which_numbers_the_words_are_true_and_which_are_given() -> None:
    [one] = found(ANSWER, "The 48-page report was read.", "Its 46-page report was read.", "A 12-page letter came.")
    assert (one.says, one.number.words, one.of, one.low, one.high) == (
        "nearly three times",
        "131-page",
        "report",
        44,
        46,
    )
    assert [(each.words, fits) for each, fits in one.beside] == [("46-page", True), ("48-page", False)]


def test_copies_of_a_sentence_are_one() -> None:
    assert len(found(ANSWER, ANSWER)) == 1


def test_a_ratio_of_nothing_that_is_named_is_left_out() -> None:
    assert found("The answer was three times longer.") == ()
    assert found("A 131-page answer and a 12-page letter were twice the length of the report.") == ()
    assert found("They came twice.") == found("") == found() == ()
