"""statements: clauses as typed fields: what was done or denied, of whom, how many, how sure, by whom. English.

Denials say it in many ways ("did not visit", "was refused access to", "none of them appealed", "the absence of any
trial"); each becomes one act with what stands before and behind it. An act counts in any form (reading/meant.py), and
the work of a report in one class each: to get to a place, to find something out, to hear somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.qualified import reserves_in, voices
from probata.method.report.claims.reading.taken_up import beside, points_inside, taken_up
from probata.method.report.claims.reading.told import Clause, Part, Told, clauses
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import BLANK, attributed
from probata.method.statements.qualifications import Qualified


class Work(StrEnum):
    """What a report does itself, and may not have been able to do."""

    REACH = "reach"
    LEARN = "learn"
    HEAR = "hear"


_OF_WORK = {
    Work.REACH: "visit enter access inspect travel tour",
    Work.LEARN: "establish determine ascertain verify confirm identify find found prove proved corroborate learn "
    "clarify",
    Work.HEAR: "interview meet met hear heard",
}
_WORKS = {
    key: work
    for work, each in _OF_WORK.items()
    for word in each.split()
    for form in (
        word,
        f"{word}s",
        f"{word}ed",
        f"{word.removesuffix('e')}ed",
        f"{word.removesuffix('e')}ing",
        f"{word[:-1]}ied",
    )
    for key in meant(form)
}
_BODY = meant(
    "panel inquiry commission mission team researcher researchers investigator investigators author authors "
    "delegation committee report we court"
)
_OURS = re.compile(
    r"(?i)^\W*(?:(?:but|and|so|therefore|thus|because|since|although|while|however|that|at|in|on|for|of|among|as\s+to)\b[^,]{0,40},?\s+)?"
    r"(?:we|it|they|(?:the|this|our|its)\s+(?:\w+\s+)?(?:panel|inquiry|commission|mission|team|office|researchers?|"
    r"investigators?|authors?|delegation|committee|court|report)|researchers|investigators)\b"
)
_LIGHT = (
    r"(?:(?:been|be|being|have|had|yet|ever|also|fully|independently|always|even|itself|themselves|himself|herself|"
    r"able|allowed|permitted|possible|given|granted|in\s+a\s+position|to|at\s+any\s+time|any|\w+ly)\s+)*"
)
_MODAL = r"(?:did|do|does|had|has|have|was|were|is|are|could|can|would)"
_DENIES = re.compile(
    rf"(?i)\b{_MODAL}(?:\s+\w+ly|\s+therefore|\s+also)?\s+(?:not|never)\s+{_LIGHT}(?P<act>[a-z]+)"
    rf"|\b(?:cannot|never)\s+{_LIGHT}(?P<act2>[a-z]+)"
    rf"|\b(?:{_MODAL}|been)\s+(?:unable|denied|refused|prevented|barred|forbidden)\s+(?:permission\s+)?(?:to\s+|from\s+)?"
    rf"{_LIGHT}(?P<act3>[a-z]+)"
    rf"|\b(?:failed|refused|declined|omitted)\s+to\s+{_LIGHT}(?P<act4>[a-z]+)"
    rf"|\b(?:none|neither|nobody|no\s+one|not\s+one|no)\b(?P<of>(?:\s+[\w’'-]+){{0,8}}?)\s+"
    rf"(?:has|have|had|was|were|is|are)\s+{_LIGHT}(?P<act5>[a-z]+)"
    r"|\b(?:no|the\s+(?:absence|lack)\s+of\s+(?:any|an?)?)\s+(?P<act6>[a-z]{5,})"
)
_IRREAL = re.compile(
    r"(?i)\b(?:should|must|shall|would|might|may|could|can|whether|if|unless|until|ask(?:ed|s|ing)?|request\w*|"
    r"plan(?:s|ned)?|attempt\w*|tried|intend\w*|hop(?:e[sd]?|ing)|sought|seek\w*|refus\w+|deni\w+|den(?:y|ies)|"
    r"alleg\w+|claim\w*|risk\w*|promis\w+|order(?:ed)?\s+to|in\s+order\s+to|not|no|never|none|neither|nor|nobody|"
    r"cannot|without|fail\w*|unable|unless|declin\w+|omit\w*|before|lack\w*|absence|little|hardly|barely|scarcely|few|only|rarely|"
    r"impossible|difficult\w*|prevent\w*|barr(?:ed|ing)|forb\w+|prohibit\w*|ban(?:ned|s)?|too|according|reportedly)\b"
    r"|n['’]t\b"
)
_EVERY = re.compile(
    r"(?i)\b(?:all|every|each|both|in\s+(?:every|each)\s+(?:single\s+)?(?:case|instance))\b"
    r"(?:\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?P<what>[\w-]+(?:\s+[a-z]+)?))?"
)
_PARTIAL = re.compile(
    r"(?i)\b(?:the\s+|for\s+the\s+|of\s+the\s+)?(?:remaining|other|rest\s+of\s+the)\s+(?:[\w-]+\s+)?[a-z]+|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+of\s+(?:the|these|those|them)\b|"
    r"\bthe\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
_NARROWS = re.compile(r"(?i)\s+(?:it|we|they|he|she|that|which|who|whom|to|where|of\s+(?:these|those|them)|[a-z]+ed)\b")
_SOME = re.compile(
    r"(?i)\b(?:some|several|many|most|not\s+(?:all|every|everyone)|few|a\s+number|half|at\s+first|yet|only)\b"
)
_NAME = re.compile(r"(?<![.!?]\s)(?<!\A)\b[A-Z][\w’-]{2,}\b")
_TIME = re.compile(
    r"\b(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|"
    r"\b(?:1[89]|20)\d\d\b"
)
_VALUE = re.compile(
    r"(?i)\b(?:was|were|is|are|stood\s+at|came\s+to|amount(?:s|ed)\s+to|reached|totall?ed)\s+(?=\d|\w+teen\b|\w+ty\b)"
)
_ENDS = re.compile(
    r"[;:]|,\s+(?:but|and|since|although|though|which|who|because|as|while)\s|\s(?:because|since|although)\s"
)


@dataclass(frozen=True, slots=True, eq=False)
class Denied:
    """A clause that says of something that it was not done or found.

    ``acts``: the keys of the act, a whole class of a report's own work; ``of``: those of whom or what it tells, without
    them; ``around``: those of the sentence that it takes up, ``there`` its names; ``partial``: it tells so of a part
    only; ``ours``: the report's own work; ``bare``: of anything whatever ("the absence of any trial").
    """

    told: Told
    start: int
    end: int
    acts: frozenset[str]
    work: Work | None
    of: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    there: frozenset[str]
    times: frozenset[str]
    partial: bool
    ours: bool
    bare: bool


@dataclass(frozen=True, slots=True, eq=False)
class Affirmed:
    """A clause of the report's own voice that says plainly that something is so.

    ``every``: keys of that of which all are told ("every case": empty but for "case"); None where nothing is told of
    all. ``value``: it gives a figure as what something is ("the total was 212").
    """

    told: Told
    start: int
    end: int
    keys: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    there: frozenset[str]
    times: frozenset[str]
    every: frozenset[str] | None
    value: bool


def denials(bound: Bound) -> tuple[Denied, ...]:
    """Every denial of the report's own voice, notes left out. Remembered."""
    return bound.once.get("claims: denials", lambda: tuple(_denials(bound)))


