"""PB423: the part of a finding that says what is not found is left out or turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from probata.method.findings.model import FindingType
from probata.method.report.english.denials import ALIKE, turned
from probata.method.report.english.keys import closeness, keys, share
from probata.method.report.examples import GATE_PRINTED
from probata.method.report.matching.found import Printed, block_of, printed_findings, record_named
from probata.method.report.matching.matrices import has_matrix
from probata.method.report.matching.retold import parts_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at
from probata.method.report.prose.labels import OPEN
from probata.method.report.prose.patterns import claimed_pattern
from probata.method.report.prose.phrases import Said, attributed, english, said_in
from probata.method.report.prose.pieces import each_piece

CODE = "PB423"
SAYS = "The second part of a finding, which says what is not found, is not printed, or is told the other way round."
WHY = """A finding can have two parts: the incidents are credible, and a pattern is not established. Each is a result.
Without the second the first is read as more than it is, and whoever was accused of the pattern is not told that it was
not shown (the house's method, section 3, a law of the house; OHCHR practice). English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "The accounts of a gate that was closed from the outside are credible."
% object = "allegation"
% wording = "are credible"
% second_part = "A pattern of closed gates is not established."
% rests_on = ["gate", "lamp"]

"""
BAD = _RECORD + GATE_PRINTED
GOOD = BAD.replace("{cite}`lamp`", "{cite}`lamp`\nThe Inquiry could not establish a pattern of closed gates.")
NO = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|nobody|none|nothing|without|cannot|unable|impossible|fail(?:s|ed|ing)?|lack\w*|absence|"
    r"insufficient\w*|too\s+(?:few|little|small)|open|unclear|unknown|unestablished|unproven|far\s+from|beyond|hardly|only|refus\w+|"
    r"un(?:confirmed|verified|examined|determined)|reserve\w*|premature|leaves?)\b|n't\b"
)
_SAID = 0.5
_CLAUSE = re.compile(r"[;:]|,\s+|\s+(?:but|and|while|whereas|although|though|yet)\s+")


def run(bound: Bound) -> Iterator[Objection]:
    """Each finding with a second part; elsewhere, sentences that refer to it and affirm what it leaves open."""
    for one in printed_findings(bound) if english(bound) else ():
        for part in _parts(bound, one):
            yield from _in_its_place(bound, one, part)
    yield from _elsewhere(bound)


def _parts(bound: Bound, one: Printed) -> Iterator[str]:
    """The sentences of the second part; what was not examined of a label is for its matrix to say."""
    legal_ = has_matrix(bound, one.directive)
    each = parts_of(one.finding.draft.second_part) if one.finding.draft.second_part.strip() else ()
    yield from (part for part in each if keys(part) and not (legal_ and OPEN.search(part)))


def _in_its_place(bound: Bound, one: Printed, part: str) -> Iterator[Objection]:
    told = [
        (said, clause)
        for passage in block_of(bound, one)
        for said in said_in(bound, passage)
        for clause in _telling(said, part, one.finding.draft.says)
    ]
    if not told:
        message = "The second part of this finding, which says what is not found, is not printed."
        yield Objection(CODE, claim_at(bound, one.directive), message, f"Print it in the finding: {part}")
    elif all(_turns(said, clause[0], part) for said, clause in told):
        yield _turned(*told[0], part)


def _turns(said: Said, clause: str, part: str) -> bool:
    """Whether a sentence affirms what a part denies: word by word where it is told nearly as adopted."""
    if closeness(part, said.words) >= ALIKE:
        found = turned(part, said.words)
        return found is not None and not (found.edge and _denies(clause))
    return _denies(part) and not _denies(clause) and not _denies(said.words)


def _elsewhere(bound: Bound) -> Iterator[Objection]:
    for said in each_piece(bound):
        for role in (each.binding.role for each in said.roles if each.binding.role.name == "ref"):
            finding = record_named(bound, role.parts[0]) if role.parts else None
            part = finding.draft.second_part if finding else ""
            clauses = (
                list(_telling(said, part, finding.draft.says))
                if finding and part.strip() and not said.passage.within("finding")
                else []
            )
            if finding and finding.draft.type is FindingType.INCIDENT and claimed_pattern(said):
                continue  # that incidents are called a pattern has a rule of its own
            if clauses and _turns(said, clauses[0][0], part) and not attributed(said, 0, len(said.words)):
                yield _turned(said, clauses[0], part)


def _turned(said: Said, clause: tuple[str, int], part: str) -> Objection:
    label = said.passage.label if said.passage.kind == "paragraph" else ""
    start, end = clause[1], clause[1] + len(clause[0].rstrip())
    message = "What this finding says is not found is told here as if it were."
    return Objection(CODE, said.at(start, end), message, f"Write it as it was adopted: {part.strip()}", label)


def _telling(said: Said, part: str, says: str) -> Iterator[tuple[str, int]]:
    """The clauses that say this part, each with its place; none where the sentence rather says the first part."""
    much = share(part, said.words) if part.strip() else 0.0
    if much < _SAID or share(says, said.words) > much:
        return
    cuts = [0, *(hit.end() for hit in _CLAUSE.finditer(said.words)), len(said.words)]
    each = [(said.words[start:end], start) for start, end in pairwise(cuts)]
    yield max(each, key=lambda one: share(part, one[0]))


def _denies(words: str) -> bool:
    return bool(NO.search(words))
