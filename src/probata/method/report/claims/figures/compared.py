"""The two things that a sentence compares, found by their nouns among the numbers of the sentence before it. English.

"The clinic has 190 names and the roster 401. The roster is thus twice as long as the list of the clinic."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.figures.operands import used_for
from probata.method.report.claims.figures.ratios import Ratio
from probata.method.report.claims.reading.counts import noun_of
from probata.method.report.claims.reading.phrase import AUXILIARIES, LIGHT, Word, words_of
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words

_SIZE = re.compile(
    r"(?i)\s+(?:times\s+)?(?:as\s+(?P<size>many|much|long|large|big|great|high|numerous)\b|(?:the\s+size\s+of|those|that|the\s+number|"
    r"the\s+figure|the\s+total)\b|(?P<than>more|larger|longer|higher|bigger|greater)\b)"
)
_OBJECT = re.compile(r"(?i)(?:\s+[\w-]+){0,2}?\s+(?:as|than|of|in|at|from|on)\s+(?P<rest>.+)")
_STILL = re.compile(
    r"(?i)\b(?:is|are|was|were)\s+(?:(?:thus|then|therefore|so|hence|accordingly|now)\s+)?"
    r"(?:(?:nearly|almost|about|roughly|some|over|just|more\s+than|less\s+than|at\s+least|around|approximately|only)\s+)*\Z"
)
_OPENS = re.compile(r"(?i)(?:\A|[;.]\s+|\band\s+)(?:in|at|on|from|for)\s[^,;\d]*\Z")
_CUT = re.compile(r",\s|;\s|:\s|\s(?:and|while|whereas|but|against|compared)\s")
_COLLECTIONS = frozenset(
    stem(one)
    for one in words("""
