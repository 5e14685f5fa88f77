"""The nouns of findings."""

from __future__ import annotations

import pytest

from probata.method.findings.elements import read_instrument
from probata.method.findings.model import (
    Adoption,
    Authenticity,
    Cell,
    CellState,
    Condition,
    Matrix,
    is_adopted,
    state_of,
)
from probata.method.sources.authenticity import AuthenticityResult
from probata.record.digest import Digest

_CONTENT, _OTHER = Digest.of(b"now"), Digest.of(b"before")


def adoption(content: Digest) -> Adoption:
    return Adoption(finding="F1", content=content, by="Orrin Vash", reason="read twice", at="2022-02-27T09:00:00Z")


def test_a_finding_that_nobody_adopted_is_drafted() -> None:
    assert state_of(None, _CONTENT, "") == "drafted"
    assert not is_adopted(None, _CONTENT, "")


def test_an_adoption_says_who_and_on_which_day() -> None:
    assert state_of(adoption(_CONTENT), _CONTENT, "") == "adopted by Orrin Vash on 2022-02-27"
    assert is_adopted(adoption(_CONTENT), _CONTENT, "")


def test_an_adoption_of_other_words_holds_no_more() -> None:
    assert state_of(adoption(_OTHER), _CONTENT, "").endswith("in an earlier wording")
    assert not is_adopted(adoption(_OTHER), _CONTENT, "")


def test_what_is_stale_says_why_whoever_adopted_it() -> None:
    assert state_of(adoption(_CONTENT), _CONTENT, "an account was withdrawn") == "stale: an account was withdrawn"
    assert not is_adopted(adoption(_CONTENT), _CONTENT, "an account was withdrawn")


def test_a_condition_never_says_that_a_standard_is_met() -> None:
    assert str(Condition("the text itself", "")) == "the text itself: there"
    assert str(Condition("the text itself", "it is not cited")) == "the text itself: missing: it is not cited"


@pytest.mark.parametrize(
    ("result", "bears"), [(one, "authentic" in one and "not" not in one) for one in AuthenticityResult]
)
def test_only_what_somebody_found_authentic_bears_a_finding(result: AuthenticityResult, bears: bool) -> None:
    assert Authenticity("letter", "a source", "the seal", "none", result, "Orrin Vash").bears is bears


def test_an_element_that_nobody_wrote_about_was_not_examined() -> None:
    text = 'name = "n"\nlabel = "l"\ncites = "c"\n[contextual]\nC1 = "an attack"\n[acts]\na = "an act"\n'
    matrix = Matrix("m", read_instrument(text, "n.toml"), {"a": Cell("a", CellState.MET, ("F1",))})
    assert matrix.cell("C1").state is CellState.NOT_EXAMINED
    assert matrix.cell("a").findings == ("F1",)
