"""PB445: a finding that was held back is said to show, prove or establish something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import Finding, FindingType, WordingObject
from probata.method.findings.wording import HOUSE_ORDER
from probata.method.report.english.keys import keys, share
from probata.method.report.english.standards import STANDARDS
from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import Printed, block_of, printed_findings, record_named
from probata.method.report.matching.reserves import RESERVE, held_back
from probata.method.report.matching.retold import order_of, rank_in, retold
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, negated, said_in
from probata.method.report.prose.pieces import each_piece

CODE = "PB445"
SAYS = "A finding that was adopted as credible, possible or not confirmed is said to show or establish something."
WHY = """Summaries are read by more people than findings. "As F4 shows, people were beaten" turns accounts that appear
to be credible into what happened, and "as F5 establishes, the law was broken" turns may constitute into a verdict,
although the finding itself stands as it was adopted (the house's method, section 3: a qualification never weakens on
the way from evidence to report, a law of the house). English wording only."""
BAD = f"{GATE_TOLD}\nAs {{ref}}`F2` shows, residents were locked in.\n"
GOOD = f"{GATE_TOLD}\nAs {{ref}}`F2` shows, there are credible accounts that residents were locked in.\n"
_VERB = (
    r"(?:shows?|showed|proves?|proved|establish(?:es|ed)|confirms?|confirmed|demonstrates?|demonstrated|reveals?|revealed|"
    r"concludes?|concluded|finds?|found|makes?\s+(?:it\s+)?(?:clear|plain|certain)|leaves?\s+no\s+doubt)"
)
_PASSIVE = (
    r"(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)?"
    r"(?:shown|proven|proved|established|confirmed|demonstrated|found)"
)
_BEHIND = re.compile(
    rf"(?i)\s*\)?(?:\s+(?:also|thus|clearly|therefore|now|has|have))*\s+{_VERB}\b(?:\s+that\b|\s*,|\s*:)?"
)
_BEFORE = re.compile(
    rf"(?i)\b(?:{_PASSIVE}\s+(?:in|by|under)|follows\s+from|(?:thanks\s+to|because\s+of)\s+what)\s+(?:the\s+)?(?:findings?\s+)?\Z"
)
_OF_ITSELF = re.compile(
    r"(?i)\b(?:how|why|what|which|who|where|when|little|few|gaps?|limits?|need|should|must|ought|court|law\s+is|below|above|recommend\w*)\b"
)
_STANDARDS = tuple(re.compile(rf"(?i)\b{words}\b") for words in STANDARDS.values())
_NO = re.compile(r"(?i)\b(?:not|no|nobody|none|never|cannot|unknown|neither|nor|without|nothing)\b|n't\b")
_LEAST, _SAME = 1, 0.75
_CERTAIN = 1
"""Ranks of the house's order of facts down to here are for another rule, where a sentence tells the finding."""


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences outside of findings that name one with such a verb and claim something without a reserve."""
    told = {(id(one.sentence.passage), one.sentence.start): one.finding for one in retold(bound)}
    for said in each_piece(bound):
        if said.inside_any("finding", "context", "reply") or said.passage.kind == "heading":
            continue
        for place, finding in _named(bound, said):
            claim = _claim(said, *place)
            if claim is None or not _is_bare(bound, said, finding, claim, place[1]):
                continue
            if told.get((id(said.passage), said.start)) is finding and _is_certain(said):
                continue  # the words themselves are objected to
            message = (
                f"This says what {finding.draft.name} shows; what was adopted says “{finding.draft.wording}” of it."
            )
            next_step = f"Say it as it was adopted, with “{finding.draft.wording}”."
            label = said.passage.label if said.passage.kind == "paragraph" else ""
            yield Objection(CODE, said.at(0, len(said.words.rstrip())), message, next_step, label)
            break


def _named(bound: Bound, said: Said) -> Iterator[tuple[tuple[int, int], Finding]]:
    """Where a sentence refers to findings that were held back."""
    for role in said.roles:
        if role.binding.role.name == "ref" and role.binding.role.parts:
            finding = record_named(bound, role.binding.role.parts[0])
            rank = rank_in(finding.draft.wording, order_of(bound, finding)) if finding else None
            if finding and (finding.draft.type is FindingType.LIMITATION or held_back(bound, finding, rank)):
                yield (role.start, role.end), finding


def _claim(said: Said, start: int, end: int) -> str | None:
    """The rest of the sentence, where a verb of showing has the finding as its subject or its source."""
    verb = _BEHIND.match(said.words, end)
    if verb and not negated(said.words, verb.end()):
        before = re.sub(r"(?i)\b(?:as|finding|and|the)\b", " ", said.words[:start])
        return f"{before.strip(' ,;:')} {said.words[verb.end() :]}"
    source = _BEFORE.search(said.words[:start])
    if source and not negated(said.words, source.end()):
        before = re.sub(r"(?i)\b(?:as|it)\b", " ", said.words[: source.start()])
        return f"{before.strip(' ,;:')} {said.words[end:]}"
    return None


def _is_bare(bound: Bound, said: Said, finding: Finding, claim: str, at: int) -> bool:
    """Whether a claim has no reserve, and is no other plain sentence of the finding's own block."""
    if len(keys(claim)) < _LEAST or RESERVE.search(claim) or _OF_ITSELF.search(claim) or RESERVE.search(said.words):
        return False
    if any(one.search(said.words) for one in _STANDARDS) or _weak(bound, finding, claim):
        return False
    if finding.draft.type is FindingType.LIMITATION and _NO.search(claim):
        return False
    return not attributed(said, at, at) and not _stands_there(bound, finding, claim)


def _weak(bound: Bound, finding: Finding, claim: str) -> bool:
    """Whether the claim's own words of strength are no more than the adopted ones."""
    order = order_of(bound, finding)
    adopted, mine = rank_in(finding.draft.wording, order), rank_in(claim, order)
    return adopted is not None and mine is not None and mine >= adopted


def _stands_there(bound: Bound, finding: Finding, claim: str) -> bool:
    """Whether a sentence of the block that holds nothing back, and that is not the adopted one, says the same."""
    adopted = {(id(one.sentence.passage), one.sentence.start) for one in retold(bound) if one.finding is finding}
    for one in printed_findings(bound):
        if one.finding is finding:
            for said in _sentences(bound, one):
                plain = (id(said.passage), said.start) not in adopted and not RESERVE.search(said.words)
                if plain and share(claim, said.words) >= _SAME:
                    return True
    return False


def _sentences(bound: Bound, one: Printed) -> Iterator[Said]:
    for passage in block_of(bound, one):
        yield from said_in(bound, passage)


def _is_certain(said: Said) -> bool:
    rank = rank_in(said.words, HOUSE_ORDER[WordingObject.FACT])
    return rank is not None and rank <= _CERTAIN
