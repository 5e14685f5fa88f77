"""Records about items for tests, written out whole and drawn at random."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from probata.method.sources.acquisition import ALGORITHMS, Acquisition, Form, Transfer
from probata.method.sources.assessments import Assessments
from probata.method.sources.authenticity import AuthenticityRecord, AuthenticityResult
from probata.method.sources.verification import (
    Analysis,
    AnalysisResult,
    EarlierCopy,
    Precision,
    ReverseSearch,
    VerificationCard,
)
from probata.record.uncertain_date import UncertainDate

ACQUISITION = """
[acquisition]
collector = "Ember Quist"
source = "https://reedpost.example/412"
purpose = "It is said to show the hostel."
method = "saved from the browser"
collected = "2021-10-11T09:40:00Z"
form = "copy"
declared_by = "Ember Quist"
reasons = "from the notes of that day"
"""
CARD = """
[verification]
claimed_date = "2020-02"
judged_by = "Ember Quist"
reasons = "the album is older"

[verification.technical]
examined = ["the file's own data"]
how = "read with the tool of the house"
result = "inconsistent"
"""
LEAK = """
[authenticity]
provenance = "an envelope without a sender"
tests = ["the numbering agrees", "the date agrees"]
doubts = "no signature"
result = "probably authentic"
judged_by = "Anso Nurrick"
reasons = "judged on 22 November"
"""


def day(edtf: str) -> UncertainDate:
    return UncertainDate(edtf, edtf)


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=12).map(
    lambda words: unicodedata.normalize("NFC", words)
)
MAYBE = st.one_of(st.just(""), WORDS)
LISTS = st.lists(WORDS, max_size=3, unique_by=str.casefold).map(tuple)
SOME = st.lists(WORDS, min_size=1, max_size=3, unique_by=str.casefold).map(tuple)
DAYS = st.sampled_from(("2016-08-14", "2019~", "2020-02", "2021-XX-XX")).map(day)
MAYBE_DAYS = st.one_of(st.none(), DAYS)


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    result = draw(st.sampled_from(AnalysisResult))
    if result is AnalysisResult.NOT_EXAMINED:
        return Analysis(says=draw(MAYBE), doubts=draw(MAYBE))
    return Analysis(draw(SOME), draw(WORDS), result, draw(MAYBE), draw(MAYBE))


@st.composite
def acquisitions(draw: st.DrawFn) -> Acquisition:
    algorithm = draw(st.sampled_from(("", *ALGORITHMS)))
    transfers = st.lists(st.builds(Transfer, WORDS, WORDS, MAYBE_DAYS, MAYBE), max_size=2).map(tuple)
    return Acquisition(
        *(draw(WORDS) for _ in range(4)),
        draw(LISTS),
        draw(DAYS),
        draw(MAYBE),
        draw(st.sampled_from(Form)),
        draw(MAYBE),
        "ab" * (ALGORITHMS[algorithm] // 2) if algorithm else "",
        algorithm,
        draw(transfers),
        draw(LISTS),
        draw(WORDS),
        draw(WORDS),
    )


@st.composite
def cards(draw: st.DrawFn) -> VerificationCard:
    three = [draw(analyses()) for _ in range(3)]
    examined = any(one.result is not AnalysisResult.NOT_EXAMINED for one in three)
    found = draw(MAYBE) if examined else ""
    copies = st.builds(
        lambda which, words, on, says: EarlierCopy(words if which else "", "" if which else words, on, says),
        st.booleans(),
        WORDS,
        MAYBE_DAYS,
        MAYBE,
    )
    return VerificationCard(
        *three,
        searches=draw(st.lists(st.builds(ReverseSearch, WORDS, DAYS, WORDS), max_size=2).map(tuple)),
        earlier=draw(st.lists(copies, max_size=2).map(tuple)),
        claimed_date=draw(MAYBE_DAYS),
        established_date=draw(MAYBE_DAYS) if examined else None,
        claimed_place=draw(MAYBE),
        established_place=found,
        place_precision=draw(st.sampled_from(Precision)) if found else None,
        judged_by="one",
        second_reader=draw(st.sampled_from(("", "another"))),
        reasons=draw(WORDS),
    )


def leaks() -> st.SearchStrategy[AuthenticityRecord]:
    readers = st.sampled_from(("", "another"))
    result = st.sampled_from(AuthenticityResult)
    return st.builds(AuthenticityRecord, WORDS, SOME, SOME, result, st.just("one"), readers, WORDS)


def files() -> st.SearchStrategy[Assessments]:
    return st.builds(Assessments, acquisitions(), cards(), leaks())
