"""PB422: an allegation, a possibility or an indication is told as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import FindingType, WordingObject
from probata.method.findings.wording import worded
from probata.method.report.checks._retold import Retold, adopted_rank, called_a_crime, order_of, retold
from probata.method.report.model import Bound, Objection

CODE = "PB422"
LOOKS_AT = "passage"
SAYS = "What was adopted as an allegation, an indication or a possibility is told without that, as a fact."
WHY = """A finding has an object: a fact, an allegation or a legal label. "The accounts of beatings are credible" says
something about accounts; "people were beaten" says what happened, and was not adopted. The same is lost with the
words "may", "appear to" and "indications" (the house's method, section 3, a law of the house; OHCHR practice).
English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "There are indications that people were kept in a hostel behind a gate that was closed from the outside."
% object = "fact"
% wording = "indications that"
% rests_on = ["gate", "lamp"]

:::{finding} F2 incident
There are indications that people were kept in a hostel behind a gate that was closed from the outside.
{cite}`gate`{cite}`lamp`
:::

"""
BAD = f"{_RECORD}People were kept in a hostel behind a gate that was closed from the outside ({{ref}}`F2`).\n"
GOOD = f"{_RECORD}It appears that people were kept in a hostel behind a closed gate ({{ref}}`F2`).\n"
_TOLD = (
    r"alleg\w*|accounts?|claim\w*|testimon\w*|sa(?:y|ys|id)|describ\w+|descriptions?|told|report(?:ed|s|edly)|complain\w*|"
    r"accus\w+"
)
_WEAK = (
    r"may|might|could|can|likely|probabl[ey]|appears?|seems?|indicat\w+|suggest\w*|possib\w+|signs?|points?\s+to|"
    r"potential\w*"
)
_RESERVE = re.compile(rf"(?i)\b(?:{_TOLD}|{_WEAK}|credib\w+|if|whether|not\s+in\s+a\s+position|elements\s+of)\b")
_ALLEGED = re.compile(rf"(?i)\b(?:{_TOLD}|{_WEAK}|credib\w+|if|whether)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|cannot|unable|impossible|nobody|never|unknown|neither|nor|without)\b|n't\b")
_SAID = 0.5
_FIRM = 2
"""Ranks of the house's order of facts up to here are the declared standard's own words."""


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences that say at least half of what was adopted and none of what holds it back."""
    for one in retold(bound):
        if one.said < _SAID or not _held_back(bound, one) or _is_held_back(bound, one):
            continue
        if not _held_back_here(one) or called_a_crime(bound, one):
            continue
        message = f"This is told as a fact; what was adopted says “{one.finding.draft.wording}”."
        next_step = f"Say it as it was adopted, with “{one.finding.draft.wording}”."
        label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
        yield Objection(CODE, one.sentence.at(0, len(one.words.rstrip())), message, next_step, label)


def _held_back_here(one: Retold) -> bool:
    """Whether the adopted sentence that is told again holds the words of strength itself, or any other reserve.

    Of several adopted sentences one can say plainly what happened, and another how it is known.
    """
    return bool(
        _RESERVE.search(one.part)
        or " ".join(one.finding.draft.wording.casefold().split()) in " ".join(one.part.casefold().split())
    )


def _held_back(bound: Bound, one: Retold) -> bool:
    """Whether the adopted words say less than that something is so."""
    finding = one.finding
    if finding.draft.object is WordingObject.ALLEGATION:
        return True
    rank = adopted_rank(bound, one)
    if rank is None:
        return bool(re.search(rf"(?i)\b(?:{_WEAK})\b", finding.draft.wording))
    declared = finding.draft.object in (bound.records.findings.file.wordings if bound.records.findings else {})
    return rank > (0 if finding.draft.object is WordingObject.LABEL or declared else _FIRM)


def _is_held_back(bound: Bound, one: Retold) -> bool:
    """Whether words of strength of the same object, or any other reserve, stand in the sentence."""
    if one.finding.draft.type is FindingType.LIMITATION and _NOT.search(one.words):
        return True
    alleged = one.finding.draft.object is WordingObject.ALLEGATION
    if alleged or not worded(one.words, order_of(bound, one.finding)):
        return bool((_ALLEGED if alleged else _RESERVE).search(one.words))
    return True
