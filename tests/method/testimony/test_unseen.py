"""Signs that nobody sees."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.unseen import UNSEEN, empty, unseen_as_code
from probata.record.echo import MOST_ECHOED, short

_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u3164\u2800\ufe0f \t\n\u00a0\u3000"


@given(st.text(alphabet=_NOTHING))
@settings(deadline=None)
def test_words_of_signs_that_show_nothing_are_empty(words: str) -> None:
    assert empty(words)


@given(st.text(alphabet=_NOTHING), st.sampled_from("aä9م中-…'"), st.text(alphabet=_NOTHING))
@settings(deadline=None)
def test_one_sign_that_shows_is_enough(before: str, sign: str, behind: str) -> None:
    assert not empty(before + sign + behind)


@given(st.text())
@settings(deadline=None)
def test_a_message_repeats_no_more_than_its_limit(words: str) -> None:
    assert len(short(words)) <= MOST_ECHOED
    assert short(words) == words or short(words)[:-1] == words[: MOST_ECHOED - 1]
    assert not UNSEEN.search(unseen_as_code(words))


def test_line_ends_tabs_and_joiners_of_scripts_are_no_unseen_signs() -> None:
    assert not UNSEEN.search("a\tb\r\nc\u200c\u200d\u200e\u0085")
