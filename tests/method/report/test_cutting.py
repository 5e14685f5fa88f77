"""Words shortened where a word ends."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.cutting import head, tail

WORDS = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Z", "C"]), min_size=1, max_size=6), max_size=60
)


def test_what_is_short_stays_as_it_is() -> None:
    assert head("They were held.", 15) == tail("They were held.", 15) == "They were held."


def test_it_is_cut_between_words() -> None:
    assert head("They were held in the quarry.", 20) == "They were held in…"
    assert head("They were held in the quarry.", 22) == "They were held in the…"
    assert tail("They were held in the quarry.", 19) == "…in the quarry."
    assert tail("They were held in the quarry.", 20) == "…held in the quarry."
    assert head("They were held", 9) == "They…"


def test_one_long_word_is_cut_where_it_has_to_be() -> None:
    assert head("x" * 30, 10) == "x" * 9 + "…"
    assert tail("x" * 30, 10) == "…" + "x" * 9
    assert head("收容所里的人都被带走了没有人回来", 6) == "收容所里的…"


@given(WORDS)
@settings(deadline=None)
def test_whole_words_are_left_and_the_sign_says_that_some_are_not(words: list[str]) -> None:
    text = " ".join(words)
    first, last = head(text, 30), tail(text, 30)
    if len(text) <= 30:
        assert first == last == text
    else:
        assert set(first[:-1].split()) <= set(words)
        assert set(last[1:].split()) <= set(words)
        assert (first[-1], last[0]) == ("…", "…")
