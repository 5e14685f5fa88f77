"""alternatives: what a clause offers beside each other with "or", and so does not say of either. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.told import Clause, content
from probata.method.report.english.small_words import words as listed

_WORD = r"[^\W\d_][\w’'-]*"
_SMALL = (
    r"(?:(?:had|has|have|having|were|was|be|been|being|of|in|into|to|the|a|an|any|by|with|from|for|at|either|even|then|also|other|"
    r"otherwise|forcibly|severely|badly|their|his|her|its)\s+)"
)
_INSERTED = r"(?:,\s+(?:from|since|in|after|at|later|where|if)\b[^,;]{1,40},\s+)?"
_OR = re.compile(
    rf"(?i)(?P<more>(?:{_WORD}(?:\s+{_WORD}){{0,2}},\s+(?:or\s+)?){{0,4}})(?P<first>(?:{_WORD}\s+){{0,5}}?{_WORD}),?\s+or\b\s*{_INSERTED}"
    rf"{_SMALL}{{0,4}}(?P<second>{_WORD}(?:\s+(?!(?:of|in|at|on|by|for|from|to|with|and|or|that|which|who|when|during|before|after|"
    rf"since|was|were|is|are|had|has|have)\b){_WORD}){{0,2}})"
)
_EITHER = re.compile(r"(?i)\beither\s+(?P<rest>.+)$")
_NEGATED = re.compile(
    r"(?i)\b(?:no|not|nobody|none|never|neither|nor|cannot|whether|if|unless|refus\w+|whoever|any|anyone|anybody)\b|"
    r"n['’]t\b"
)
_WITHOUT = re.compile(r"(?i)\bwithout\b[^,;]*$")
_NO_SECOND = listed("""
more less so not otherwise no later earlier after before even elsewhere both fewer her his hers she he him they them two
three four five six seven eight nine ten eleven twelve twice thereabouts near none never another others
deputy representative
""")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Things of which one is said: the words as written, the stems by which each is known, those of the rest.

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
        named = [_last(one) for one in found["more"].split(",")[:-1]] + [first, _head(found["second"])]
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
    return content(words) - set(each) - content(found["second"])


def _first(words: str) -> str:
    """The stem of what stands before "or": the first word behind "either", otherwise the last."""
    either = _EITHER.search(words)
    return _head(either["rest"]) if either else _last(words)


def _head(words: str) -> str:
    return next((stem for word in words.split() if (stem := _one(word))), "")


def _last(words: str) -> str:
    return next((stem for word in reversed(words.split()) if (stem := _one(word))), "")


def _one(word: str) -> str:
    """The stem of one word; of a compound the last part, which names it: ill-treatment."""
    found = content(word.rpartition("-")[2])
    return next(iter(found)) if len(found) == 1 else ""
