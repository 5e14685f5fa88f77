"""PB449: a finding that was adopted to a standard is printed as a plain fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import Finding, FindingType, WordingObject
from probata.method.findings.wording import worded
from probata.method.manuscript.model import At
from probata.method.report.english.keys import in_order, words_in
from probata.method.report.english.standards import STANDARDS
from probata.method.report.matching.found import Printed, block_of, printed_findings
from probata.method.report.matching.reserves import RESERVE, held_back
from probata.method.report.matching.retold import Retold, called_a_crime, order_of, rank_in, retold
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at
from probata.method.report.prose.phrases import english, said_in

CODE = "PB449"
SAYS = "A finding is a plain fact in its block or in a summary, and was adopted with words such as reasonable grounds."
WHY = """"There are reasonable grounds to believe that" is no ornament: it says how far the evidence carries. Without it
the sentence is a plain fact, which is more than was adopted. In running text the standard need not stand in every
sentence; in the finding's own block, and in a summary that is read alone, it does, or a sentence before it says that
the findings are made to it (the house's method, section 3, a law of the house). English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "There are reasonable grounds to believe that a gate was closed from the outside at night."
% object = "fact"
% wording = "reasonable grounds to believe"
% rests_on = ["gate", "lamp"]

"""
BAD = f"""{_RECORD}:::{{finding}} F2 incident
A gate was closed from the outside at night. {{cite}}`gate`{{cite}}`lamp`
:::
"""
GOOD = BAD.replace("A gate was", "There are reasonable grounds to believe that a gate was")
_PLAIN = 1
"""Ranks of the house's order of facts up to here ("finds that") say no less than a plain fact does."""
_NAMED = re.compile("|".join(f"(?i:{one})" for one in STANDARDS.values()))
_SAID = 0.5
_STANDARD = re.compile(
    rf"(?i)\b(?:{'|'.join(STANDARDS.values())}|standards?\s+of\s+proof|(?:this|that|the\s+declared|the\s+same)\s+standard|"
    r"reasonable\s+(?:grounds?|basis|conclusion)|reasonabl[ey]\s+(?:conclu\w+|believ\w+|to\s+believe)|on\s+(?:a|the)\s+balance)\b"
)
_SUMMARY = re.compile(
    r"(?i)\b(?:summar(?:y|ies)|(?:key|main|principal|overall|in)\s+(?:findings|results|points)|conclusions?|in\s+(?:brief|short)|"
    r"overview|at\s+a\s+glance|abstract|what\s+(?:the\s+\w+|we)\s+f(?:ou|i)nds?)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Once a finding in its block, and once a sentence of a summary that tells it again."""
    if not english(bound):
        return
    told = [one for one in retold(bound) if _to_a_standard(bound, one.finding)]
    for printed in printed_findings(bound):
        if _to_a_standard(bound, printed.finding):
            yield from _in_block(bound, printed, [one for one in told if one.inside and one.finding is printed.finding])
    for one in told:
        again = not one.inside and _SUMMARY.search(one.sentence.passage.section)
        if again and _is_bare(bound, one) and not _said_before(bound, one):
            yield _objection(one)


def _to_a_standard(bound: Bound, finding: Finding) -> bool:
    """Whether it was adopted in a standard's words; words that hold it back further have rules of their own."""
    draft = finding.draft
    if draft.object is not WordingObject.FACT or draft.type is FindingType.LIMITATION:
        return False
    order = order_of(bound, finding)
    rank = rank_in(draft.wording, order)
    if rank is None:
        rank = rank_in(draft.says, order)
    if held_back(bound, finding, rank):
        return False
    return bool(_NAMED.search(draft.wording)) or (rank is not None and rank > _PLAIN)


def _in_block(bound: Bound, printed: Printed, mine: list[Retold]) -> Iterator[Objection]:
    """The words stand in a sentence that tells the finding, or in one beside it that speaks of the standard."""
    said = [each for passage in block_of(bound, printed) for each in said_in(bound, passage)]
    if any(_STANDARD.search(each.words) for each in said) or any(_keeps(bound, one) for one in mine):
        return
    bare = next((one for one in mine if one.said >= _SAID and _is_bare(bound, one)), None)
    if bare:
        yield _objection(bare)
    elif not any(RESERVE.search(each.words) for each in said):
        yield _of(printed.finding, claim_at(bound, printed.directive))


def _keeps(bound: Bound, one: Retold) -> bool:
    words, order = one.words, order_of(bound, one.finding)
    return bool(in_order(one.finding.draft.wording, words) or worded(words, order) or _STANDARD.search(words))


def _is_bare(bound: Bound, one: Retold) -> bool:
    """Whether a sentence has no words of strength at all, nor any other reserve; a count says how many told of it."""
    counted = any(each.binding.role.name in ("count", "estimate") for each in one.sentence.roles)
    return not (counted or _keeps(bound, one) or _reserved(one) or called_a_crime(bound, one))


def _reserved(one: Retold) -> bool:
    """Whether it has a reserve that is no word of the adopted sentence itself, as "less than their contracts say"."""
    adopted = {each.word for each in words_in(one.finding.draft.says)}
    return any(hit[0].casefold() not in adopted for hit in RESERVE.finditer(one.words))


def _said_before(bound: Bound, one: Retold) -> bool:
    """Whether the summary says somewhere to which standard it speaks."""
    mine = one.sentence.passage.section
    summary = (each for each in bound.passages if each.section == mine and each.kind != "heading")
    return any(_STANDARD.search(sentence.printed) for each in summary for sentence in each.sentences)


def _objection(one: Retold) -> Objection:
    words = one.words
    start = len(words) - len(words.lstrip())
    label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
    return _of(one.finding, one.sentence.at(start, len(words.rstrip())), label)


def _of(finding: Finding, at: At, label: str = "") -> Objection:
    wording = finding.draft.wording
    message = f"This is told as a plain fact; it was adopted with “{wording}”."
    return Objection(CODE, at, message, f"Print the adopted sentence: {finding.draft.says.strip()}", label)
