"""PB422: an allegation, a possibility or an indication is told as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import Finding, WordingObject
from probata.method.report.english.standards import STANDARDS
from probata.method.report.matching.found import recorded
from probata.method.report.matching.reserves import RESERVE, told_bare
from probata.method.report.matching.retold import retold
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import each_piece

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
_STANDARDS = tuple(re.compile(rf"(?i)\b{words}\b") for words in STANDARDS.values())
_SUCH = re.compile(
    r"(?i)^\W*(?:all\s+)?(?:such|this|these|those|that)\b(?:\s+(?!who|which)[\w-]+){0,5}?\s+(?:(?:has|have|had|did)\s+)?(?:indeed\s+|really\s+)?"
    r"(?:took\s+place|taken\s+place|happen(?:ed)?|occur(?:red)?|(?:is|was)\s+what\s+(?:happened|took\s+place|occurred|was\s+done)|(?:was|were|been)\s+(?:done|inflicted|"
    r"committed|carried\s+out))"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences that say what was adopted and none of what holds it back; and "such treatment took place"."""
    for one in retold(bound):
        if told_bare(bound, one):
            yield _told(one.sentence, one.finding)
    for said in each_piece(bound, inside="finding"):
        finding = recorded(said)
        found = said.first(_SUCH) if finding and finding.draft.object is WordingObject.ALLEGATION else None
        if finding and found and not said.inside_any("context", "reply") and not _reserved(said, found):
            yield _told(said, finding)


def _reserved(said: Said, found: re.Match[str]) -> bool:
    """Whether somebody else says so, or a reserve stands before the words; what is told behind them is no reserve."""
    before = said.words[: found.end()]
    return bool(
        RESERVE.search(before)
        or any(one.search(before) for one in _STANDARDS)
        or negated(said.words, found.end())
        or attributed(said, *found.span())
    )


def _told(said: Said, finding: Finding) -> Objection:
    message = f"This is told as a fact; what was adopted says “{finding.draft.wording}”."
    next_step = f"Say it as it was adopted, with “{finding.draft.wording}”."
    label = said.passage.label if said.passage.kind == "paragraph" else ""
    return Objection(CODE, said.at(0, len(said.words.rstrip())), message, next_step, label)
