"""founded: recommendations that name the finding they rest on ("finding F2"), and those that do not.

English words; numbers of findings in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.told import Part, parts
from probata.method.report.model import Bound, Passage

_NAMES = re.compile(
    r"(?i)\b(?:findings?|conclusions?)\s+(?:nos?\.?\s*)?(?:F[-\s]?)?(?:\d|(?-i:[IVX]+\b))|\b(?-i:F)-?\d{1,3}\b|"
    r"\((?:see\s+(?:also\s+)?|cf\.?\s+)?(?:paragraphs?|paras?\.?|¶|sections?|chapters?)\s*(?:\d|(?-i:[IVX]+\b))"
)
_ASKS = re.compile(
    r"(?i)\b(?:should|must|ought\s+to|shall|recommend(?:s|ed)?\s+(?:that|to)|(?:is|are)\s+recommended|urge[sd]?|calls?\s+(?:on|upon)|"
    r"invites?)\b"
)
_ORDER = re.compile(
    r"^\W*(?:\(?[\divxa-h]{1,4}[.)]\s+)?(?!(?:The|A|An|This|That|These|Those|It|Its|They|Each|Every|All|Most|Some|Many|In|On|At|By|For|"
    r"From|To|With|As|Of|If|Where|When|While|Both|Other|Such|There|Here|Nothing|No|None|We|He|She|See|Source|Note|His|Her|Their|Our|"
    r"Recommendations?|Findings?)\b)[A-Z][a-z]+\s+(?:[a-z]|[A-Z])"
)
_VERB = re.compile(r"(?i)\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|do|did)\b")
_OF_THEM = re.compile(
    r"(?i)^\W*(?:the|these|each|every|all|both)\s+(?:of\s+(?:the|these)\s+)?(?:[\w-]+\s+)?"
    r"(?:recommendations?|steps|measures|actions|changes)\b"
)
_GOES_ON = (";", "; and", ",", ", and", "; or")
"""What a point of a list ends with that shares its sentence, and its finding, with the one behind it."""
_MOST, _FEWEST = 3, 3
"""So many name their findings for each that names none, and so many in all."""


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """One recommendation: its passage, and those of the points below it."""

    passage: Passage
    points: tuple[Passage, ...]

    @property
    def named(self) -> bool:
        return any(names_finding(one) for one in (self.passage, *self.points))


def names_finding(passage: Passage) -> bool:
    """Whether a passage names a finding, conclusion, part or paragraph of the report, or refers to one."""
    return bool(_NAMES.search(passage.masked)) or any(one.role.name == "ref" for one in passage.bindings)


def odd_ones(bound: Bound) -> tuple[Passage, ...]:
    """Recommendations without a finding in a report where nearly all others name theirs; else none. Remembered."""
    return bound.once.get("recommendations without finding", lambda: tuple(_odd_anywhere(bound)))


def _odd_anywhere(bound: Bound) -> Iterator[Passage]:
    """Among the recommendations, and in every other list of orders ("What other states have done")."""
    yield from _odd(tuple(_asked(bound)))
    for run in _lists(bound):
        each = tuple(_Asked(one, ()) for one in run)
        yield from _odd(each) if all(is_order(one.masked) or names_finding(one) for one in run) else ()


def _lists(bound: Bound) -> Iterator[Sequence[Passage]]:
    """The points of each list that stands outside the recommendations."""
    run: list[Passage] = []
    for one, part in zip(bound.passages, parts(bound), strict=True):
        if one.kind == "item" and part is not Part.RECOMMENDATIONS:
            run.append(one)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _odd(each: Sequence[_Asked]) -> tuple[Passage, ...]:
    without = [one.passage for one in each if not one.named]
    named = len(each) - len(without)
    return tuple(without) if named >= max(_FEWEST, _MOST * len(without)) else ()


def _asked(bound: Bound) -> Iterator[_Asked]:
    there = [
        one
        for one, part in zip(bound.passages, parts(bound), strict=True)
        if part is Part.RECOMMENDATIONS and one.kind in ("paragraph", "item")
    ]
    number = 0
    while number < len(there):
        one, number = there[number], number + 1
        if not _recommends(one):
            continue
        points: list[Passage] = []
        if one.masked.rstrip().endswith(":"):
            while number + len(points) < len(there) and there[number + len(points)].kind == "item":
                points.append(there[number + len(points)])
            if sum(names_finding(each) for each in points) > 1 and not names_finding(one):
                continue  # its points are recommendations by themselves
        number += len(points)
        while number < len(there) and (points or [one])[-1].masked.rstrip().endswith(_GOES_ON):
            points.append(there[number])
            number += 1
        yield _Asked(one, tuple(points))


def _recommends(one: Passage) -> bool:
    """Whether a passage asks for something: by a verb of asking, or as an order that opens with its verb."""
    words = one.masked.strip()
    if _OF_THEM.match(words) or len(words) < 2:
        return False
    first = one.sentences[0].printed if one.sentences else words
    if _ASKS.search(first):
        return True
    return is_order(first) and not words.endswith(":")


def is_order(words: str) -> bool:
    """Whether a sentence opens with its verb and has no other: "Open the lifeboats"."""
    return bool(_ORDER.match(words.strip())) and not _VERB.search(words) and not _ALL_NAMES.match(words)


_ALL_NAMES = re.compile(r"^\W*(?:(?:[A-Z][\w.’'-]*|of|the|and|for)[\s,]*){2,}\Z")
"""A signature: "Mira Tolle, Director, Coastal Studies" names people and posts, and ends without a stop."""
