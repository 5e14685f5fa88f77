"""Words that a free translation may put for one another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.alike import alike
from probata.method.statements.translating import meanings


@pytest.mark.parametrize(
    ("one", "other"),
    [("lorries", "trucks"), ("port", "harbour"), ("buried", "interred"), ("court", "yard"), ("court", "trial")],
)
def test_words_of_one_meaning_have_one_in_common(one: str, other: str) -> None:
    assert not meanings(one).isdisjoint(meanings(other))


def test_words_of_two_meanings_have_none() -> None:
    assert meanings("herring").isdisjoint(meanings("judge"))


@given(st.text(min_size=1, max_size=12))
@settings(deadline=None)
def test_what_is_alike_translates_itself(word: str) -> None:
    assert alike(word) in meanings(word)
