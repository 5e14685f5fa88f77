"""itemised: how many points a sentence announces, and how many then stand there over several passages or sentences.

English. Read are lists of points behind a colon, sentences that count themselves ("In the first place ..."), parts that
are headed with their number ("Five failures"), and persons who are named. What is not all of it says so ("including").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import counts_in, noun_of, told_with
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound

_MOST = 15
"""Points that are counted in words and looked over at a glance."""
_NEAR = 2
"""A list that has so many more or fewer is of something else."""
_NOT_ALL = re.compile(
    r"(?i)\b(?:includ\w+|among|such\s+as|for\s+(?:example|instance)|e\.g|others?|some|mainly|especially|in\s+particular|more|"
    r"at\s+least|about|up\s+to|over|first|last|main|most\s+important|other)\b"
)
_BEHIND = re.compile(r"(?:\s+(?:to|for|of|on|that|in)\b(?:\s+[^\s,;:]+){0,5})?\s*:\s*\Z")
_BESIDES = re.compile(
    r"(?i)\b(?:from|by|in|at|with|of|on|after|before|during|within|between|against|than)\s+(?:the\s+)?\Z"
)
"""What makes a number one of time, place or means: "in two visits, as follows:"."""
_NAMED_SO = re.compile(r"(?i)\b(?:following|these)\s+\Z|\beach\s+of\s+the\s+\Z")
_SENTENCES_EACH = 2
"""Sentences to a point: in a longer passage another thing may have been counted, too."""
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_COUNTS_ITSELF = re.compile(
    rf"(?i)\A\W*(?:(?:and|but)\s+)?(?:in\s+the\s+|the\s+|a\s+)?(?P<which>{'|'.join(_ORDINALS)})(?:ly\b|\s+place\b|,|\s+(?:is|was|one|of\s+(?:these|them|the))\b)"
)
_ANOTHER = re.compile(rf"(?i)\b(?:and|plus)\s+an?\s+(?:{'|'.join(_ORDINALS)})\b")
_FAR = 12
"""Passages over which points that are counted may be told."""
_LAST = re.compile(r"(?i)\A\W*(?:and\s+)?(?:finally|lastly|last|the\s+last|the\s+final)\b")
_ANNOUNCES = re.compile(
    r"(?i)\b(?:points?\s+to|found|finds?|identif\w+|names?|lists?|there\s+(?:are|were)|following|these|all|our|each\s+of\s+the|"
    r"makes?|has|have|had|establish\w*)\s+\Z"
)
_TITLE = r"(?:(?:Ms|Mr|Mrs|Dr|Prof|Professor|Sir|Dame|Judge|Justice|Colonel|General|Captain|Major)\.?\s+)?"
_NAME = rf"(?:{_TITLE}[A-Z][\w’'-]+(?:\s+(?:(?:de|van|von|la|al|bin|ibn)\s+)?[A-Z][\w’'.-]*)+(?:\s+\([^()]*\))?)"
_NAMES = re.compile(
    rf"(?:(?:\s+(?:on|in|of|at|to|for)\s+[^,;:]{{2,40}})?:\s+|,\s+)(?P<names>{_NAME}(?:,\s+{_NAME})*,?\s+and\s+{_NAME})(?P<on>[^\w\s(]|\s|\Z)"
)
_PERSONS = re.compile(
    r"(?i)\b(?:members|commissioners|reporters|journalists|authors|experts|judges|investigators|researchers|people|persons|"
    r"men|women|physicians|doctors|lawyers|editors|inspectors|officers|officials|officers|signatories|witnesses|editors|"
    r"directors|consultants|advisers|rapporteurs|brothers|sisters|children|sons|daughters|survivors|victims|suspects)\Z"
)


@dataclass(frozen=True, slots=True)
class Itemised:
    """A number of points at ``start`` to ``end`` of a sentence, and how many stand there, with what they do."""

    telling: Telling
    start: int
    end: int
    found: int
    what: str

    @property
    def words(self) -> str:
        return self.telling.text[self.start : self.end]


def itemised(bound: Bound) -> tuple[Itemised, ...]:
    """Every number of points that are more or fewer, in the order of the text. Remembered."""
    return bound.once.get("claims: itemised", lambda: tuple(_itemised(bound)))


def _itemised(bound: Bound) -> Iterator[Itemised]:
    by_passage: dict[int, list[Telling]] = {}
    for one in tellings(bound):
        by_passage.setdefault(id(one.said.passage), []).append(one)
    for number, passage in enumerate(bound.passages):
        each = by_passage.get(id(passage), [])
        if passage.kind in ("paragraph", "item") and each:
            yield from _before_list(bound, number, each[-1])
            yield from _counting_on(each, _goes_on_counting(bound, number))
        if passage.kind != "quote":
            yield from (found for one in each for found in _naming(one))
        if passage.kind == "heading" and each:
            yield from _headed(bound, number, each, by_passage)


def _few(text: str) -> list[Number]:
    """The counts of a sentence that announce points; none where it says that they are not all."""
    return [one for one in counts_in(text) if one.value is not None and 1 < one.value <= _MOST]


def _before_list(bound: Bound, number: int, last: Telling) -> Iterator[Itemised]:
    """ "The following six measures:", and the points right behind."""
    text = last.text.rstrip()
    if not text.endswith(":") or _NOT_ALL.search(text):
        return
    found = _points(bound, number)
    each = [one for one in _few(text) if _is_of_list(text, one)]
    if found is None or len(each) != 1:
        return
    told = int(each[0].value or 0)
    if told != found and abs(told - found) <= _NEAR:
        yield Itemised(last, each[0].span.start, told_with(text, each[0]), found, "points follow")


def _is_of_list(text: str, one: Number) -> bool:
    end = told_with(text, one)
    head, noun = text[: one.span.start], text[one.span.end : end]
    if _NAMED_SO.search(head):
        return True
    return bool(_BEHIND.match(text, end) and noun_of(text, one).head and noun.islower() and not _BESIDES.search(head))


def _points(bound: Bound, number: int) -> int | None:
    """How many points stand right behind a passage; None where none do, or where they hold other lists or go on."""
    at = number + 1
    while at < len(bound.passages) and bound.passages[at].kind == "item":
        if bound.passages[at].masked.rstrip().endswith(":"):
            return None
        at += 1
    behind = [one.kind for one in bound.passages[at : at + 2]]
    goes_on = behind[:2] == ["paragraph", "item"] and not bound.passages[at].masked.rstrip().endswith(":")
    count = at - number - 1
    return None if count < _NEAR or goes_on else count


def _goes_on_counting(bound: Bound, number: int) -> bool:
    """Whether one of the next passages counts on from a passage: "Third, ..."."""
    for one in bound.passages[number + 1 : number + 1 + _FAR]:
        if one.kind == "heading":
            return False
        opened = _COUNTS_ITSELF.match(one.masked)
        if _LAST.match(one.masked) or (opened and opened["which"].lower() != "first"):
            return True
    return False


def _counting_on(each: Sequence[Telling], goes_on: bool) -> Iterator[Itemised]:
    """ "Two circumstances limited the work. In the first place ... In the third place ..."."""
    for number, one in enumerate(each[:-1]):
        told = _few(one.text)
        opened = _COUNTS_ITSELF.match(each[number + 1].text)
        if len(told) != 1 or not opened or opened["which"].lower() != "first" or _NOT_ALL.search(one.text):
            continue
        if _ANOTHER.search(one.text, told[0].span.end):
            continue  # "three contributions that are specific, and a fourth that is general"
        found = _counted(each[number + 1 :], int(told[0].value or 0))
        if found is not None and not (goes_on and found < (told[0].value or 0)):
            yield Itemised(one, told[0].span.start, told_with(one.text, told[0]), found, "are counted behind it")
        return


def _counted(behind: Sequence[Telling], told: int) -> int | None:
    """How many points sentences count, where that is plain and another number than what was told."""
    each = [_COUNTS_ITSELF.match(one.text) for one in behind]
    which = [_ORDINALS.index(one["which"].lower()) for one in each if one]
    if which != list(range(len(which))) or len(which) < _NEAR:
        return None
    found = len(which) + any(_LAST.match(one.text) for one in behind)
    later = rf"(?i)\b(?:{'|'.join((*_ORDINALS[found:], 'last', 'other'))}|final\w*)\b"
    if found == told or len(behind) > found * _SENTENCES_EACH:
        return None
    return None if found < told and any(re.search(later, one.text) for one in behind) else found


def _naming(one: Telling) -> Iterator[Itemised]:
    """ "Four reporters, Joan Tarrow, Miguel Brandeis and Sun-hee Okafor, took part"."""
    for count in _few(one.text):
        end = told_with(one.text, count)
        behind = _NAMES.match(one.text, end)
        if not behind or not _PERSONS.search(one.text[count.span.start : end]) or _NOT_ALL.search(one.text[:end]):
            continue
        found = len(re.findall(_NAME, behind["names"]))
        if found != count.value and not _NOT_ALL.search(one.text[end : behind.end() + 30]):
            yield Itemised(one, count.span.start, end, found, "names follow")


def _headed(
    bound: Bound, number: int, head: Sequence[Telling], by_passage: dict[int, list[Telling]]
) -> Iterator[Itemised]:
    """A part "Five failures" that begins with another number of failures."""
    title = " ".join(one.text.strip() for one in head)
    told = _title_count(title)
    if told is None or number + 1 >= len(bound.passages):
        return
    value, noun = told
    for one in by_passage.get(id(bound.passages[number + 1]), []):
        each = [count for count in _few(one.text) if noun_of(one.text, count).head == noun]
        if len(each) == 1 and each[0].value != value and _ANNOUNCES.search(one.text[: each[0].span.start]):
            start = each[0].span.start
            yield Itemised(one, start, told_with(one.text, each[0]), value, "stand in the heading of this part")


def _title_count(title: str) -> tuple[int, str] | None:
    """The number and the noun of a heading that has nothing else: "The Five Failures"."""
    plain = title.casefold().strip(" .")
    each = _few(plain)
    if len(each) != 1 or plain[: each[0].span.start].strip() not in ("", "the", "our"):
        return None
    noun = noun_of(plain, each[0]).head
    whole = told_with(plain, each[0]) >= len(plain)
    return (int(each[0].value or 0), noun) if noun and whole else None
