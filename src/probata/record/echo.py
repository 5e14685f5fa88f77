"""Echo: how much of what somebody wrote a message repeats. A message is read by people, and kept in logs."""

from __future__ import annotations

import re

MOST_ECHOED = 80
"""Code points of somebody's input that a message repeats at most."""
_QUOTED = re.compile(rf"(?<!\w)'([^'\n]{{{MOST_ECHOED + 1},}})'(?!\w)")
_UNBROKEN = re.compile(rf"\S{{{MOST_ECHOED + 21},}}")
"""Longer than any word of a message with its quotation marks and the largest echo in it."""


def short(words: str, most: int = MOST_ECHOED) -> str:
    """Words as a message repeats them: no longer than ``most`` code points, with an ellipsis for what is left out."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def shortened(message: str) -> str:
    """A message in which nothing in 'single' marks, and no word, is longer than a reader needs to find it.

    What stands in “other” marks is there to be read whole, such as the sentence that was adopted.
    """
    quoted = _QUOTED.sub(lambda found: f"'{short(found[1])}'", message) if len(message) > MOST_ECHOED else message
    return _UNBROKEN.sub(lambda found: short(found[0]), quoted)
