"""Words for a number of persons of any trade, and what is said of them. The words of the world's codes: held, pills."""

from __future__ import annotations

import pytest

from probata.method.manuscript.numbers import quantifiers
from probata.method.report.matching.said_of_persons import said_of_persons
from probata.method.report.prose.woven import each_sentence
from tests.method.report import world


def _said(sentence: str) -> bool:
    bound = world.bound(f"{sentence}\n")
    woven = next(woven for _, _, woven in each_sentence(bound))
    return any(said_of_persons(bound, woven, one) for one in quantifiers(woven.text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Every deckhand had been held.",
        "Most seamstresses were held.",
        "All women were held.",
        "In most cases fishermen were locked in.",
        "Several fruit pickers said that the gate was shut.",
        "Everyone who sailed from the port was held.",
        "Nearly all of the conscripts of the garrison had been held.",
        "The interviews show that most miners were held.",
        "Most of the maids were regularly held.",
    ],
)
def test_what_is_coded_or_told_of_persons(sentence: str) -> None:
    assert _said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Every container was locked.",
        "Most letters were held back by sailors.",
        "All persons held in the hostels were fed.",
        "Every worker is held to the contract.",
        "It is not established that every deckhand was held.",
        "That all workers were held is not established.",
        "Nothing shows that all workers were held.",
        "Whether most stokers were held is not known.",
        "The Ministry said that all workers were held for their safety.",
        "All workers were held for their safety, the manager said.",
        "According to the Guild, all workers were held.",
        "Most weavers come from the hills.",
        "Some ministers answered questions.",
        "Not every deckhand was held.",
        "Most fishermen were not held.",
    ],
)
def test_things_laws_doubts_and_the_claims_of_others_are_let_be(sentence: str) -> None:
    assert not _said(sentence)
