"""in_sight: whether a name or a document stands close enough before a quotation to be whose words it repeats. English.

Who is named right before words is taken by every reader for the one who spoke them, whether or not a verb says so.
"""

from __future__ import annotations

import re
from itertools import chain

from probata.method.report.claims.quotations.kinds_of_text import names_a_law
from probata.method.report.claims.quotations.quoted import Quoted
from probata.method.report.claims.quotations.speech import of_a_text
from probata.method.report.model import Bound

_CAPITAL = re.compile(r"(?<=[\w,;’”)] )[A-Z][\w’'-]+")
"""A word with a capital inside a sentence."""
_FIRST = re.compile(r"\A\W*([A-Z][\w’'-]+)")
_SMALL = re.compile(r"(?<![\w’'-])[a-z][\w’'-]+")
_OF_TIME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?"
)


def in_sight(bound: Bound, one: Quoted, *, own: bool = True) -> bool:
    """Whether the sentence before it, or the end of the paragraph above, names somebody or a document.

    ``own``: whether its own sentence counts, too.
    """
    near = (_before(bound, one), one.around if own else "")
    return any(_names(bound, words) or of_a_text(words) or names_a_law(words) for words in near)


def _before(bound: Bound, one: Quoted) -> str:
    if one.beside[0].strip() or not one.number:
        return one.beside[0]
    above = bound.passages[one.number - 1]
    prose = above.sentences and above.kind not in ("heading", "note", "cell")
    return above.sentences[-1].printed if prose else ""


def _names(bound: Bound, words: str) -> bool:
    """Whether a name stands inside a sentence, or begins it and stands inside another one of the report."""
    if any(not _OF_TIME.fullmatch(one) for one in _CAPITAL.findall(words)):
        return True
    first = _FIRST.match(words)
    return first is not None and first[1] in _known(bound)


def _known(bound: Bound) -> frozenset[str]:
    """The words that the report writes with a capital inside sentences, and never without. Remembered."""
    return bound.once.get("quotations: names", lambda: _read(bound))


def _read(bound: Bound) -> frozenset[str]:
    prose = [one.masked for one in bound.passages if one.kind in ("paragraph", "item", "quote")]
    capital = frozenset(chain.from_iterable(map(_CAPITAL.findall, prose)))
    small = frozenset(chain.from_iterable(map(_SMALL.findall, prose)))
    return frozenset(one for one in capital if one.lower() not in small)
