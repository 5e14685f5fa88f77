"""alternatives: what a clause offers beside each other with "or", and so does not say of either. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Clause
from probata.method.report.english.small_words import words as listed

_WORD = r"[^\W\d_][\w’'-]*"
_SMALL = (
    r"(?:(?:had|has|have|having|were|was|be|been|being|of|in|into|to|the|a|an|any|by|with|from|for|at|either|"
    r"even|then|also|other|"
    r"(?:members|officials|officers|staff|employees|representatives)\s+of|otherwise|forcibly|severely|badly|"
    r"that\s+of|those\s+of|their|his|her|its)\s+)"
)
_INSERTED = r"(?:,\s+(?:from|since|in|after|at|later|where|if|perhaps|possibly|more|as)\b[^,;]{1,40},\s+)?"
_OR = re.compile(
    rf"(?i)(?P<more>(?:{_WORD}(?:\s+{_WORD}){{0,2}},\s+(?:or\s+)?){{0,4}})(?P<first>(?:{_WORD}\s+"
    rf"){{0,5}}?{_WORD}),?\s+(?:and/)?or\b(?!\s+(?:at\s+(?:least|most)|rather|soon|shortly|so\b))\s*{_INSERTED}"
    rf"{_SMALL}{{0,4}}(?P<second>{_WORD}(?:\s+(?!(?:of|in|at|on|by|for|from|to|with|and|or|that|which|who|when|"
    rf"during|before|after|"
    rf"since|was|were|is|are|had|has|have)\b){_WORD}){{0,2}})"
)
_EITHER = re.compile(r"(?i)\beither\s+(?P<rest>.+)$")
_NEGATED = re.compile(
    r"(?i)\b(?:no|not|nobody|none|never|neither|nor|cannot|whether)\b|n['’]t\b|"
    r"\b(?:if|unless)\b[^,]*$|\b(?:refus\w+|whoever|any|anyone|anybody)\b(?!.*\b(?:was|were|is|are|had|has|have)\s)"
)
"""Words that deny or ask both; some of them only their own clause: "anyone who refused was beaten or fined"."""
_PUT = re.compile(
    r"(?i)\w+\s+(?:in|on|into|onto|under|to)\s+(?:the\s+|an?\s+)?"
    r"(?P<what>[\w-]+(?:\s+(?!(?:for|in|on|at|by|from|during|and|or|until|with)\b)[\w-]+)?)"
)
"""A verb that carries nothing of its own, with what carries it: "put on drips"."""
_FINITE = re.compile(r"(?i)\b(?:was|were|is|are|had|has|have)\b")
_WITHOUT = re.compile(r"(?i)\bwithout\b[^,;]*$")
_OF_A_LIST = 3
"""Words of the last item of a list before "or"; longer ones begin a clause of their own."""
_NO_SECOND = listed("""
more less so not otherwise no later earlier after before even elsewhere both fewer her his hers she he him they them two
three four five six seven eight nine ten eleven twelve twice thereabouts near none never another others
deputy representative
""")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Things of which one is said: the words as written, the keys by which each is known (meant.py), the rest's.

    ``start`` and ``end`` are code points of the clause's words, from the first to the last.
    """

    start: int
    end: int
    words: str
    each: tuple[str, ...]
    rest: frozenset[str]


def alternatives(clause: Clause) -> tuple[Alternative, ...]:
    """The alternatives of a clause; none where they are negated ("no bed or blanket" denies both), asked or counted."""
    return alternatives_in(clause.words)


@lru_cache(maxsize=32768)
def alternatives_in(words: str) -> tuple[Alternative, ...]:
    """As :func:`alternatives`, of any words."""
    return tuple(_each(words)) if re.search(r"\bor\b", words) else ()


def _each(words: str) -> Iterator[Alternative]:
    for found in _OR.finditer(words):
        if found["second"].split()[0].casefold() in _NO_SECOND or _denied(words, found):
            continue
        first = _first(found["first"])
        in_a_list = not _FINITE.search(found["first"]) and len(found["first"].split()) <= _OF_A_LIST
        more = found["more"].split(",")[:-1] if in_a_list else ()
        named = [_last(one) for one in more] + [first, _second(words, found)]
        each = tuple(dict.fromkeys(one for one in named if one))
        if len(each) > 1 and first:
            start = found.start("first") + max(0, found["first"].rfind(" ") + 1) if len(each) == 2 else found.start()
            yield Alternative(
                start, found.end("second"), words[start : found.end("second")].strip(), each, _rest(words, found, each)
            )


def _denied(words: str, found: re.Match[str]) -> bool:
    """Whether both are denied or asked: "no bed or blanket", "without trial or charge"."""
    near = _WITHOUT.search(words[max(0, found.end("first") - 30) : found.end("first")])
    return bool(_NEGATED.search(words, 0, found.end("first")) or near)


def _rest(words: str, found: re.Match[str], each: tuple[str, ...]) -> frozenset[str]:
    return meant(words) - set(each) - meant(found["second"])


def _second(words: str, found: re.Match[str]) -> str:
    """The key of what stands behind "or"; of words that carry nothing ("or put on drips") that of the next that do."""
    plain = _head(found["second"])
    put = None if plain else _PUT.match(words, found.start("second"))
    return plain or (_last(put["what"]) if put else "")


def _first(words: str) -> str:
    """The stem of what stands before "or": the first word behind "either", otherwise the last."""
    either = _EITHER.search(words)
    return _head(either["rest"]) if either else _last(words)


def _head(words: str) -> str:
    return next((stem for word in words.split() if (stem := _one(word))), "")


def _last(words: str) -> str:
    return next((stem for word in reversed(words.split()) if (stem := _one(word))), "")


def _one(word: str) -> str:
    """The key of one word; of a compound that has two the last part, which names it: house-search."""
    found = meant(word)
    found = found if len(found) == 1 else meant(word.rpartition("-")[2])
    return next(iter(found)) if len(found) == 1 else ""
