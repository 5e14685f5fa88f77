"""PB431: a term of two parts that was adopted whole is told by its first part alone."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.wording import shortened
from probata.method.report.matching.retold import retold
from probata.method.report.model import Bound, Objection

CODE = "PB431"
LOOKS_AT = "passage"
SAYS = "A finding is told by the first part of a term whose two parts were adopted, such as torture or ill-treatment."
WHY = """"Torture or other cruel, inhuman or degrading treatment" is never shortened to "torture", nor "detained or
worked" to "detained": the evidence bears the whole, and nobody said which half of it (the house's method, section 3, a
law of the house). English wording only."""
_RECORD = """% findings.toml
% [findings.F3]
% type = "incident"
% says = "The accounts of torture or ill-treatment at night are credible."
% object = "allegation"
% wording = "are credible"
% rests_on = ["gate", "lamp"]

"""
BAD = f"""{_RECORD}:::{{finding}} F3 incident
The accounts of torture at night are credible. {{cite}}`gate`{{cite}}`lamp`
:::
"""
GOOD = BAD.replace("of torture at", "of torture or ill-treatment at")
_COUNTED = ("held", "detained")
"""Halves that a count may have alone: "of the 21 who had been held"."""


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences that tell the finding; a count has words of its own, and a rule of its own that watches them."""
    for one in retold(bound):
        counted = any(each.binding.role.name == "count" for each in one.sentence.roles)
        for span, lost in shortened(one.words, one.part):
            if counted and span.of(one.words).casefold() in _COUNTED:
                continue
            if not one.is_ours(span.start, span.end):
                continue
            message = f"“{span.of(one.words)}” is half of what was adopted; “{lost}” is gone."
            next_step = "Write both parts."
            label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
            yield Objection(CODE, one.sentence.at(span.start, span.end), message, next_step, label)
            break
