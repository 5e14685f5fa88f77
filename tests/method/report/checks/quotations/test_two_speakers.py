"""PB224: one quotation, two speakers."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import two_speakers as rule
from tests.method.report.world import bound

OBJECTED = [
    rule.BAD,
    "The answer came in a memo by Anton Brell, the deputy. “If we count them, we own them,” Orsk wrote.\n",
    "“The lock was broken all winter,” said Jora L.[^a]\n\n[^a]: Interview with Senna K. (pseudonym), former miller.\n",
    (
        "The miller, Dr. Hanne Berg, was asked about it. “It is possible once,” she said. “It is not possible six "
        "times.”[^a]\n\n[^a]: Hearing of the second day, testimony of Dr. Marchetti.\n"
    ),
    (
        "Mr. Oskar Len said: “No net will be left in the valley.”\n\nThe road is closed.\n\n“No net will be left in "
        "the valley,” Ms. Ada Temir wrote.\n"
    ),
    (
        "Witness 4 said: “We were fed once a day there.”\n\nThe road is closed.\n\n"
        "Witness 9 said: “We were fed once a day there.”\n"
    ),
]
LET_BE = [
    rule.GOOD,
    "The answer came in a memo by Anton Brell, the deputy. “If we count them, we own them,” Brell wrote.\n",
    "He had a letter from Anton Brell. “I shall not count them,” Orsk wrote back.\n",
    "“The lock was broken all winter,” said Jora L.[^a]\n\n[^a]: Interview with Jora L. (pseudonym), former miller.\n",
    "A stallholder said: “It fell in the river.”[^a]\n\n[^a]: Interview with witness H-07.\n",
    (
        "The chairman, Rolf Ansgar, said: “No net will be left in the valley.”\n\nThe chairman said: “No net will be "
        "left in the valley.”\n"
    ),
    "Mr. Oskar Len said: “No net will be left.”[^a]\n\n[^a]: Quoted in the statement of Ms. Ada Temir.\n",
    "Mr. Oskar Len said: “No net will be left.”[^a]\n\n[^a]: The Valley Times, 4 May 2021.\n",
    "Mr. Len said: “I do not know.” Ms. Temir said: “I do not know.”\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_two_speakers_are_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_one_speaker_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
