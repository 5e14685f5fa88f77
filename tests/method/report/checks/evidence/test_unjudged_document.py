"""PB112: what is leaked or posted bears a sentence, and nobody wrote down whether it is genuine."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unjudged_document as rule
from probata.method.report.examples import DECREE, FINDINGS, INTERNAL
from tests.method.report.found_world import found, without

BARE = f"{FINDINGS}{DECREE}% not adopted: F1\n"
RECORD = """% [authenticity.{}]
% provenance = "handed over by a person whom the inquiry knows"
% tests = "letterhead, numbering and signature compared with published ones"
% doubts = "none"
% result = "probably authentic"
% judged_by = "Ane Brolund"
% not adopted: F1
"""
LEAKED = f"{INTERNAL}%s\nAn internal directive asked for locked doors. {{cite}}`directive`\n"
PICTURES = [
    "The photograph was taken at the pier in {date}`February 2020`. {cite}`courier`",
    "A queue can be seen. It was filmed outside the hall on {date}`3 May 2020`. {cite}`courier`",
    "A video shows people before the long building. {cite}`courier`",
    "The picture of the yard, dated {date}`2 May 2019`, shows a fence. {cite}`courier`",
]
OPEN = [
    "A photograph was posted as one of the pier in {date}`February 2020`. {cite}`courier`",
    "It could not be established where the picture was taken. {cite}`courier`",
    "The Courier reported that the video was filmed at the pier. {cite}`courier`",
    "The paper wrote of a queue at the pier. {cite}`courier`",
    "The footage was not taken at the pier. {cite}`courier`",
]


@pytest.mark.parametrize("says", PICTURES)
def test_where_and_when_a_picture_was_taken_needs_a_record(says: str) -> None:
    assert found(rule, f"{BARE}\n{says}\n")
    assert not found(rule, f"{FINDINGS}{DECREE}{RECORD.format('courier')}\n{says}\n")


@pytest.mark.parametrize("says", OPEN)
def test_what_leaves_it_open_is_let_be(says: str) -> None:
    assert not found(rule, f"{BARE}\n{says}\n")


def test_a_leaked_document_needs_a_record_whatever_is_told_of_it() -> None:
    assert found(rule, LEAKED % BARE)
    assert not found(rule, LEAKED % f"{FINDINGS}{DECREE}{RECORD.format('directive')}")


def test_without_a_file_of_findings_nothing_is_said() -> None:
    assert not found(rule, without(rule.BAD))
