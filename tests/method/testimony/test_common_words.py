from __future__ import annotations

from probata.method.documents.folding import fold
from probata.method.testimony.common_words import COMMON, NEVER_ALONE


def test_the_words_are_written_as_texts_are_searched() -> None:
    for word in COMMON | NEVER_ALONE:
        assert fold(word) == word
        assert word.isalpha()


def test_no_word_is_both() -> None:
    assert not COMMON & NEVER_ALONE
    assert "may" in COMMON
    assert "yes" in NEVER_ALONE
