"""cutting: words shortened where a word ends, with a sign where something was left out."""

from __future__ import annotations

import re

_LEFT_OUT = "…"
_LAST = re.compile(r"\s+\S*\Z")
_FIRST = re.compile(r"\A\S*\s+")


def head(words: str, most: int) -> str:
    """The first words, at most so many letters with the sign; as they are when they are short enough.

    A single word that is longer, and a script without blanks, is cut where it has to be.
    """
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    whole = cut if words[most - 1].isspace() else _LAST.sub("", cut)
    return f"{(whole if _is_enough(whole, most) else cut).rstrip()}{_LEFT_OUT}"


def tail(words: str, most: int) -> str:
    """The last words, as :func:`head` the first."""
    if len(words) <= most:
        return words
    start = len(words) - most + 1
    cut = words[start:]
    whole = cut if words[start - 1].isspace() else _FIRST.sub("", cut)
    return f"{_LEFT_OUT}{(whole if _is_enough(whole, most) else cut).lstrip()}"


def _is_enough(whole: str, most: int) -> bool:
    """Whether cutting at a blank leaves at least a third of the room filled."""
    return 3 * len(whole) >= most