def affirmations(bound: Bound) -> tuple[Affirmed, ...]:
    """Every plain clause of the report's own voice, notes left out. Remembered."""
    return bound.once.get("claims: affirmations", lambda: tuple(_affirmations(bound)))


def acts_of(work: Work) -> frozenset[str]:
    """The keys of the words for one kind of a report's work."""
    return frozenset(key for key, each in _WORKS.items() if each is work)


def _denials(bound: Bound) -> Iterator[Denied]:
    up, before = taken_up(bound), beside(bound)
    for clause in clauses(bound):
        if clause.told.part is Part.NOTE or clause.told.words.rstrip().endswith("?"):
            continue
        for found in _DENIES.finditer(clause.words):
            one = _denied(clause, found, up.get(id(clause.told)), before.get(id(clause.told)))
            if one:
                yield one


def _denied(clause: Clause, found: re.Match[str], last: Told | None, before: Told | None) -> Denied | None:
    words, group = clause.words, next(name for name in found.groupdict() if name != "of" and found[name])
    act = meant(found[group])
    stop = _ENDS.search(words, found.end())
    behind = words[found.end() : stop.start() if stop else len(words)]
    low = max((cut.end() for cut in _ENDS.finditer(words, 0, found.start())), default=0)
    head = words[low : found.start()]
    if (
        not act
        or _WHETHER.search(head)
        or attributed(clause.told.said, clause.start + found.start(), clause.start + found.end())
    ):
        return None
    work = next((_WORKS[one] for one in act if one in _WORKS), None)
    ours = bool(_OURS.match(head)) or (work is Work.LEARN and not meant(head))
    subject = frozenset() if ours else meant(f"{head} {found['of'] or ''}")
    partial = group != "act5" and bool(_PARTIAL.search(words[low:]))
    of = (
        subject | meant(_PARTIAL.sub(" ", behind)) | (meant(_PARTIAL.sub(" ", head)) if ours and work else frozenset())
    ) - act
    of -= _BODY if ours else frozenset()
    around = meant(last.words) if last else frozenset()
    if points_inside(behind):
        around |= meant(clause.told.words[: clause.start]) | (meant(before.words) if before else frozenset())
    if _SOME.search(head) or _SOME.search(behind):
        return None
    there = frozenset(_NAME.findall(before.words)) if before and points_inside(behind) else frozenset[str]()
    names = frozenset(_NAME.findall(f"x {behind}")) | (frozenset() if ours else frozenset(_NAME.findall(head)))
    times = frozenset(_TIME.findall(words))
    acts = acts_of(work) if work else act
    own = ours and work is not None
    return Denied(
        clause.told,
        clause.start + found.start(),
        clause.start + found.end(),
        acts,
        work,
        of,
        around,
        names,
        there,
        times,
        partial,
        own,
        group == "act6" and "any" in found[0] and bool(_STOPS.match(behind)),
    )


