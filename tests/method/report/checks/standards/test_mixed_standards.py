"""PB402: the declared standard of proof is none that is known, or a sentence speaks in the words of another one."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import mixed_standards as rule
from tests.method.report.world import bound

OBJECTED: list[tuple[str, dict[str, str]]] = [
    (
        ":::{finding} F9 incident\nThere is clear and convincing evidence that gates were locked. {cite}`gate`\n:::\n",
        {},
    ),
    (":::{finding} F9 pattern\nIt is more likely than not that gates were locked. {cite}`gate`\n:::\n", {}),
    ("On a balance of probabilities the gates were locked.", {}),
    ("It is beyond any reasonable doubt that it happened.", {}),
    ("Text.", {"standard": "probably"}),
]
LET_BE: list[tuple[str, dict[str, str]]] = [
    ("The standard is lower than beyond reasonable doubt, the standard of a criminal trial.", {}),
    ("It is not clear and convincing.", {}),
    ("The Ministry said that this was beyond reasonable doubt.", {}),
    ("There are reasonable grounds to believe that it happened.", {}),
    (
        ":::{finding} F9 incident\nFor this finding the standard is clear and convincing evidence. {cite}`gate`\n:::\n",
        {},
    ),
    ("The court needs proof beyond reasonable doubt.", {}),
    ("Text.", {"standard": "Reasonable grounds to believe"}),
    ("Text.", {"standard": "reasonable grounds"}),
    ("Text.", {"standard": "balance of probabilities"}),
    ("Text.", {"standard": "clear and convincing evidence"}),
    ("Text.", {"standard": "beyond reasonable doubt"}),
    ("Text.", {"standard": "the standard of reasonable suspicion"}),
    ("Text.", {"standard": "reasonable grounds to believe."}),
]


@pytest.mark.parametrize(("source", "front"), OBJECTED)
def test_the_words_of_another_standard_are_objected_to(source: str, front: dict[str, str]) -> None:
    assert list(rule.run(bound(source, **front)))


@pytest.mark.parametrize(("source", "front"), LET_BE)
def test_the_declared_words_and_talk_about_standards_are_let_be(source: str, front: dict[str, str]) -> None:
    assert not list(rule.run(bound(source, **front)))


def test_an_unknown_standard_is_pointed_at() -> None:
    whole = bound("Text.", standard="gut feeling")
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end] == "gut feeling"
