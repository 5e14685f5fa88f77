"""Quotation marks that an author typed."""

from __future__ import annotations

from probata.method.report.prose.quoting import goes_on, marked_in, marked_in_titles
from tests.method.report.world import bound


def test_places_count_from_the_start_of_the_passage() -> None:
    passage = bound("Before.\n\nThey call it “the sheds”.").passages[1]
    (one,) = marked_in(passage)
    assert passage.masked[one.inner.start : one.inner.end] == "the sheds"


def test_what_stands_in_a_role_or_in_code_is_no_mark() -> None:
    assert marked_in(bound('{fixed}`“x”|a term` and `"code"` and {quote}`lamp`').passages[0]) == ()


def test_a_long_quotation_goes_on_when_the_next_paragraph_repeats_its_mark() -> None:
    passages = bound("“One.\n\n“Two.”").passages
    (first,) = marked_in(passages[0])
    assert goes_on(passages, 0, first)


def test_it_does_not_go_on_into_other_prose_or_past_the_end() -> None:
    passages = bound("“One.\n\nTwo.").passages
    (first,) = marked_in(passages[0])
    assert not goes_on(passages, 0, first)
    assert not goes_on(passages[:1], 0, first)


def test_titles_and_captions_are_looked_at_where_they_stand() -> None:
    whole = bound("::::{annex} The “sheds”\nText.\n::::\n")
    ((at, quotation),) = marked_in_titles(whole)
    assert quotation.closed
    assert whole.manuscript.sources[at.file][at.start : at.end] == "“sheds”"
