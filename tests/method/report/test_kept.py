"""A report that is compiled again after a change is the report that is compiled for the first time."""

from __future__ import annotations

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.kept import Kept
from probata.method.manuscript.reading import read
from probata.method.report.annex import methodology
from probata.method.report.binding import bind
from probata.method.report.exports.html import to_html
from probata.method.report.model import Bound, Objection, Records
from probata.method.report.rules import objections
from probata.record.errors import NotFound
from tests.method.report import world
from tests.method.report.exports.samples import EVERYTHING

_RECORDS = world.records()
_PIECES = (
    "Most interviewees ", "26 of 40 ", "{count}`held:k` ", "{count}`medicine:words|almost all` ", "{quote}`lamp` ",
    "{quote}`inside` ", "{cite}`gate` ", "{date}`12 April 2019` ", "{fixed}`3|ok` ", "**", "*", "`", "\n\n", "\n",
    "\r\n", "| a | 1 |\n|---|---|\n| b | 2 |\n\n", "> ",
    "- ", "[^z]", "\n\n[^z]: note I-07 \n\n", "I-07 ", "interview 7 ",
    "Sefa Onduril ", "Sefa-\n", "onduril. ", ":::{finding} F2 law\n", "\n:::\n", ":::{reply}\n", "% no\n", " per cent ",
    "The Ministry did not answer. ", "It is proven that ", "some ", "“quoted words” ", "\n# Head 2\n\n", " {#p-zzzz}",
    "one interviewee said ", "independent accounts ", "genocide ", ". ", "A", " ", "", "{ref}`F1` ", "```\n",
)  # fmt: skip
_edits = st.lists(
    st.tuples(st.integers(0, 3_000), st.sampled_from((0, 0, 1, 5, 40)), st.sampled_from(_PIECES)),
    min_size=1,
    max_size=5,
)
Compiled = tuple[Bound, tuple[Objection, ...], bytes]


def _compiled(text: str, records: Records, kept: Kept | None) -> Compiled:
    bound = bind(read(world.MAIN, partial(_load, text), kept), records, kept)
    found = objections(bound)
    page = to_html(bound, methodology(bound), found, draft=True, pictures={})
    return bound, found, page


def _load(text: str, name: str) -> str:
    if name != world.MAIN:
        raise NotFound(f"There is no file {name}.")
    return text


@settings(deadline=None, max_examples=60)
@given(_edits)
def test_after_any_edits_it_is_the_same_as_for_the_first_time(edits: list[tuple[int, int, str]]) -> None:
    kept, text = Kept(), world.whole(EVERYTHING)
    _compiled(text, _RECORDS, kept)
    for at, more, words in edits:
        text = text[:at] + words + text[at + more :]
        kept.turn()
        assert _compiled(text, _RECORDS, kept) == _compiled(text, _RECORDS, None)


def test_the_same_text_elsewhere_is_told_of_elsewhere() -> None:
    kept, one = Kept(), "Most interviewees described I-07.\n"
    first = _compiled(world.whole(one), _RECORDS, kept)[1]
    again = _compiled(world.whole(f"More words.\n\n{one}"), _RECORDS, kept)[1]
    assert again == _compiled(world.whole(f"More words.\n\n{one}"), _RECORDS, None)[1]
    assert {one.at.line for one in first} != {one.at.line for one in again}


def test_what_one_inquiry_worked_out_says_nothing_in_another() -> None:
    kept, text = (
        Kept(),
        world.whole("Sefa Onduril, I-07 and {count}`held:k` of {count}`held:n` people. {quote}`lamp`\n"),
    )
    other = Records({}, {}, (), None, type(_RECORDS.lexicon)(bytes(16), *[frozenset()] * 3, 0, ()), _RECORDS.today)
    for records in (_RECORDS, other, _RECORDS):
        assert _compiled(text, records, kept) == _compiled(text, records, None)


def test_rules_asked_twice_say_the_same() -> None:
    bound = bind(read(world.MAIN, partial(_load, world.whole(EVERYTHING))), _RECORDS)
    assert objections(bound) == objections(bound)
