"""PB156: a recommendation asks for something that the report nowhere tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from probata.method.report.claims.reading.concluded import Recommended
from probata.method.report.claims.reading.told import Part, told
from probata.method.report.claims.reading.topics import ASKED_ANYWHERE, OF_REPORTS, keys
from probata.method.report.claims.structure.asked import asked, demanding
from probata.method.report.claims.structure.founded import names_finding, odd_ones
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.woven import objection

CODE = "PB156"
WITHOUT_RECORDS = True
SAYS = "A recommendation asks for something of which the rest of the report tells nothing."
WHY = """A recommendation asks its addressee to change something that was found; where no word of what it asks for
stands anywhere else, there is no finding that it could rest on, and nobody can answer it or see when it is done (the
house's method, section 6, a law of the house). Words that recommendations share whatever was found (ratify, remedy,
investigate, train) do not count, and a word that only happens to stand somewhere counts less than one that stands
beside others or is a theme of the report. A recommendation that refers to its finding is judged by PB107. Where
the others name their findings ("finding F2") and one names none, that one is told. English wording only."""
BAD = """# Hostels

The hostels stood along the shore, and their doors were locked from the outside at night. Guards counted the
residents in the morning and in the evening. Nobody left without a paper from the office. Papers were kept at
the gate, and workers who asked for them were told to wait until the season was over. Former residents described
long days in the fish sheds, wages that came late, and winters without stoves.

# Recommendations

- Replace the turbines of the upper reservoir.
"""
GOOD = BAD.replace("Replace the turbines of the upper reservoir", "Return papers that are kept at the gate")
_NEXT_NAMED = "Name the finding that it rests on, or leave it out."
_NEXT = "Tell in the report what this rests on, or leave it out."
_TELLING, _FLOOR, _ENOUGH = 3, 60, 0.3
"""Words that a recommendation needs to be judged, words that the report has to have besides, share that founds it."""
_PAIR, _LONG, _LONGER = 2, 250, 500
"""Two words, or one that is told as known ("the lottery"), are judged where the report has so many words besides."""
_WHOLE = 2000
"""Words from which on a report is so long that a word may stand in it once by chance."""
_THEME, _ONE_IN = 2, 50
"""Sentences: a word that stands in so many, and in one of so many, is a theme of the report."""
_SHARED = ASKED_ANYWHERE | OF_REPORTS
_FIRST = re.compile(
    r"^\W*(?:\(?[\divxa-h]{1,4}[.)]\s+)?(?:(?:to|not|also|further|fully|immediately|urgently|promptly)\s+)*[\w-]+", re.I
)
"""The verb of what is asked for: it is new by its nature, and says nothing of its subject."""
_PASSIVE = re.compile(r"(?i)^\W*(?:not\s+|also\s+|no\s+longer\s+)?be\s+")
_PLACE = re.compile(r"\b(?:of|in|at|to|from|near)\s+(?:the\s+)?(?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+)*")
"""Where something is or comes from: a report tells of its places whatever it found there."""
_BODY = re.compile(r"\b[A-Z]{3,}s?\b")
"""An institution by its letters: it is asked, or told of what is done."""
_THE = re.compile(
    r"\b(?:the|its|their|The)\s+((?:[a-z-]+\s+){0,3}?[a-z-]+)(?=\W*(?:$|[,;.:)(]|\b(?:of|in|on|at|to|for|from|by|with|and|or|since|"
    r"that|which|who|as|under|between|during|into|through|within|without|until|so|if|when|where|near|along|is|are|be)\b))"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At the sentence that recommends."""
    odd = odd_ones(bound)
    for passage in odd:
        first = next(one for one in told(bound) if one.said.passage is passage)
        message = "The other recommendations name the finding that they rest on, and this one names none."
        yield objection(CODE, first.said.at(0, len(first.words)), message, _NEXT_NAMED, passage)
    yield from (one for one in _floating(bound) if not any(_inside(one, each) for each in odd))


def _inside(one: Objection, passage: Passage) -> bool:
    at = passage.at
    return one.at.file == at.file and at.start <= one.at.start < at.end


def _floating(bound: Bound) -> Iterator[Objection]:
    each = asked(bound)
    rest = _rest(bound, {id(one.told) for one in each}) if each else []
    long = sum(len(words.split()) for words in rest)
    if long < _FLOOR:
        return
    sentences = [keys(words) for words in rest]
    stands = Counter(one for found in sentences for one in found)
    theme = max(_THEME, len(sentences) // _ONE_IN)
    for one in each:
        if one.told.said.passage.bindings or names_finding(one.told.said.passage) or _goes_on(one):
            continue
        if _OF_THEM.match(one.told.words):
            continue
        if _unfounded(one, sentences, stands, theme, long) and not _in_one_breath(one, stands, rest):
            said = one.told.said
            message = "The rest of the report tells nothing of what is asked for here."
            yield objection(CODE, said.at(0, len(said.words)), message, _NEXT, said.passage)


def _goes_on(one: Recommended) -> bool:
    """Whether a sentence only says more of the recommendation before it: "This needs a vote of the Assembly"."""
    return one.told.said.start > 0 and bool(_SAYS_MORE.match(one.told.words)) and not _ASKS.search(one.told.words)


_OF_THEM = re.compile(
    r"(?i)\W*(?:each|every|all|these|those|the|our|its|their|following|further|some|most|none)\s+(?:of\s+)?(?:\w+\s+){0,2}?"
    r"recommendations?\b"
)
"""A sentence on the recommendations themselves: "Each recommendation follows from a finding"."""
_SAYS_MORE = re.compile(r"\W*(?:This|That|These|Those|It|They|Such|He|She|There|The|Its|Their)\b")
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|urge[sd]?|calls?\s+(?:on|upon))\b")


