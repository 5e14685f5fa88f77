"""The words of a paragraph: emphasis, links, breaks."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.word.model import Link as Linked
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.inlines import Inlines, words_of
from probata.method.drafts.view import View, view
from probata.method.manuscript.model import Break, Link, Styled, Text
from probata.record.span import TextSpan
from tests.method.drafts.drafting import P, draft


def _seen(*runs: tuple[str, bool, bool], link: TextSpan | None = None) -> View:
    made = draft(P([words for words, _bold, _italic in runs]))
    formed = tuple(replace(run, bold=one[1], italic=one[2]) for run, one in zip(made.runs, runs, strict=True))
    links = (Linked(link, "https://a.invalid/x"),) if link else ()
    return view(replace(made, runs=formed, links=links), Changes.ACCEPTED)


def test_what_reaches_farther_stands_outside() -> None:
    seen = _seen(("a", False, False), ("b", True, False), ("c", True, True), link=TextSpan(1, 2))
    made = Inlines(seen, (), {}, {}).of(seen.read[0].span)
    strong = Styled("strong", (Link("https://a.invalid/x", (Text("b"),)), Styled("emphasis", (Text("c"),))))
    assert made == (Text("a"), strong)


def test_lines_are_breaks_and_a_bold_heading_is_no_emphasis() -> None:
    seen = _seen(("a\nb", True, False))
    inlines = Inlines(seen, (), {}, {})
    assert inlines.of(seen.read[0].span, plain=True) == (Text("a"), Break(hard=True), Text("b"))


@settings(deadline=None)
@given(st.lists(st.tuples(st.text("abc", min_size=1), st.booleans(), st.booleans()), min_size=1, max_size=6))
def test_no_word_is_lost_or_doubled(runs: list[tuple[str, bool, bool]]) -> None:
    seen = _seen(*runs)
    assert words_of(Inlines(seen, (), {}, {}).of(seen.read[0].span)) == "".join(words for words, _b, _i in runs)
