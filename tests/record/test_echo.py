"""What a message repeats of somebody's input."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.record.echo import MOST_ECHOED, short, shortened
from probata.record.errors import BadInput


@given(st.text(min_size=MOST_ECHOED + 1, alphabet=st.characters(categories=("Ll", "Zs"))))
@settings(deadline=None)
def test_a_quoted_word_is_cut_in_every_part_of_an_error(words: str) -> None:
    fault = BadInput(f"The key {words!r} is unknown.", next_step=f"Leave {words!r} out.")
    assert words not in str(fault)
    assert fault.message.startswith("The key '")
    assert fault.message.endswith("' is unknown.")


@given(st.lists(st.text(alphabet="abc'", min_size=1, max_size=MOST_ECHOED), max_size=30).map(" ".join))
@settings(deadline=None)
def test_words_of_common_length_without_quotation_marks_stand_as_they_are(words: str) -> None:
    plain = words.replace("'", "")
    assert shortened(plain) == plain


def test_an_unbroken_run_is_cut() -> None:
    assert len(shortened(f"There is no {'x' * 9_000} here.")) < 120
    assert short("x" * 81) == "x" * 79 + "…"
