"""Element matrices on record."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import elements_unsaid
from probata.method.report.matching.matrices import (
    has_matrix,
    is_complete,
    is_element,
    kinds,
    legal,
    of_label,
    on_record,
    speaks_of,
)
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.phrases import each_said
from tests.method.report.found_world import example, without

BOUND = example(elements_unsaid.GOOD)
(LEGAL,) = legal(BOUND)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("C2", "directed against civilians"),
        ("C3", "that it was systematic"),
        ("C4", "a policy"),
        ("C5", "the connection with it"),
        ("C6", "Knowledge"),
        ("C6", "C6"),
        ("e", "imprisonment"),
    ],
)
def test_an_element_is_known_by_words_that_are_its_own(key: str, words: str) -> None:
    element = next(one for one in LEGAL.matrix.instrument.elements if one.key == key)
    assert speaks_of(element, LEGAL.matrix, words)


def test_a_word_that_several_elements_share_names_none() -> None:
    assert not any(speaks_of(one, LEGAL.matrix, "the attack") for one in LEGAL.matrix.instrument.elements)


def test_a_label_finds_the_legal_finding_that_speaks_of_it() -> None:
    assert on_record(BOUND, "constitutes crimes against humanity")
    assert not on_record(BOUND, "constitutes genocide")
    assert list(of_label(BOUND, "an international crime")) == [LEGAL]
    assert kinds("War crimes and genocide") == {"war crime", "genocid"}
    assert not is_complete(LEGAL)


def test_only_a_recorded_legal_finding_has_a_matrix() -> None:
    assert [has_matrix(BOUND, one) for one in directives(BOUND, "finding")] == [False, True]
    assert legal(example(without(elements_unsaid.GOOD))) == ()


def test_a_cell_with_an_element_alone_is_a_head_and_no_claim() -> None:
    bound = example(f"{elements_unsaid.GOOD}\n| Element |\n|---|\n| torture |\n| Torture took place |\n")
    cells = {said.words.strip(): is_element(said) for said in each_said(bound) if said.passage.kind == "cell"}
    assert cells == {"Element": False, "torture": True, "Torture took place": False}
