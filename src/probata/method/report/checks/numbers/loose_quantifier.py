"""PB303: a word for a number of interviewees that is bound to no count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.numbers import Quantifier, quantifiers
from probata.method.report.matching.quantified import quantified
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.tables import counted_row
from probata.method.report.prose.woven import Woven, each_sentence, objection, woven_place
from probata.record.span import TextSpan

CODE = "PB303"
LOOKS_AT = "passage"
SAYS = "A word for a number of interviewees is bound to no count."
WHY = """"Most interviewees" is a number that was written as a word, so it has to stand in a role like every number:
then it is judged on a declared scale, over who was asked and over everyone (the house's method, law 1 and section 4).
Unbound, it is an impression."""
BAD = "Most of the interviewees described locked doors.\n"
GOOD = (
    "{count}`involved:words|Most` of the interviewees had been held or had worked in a hostel. "
    "Most of the buildings stand empty.\n"
)
_NEXT = "Write {count}`HANDLE:words|WORD` with a count that bears it; or, if it is no finding, {fixed} and why."


def run(bound: Bound) -> Iterator[Objection]:
    """Words for people in general only where they speak, or where the sentence says what was coded. English only."""
    if not english(bound):
        return
    before = ""
    for passage, sentence, woven in each_sentence(bound):
        context = "" if sentence.at == passage.sentences[0].at else before
        for found in _quantifiers(woven):
            if quantified(bound, passage, woven, found, context) and not counted_row(bound, passage):
                at = woven_place(bound, woven, found.span.start, found.span.end)
                said = woven.text[found.span.start : found.span.end]
                message = f"“{said}” stands for a number of interviewees and is bound to no count."
                yield objection(CODE, at, message, _NEXT, passage)
        before = woven.text


_NO = re.compile(
    r"(?i)(?<![^\W_])(?:no|not\s+one|not\s+a\s+single|hardly\s+any|dozens\s+of|scores\s+of|the\s+rest\s+of)(?=\s)"
)


def _quantifiers(woven: Woven) -> Iterator[Quantifier]:
    """Words for numbers that stand outside of roles."""
    others = [Quantifier(TextSpan(*one.span()), " ".join(one[0].lower().split())) for one in _NO.finditer(woven.text)]
    for found in sorted((*quantifiers(woven.text), *others), key=lambda one: one.span.start):
        if woven.inside_role(found.span.start, found.span.end) is None:
            yield found
