"""Words and labels that tell one of a kind from another: "northern" and "southern", "Ward 6" and "Ward 9". English."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.claims.reading.phrase import Word
from probata.method.report.english.small_words import words

_CONTRASTS = tuple(
    words(line)
    for line in (
        "north northern south southern east eastern west western central",
        "upper lower middle",
        "first second third fourth fifth sixth last",
        "morning noon afternoon evening night midnight dawn dusk",
        "spring summer autumn winter",
        "monday tuesday wednesday thursday friday saturday sunday",
        "january february march april may june july august september october november december",
        "men women boys girls children adults male female",
        "inside outside",
        "old new former",
        "large small larger smaller big",
        "public private",
        "open closed",
        "with without",
        "arrested released charged convicted acquitted tried",
        "arrived departed returned left",
        "began ended started opened closed signed cancelled entered adopted discussed",
        "before after",
        "foreign local national",
        "living dead wounded injured killed",
    )
)


_EVERY = frozenset().union(*_CONTRASTS)


def contrasting(one: Word) -> bool:
    """Whether a word has others of its kind against which it stands."""
    return one.plain in _EVERY


_LABELLED = re.compile(
    r"\b(?P<kind>[A-Z][a-z]+|ward|block|site|unit|case|cell|camp|quay|district|zone|sector|group|school|no|number|hall)\.?\s+"
    r"(?P<label>\d{1,3}|[A-Z]|[IVX]{1,5})\b(?!\s*,?\s*(?:per|%))"
)
_NO_LABELS = words(
    "table annex chapter section paragraph figure article january february march april may june july august"
) | words("september october november december on of in the for at by from until since and about")


@lru_cache(maxsize=16384)
def labels(text: str) -> dict[str, str]:
    """What is told apart by a number or letter: "Ward 6", "Block C"; the last of a kind."""
    found = ((one["kind"].casefold(), one["label"]) for one in _LABELLED.finditer(text))
    return {kind: label for kind, label in found if kind not in _NO_LABELS}


def other_labels(one: str, other: str) -> bool:
    """Whether two sentences name different ones of a kind: "Ward 6" and "Ward 9"."""
    mine, theirs = labels(one), labels(other)
    return any(theirs.get(kind, label) != label for kind, label in mine.items())


def contrasted(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two facts name different ones of a kind: "northern" and "southern", "first" and "second"."""
    return any(one & kind and other & kind and not one & other & kind for kind in _CONTRASTS)