def _rest(bound: Bound, each: set[int]) -> list[str]:
    """The sentences that recommend nothing; quotations and headings count too."""
    headings = [one.masked for one in bound.passages if one.kind == "heading"]
    there = demanding(bound)
    telling = (
        one
        for one in told(bound)
        if id(one) not in each and one.part is not Part.RECOMMENDATIONS and not there[one.passage]
    )
    return [*headings, *(one.whole for one in telling)]


def _unfounded(
    one: Recommended, sentences: Sequence[frozenset[str]], stands: Mapping[str, int], theme: int, long: int
) -> bool:
    """``long``: how many words the rest of the report has."""
    telling = _telling(one, stands)
    told_of = [each for each in telling if stands[each]]
    if not told_of and len(telling) == _PAIR:
        return long >= _LONG
    if not told_of and telling and len(telling) < _PAIR:
        return (_as_known(one, telling, stands) and long >= _LONGER) or (
            long >= _LONG and _unheard(one, telling, stands)
        )
    beside = {each for found in sentences if len(telling & found) > 1 for each in telling & found}
    once = long >= _WHOLE and all(stands[each] <= 1 for each in telling)
    if len(telling) < _TELLING:
        return once and len(telling) == _PAIR and len(told_of) == 1 and not beside
    chance = 0.25 if long >= _WHOLE else 0.5
    known = (
        1.0 if each in beside or stands[each] >= theme else 0.5 if stands[each] > 1 else chance for each in told_of
    )
    return sum(known) < _ENOUGH * len(telling)


def _in_one_breath(one: Recommended, stands: Mapping[str, int], rest: Sequence[str]) -> bool:
    """Whether the report has two words side by side that the recommendation has so, one of them of its subject.

    "Keep camera recordings": every report has records, and few have those of cameras.
    """
    telling = {each for each in _telling(one, stands) if stands[each]}
    wanted = {pair for pair in _pairs(one.told.words) if telling & set(pair)}
    return bool(wanted) and any(wanted & _pairs(words) for words in rest)


@lru_cache(maxsize=8192)
def _pairs(words: str) -> frozenset[tuple[str, str]]:
    """The keys of words that stand side by side."""
    each = [next(iter(keys(one)), "") for one in re.findall(r"[^\W\d_][\w’'-]*|[,;:.]", words)]
    return frozenset((one, other) for one, other in pairwise(each) if one and other)


def _unheard(one: Recommended, telling: frozenset[str], stands: Mapping[str, int]) -> bool:
    """Whether beside the one word that is new nothing is told, either, not even what every recommendation has."""
    words = keys(_BODY.sub(" ", _TIME.sub(" ", _FIRST.sub("", one.what, count=1)))) - _COUNTS - telling
    return len(words) >= _PAIR and all(stands[each] < _THEME for each in words)


def _as_known(one: Recommended, telling: frozenset[str], stands: Mapping[str, int]) -> bool:
    """Whether the new word is told as known ("the lottery"), and of nothing told: not so "the retention of nurses"."""
    for found in _THE.finditer(one.what):
        *before, head = found[1].split()
        of = _OF.match(one.what, found.end())
        beside = keys(f"{' '.join(before)} {of[1] if of else ''}")
        if telling & keys(head) and not any(stands[_as_told(each, stands)] for each in beside):
            return True
    return False


_OF = re.compile(r"\s+of\s+([^,;.:]*)")


def _as_told(word: str, stands: Mapping[str, int]) -> str:
    """The first part of a compound that the report does not have as one word: "healthcare", "health care"."""
    if stands[word]:
        return word
    parts = (word[:at] for at in range(len(word) - _PART, _PART, -1))
    return next((one for one in parts if stands[one]), word)


_PART = 3
"""Letters that each part of a compound has at least."""
_TIME = re.compile(
    r"(?i)\b(?:within|by|before|after|in|for|until|over)\s+(?:[\w-]+\s+){0,3}?(?:days?|weeks?|months?|years?|hours?)\b"
)
_COUNTS = keys("""
one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
ninety hundred thousand half third quarter day week month year hour minute long pending once twice
""")
"""How many and how long: what is asked for in whatever matter."""


def _telling(one: Recommended, stands: Mapping[str, int]) -> frozenset[str]:
    """The words of what is asked for that not every one has, without its verb and the places that are told of."""
    words = one.told.words if _PASSIVE.match(one.what) else _FIRST.sub("", one.what, count=1)
    words = _BODY.sub(" ", words)
    places = keys(" ".join(_PLACE.findall(words)))
    telling = frozenset(_as_told(each, stands) for each in keys(words) - _SHARED - _COUNTS)
    things = telling - {each for each in places if stands[each]}
    return telling if any(stands[each] > 1 for each in things) else things  # once may be by chance
