"""Whether a sentence keeps the reserve under which a finding was adopted: alleged, possible, indicated. English."""

from __future__ import annotations

import re

from probata.method.findings.model import Finding, FindingType, WordingObject
from probata.method.findings.wording import worded
from probata.method.report.matching.retold import Retold, adopted_rank, called_a_crime, order_of
from probata.method.report.model import Bound

_TOLD = (
    r"alleg\w*|accounts?|claim\w*|testimon\w*|sa(?:y|ys|id)|describ\w+|descriptions?|told|report(?:ed|s|edly)|complain\w*|"
    r"accus\w+"
)
_WEAK = (
    r"may|might|could|can|likely|probabl[ey]|appears?|seems?|indicat\w+|suggest\w*|possib\w+|signs?|points?\s+to|"
    r"potential\w*"
)
RESERVE = re.compile(rf"(?i)\b(?:{_TOLD}|{_WEAK}|credib\w+|if|whether|not\s+in\s+a\s+position|elements\s+of)\b")
_ALLEGED = re.compile(rf"(?i)\b(?:{_TOLD}|{_WEAK}|credib\w+|if|whether)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|cannot|unable|impossible|nobody|never|unknown|neither|nor|without)\b|n't\b")
_SAID = 0.5
_FIRM = 3
"""Ranks of the house's order of facts up to here are the declared standard's own words."""


def told_bare(bound: Bound, one: Retold) -> bool:
    """Whether a sentence says at least half of what was adopted with a reserve, and has none."""
    return (
        one.said >= _SAID
        and held_back(bound, one.finding, adopted_rank(bound, one))
        and not _is_held_back(bound, one)
        and _held_back_here(one)
        and not called_a_crime(bound, one)
    )


def held_back(bound: Bound, finding: Finding, rank: int | None) -> bool:
    """Whether the adopted words, of that rank in their order, say less than that something is so."""
    if finding.draft.object is WordingObject.ALLEGATION:
        return True
    if rank is None:
        return bool(re.search(rf"(?i)\b(?:{_WEAK})\b", finding.draft.wording))
    declared = finding.draft.object in (bound.records.findings.file.wordings if bound.records.findings else {})
    return rank > (0 if finding.draft.object is WordingObject.LABEL or declared else _FIRM)


def _held_back_here(one: Retold) -> bool:
    """Whether the adopted sentence that is told again holds the words of strength itself, or any other reserve.

    Of several adopted sentences one can say plainly what happened, and another how it is known.
    """
    return bool(
        RESERVE.search(one.part)
        or " ".join(one.finding.draft.wording.casefold().split()) in " ".join(one.part.casefold().split())
    )


def _is_held_back(bound: Bound, one: Retold) -> bool:
    """Whether words of strength of the same object, or any other reserve, stand in the sentence."""
    if one.finding.draft.type is FindingType.LIMITATION and _NOT.search(one.words):
        return True
    alleged = one.finding.draft.object is WordingObject.ALLEGATION
    if alleged or not worded(one.words, order_of(bound, one.finding)):
        return bool((_ALLEGED if alleged else RESERVE).search(one.words))
    return True
