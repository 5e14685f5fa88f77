"""settled: what a report leaves open in one place, and tells as so in another, in whatever part of a sentence. English.

Left open is a proposition ("whether the clerk saw the letter", "no evidence that the gifts swayed the board"), an
allegation ("received information that ..."), or who did something ("from which side the shell was fired"); "could not
establish that purpose" takes up what stands before it. It is settled by a stretch between commas that has nearly all
of its words and leaves nothing open, a participle or a noun for the act included ("swayed by the gifts").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.qualified import reserves_in, voices
from probata.method.report.claims.reading.stretches import Stretch, stretches
from probata.method.report.claims.reading.taken_up import beside
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.reserves.denied import Gainsaid
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_FIND = r"(?:establish|determine|verify|confirm|ascertain|say|know|corroborate|substantiate|find\s+out|tell)"
_ADVERB = r"(?:\w+ly\s+|yet\s+|been\s+|be\s+)*"
_OPEN = re.compile(
    rf"(?i)(?:\b(?:(?:could|can|do|does|did|was|were|is|are|has|have)\s+not|cannot)\s+{_ADVERB}(?:(?:able|possible|in\s+a\s+"
    rf"position)\s+to\s+)?{_ADVERB}(?:{_FIND}|established|determined|verified|confirmed|known|clear)"
    rf"|\b(?:unable|impossible)\s+to\s+{_ADVERB}{_FIND}|\b(?:unclear|unknown|uncertain|an?\s+open\s+question|disputed)"
    r"|\b(?:found|saw|has|have|is|was)\s+no\s+(?:\w+\s+)?(?:evidence|proof|indication|sign)"
    r"|\b(?:reached|drew|made|makes|draws)\s+no\s+(?:conclusion|finding)s?(?:\s+(?:on|about|as\s+to))?"
    r"|\b(?:received|heard)\s+(?:\w+\s+)?(?:allegations?|reports?|information|claims?|rumou?rs?))"
    r"\s+(?P<what>(?:that|whether|if|who|whom|(?:by|from|on|to)\s+(?:whom|which|whose)|which|whose|why|what|"
    r"how)\b[^;.]*|(?:that|those|these|this|them|it)\b[^;,.]{0,40})"
)
_WHETHER_NOT = re.compile(
    rf"(?i)\b(?P<what>(?:whether|who)\s[^;.]{{8,160}}?),?\s+(?:(?:could|can|did|has|was|is)\s*not\s+(?:yet\s+)?(?:be\s+|been\s+)?"
    rf"(?:{_FIND}|established|determined|verified|confirmed|known|clear|ascertained)|(?:is|remains?|was)\s+(?:\w+ly\s+)?(?:unclear|unknown|"
    r"uncertain|open|disputed|in\s+dispute|unresolved|a\s+matter\s+of\s+dispute|not\s+(?:known|clear)))\b"
)
_CAUSE = re.compile(
    r"(?i)\bcauses?\s+of\s+(?P<what>[^;.,]{4,80}?)\s+(?:(?:is|was|remains?)\s+(?:\w+ly\s+)?(?:unknown|unclear|not\s+(?:known|clear|established)|"
    r"unexplained)|(?:could|can)\s?not\s+be\s+(?:established|determined|ascertained))|\b(?:could\s+not|cannot|did\s+not|unable\s+to)\s+"
    r"(?:establish|determine|ascertain)\s+the\s+causes?\s+of\s+(?P<of>[^;.,]{4,80})"
)
_CAUSED = re.compile(
    r"(?i)\b(?:caused|triggered|set\s+off|brought\s+about)\s+by\b|\b(?:due\s+to|the\s+result\s+of|because\s+of)\b"
)
_BACK = re.compile(r"(?i)^(?:them|it|this|(?:that|those|these|this)\s+[a-z]+(?:\s+(?:to|by|with|on|in)\b.*)?)\W*$")
_CLAUSE_FOLLOWS = re.compile(r"(?i)^that\s+[\w’'-]+(?:\s+[\w’'-]+)+")
_WHO = re.compile(
    r"(?i)^(?:who|whom|(?:by|from|on)\s+(?:whom|which|whose)|which\s+(?:side|party|unit|force|of)|whose)\b"
)
_CLAUSES = re.compile(r"[;:]\s+|,\s+(?:but|and|although|though|while|which)\s+")
_GROUNDS = re.compile(r"(?i)\breasonable\s+grounds\s+to\s+(?:believe|conclude)\b")
_LEAVES = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|nobody|none|cannot|unable|without|whether|if|may|might|could|would|should|must|"
    r"alleg\w+|claim\w*|accus\w+|suspect\w*|suspicion\w*|den(?:y|ies|ied|ial)|report(?:s|ed|edly)|rumou?r\w*|suggest\w*|"
    r"investigat\w+|inquir\w+|ask(?:s|ed)?|question\w*|examin\w+|denounc\w+|uncertain\w*|unclear|doubt\w*|unknown|"
    r"possib\w+|risk\w*|fear\w*|belie(?:ve[sd]?|fs?)|said|says?|told|according|tr(?:y|ied)|evidence|recommend\w*|"
    r"establish\s+who|likely|appear\w*|seem\w*|apparent\w*|argu\w+|stat(?:ed|es|ement\w*)|assert\w*)\b|n['’]t\b"
)
_ASIDE = meant(
    "purpose information allegation evidence assertion claim credible reliable"
    "  unknown certain side party kind fact any "
    "ever actually really indeed mission commission inquiry panel report"
)
_DAY = re.compile(
    r"\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|"
    r"February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\b"
)
_BY = re.compile(
    r"(?i)\bby\s+(?!(?:the\s+)?(?:time|end|means|way|then|now|\d|mistake|chance|accident|(?:night|day|hand|car|air|train|sea)\W*\Z))[\w’-]+"
)
_COVERED, _RARE, _FEWEST = 0.74, 8, 2


@dataclass(frozen=True, slots=True, eq=False)
class _Left:
    """What is left open: its keys, those of its verb, the words that leave it open; for "who", the days beside it."""

    told: Told
    words: str
    keys: frozenset[str]
    acts: frozenset[str]
    who: bool
    days: frozenset[str]


def settled(bound: Bound) -> Iterator[Gainsaid]:
    """Every stretch that tells as so what another passage leaves open."""
    left = tuple(_left(bound))
    each = tuple(_stretches(bound))
    bearing: Mapping[str, list[int]] = defaultdict(list)
    for number, one in enumerate(each):
        for key in one.keys:
            bearing[key].append(number)
    weight = {key: log(1 + len(each) / len(places)) for key, places in bearing.items()}
    for open_ in left:
        yield from _by_whom(open_, each, bearing) if open_.who else _of(open_, each, bearing, weight)
    yield from _caused(bound, each)


def _of(
    left: _Left, each: Sequence[Stretch], bearing: Mapping[str, list[int]], weight: Mapping[str, float]
) -> Iterator[Gainsaid]:
    whole = sum(weight.get(key, 3.0) for key in left.keys)
    near = sorted({n for key in left.keys if len(bearing.get(key, ())) <= _RARE for n in bearing.get(key, ())})
    for number in near:
        one = each[number]
        both = left.keys & one.keys
        if (left.acts and not left.acts & both) or _of_another(left, one, both):
            continue
        if (
            len(both) >= _FEWEST
            and sum(weight[key] for key in both) >= _COVERED * whole
            and _apart(left.told, one.told)
        ):
            yield Gainsaid(one.told, one.start, one.end, left.told, left.words)


def _by_whom(left: _Left, each: Sequence[Stretch], bearing: Mapping[str, list[int]]) -> Iterator[Gainsaid]:
    """ "Fired by government forces", of a shell of the same day; without a day only what is rarely told of."""
    rare = any(len(bearing.get(key, ())) <= _FEW for key in left.keys)
    for one in each:
        if not _BY.search(one.words) or not _apart(left.told, one.told):
            continue
        days = frozenset(_DAY.findall(one.told.words))
        dated = bool(days & left.days) and left.keys <= meant(one.told.words) and bool(left.keys & one.keys)
        if dated or (
            rare and not (days and left.days) and left.keys <= one.keys and len(one.keys) <= len(left.keys) + _MORE
        ):
            yield Gainsaid(one.told, one.start, one.end, left.told, left.words)


def _of_another(left: _Left, one: Stretch, both: frozenset[str]) -> bool:
    """Whether it begins with a thing of something that was not told of: "the roof of the canteen", for "the roof"."""
    found = _THING_OF.match(one.words)
    return found is not None and bool(meant(found["thing"]) & both and meant(found["of"]) - left.keys)


_THING_OF = re.compile(r"(?i)^\W*(?:the|its|an?)\s+(?P<thing>[a-z]+)\s+of\s+(?:the\s+|an?\s+|its\s+)?(?P<of>[\w-]+)")
_FEW, _MORE = 3, 3
"""Stretches that may have a word of what is rarely told of; keys of who did it."""


def _caused(bound: Bound, each: Sequence[Stretch]) -> Iterator[Gainsaid]:
    """ "The second fire was caused by a cigarette", where the cause of the second fire is unknown."""
    for one in told(bound):
        found = _CAUSE.search(one.words) if one.part is not Part.NOTE else None
        if found is None or attributed(one.said, *found.span()):
            continue
        what = meant(found["what"] or found["of"])
        for other in each:
            if (
                what
                and other.told is not one
                and _CAUSED.search(other.words)
                and what <= other.keys
                and _all_of(found, other)
            ):
                yield Gainsaid(other.told, other.start, other.end, one, " ".join(found[0].split()[:8]))


def _all_of(found: re.Match[str], other: Stretch) -> bool:
    """Whether both tell of the same one: "the second fire", not "a fire"; and of what was not told with a number."""
    what = (found["what"] or found["of"]).casefold().split()
    return what[0] in ("the", "this", "that") and " ".join(what) in " ".join(other.words.casefold().split())


def _apart(one: Told, other: Told) -> bool:
    return one.passage != other.passage


def _left(bound: Bound) -> Iterator[_Left]:
    before = beside(bound)
    days: dict[int, frozenset[str]] = defaultdict(frozenset)
    for one in told(bound):
        days[one.passage] |= frozenset(_DAY.findall(one.words))
    for one in told(bound):
        if one.part is Part.NOTE:
            continue
        for found in (*_OPEN.finditer(one.words), *_WHETHER_NOT.finditer(one.words)):
            if attributed(one.said, *found.span()) or one.words.rstrip().endswith("?"):
                continue
            what, last = found["what"], before.get(id(one))
            who = bool(_WHO.match(what))
            if _BACK.match(what) and not (found[0].casefold().startswith("received") and _CLAUSE_FOLLOWS.match(what)):
                what = _taken_up(one, found, last)
            elif not who and not re.match(r"(?i)(?:that|whether|if)\b", what):
                continue
            what = _ON.split(what)[0]
            keys = meant(_WHETHER.sub("", what)) - _ASIDE
            if _NOT.search(what) or len(keys) < _FEWEST:
                continue
            yield _Left(
                one,
                " ".join(found[0].split()[:8]),
                keys,
                _acts(what) & keys,
                who,
                days[one.passage] if who else frozenset(),
            )


_ACT = re.compile(
    r"(?i)\b(?:had|has|have|was|were|been|is|are)\s+(?:\w+ly\s+)?(?:been\s+|being\s+)?[a-z]+(?:\s+to\s+\w+)?|\b[a-z]{3,}ed\b"
)


def _acts(what: str) -> frozenset[str]:
    """The keys of the first verb that shows: behind "had", or by its ending."""
    return next((keys for found in _ACT.finditer(what) if (keys := meant(found[0]))), frozenset())


_ON = re.compile(r",\s+(?:and|but|which|who|as|since|because|although|though)\s")
_WHETHER = re.compile(r"(?i)^(?:whether|that|if|who|whom)\s+")
_NOT = re.compile(r"(?i)\b(?:not|no|never|none|neither|nobody)\b|n['’]t\b")
_THAT = re.compile(r"(?i)\b(?:that|whether)\s+|\bto\s+(?=[a-z]+\s)")


def _taken_up(one: Told, found: re.Match[str], last: Told | None) -> str:
    """What "that purpose" or "them" takes up: the proposition of the clause before it, or of the sentence before."""
    cuts = list(_CLAUSES.finditer(one.words, 0, found.start()))
    before = one.words[: cuts[-1].start()] if cuts else (last.words if last and len(one.words) < _SHORT else "")
    before = _CLAUSES.split(before)[-1] if not cuts else before
    that = _THAT.search(before)
    return before[that.end() :] if that else ""


_SHORT = 120
"""Letters of a sentence that does nothing but say that what stands before it is open."""


def _stretches(bound: Bound) -> Iterator[Stretch]:
    for one in stretches(bound):
        if voices(one.told.words):
            continue
        plain = _GROUNDS.sub(lambda found: " " * len(found[0]), one.told.words)
        if not _leaves_open(plain, one.start, one.end) and _ours(one.told, one.start, one.end):
            yield one


_WE_FOUND = re.compile(
    r"(?i)(?:\bwe\s|\b(?:mission|inquiry|commission|panel|ombudsman|team|report|committee)\s+)(?:therefore\s+|also\s+|has\s+|have\s+)?"
    r"(?:concluded?s?|f(?:ound|inds?)|establish(?:ed|es)|determined?s?)\s+that\b"
)


def _ours(one: Told, start: int, end: int) -> bool:
    return bool(_WE_FOUND.search(one.words, 0, start)) or not attributed(one.said, start, end)


def _leaves_open(words: str, start: int, end: int) -> bool:
    """Whether a stretch, or what announces it, says less than that it is so."""
    return bool(_LEAVES.search(words, 0, end)) or any(
        one.start < end and one.kind in _KINDS for one in reserves_in(words) if one.end > start
    )


_KINDS = frozenset({"fact", "allegation", "label", "limit"})
