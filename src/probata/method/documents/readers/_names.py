"""Names: a set of short names written as one string, since one name a line would bury them."""

from __future__ import annotations


def names(words: str) -> frozenset[str]:
    """The words of a string, each once."""
    return frozenset(words.split())
