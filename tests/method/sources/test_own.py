"""A document's own words: those outside of quotations and background, unless too few are left."""

from __future__ import annotations

import numpy as np

from probata.method.sources.own import Own
from probata.method.sources.words import read


def own(source, text: str) -> Own:
    words = read(source(1, text))
    return Own(words, np.zeros(words.count, dtype=bool))


def test_quoted_words_are_not_a_documents_own(source) -> None:
    text = own(source, "One two three four five six seven eight nine. “Ten eleven twelve thirteen,” he said.")
    assert text.units == 11 * 4


def test_a_document_of_quotations_alone_is_measured_by_all_its_words(source) -> None:
    assert own(source, "“One two three four five six seven eight nine ten.”").units == 40


def test_a_document_of_background_alone_is_measured_without_knowing_of_background(source) -> None:
    words = read(source(1, "one two three four five six seven eight nine"))
    assert Own(words, np.ones(9, dtype=bool)).units == 36
