"""PB406: a standard of proof as a percentage or likelihood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import each_piece, kind_of

CODE = "PB406"
LOOKS_AT = "passage"
SAYS = "A finding is given a percentage, a probability or a word of likelihood of being true."
WHY = """A standard of proof is a judgement of persons on the whole of the evidence. No method here yields a
probability that something happened, and a percentage would claim one; words of likelihood are another axis (the
house's method, section 3, a law of the house). The interval of an estimate is something else and may be printed.
English wording only."""
BAD = "The Inquiry is {fixed}`90|our confidence` per cent certain that the gate was closed. {cite}`gate`"
GOOD = "There are reasonable grounds to believe that the gate was closed. {cite}`gate`"
_SHARE = r"(?:per\s?cent|percent|%)"
_SURE = r"(?:certain(?:ty)?|sure|confiden(?:t|ce)|likel(?:y|ihood)|probab(?:le|ility|ly)|chance|proven|true|convinced)"
_WORDS = tuple(
    re.compile(rf"(?i){pattern}")
    for pattern in (
        rf"{_SHARE}\s+(?:[\w-]+\s+)?{_SURE}\b(?!\s+(?:interval|level|region|band|limit|bound))",
        rf"\b{_SURE}\s+(?:[\w'-]+\s+){{0,5}}?(?:of|at|is|to|with|exceeds?|above|"
        rf"over)\s+(?:[\w.-]+\s+){{0,4}}?[\w.,-]+\s?{_SHARE}",
        r"\b(?:(?:high|strong|great|low|some|overwhelming|reasonable|significant)\s+(?:degree\s+of\s+)?|"
        r"with\s+(?:a\s+)?)probability\b",
        r"(?<!posterior )(?<!coverage )(?<!inclusion )(?<!capture )\bprobability\s+(?:that\b|of\s+(?:this|these|"
        r"the|guilt|truth|having))",
    )
)
_LIKELY = re.compile(
    r"(?i)(?:\bit\s+(?:is|was|seems|appears)\s+(?:\w+\s+){0,2}?(?:un)?(?:likely|probable|certain)\s+that\b|"
    r"\b(?:almost|nearly|virtually|practically)\s+certain(?:ly)?\b|\bin\s+all\s+(?:likelihood|probability)\b|"
    r"\bwith\s+(?:\w+\s+)?(?:high|low|moderate|medium|great|considerable|full|near)\s+(?:confidence|certainty|"
    r"likelihood)\b|"
    r"\b(?:very|most|highly|quite|more\s+than)\s+(?:un)?likely\b(?!\s+than\s+not)|"
    r"\b(?:we|inquiry|commission|mission|panel)\s+(?:\w+\s+)?(?:is|are|has|have)\s+(?:high|moderate|"
    r"low)\s+confidence\b)"
)
_ESTIMATE = re.compile(r"(?i)\b(?:interval|estimat\w+|posterior|sampl\w+|lists?)\b")
_AROUND = ("reply", "context", "methodology")
_STEMS = ("cent", "%", "probab", "likel", "certain", "confidence")


def run(bound: Bound) -> Iterator[Objection]:
    """Every likelihood of a finding in the report's own voice; estimates and their intervals are let be."""
    for said in each_piece(bound, *_STEMS):
        if said.inside_any(*_AROUND) or said.first(_ESTIMATE):
            continue
        found = said.first(*_WORDS) or _likely(said)
        if found and not attributed(said, *found.span()):
            message = "A finding is given a percentage or a probability, which no standard of proof has."
            yield said.objection(
                CODE, found, message, "Use the declared standard's words, and say what the finding rests on."
            )


def _likely(said: Said) -> re.Match[str] | None:
    """Words of likelihood for a finding: what is likely of other things is no standard of proof."""
    found = said.first(_LIKELY) if kind_of(said) not in ("", "limitation") else None
    return found if found and not negated(said.words, found.start()) else None
