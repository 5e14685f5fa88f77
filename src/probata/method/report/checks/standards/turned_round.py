"""PB430: a sentence denies what was adopted, or affirms what was adopted as not shown."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.model import FindingType
from probata.method.report.english.denials import turned
from probata.method.report.matching.retold import retold
from probata.method.report.model import Bound, Objection

CODE = "PB430"
LOOKS_AT = "passage"
SAYS = "A sentence tells a finding with a “not” that the adopted one has not, or without one that it has."
WHY = """One small word lost or put in, and the report says the contrary of what a named person adopted. Nothing else
in the sentence shows it (the house's method, section 3: a qualification never weakens, a law of the house). English
wording only."""
_RECORD = """% findings.toml
% [findings.F1]
% type = "law"
% says = "The decree finds that no resident may leave without permission."
% object = "fact"
% wording = "finds that"
% rests_on = [{from = "decree", as = "the text itself"}]

"""
BAD = f"""{_RECORD}:::{{finding}} F1 law
The decree finds that a resident may leave without permission. {{cite}}`decree`
:::
"""
GOOD = BAD.replace("that a resident", "that no resident")
_CLOSE = 0.6


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence; limitations, whose "not" is their point, are looked at by a rule of their own in their place."""
    for one in retold(bound):
        if one.said < _CLOSE or (one.inside and one.finding.draft.type is FindingType.LIMITATION):
            continue
        found = turned(one.part, one.words)
        if found and one.is_ours(found.start, found.end):
            message = "This says the contrary of what was adopted: a “not” was put in or left out."
            next_step = f"Say it as it was adopted: {one.part.strip()}"
            label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
            yield Objection(CODE, one.sentence.at(found.start, found.end), message, next_step, label)
