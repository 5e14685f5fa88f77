"""PB410: a legal characterisation is filed as a finding of another type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.model import At
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import each_piece, finding_of, kind_of

CODE = "PB410"
SAYS = "A finding of the type incident, pattern or statistics says what the facts are in law."
WHY = """A legal characterisation has conditions of its own: every element of the rule, each with what it rests on and
what was not examined. Filed as an incident it is asked for none of them (the house's method, sections 1 and 3, a law
of the house). English wording only."""
BAD = """:::{finding} F6 incident
The confinement may constitute arbitrary detention under the {law}`Covenant on Civil Rights, Article 9`. {cite}`decree`
:::
"""
GOOD = """:::{finding} F6 legal
The confinement may constitute arbitrary detention under the {law}`Covenant on Civil Rights, Article 9`. {cite}`decree`
Whether a judge was asked was not examined.
:::
"""
_VERB = re.compile(
    r"(?i)\b(?:constitut(?:es?|ed)|amount(?:s|ed)?\s+to|qualif(?:y|ies|ied)\s+as|violat(?:es?|ed)|breach(?:es|"
    r"ed)?|infring(?:es?|ed)|"
    r"contraven(?:es?|ed)|(?:in\s+(?:violation|breach)\s+of|contrary\s+to|incompatible\s+with))\b"
)
_INSTRUMENT = re.compile(
    r"(?i)\b(?:covenant|convention|statute|charter|protocol|declaration|ICCPR|ICESCR|CAT|CEDAW|CRC|geneva|"
    r"international)\b"
)
_FACTS = ("incident", "pattern", "statistics")
_STEMS = ("constitut", "amount", "qualif", "violat", "breach", "infring", "contraven", "contrary", "incompatible")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a finding, at its type: a verb of characterisation and an instrument that binds States in one sentence."""
    told: set[At] = set()
    for said in each_piece(bound, *_STEMS, inside="finding"):
        finding, kind = finding_of(said), kind_of(said)
        if finding is None or kind not in _FACTS or finding.at in told or not _characterises(said):
            continue
        told.add(finding.at)
        message = f"This finding says what facts are in law, and its type is {kind}."
        next_step = "Make it a legal finding, with its elements; leave the facts in a finding of their own."
        yield Objection(CODE, finding.argument_at, message, next_step)


def _characterises(said: Said) -> bool:
    instruments = [
        one for one in said.roles if one.binding.role.name == "law" and _INSTRUMENT.search(one.binding.role.body)
    ]
    found = next((hit for hit in _VERB.finditer(said.words) if not negated(said.words, hit.start())), None)
    return bool(instruments) and found is not None and not attributed(said, *found.span())
