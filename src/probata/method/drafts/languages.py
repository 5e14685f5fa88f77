"""languages: in what language a draft is written.

What a word processor declares is often the language of its menus, so the words decide first whether it is English.
"""

from __future__ import annotations

import re
from collections import Counter

from probata.method.documents.word.model import Draft
from probata.method.drafts.view import View

ENGLISH, UNKNOWN = "en", "und"
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "that",
        "was",
        "were",
        "is",
        "by",
        "for",
        "on",
        "with",
        "not",
        "had",
        "who",
        "from",
        "at",
        "as",
        "be",
    ]
)
"""Words that make up about a third of any English prose, and of no other language's."""
_LEAST = 0.15
_MOST_LETTERS = 200_000


def language_of(view: View) -> str:
    """``en`` for English prose; else the language that most of the text declares, ``und`` when none does.

    A draft with too few words to tell is English unless it declares something else.
    """
    words = _WORD.findall(view.text[:_MOST_LETTERS].casefold())
    small = sum(word in _SMALL for word in words)
    if len(words) >= len(_SMALL) and small >= _LEAST * len(words):
        return ENGLISH
    declared = _declared(view.draft)
    if declared:
        return declared
    return UNKNOWN if len(words) >= len(_SMALL) else ENGLISH


def _declared(draft: Draft) -> str:
    letters: Counter[str] = Counter()
    for run in draft.runs:
        letters[run.language] += run.span.length
    return letters.most_common(1)[0][0] if letters else ""