list lists roster rosters register registers roll rolls record records archive number numbers figure figures total
losses toll holdings collection population membership size count tally catalogue index file files database
""")
)
"""What stands for the things that it holds: its length is their number."""
_LONG = words("long longer high higher")
_DRAWN = re.compile(r"(?i)\b(?:thus|then|therefore|so|hence|accordingly)\b")
_ADVERBS = words(
    "thus then therefore so hence accordingly nearly almost about roughly some more less over just only than"
)

_RIGHT_BEHIND = re.compile(
    r"(?i)(?:\s+[^\W\d_]+){0,3}?(?:\s+(?:an?|per)\s+\w+)?\s*[,(–—]\s*(?:that\s+is,?\s+|or\s+|which\s+is\s+)?(?:(?:just|only|about|nearly|almost|over|more|less|than)\s+)*\Z"
)
_ENDS = re.compile(
    r"(?i)(?:\s+as\s+(?:many|much|high|large|long)|\s+(?:lower|higher|less|more|fewer|smaller|larger)|\s+(?:that|the)\s+(?:number|sum|amount|figure)|\s+of\s+(?:it|that|this|(?:that|the|this)\s+(?:sum|amount|figure|number|total|budget|wage)))?\s*"
    r"(?:[.;)]|,\s*(?:was|were)\b|\Z|\s+as\s+(?:before|then|in\s+\d{4}|the\s+year\s+before|planned|promised))"
)
_NUMBER_WAS = re.compile(
    r"(?i)[^.;,]{0,40}?,?\s*\b(?:the|their|its|that|this)\s+(?:number|figure|total|count)\s+(?:was|stood|had\s+been)\b"
)


def named_operands(text: str, ratio: Ratio, own: Sequence[Number], seam: int) -> Iterator[tuple[Number, Number]]:
    """Of a ratio in the second sentence: the numbers (old, new) of its object and its subject; none where unsure."""
    size = _SIZE.match(text, ratio.end)
    found = _OBJECT.match(text, size.end()) if size else None
    if not size or not found or ratio.start < seam or any(one.span.start >= seam for one in own):
        return
    subject = [one for one in _words(text, seam, ratio.start) if one.plain not in _ADVERBS]
    things = _words(text, size.end(), len(text))
    each = _clauses(text, own, seam)
    if each is None or not _of_numbers(text, seam, ratio, size, [*subject, *things], each):
        return
    behind = [one for one in things if one.start >= found.start("rest")]
    new, old = _of(subject, each), _of(behind, each)
    if new is not None and old is not None and new is not old:
        yield old, new


def _words(text: str, start: int, end: int) -> list[Word]:
    return [one for one in words_of(text) if start <= one.start < end and one.meant and one.plain not in AUXILIARIES]


def _clauses(text: str, own: Sequence[Number], seam: int) -> list[tuple[Number, frozenset[str]]] | None:
    """Each number of the first sentence with the stems of its clause; None where a clause has two."""
    found_cuts = [
        one for one in _CUT.finditer(text, 0, seam) if one[0][0] != "," or not _OPENS.search(text[: one.start()])
    ]
    cuts = [0, *(one.end() for one in found_cuts), seam]
    found: list[tuple[Number, frozenset[str]]] = []
    for one in own:
        start = max(at for at in cuts if at <= one.span.start)
        end = min(at for at in cuts if at > one.span.start)
        if found and any(start <= other.span.start < end for other, _ in found):
            return None
        found.append((one, _stems(text, start, end)))
    return found


def _stems(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(one.stem for one in words_of(text) if start <= one.start < end) - LIGHT


def _of(named: Sequence[Word], each: Sequence[tuple[Number, frozenset[str]]]) -> Number | None:
    """The one number whose clause names most of these words that not every clause names."""
    every = frozenset.intersection(*(stems for _, stems in each)) if each else frozenset[str]()
    mine = {one.stem for one in named if not one.verb} - every
    mine = mine - _COLLECTIONS or mine  # "the list of the guild": the guild says which
    scored = sorted(((len(mine & stems), at) for at, (_, stems) in enumerate(each)), reverse=True)
    if not scored or not scored[0][0] or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return each[scored[0][1]][0]


def _of_numbers(
    text: str,
    seam: int,
    ratio: Ratio,
    size: re.Match[str],
    named: Sequence[Word],
    each: Sequence[tuple[Number, frozenset[str]]],
) -> bool:
    """Whether it is the numbers that are compared: nothing is named that neither the first sentence nor a list is."""
    told = frozenset[str]().union(*(stems for _, stems in each)) | _COLLECTIONS
    if any(one.stem not in told for one in named):
        return False
    if (size["size"] or size["than"] or "").lower() in ("many", "much", "more"):
        return True
    lists = any(one.stem in _COLLECTIONS for one in words_of(text) if seam <= one.start < ratio.start)
    drawn = _DRAWN.search(text, seam, ratio.start) and (size["size"] or size["than"] or "").lower() not in _LONG
    return bool(_STILL.search(text[: ratio.start])) and (lists or bool(drawn))


def behind_seam(text: str, ratio: Ratio, own: Sequence[Number], seam: int) -> Iterator[tuple[Number, Number]]:
    """ "It paid 90 crowns. Two years later it paid 140 crowns, twice as much": one number in each sentence."""
    first = [one for one in own if one.span.end <= seam]
    second = [
        one for one in own if one.span.start >= seam and (not first or used_for(text, one) is used_for(text, first[-1]))
    ]
    if number_was(text, seam):
        first = [one for one in reversed(first) if noun_of(text, one).head]
    elif len(first) != 1:
        return
    if not first or not second or ratio.start < seam or second[-1].span.end > ratio.start:
        return
    start = ratio.start - (len(ratio.approximate) + 1 if ratio.approximate else 0)
    gap = text[second[0].span.end : max(start, second[0].span.end)]
    if len(second) == 1 and _RIGHT_BEHIND.fullmatch(gap) and _ENDS.match(text, ratio.end):
        yield from ((one, second[0]) for one in first)


def number_was(text: str, seam: int) -> bool:
    """Whether the second sentence takes up what the first one counts: "In 2020 the number was ..."."""
    return bool(_NUMBER_WAS.match(text[seam:]))
