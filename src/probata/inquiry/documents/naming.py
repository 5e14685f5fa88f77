"""naming: what is odd about names of documents that stand in one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def remarks(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Name -> sentences, for names that turn, mix alphabets in a word, or look like another in the list."""
    from probata.method.documents.confusable import remarks as odd

    return odd(names)
