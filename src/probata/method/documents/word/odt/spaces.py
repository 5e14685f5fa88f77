"""White space of mixed content: a stretch of it is one space, at the start of a paragraph none (ODF 1.3, 6.1.2)."""

from __future__ import annotations

from collections.abc import Iterator

_WHITE = " \t\r\n"


def told(text: str, after_space: bool) -> Iterator[tuple[int, int, str]]:
    """Which letters are told: start, end and the words of each stretch that stands whole in the file.

    Args:
        text: the letters between two tags.
        after_space: whether the paragraph begins here, or its last letter is white space.
    """
    start = 0
    for place, letter in enumerate(text):
        white = letter in _WHITE
        if white and (after_space or letter != " "):
            if start < place:
                yield start, place, text[start:place]
            if not after_space:
                yield place, place + 1, " "
            start = place + 1
        after_space = white
    if start < len(text):
        yield start, len(text), text[start:]


def as_it_stands(text: str, after_space: bool) -> bool:
    """Whether nothing of it is left out, which is so for nearly all text that word processors write."""
    odd = "  " in text or "\n" in text or "\t" in text or "\r" in text
    return not odd and not (after_space and text.startswith(" "))
