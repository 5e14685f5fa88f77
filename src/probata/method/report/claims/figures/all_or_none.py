"""All or none of a number, and then some of the same: "none of the 30 had a key, and four of the 30 had one". English.

What is said of none may be said of nobody: if all that is denied stands in what is told of some, both cannot be. What
is said of all may be denied of nobody. Where the second sentence tells another time or way, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import counts_in, noun_of, told_with
from probata.method.report.claims.reading.shares import Share, shares_in
from probata.method.report.claims.reading.wholes import PartOf, parts_in
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words

_NONE = words("none no nobody neither") | {"no one", "not one", "not a single", "not a single one", "none of the"}
_ALL = words("all every each both") | {"all of the", "each of"}
_BASE = re.compile(r"(?i)\s+(?:(?:one\s+)?(?:out\s+)?of\s+)?(?:the\s+|these\s+|those\s+|our\s+|all\s+)*\Z|\s*\Z")
_JOINT = re.compile(
    r"(?i)(?:[;:–—.]|,?\s+(?:and|but|yet|while|whereas|although|though)|,)\s*(?:and\s+|but\s+|yet\s+)?(?:only\s+|in\s+fact,?\s+|as\s+many\s+as\s+|(?:out\s+)?of\s+(?:the\s+|these\s+)?|at\s+least\s+)*\Z"
)
_END = re.compile(r"[.;:–—]|,\s+(?:and|but|while|whereas|although|though)\b|\Z")
_NOT = re.compile(r"(?i)\b(?:not|never|no|nor|without|hardly|neither|nobody|nothing|refused|declined|denied)\b|n't\b")
_SHIFTED = re.compile(
    r"(?i)\b(?:later|again|afterwards?|after|before|until|eventually|finally|when|where|once|if|unless|except|apart|then|since|yet|at\s+first|"
    r"initially|at\s+the\s+time|any\s?more|any\s+longer|officially|formally|also|another|other|else|even|only|"
    r"alone|by\s+themselves|first|second|earlier|previously|already|still|same|would|could|might|may|almost|nearly|in\s+\d{4}|on\s+\d|as)\b"
)
_PRONOUN = re.compile(r"(?i)\b(?:it|them|one|ones|so|this|that|some)\b")
_TELLING = words("""
describe described describes spoke speak speaks tell told tells mention mentioned mentions report reported reports say
said says recount recounted recall recalled relate related named name talked talk
""")
_EMPTY = words("""
a an the of in on at to for by with from or and be is are was were been being had has have having did do does who whom
that which it its their his her they he she them as into out about any anybody anything ever one ones so this some such
""")
_HAVE = words("had has have")
_PLURALS = words("men women children")
"""They have the form of a past, and are none."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Denied:
    """All or none at ``start`` to ``end``, and some of the same at ``other`` to ``other_end``, that cannot both be."""

    start: int
    end: int
    other: int
    other_end: int


@dataclass(frozen=True, slots=True)
class _Clause:
    verbs: frozenset[str]
    things: frozenset[str]
    negated: bool
    shifted: bool
    pronoun: bool

    @property
    def all(self) -> frozenset[str]:
        return self.verbs | self.things


@remembered
def denied_in(text: str) -> tuple[Denied, ...]:
    """Every pair of all or none and some of the same number in a text, where one of the two denies the other."""
    return tuple(_denied(text))


def _denied(text: str) -> Iterator[Denied]:
    for share in shares_in(text):
        word = share.words.lower()
        if word not in _NONE | _ALL or share.figure is not None:
            continue
        base = next((one for one in counts_in(text) if one.span.start >= share.end), None)
        if base is None or not _BASE.fullmatch(text[share.end : base.span.start]) or (base.value or 0) < 2:
            continue
        for pair in parts_in(text):
            if 0 < (pair.part.value or 0) < (base.value or 0) and _contradicts(text, share, base, pair):
                yield Denied(share.start, told_with(text, base), *_place(text, pair))
                break


def _place(text: str, pair: PartOf) -> tuple[int, int]:
    ends = [pair.part.span.end]
    if pair.beside:
        ends.append(told_with(text, pair.whole))
    return pair.part.span.start, max(ends)


def _contradicts(text: str, share: Share, base: Number, pair: PartOf) -> bool:
    if not any(one.value == base.value for one in pair.wholes) or pair.part.approximate:
        return False
    if pair.beside and not _same_noun(text, base, pair.whole):
        return False
    clauses = _two_clauses(text, share, base, pair)
    return clauses is not None and _deny(share, *clauses)


def _two_clauses(text: str, share: Share, base: Number, pair: PartOf) -> tuple[_Clause, _Clause, bool] | None:
    """What is said of all or none, what of some, and whether the first stands first; None where nothing joins them."""
    start, end = _place(text, pair)
    mine_at = told_with(text, base)
    universal_first = mine_at <= start
    first_at, second_at = (
        (mine_at, _behind(text, pair, end)) if universal_first else (_behind(text, pair, end), mine_at)
    )
    second_starts = start if universal_first else share.start
    if not 0 <= second_starts - first_at <= _LONGEST or not (joint := _JOINT.search(text[first_at:second_starts])):
        return None
    clauses = _clause(text[first_at : first_at + joint.start()]), _clause(_upto_end(text, second_at))
    return (*(clauses if universal_first else clauses[::-1]), universal_first)


def _deny(share: Share, all_of_it: _Clause, some: _Clause, universal_first: bool) -> bool:
    if all_of_it.negated or all_of_it.shifted or some.shifted:
        return False
    later = some if universal_first else all_of_it
    if share.words.lower() in _NONE:
        return not some.negated and _holds(all_of_it, some, later)
    return some.negated and _holds(some, all_of_it, later)


def _holds(said: _Clause, told: _Clause, later: _Clause) -> bool:
    """Whether everything that is ``said`` stands in what is ``told``; a pronoun of the later one stands for things."""
    if not said.verbs and not said.things:
        return bool(told.verbs or told.things) and said.negated  # "three of the 24 did not"
    if said.all <= told.all and bool(said.things or said.pronoun or said.verbs - {"HAVE"}):
        return True
    return later.pronoun and bool(said.verbs) and said.verbs <= told.verbs and (later is told or not said.things)


def _same_noun(text: str, one: Number, other: Number) -> bool:
    mine, its = noun_of(text, one).head, noun_of(text, other).head
    return not mine or not its or mine == its


def _behind(text: str, pair: PartOf, end: int) -> int:
    found = re.match(r"(?i)\s+(?:out\s+)?of\s+(?:them|these|those|the\s+\w+)\b", text[end:])
    return end + found.end() if found and not pair.beside else max(end, told_with(text, pair.part))


def _upto_end(text: str, start: int) -> str:
    found = _END.search(text, start)
    return text[start : found.start() if found else len(text)]


def _clause(words_: str) -> _Clause:
    each = [found[0].casefold() for found in _WORD.finditer(words_)]
    verbs: set[str] = set()
    things: set[str] = set()
    for at, one in enumerate(each):
        behind = each[at + 1] if at + 1 < len(each) else ""
        if one in _TELLING:
            verbs.add("TELL")
        elif one in _HAVE and not (is_past(behind) or behind in ("been", "not", "never", "ever")):
            verbs.add("HAVE")
        elif one not in _EMPTY and not _NOT.fullmatch(one):
            (verbs if is_past(one) and one not in _PLURALS else things).add(stem(one))
    return _Clause(
        frozenset(verbs),
        frozenset(things),
        bool(_NOT.search(words_)),
        bool(_SHIFTED.search(words_)),
        bool(_PRONOUN.search(words_)),
    )
