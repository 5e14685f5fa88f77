"""PB402: the declared standard of proof is unknown, or another one's words are used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.standards import STANDARDS, declared
from probata.method.report.matching.found import recorded
from probata.method.report.matching.recorded_persons import persons, spans_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, each_said, negated

CODE = "PB402"
LOOKS_AT = "passage"
SAYS = "The declared standard of proof is none that is known, or a sentence speaks in the words of another one."
WHY = """One standard of proof is declared for a report, and each deviation is said. The words of another standard in
a finding let a reader take it for weaker or stronger than it is (the house's method, section 3, a law of the house;
OHCHR practice is one declared standard, mostly reasonable grounds to believe). English wording only."""
BAD = """:::{finding} F2 incident
It is beyond reasonable doubt that a light was never put out. {cite}`lamp`
:::
"""
GOOD = """:::{finding} F2 incident
There are reasonable grounds to believe that a light was never put out. {cite}`lamp`
:::
"""
_WORDS = {name: re.compile(rf"(?i)\b{words}\b") for name, words in STANDARDS.items()}
_SAYS_SO = re.compile(
    r"(?i)\b(?:standard|threshold|burden|deviat\w+|court|judge|tribunal|trial|convict\w*|prosecut\w+|criminal)\b"
)
_AROUND = ("context", "reply", "limitations", "annex", "methodology")
_STEMS = ("grounds", "suspicion", "probabilit", "preponderance", "likely", "convincing", "doubt")


def run(bound: Bound) -> Iterator[Objection]:
    """The declaration itself when it is unknown; else every sentence in the words of another standard."""
    entry = bound.manuscript.front.get("standard")
    standard = declared(entry.value) if entry else ""
    if entry and not standard:
        next_step = f"Declare one of: {', '.join(STANDARDS)}."
        yield Objection(CODE, entry.at, f"{entry.value!r} is no standard of proof that is known here.", next_step)
    for said in each_said(bound, *_STEMS) if standard else ():
        if said.inside_any(*_AROUND) or said.first(_SAYS_SO):
            continue
        for found in (hit for name, words in _WORDS.items() if name != standard and (hit := words.search(said.words))):
            if _on_record(said, found[0]) or negated(said.words, found.start()):
                continue
            if not attributed(said, *found.span()):
                message = f"These are the words of another standard of proof than the declared one ({standard})."
                next_step = (
                    "Use the declared standard's words, or say that this finding departs from the standard, and why."
                )
                yield said.objection(CODE, found, message, next_step)


def _on_record(said: Said, words: str) -> bool:
    """Whether these are the words of the standard of the finding around them, or of a person named beside them."""
    finding = recorded(said)
    standards = [finding.draft.standard] if finding else []
    standards += [one.person.standard for one in persons(said.bound) if spans_of(said.words, one.person.identity)]
    patterns = (_WORDS.get(one.value) for one in standards)
    return any(pattern.fullmatch(words) for pattern in patterns if pattern)
