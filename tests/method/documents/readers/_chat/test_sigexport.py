"""chat.md of signal-export: told from other chats, its links, quotations, stickers and calls marked."""

from __future__ import annotations

import pytest

from probata.method.documents.readers._chat.sigexport import is_call, is_markdown

TWO = "[2019-04-12 09:30:05] Me: x  \n[2019-04-12 09:31:05] Lamp: y  \n"


def test_two_blanks_behind_the_words_tell_it() -> None:
    assert is_markdown(TWO)
    assert not is_markdown(TWO.replace("  \n", "\n"))
    assert not is_markdown("title\n" + TWO)
    assert not is_markdown(TWO.partition("\n")[0])
    assert not is_markdown(TWO.replace("-", "/"))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Missed voice call  ", True),
        ("Incoming video call (accepted, 3m 2s)", True),
        ("Outgoing call", True),
        ("the missed call", False),
        ("Missed voice call " + "and more " * 20, False),
    ],
)
def test_lines_of_the_list_of_calls(words: str, answer: bool) -> None:
    assert is_call(words) is answer
