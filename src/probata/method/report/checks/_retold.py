"""Sentences that tell a finding on record: those of its own block, and those elsewhere that repeat it. English.

A sentence that only points ("the confinement described in finding F2 was arbitrary") claims something of its own. It
tells the finding where it refers to it and says a good part of it, or where it says nearly all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.findings.model import Finding, WordingObject
from probata.method.findings.wording import HOUSE_ORDER, Order, worded
from probata.method.report.checks._found import record_named, recorded, records
from probata.method.report.checks._keys import keys, share
from probata.method.report.checks._phrases import Said, attributed
from probata.method.report.checks._pieces import each_piece
from probata.method.report.model import Bound

IN_BLOCK, WITH_REF, WITHOUT = 0.34, 0.4, 0.75
"""How much of the adopted sentence has to be said: in the finding's block, with a reference to it, without one."""
_LEAST = 3
_CLAUSE = re.compile(r"[;:]|,?\s+(?:but|while|whereas|although|though)\s+|,\s+and\s+")


@dataclass(frozen=True, slots=True)
class Retold:
    """A sentence that tells a finding: ``said`` share of what was adopted; ``inside`` the finding's own block."""

    sentence: Said
    finding: Finding
    said: float
    inside: bool

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
            if one is not None and not attributed(said, 0, len(said.words)):
                yield one


def _tells(said: Said, finding: Finding, inside: bool) -> Retold | None:
    much = share(finding.draft.says, said.words)
    least = IN_BLOCK if inside else WITH_REF if refers(said, finding) else WITHOUT
    few = not inside and len(keys(finding.draft.says) & keys(said.words)) < _LEAST
    return None if much < least or few else Retold(said, finding, much, inside)


def refers(said: Said, finding: Finding) -> bool:
    """Whether a sentence names the finding in a {ref}."""
    refs = (one.binding.role for one in said.roles if one.binding.role.name == "ref" and one.binding.role.parts)
    return any(record_named(said.bound, role.parts[0]) is finding for role in refs)


def order_of(bound: Bound, finding: Finding) -> Order:
    """The order of wordings that the report declares for this object; else the house's own."""
    kind = finding.draft.object
    declared = bound.records.findings.file.wordings if bound.records.findings else {}
    return declared.get(kind, HOUSE_ORDER[kind])


def adopted_rank(bound: Bound, finding: Finding) -> int | None:
    """Where the adopted words stand in their order, 0 the strongest; None where they do not."""
    order = order_of(bound, finding)
    for text in (finding.draft.wording, finding.draft.says):
        ranks = [one.rank for one in worded(text, order)]
        if ranks:
            return max(ranks)
    return None


def strengths(text: str, order: Order) -> Iterator[tuple[int, int, int]]:
    """Of each clause with words of strength: the rank that governs it, and where the words of that rank stand.

    "The Inquiry finds that there are indications that ..." is as strong as its weakest link.
    """
    cuts = [0, *(hit.end() for hit in _CLAUSE.finditer(text)), len(text)]
    each = worded(text, order)
    for start, end in zip(cuts, cuts[1:], strict=False):
        mine = [one for one in each if start <= one.span.start < end]
        if mine:
            weakest = max(mine, key=lambda one: one.rank)
            yield weakest.rank, weakest.span.start, weakest.span.end


def is_label(finding: Finding) -> bool:
    """Whether the wording is about a legal label."""
    return finding.draft.object is WordingObject.LABEL
