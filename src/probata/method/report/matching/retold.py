"""Sentences that tell a finding on record: those of its own block, and those elsewhere that repeat it. English.

A sentence that only points ("the confinement described in finding F2 was arbitrary") claims something of its own. It
tells the finding where it refers to it and says a good part of it, or where it says nearly all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from probata.method.findings.model import Finding
from probata.method.findings.wording import HOUSE_ORDER, Order, worded
from probata.method.manuscript.sentences import sentences
from probata.method.report.english.keys import key, keys, share, words_in
from probata.method.report.matching.found import record_named, recorded, records
from probata.method.report.matching.matrices import is_complete, of_label
from probata.method.report.model import Bound
from probata.method.report.prose.labels import unqualified
from probata.method.report.prose.phrases import Said, attributed
from probata.method.report.prose.pieces import each_piece

IN_BLOCK, WITH_REF, WITHOUT = 0.34, 0.4, 0.75
"""How much of the adopted sentence has to be said: in the finding's block, with a reference to it, without one."""
_LEAST = 3
_DATE = re.compile(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d[\d.,]*\d|\d)"
)
_CLAUSE = re.compile(r"[;:]|,?\s+(?:but|while|whereas|although|though)\s+|,\s+and\s+")


@dataclass(frozen=True, slots=True)
class Retold:
    """A sentence that tells a finding.

    ``part`` is the adopted sentence that it tells, ``said`` the share of that; ``inside`` the finding's own block.
    """

    sentence: Said
    finding: Finding
    part: str
    said: float
    inside: bool

    def is_ours(self, start: int, end: int) -> bool:
        """Whether the report itself says what stands there; in its own block a finding speaks for the inquiry."""
        return self.inside or not attributed(self.sentence, start, end)

    @property
    def words(self) -> str:
        """The sentence in the report's own voice."""
        return self.sentence.words


def retold(bound: Bound) -> tuple[Retold, ...]:
    """Every such sentence, in the order of the text; what others say is not among them."""
    return bound.once.get("retold", lambda: tuple(_retold(bound)))


def _retold(bound: Bound) -> Iterator[Retold]:
    if not records(bound):
        return
    for said in each_piece(bound):
        if said.inside_any("context", "reply") or said.passage.kind == "heading":
            continue
        mine = recorded(said)
        for finding in records(bound).values():
            one = _tells(said, finding, finding is mine)
            if one is not None and not _told_by_others(said, finding):
                yield one


def _told_by_others(said: Said, finding: Finding) -> bool:
    """Whether somebody else is named as the speaker before the sentence comes to what was adopted."""
    wanted = keys(finding.draft.says)
    first = next((one.start for one in words_in(said.words) if key(one.word) in wanted), len(said.words))
    return attributed(replace(said, words=said.words[:first]), 0, first)


def _tells(said: Said, finding: Finding, inside: bool) -> Retold | None:
    part = max(parts_of(finding.draft.says), key=lambda one: share(_undated(one), said.words))
    much = share(_undated(part), said.words)
    if finding.draft.second_part and share(finding.draft.second_part, said.words) >= much:
        return None
    least = IN_BLOCK if inside else WITH_REF if refers(said, finding) else WITHOUT
    few = not inside and len(keys(part) & keys(said.words)) < _LEAST
    return None if much < least or few else Retold(said, finding, part, much, inside)


@lru_cache(maxsize=512)
def parts_of(says: str) -> tuple[str, ...]:
    """The sentences of what was adopted; each may be told by itself."""
    return tuple(words for span in sentences(says) if (words := span.of(says).strip())) or (says,)


@lru_cache(maxsize=512)
def _undated(part: str) -> str:
    """A sentence without its dates and figures, which stand in roles where it is printed."""
    return _DATE.sub(" ", part)


def refers(said: Said, finding: Finding) -> bool:
    """Whether a sentence names the finding in a {ref}."""
    refs = (one.binding.role for one in said.roles if one.binding.role.name == "ref" and one.binding.role.parts)
    return any(record_named(said.bound, role.parts[0]) is finding for role in refs)


def order_of(bound: Bound, finding: Finding) -> Order:
    """The order of wordings that the report declares for this object; else the house's own."""
    kind = finding.draft.object
    declared = bound.records.findings.file.wordings if bound.records.findings else {}
    return declared.get(kind, HOUSE_ORDER[kind])


def rank_in(text: str, order: Order) -> int | None:
    """The weakest rank that words have in an order; None where they have none."""
    return max((each.rank for each in worded(text, order)), default=None)


def adopted_rank(bound: Bound, one: Retold) -> int | None:
    """Where the adopted words stand in their order, 0 the strongest; None where they do not."""
    order = order_of(bound, one.finding)
    for text in (one.part, one.finding.draft.wording, one.finding.draft.says):
        rank = rank_in(text, order)
        if rank is not None:
            return rank
    return None


def strengths(text: str, order: Order) -> Iterator[tuple[int, int, int]]:
    """Of each clause with words of strength: the rank that governs it, and where the words of that rank stand.

    "The Inquiry finds that there are indications that ..." is as strong as its weakest link.
    """
    cuts = [0, *(hit.end() for hit in _CLAUSE.finditer(text)), len(text)]
    each = worded(text, order)
    for start, end in pairwise(cuts):
        mine = [one for one in each if start <= one.span.start < end]
        if mine:
            weakest = max(mine, key=lambda one: one.rank)
            yield weakest.rank, weakest.span.start, weakest.span.end


def called_a_crime(bound: Bound, one: Retold) -> bool:
    """Whether the sentence calls facts a crime without reserve, where a matrix on record is not complete."""
    bare = unqualified(one.sentence, grounds=False)
    each = list(of_label(bound, bare[0])) if bare else []
    return bool(each) and not any(map(is_complete, each))
