"""The template: TOML whatever the names in it hold, with what stands already filled in whole."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.findings.assessment_reading import read_assessments
from probata.method.findings.assessment_template import template
from probata.method.sources.assessments import Assessments, Kind
from probata.record.errors import BadInput
from tests.method.sources.assessing import files


@given(found=files())
def test_what_stands_is_filled_in_whole(found: Assessments) -> None:
    assert read_assessments(template("photo.jpg", (), found, {}), "f.toml") == found


@given(name=st.text(), known=st.lists(st.text(), max_size=3))
def test_it_is_toml_whatever_a_stranger_called_the_file(name: str, known: list[str]) -> None:
    found = tomllib.loads(template(name, known, Assessments(), {}))
    assert list(found) == list(Kind)


def test_an_empty_one_lacks_words_and_nothing_else() -> None:
    with pytest.raises(BadInput) as caught:
        read_assessments(template("photo.jpg", (), Assessments(), {}), "f.toml")
    assert "unknown" not in caught.value.message
    assert "'collector'" in caught.value.message


def test_it_begins_with_what_is_known() -> None:
    start = {Kind.ACQUISITION: {"collector": "N", "tools": ["a browser"]}}
    text = template("photo.jpg", ("SHA-256: ab",), Assessments(), start)
    assert "#   SHA-256: ab\n" in text
    assert tomllib.loads(text)["acquisition"] == {
        **{"collector": "N", "source": "", "purpose": "", "method": "", "tools": ["a browser"]},
        **{"collected": "", "form": "", "declared_by": "", "reasons": ""},
    }
