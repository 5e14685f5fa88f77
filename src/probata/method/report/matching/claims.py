"""Numbers of counts with the clause that each of them stands in: what the report claims of so many people. English.

Two numbers that are a part and its whole ("17 of the 26") are one claim, of the part. Between numbers of different
counts the words belong to the number that they stand behind, up to the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.manuscript.model import At
from probata.method.report.english.gaps import Token, tokens
from probata.method.report.matching.bearing import PART_OF
from probata.method.report.matching.counted import Counted, counted
from probata.method.report.model import Bound, Passage, SavedCount
from probata.method.report.prose.phrases import english
from probata.method.report.prose.prose import Prose
from probata.method.report.prose.tables import heads_of_cell
from probata.method.report.prose.woven import Placed, Woven, shelved, woven_place

BASES = frozenset(("n", "asked", "answered"))
_NEW_SUBJECT = (
    r"(?:the|these|this|those|it|there|we|all|such|others?|another|some|many|most|nobody|none|no|not|an?|his|her|their|its|one|"
    r"neither|nor|everybody|everyone|in|on|at|of|for|from)\b"
)
_CUT_BEHIND = re.compile(
    rf"(?i)[;!?—–]|\.(?=\s|\Z)|,?\s+(?:but|while|whereas|although|though|because|since|before|after|until|when|where|if|"
    rf"unless|so\s+that)\b|,\s+(?:and|so|which|of\s+whom|one|some|many|most|others?|none)\s+(?={_NEW_SUBJECT})|"
    r"\s+and\s+(?:others?|the\s+(?:others?|rest)|another|some|many|most|nobody|none)\b"
)
_CUT_BEFORE = re.compile(
    r"(?i)[;!?—–]\s|\.\s|,\s+(?:and|but|while|whereas|although|though|so)\s+|\s+(?:while|whereas|although)\s+"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """The number of a count with its clause.

    ``each``: the tokens of the sentence; the number is ``first`` up to ``behind`` (not in it), its clause ``low`` up to
    ``high``. ``of_base``: whether it is the number of a base ("of the 40"), which claims nothing of the expression.
    ``wholes``: the counts of the numbers that it is a part of. ``heads``: of a cell, the words at the head of its row
    and column. ``after_another``: whether the clause begins at another number, whose words come first.
    """

    bound: Bound
    passage: Passage
    woven: Woven
    role: Placed
    count: SavedCount
    facet: str
    counted: Counted
    each: tuple[Token, ...]
    first: int
    behind: int
    low: int
    high: int
    of_base: bool
    wholes: tuple[SavedCount, ...]
    heads: tuple[str, ...]
    after_another: bool

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the whole sentence."""
        return self.woven.prose.told(_stems)

    @property
    def single(self) -> bool:
        """Whether it is the number of one person: what is told of somebody is then no claim of many."""
        return self.role.value is not None and tuple(self.role.value.numbers.values())[:1] == (1,)

    def at(self, first: int, last: int) -> At:
        """The place of the number with tokens ``first`` to ``last``."""
        start, end = self.each[first].start, self.each[last].end
        return woven_place(self.bound, self.woven, min(start, self.role.start), max(end, self.role.end))

    def words(self, first: int, last: int) -> str:
        """The words of tokens ``first`` to ``last`` as they are printed."""
        return self.woven.text[self.each[first].start : self.each[last].end]


def claims(bound: Bound) -> tuple[Claim, ...]:
    """Every number of a count whose words the codebook knows, in the order of the text; none in another language."""
    return bound.once.get("claims", lambda: tuple(one for each in bound.passages for one in claims_in(bound, each)))


def claims_in(bound: Bound, passage: Passage) -> Iterator[Claim]:
    """Those of one passage."""
    if not passage.bindings or not english(bound) or not bound.records.codebook:
        return
    for woven in shelved(bound, passage).sentences:
        groups = _groups(woven)
        for group in groups:
            yield from _claim(bound, passage, woven, group, groups)


def _groups(woven: Woven) -> list[tuple[Placed, ...]]:
    """The numbers of counts; a part with its whole is one."""
    found: list[tuple[Placed, ...]] = []
    for role in (one for one in woven.roles if one.count is not None and one.value is not None):
        joined = found and PART_OF.fullmatch(woven.text[found[-1][-1].end : role.start])
        if joined:
            found[-1] = (*found[-1], role)
        else:
            found.append((role,))
    return found


def _claim(
    bound: Bound, passage: Passage, woven: Woven, group: tuple[Placed, ...], groups: Sequence[tuple[Placed, ...]]
) -> Iterator[Claim]:
    main, count, value = group[0], group[0].count, group[0].value
    if count is None or value is None:
        return
    mine = counted(bound, count)
    of_base = value.facet in BASES
    if of_base and not any(_counts(one, count) for one in groups):
        mine = counted(bound, count, base_only=True)
    if mine is None:
        return
    each = woven.prose.told(_tokens)
    starts = [one.start for one in each]
    low, high, after = _clause(woven, group, groups)
    places = (main.start, group[-1].end, low, high)
    first, behind, lowest, highest = (bisect_left(starts, place) for place in places)
    wholes = tuple(one.count for one in group[1:] if one.count is not None)
    heads = heads_of_cell(bound, passage)
    whose = (bound, passage, woven, main, count, value.facet, mine)
    yield Claim(*whose, each, first, behind, lowest, highest, of_base, wholes, heads, after)


def _bounds(one: tuple[Placed, ...], group: tuple[Placed, ...]) -> bool:
    """Whether another number has words of its own: that of another count, or of another answer to the same."""
    if not {id(role.count) for role in one} & {id(role.count) for role in group}:
        return True
    return one[0].value is not None and one[0].value.facet not in BASES


def _counts(group: tuple[Placed, ...], count: SavedCount) -> bool:
    """Whether a group prints how many of a count's base did or did not, and not its base alone."""
    return any(one.count is count and one.value is not None and one.value.facet not in BASES for one in group)


def _tokens(prose: Prose) -> tuple[Token, ...]:
    return tokens(prose.text)


def _stems(prose: Prose) -> frozenset[str]:
    return frozenset(one.stem for one in prose.told(_tokens))


def _clause(woven: Woven, group: tuple[Placed, ...], groups: Sequence[tuple[Placed, ...]]) -> tuple[int, int, bool]:
    """Where the clause begins and ends, and whether it begins at another count's number."""
    others = [one for one in groups if one is not group and _bounds(one, group)]
    low = max((one[-1].end for one in others if one[-1].end <= group[0].start), default=0)
    high = min((one[0].start for one in others if one[0].start >= group[-1].end), default=len(woven.text))
    cut = max((one.end() for one in _CUT_BEFORE.finditer(woven.text, low, group[0].start)), default=low)
    stop = next((one.start() for one in _CUT_BEHIND.finditer(woven.text, group[-1].end, high)), high)
    return cut, stop, bool(low) and cut == low
