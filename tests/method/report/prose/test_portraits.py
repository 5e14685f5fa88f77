"""What describes a person closely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.prose.portraits import kinds_in, own_words, place_pattern
from probata.method.report.prose.woven import passage_prose
from probata.method.testimony.model import Attribute
from tests.method.report import world


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("A nurse came.", {"an occupation"}),
        ("As a bus driver she saw it.", {"an occupation"}),
        ("Nurses and teachers came; the official language; the cooking.", set()),
        ("On 12 April 2019 at Reed.", {"an exact day", "a named place"}),
        ("A girl of sixteen; he was 40 years old; she, aged 17.", {"an age"}),
        ("In her forties.", {"an age"}),
        ("A group of sixteen people, for 40 years.", set()),
        ("The reed grew; women and men.", set()),
        ("Herons fly.", set()),
    ],
)
def test_four_kinds_are_told_apart(words: str, kinds: set[str]) -> None:
    assert kinds_in(words, world.bound("Words.\n")) == kinds


def test_only_names_of_quasi_identifiers_are_places() -> None:
    codebook = world.codebook()
    open_to_all = Attribute("route", "route", ("the Association",), quasi=False)
    more = replace(codebook, attributes={**codebook.attributes, "route": open_to_all})
    found = place_pattern(more)
    assert found is not None
    assert found.search("at Heron,")
    assert not found.search("the Association of women")
    assert place_pattern(None) is None


def test_laws_and_quotations_describe_nobody() -> None:
    bound = world.bound("Under {law}`Decree No. 44 of 2 March 2019` she said {quote}`lamp`.\n")
    assert kinds_in(own_words(passage_prose(bound, bound.passages[0])), bound) == set()