_WHETHER = re.compile(
    r"(?i)\b(?:whether|if|unless|who|whom|which|that|those|where|when|how|why|what|should|must|not|even)\b"
)


def _affirmations(bound: Bound) -> Iterator[Affirmed]:
    up, before = taken_up(bound), beside(bound)
    for clause in clauses(bound):
        one = clause.told
        if one.part in (Part.NOTE, Part.RECOMMENDATIONS) or one.words.rstrip().endswith("?") or BLANK in clause.words:
            continue
        if (
            _ASKED.search(one.words[: clause.start])
            or _IRREAL.search(clause.words)
            or _unsure(clause.words)
            or voices(one.words)
            or attributed(one.said, clause.start, clause.end)
        ):
            continue
        last = up.get(id(one)) if clause.start == 0 else None
        near, names = before.get(id(one)), frozenset(_NAME.findall(clause.words))
        there = frozenset(_NAME.findall(near.words)) if near and not names else frozenset[str]()
        every = _EVERY.search(clause.words)
        if every and _NARROWS.match(clause.words, every.end()):
            every = None
        yield Affirmed(
            one,
            clause.start,
            clause.end,
            meant(clause.words) - _BODY,
            meant(last.words) if last else frozenset(),
            names,
            there,
            frozenset(_TIME.findall(clause.words)),
            meant(every["what"] or "") if every else None,
            bool(_VALUE.search(clause.words)),
        )


_ASKED = re.compile(r"(?i)\b(?:whether|if|unless|consider(?:s|ed)?|should|must)\b")
_STOPS = re.compile(r"\s*(?:[,.;]|\Z)")
_OPEN_KINDS = frozenset(each.value for each in Qualified)


def _unsure(words: str) -> bool:
    return any(one.kind in _OPEN_KINDS for one in reserves_in(words))
