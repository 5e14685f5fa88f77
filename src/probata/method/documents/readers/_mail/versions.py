"""Versions: whether two versions of one mail say the same, word for word.

What a mail shows depends on the program: some show the plain version, most the HTML. Two that differ are a known way to
tell a person one thing and a filter, a court or a colleague another.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")
_ADDRESSES = re.compile(r"(?:https?://|www\.|mailto:|cid:)[^\s<>()\[\]]+|<[^<>\s]*@[^<>\s]*>", re.IGNORECASE)
_PICTURES = re.compile(r"\[(?:image|cid|Bild|Image)\s?:[^\[\]\n]{0,300}\]", re.IGNORECASE)


def folded_words(text: str) -> list[str]:
    """The words in small letters, without addresses and names of pictures: programs add those to one version."""
    bare = _ADDRESSES.sub(" ", _PICTURES.sub(" ", text))
    return _WORD.findall(unicodedata.normalize("NFKC", bare).casefold())


def same(one: str, other: str) -> bool:
    """Whether both have the same words in the same order; how they are broken into lines and words does not matter."""
    return "".join(folded_words(one)) == "".join(folded_words(other))
