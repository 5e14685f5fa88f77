"""A number and its parts, told in one passage in whatever words: do they make it? English.

One solver for lists ("126 witnesses, 98 for the one side and 28 for the other"), parts told over several sentences with
their noun left out, complements ("19 said that they had; seven said that they had not"), and rests ("the other two").
Whether each thing is in one part only is weighed from what the parts say: one is the rest, or those of whom it is not
known, or denies what another affirms; or all say of what sex, where, or what they were. Of several readings of whole
and parts the one that fits is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, combinations

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.figures.kinds import Kind, exclusive, in_one_way, kind_of, mixed, way_of
from probata.method.report.claims.figures.quantities import Quantity, quantities_in
from probata.method.report.claims.reading.counts import noun_of, people, told_with
from probata.method.report.english.said import stem, stems

_OF = re.compile(
    r"(?i)(?:\A|[\s(])(?:out\s+of|of|from|among|(?<![^\W\d_]\s)for(?=\s+(?:the|these|those|all)\b))\s+(?:all\s+)?(?:(?:the|these|those|our|its|their|a\s+total\s+of|some)\s+)*\Z"
)
_APPOSED = re.compile(
    r"(?i)(?:\s+[^\W\d_][\w'-]*){0,9}?\s*(?:[,:;(]|\s[–—])\s*(?:(?:namely|that\s+is|of\s+(?:them|whom|which|these)|and)\s*,?\s*)*\Z"
)
_TAKEN_UP = re.compile(
    r"(?i)\s*(?:(?:out\s+)?of\s+(?:these|them|those)(?:\s+[a-z]+)?,?\s+|among\s+them,?\s+|in\s+|for\s+|only\s+|about\s+)*(?:all\s+)?\Z"
)
_SUB = re.compile(
    r"(?i)\b(?:of\s+(?:them|whom|which|those|these)|among|includ\w+|counting|up\s+to|than|after|until|within|since|every|per)\b"
)
_TAKEN_BEHIND = re.compile(r"(?i)[^.;:]*:|[^.;]*\b(?:interviewed|heard|asked|questioned|examined|surveyed)\b")
_DEFINITE = re.compile(r"(?i)(?:\A|[.;,]\s+|\s)(?:the|these|those|all)\s+\Z")
_THERE = re.compile(r"(?i)\b(?:there\s+(?:were|are)|(?:a|in)\s+(?:total\s+of|total,?|all,?)|altogether,?)\s+\Z")
_ANY = frozenset(map(stem, ("cases", "instances", "people", "persons", "others", "occasions")))
_PER_CENT = re.compile(r"(?i)\s*[(\[]\s*(\d+(?:\.\d+)?)\s*(?:%|per\s?cent)")
_ALL_OF_IT = 1.5
"""Points by which rounded percentages may miss a hundred."""
_WORDS, _BACK, _FAR_BACK, _ROW, _LEAST, _MANY = 7, 2, 4, 8, 3, 4


class Frame(StrEnum):
    """How a whole stands before its parts."""

    OF = "of the 40, 26 ..."
    APPOSED = "40 people, 26 ... "
    BEFORE = "in a sentence before"


@dataclass(frozen=True, slots=True)
class Partition:
    """A whole at ``start`` to ``whole_end``, its parts up to ``end``, and what they make."""

    start: int
    whole_end: int
    first: int
    end: int
    whole: int
    total: int


def partitions_in(text: str) -> tuple[Partition, ...]:
    """Every whole of a passage whose parts do not make it, in order."""
    table = quantities_in(text)
    found: list[Partition] = []
    at = 0
    while at < len(table):
        one, taken = _at(text, table, at)
        found += [one] if one else []
        at += taken
    return tuple(found)


def _at(text: str, table: Sequence[Quantity], at: int) -> tuple[Partition | None, int]:
    for frame, wholes in _wholes(text, table, at):
        row = _row(text, table, at, frame, wholes)
        if size := _fitting(text, row, wholes):
            return None, size
        behind = table[at + len(row)] if at + len(row) < len(table) else None
        for size in range(len(row), 1, -1):
            told = _judged(text, row[:size], frame, wholes) if _ends(row, size, behind) else None
            if told is not None:
                return (told[0] if told else None), size
    return None, 1


def _fitting(text: str, row: Sequence[Quantity], wholes: Sequence[Number]) -> int:
    """How many parts make a whole, or make all of it by the shares that stand behind each; none where they do not."""
    values = {int(one.value or 0) for one in wholes}
    if in_one_way(row, [kind_of(one) for one in row]):
        return len(row) if sum(one.value for one in row) in values else 0
    sums = [*accumulate(one.value for one in row)]
    made = next((size for size, total in enumerate(sums, 1) if size > 1 and total in values), 0)
    return made or (len(row) if _hundred(text, row) else 0)


def _hundred(text: str, row: Sequence[Quantity]) -> bool:
    """ "10 (40%) ..., the remaining 15 (60%)": they are all of a whole of their own."""
    found = [_PER_CENT.match(text, one.number.span.end) for one in row]
    return len(row) > 1 and all(found) and abs(sum(float(each[1]) for each in found if each) - 100) <= _ALL_OF_IT


def _ends(row: Sequence[Quantity], size: int, behind: Quantity | None) -> bool:
    """Whether a list ends there: no number behind it is joined to it, as "26 boys" is to "97 men, 71 women"."""
    after = row[size] if size < len(row) else behind
    return after is None or after.sentence != row[size - 1].sentence or not after.joined


def _wholes(text: str, table: Sequence[Quantity], at: int) -> Iterator[tuple[Frame, list[Number]]]:
    """What the row that begins here may be parts of, the plainest reading first."""
    first = table[at]
    if first.whole is not None:
        yield Frame.OF, [first.whole]
        return
    same = [one for one in table[:at] if one.sentence == first.sentence]
    if same:
        last = same[-1]
        gap = text[(last.whole or last.number).span.end : first.start]
        if _SUB.search(first.before) and not re.search(r"(?i)\bof\s+(?:them|whom|which|these)\s*,?\s*\Z", first.before):
            return
        joined = re.search(r"(?i)\b(?:and|or)\s+\Z", gap)
        if last.whole is None and _OF.search(text[: last.start]) and len(gap.split()) <= 14 and not joined:
            yield Frame.OF, [last.number]
        elif (
            (last.thing or gap.rstrip().endswith(":"))
            and _APPOSED.fullmatch(gap)
            and not _in_a_row(text, last, first)
            and not _listed_with(last, first, gap)
        ):
            yield Frame.APPOSED, [last.number]
        return
    if not _TAKEN_UP.fullmatch(first.before) and kind_of(first) is not Kind.UNKNOWN:
        return
    back = _FAR_BACK if _closed_list(table, at) else _BACK
    near = [one for one in table[:at] if 0 < first.sentence - one.sentence <= back and _counts_a_whole(text, one)]
    near = [one for one in near if not _goes_with(text, table[:at], one)]
    wholes = [each for one in reversed(near) for each in (one.number, one.whole) if each is not None]
    if wholes:
        yield Frame.BEFORE, wholes


def _closed_list(table: Sequence[Quantity], at: int) -> bool:
    """Whether four and more numbers of one sentence are joined from here on."""
    behind = table[at + 1 : at + _MANY]
    return len(behind) == _MANY - 1 and all(one.joined and one.sentence == table[at].sentence for one in behind)


def _goes_with(text: str, before: Sequence[Quantity], one: Quantity) -> bool:
    """ "In 13 cases ...; in 9 ... Eight caregivers died of falls": one more part of what is divided already."""
    way = one.before.strip().casefold()
    if way and any(each is not one and each.before.strip().casefold() == way for each in before):
        return True
    opens = not way and text[: one.start].rstrip()[-1:] in (".", ";", "")
    told = [each for each in before if 0 <= one.sentence - each.sentence <= _BACK and each.start < one.start]
    return opens and not _TAKEN_BEHIND.match(one.after) and any(each.value > one.value for each in told)


def _in_a_row(text: str, last: Quantity, first: Quantity) -> bool:
    """ "22 people in Arven, 14 in Belt": the first has its place as the others have, and is no whole."""
    way = way_of(last)
    return bool(way) and way == way_of(first) and not _THERE.search(text[: last.start])


def _listed_with(last: Quantity, first: Quantity, gap: str) -> bool:
    """ "Nine men, 8 women, 3 boys and 3 girls": one of a list and no whole of those behind it."""
    plain = not re.search(r"(?i)[:(–—]|\bof\s+(?:them|whom|which|these)\b", gap)
    return plain and (last.joined or kind_of(last) is kind_of(first) is Kind.SEX)


def _counts_a_whole(text: str, one: Quantity) -> bool:
    return bool(one.noun.head) or bool(_DEFINITE.search(text[: one.start]))


def _row(text: str, table: Sequence[Quantity], at: int, frame: Frame, wholes: Sequence[Number]) -> list[Quantity]:
    """The numbers from here on that may be parts of the same whole; a part of a part ends it."""
    row: list[Quantity] = []
    listed = frame is Frame.APPOSED and text[: table[at].start].rstrip()[-1:] in (":", "(")
    for one in table[at : at + _ROW]:
        if row and not _goes_on(row[-1], one, wholes):
            break
        if one.number.approximate or not (listed or _may_be_part(text, one, wholes)):
            break
        row.append(one)
    return row


def _goes_on(last: Quantity, one: Quantity, wholes: Sequence[Number]) -> bool:
    if one.whole is not None and one.whole.value not in {each.value for each in wholes}:
        return False
    if _SUB.search(one.before) or len(one.before.split()) > _WORDS:
        return False
    if one.sentence == last.sentence:
        return one.joined
    return one.sentence == last.sentence + 1


def _may_be_part(text: str, one: Quantity, wholes: Sequence[Number]) -> bool:
    """Whether its noun is left out, is that of a whole, counts people of people, or is named with the whole."""
    if not one.thing or one.thing in _ANY or kind_of(one) in (Kind.SEX, Kind.UNKNOWN):
        return True
    for whole in wholes:
        its = noun_of(text, whole)
        if one.thing == its.head or (people(one.noun) and (people(its) or not its.head)):
            return True
        if one.thing in stems(text[whole.span.start : whole.span.end + 80]):
            return True
    return False


def _judged(text: str, row: Sequence[Quantity], frame: Frame, wholes: Sequence[Number]) -> tuple[Partition, ...] | None:
    """The partition that does not add up; nothing where it does, and None where these are no parts of one whole."""
    kinds = [kind_of(one) for one in row]
    if mixed(text[row[0].start : row[-1].start] + row[-1].after):
        return None
    reach = exclusive(row, kinds, frame is Frame.APPOSED, frame is Frame.BEFORE)
    known = [one for one in wholes if (one.value or 0) >= _LEAST and not one.approximate]
    if reach is None or not known or len(known) < len(wholes):
        return None
    values = {int(one.value or 0) for one in known}
    total = sum(one.value for one in row)
    if values & _sums(row):
        return ()
    near = min(known, key=lambda one: abs(int(one.value or 0) - total))
    whole = int(near.value or 0)
    over, under = reach
    if max(one.value for one in row) > whole or not -under * whole <= total - whole <= max(over * whole, over and 3):
        return None
    return (Partition(near.span.start, told_with(text, near), row[0].start, row[-1].number.span.end, whole, total),)


def _sums(row: Sequence[Quantity]) -> set[int]:
    """What the parts make, or the first of them; where they are told over several sentences, some may be no parts."""
    every = [one.value for one in row]
    if in_one_way(row, [kind_of(one) for one in row]):
        return {sum(every)}
    if row[0].sentence == row[-1].sentence:
        return {*accumulate(every)} - {every[0]}
    return {sum(some) for size in range(2, len(every) + 1) for some in combinations(every, size)}
