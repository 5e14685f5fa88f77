"""PB112: what is leaked or posted bears a sentence, and nobody wrote down whether it is genuine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.examples import DECREE, FINDINGS
from probata.method.report.matching.joined import authenticity_of, in_recorded_finding
from probata.method.report.model import Bound, Objection, SavedPlace
from probata.method.report.prose.evidence import places
from probata.method.report.prose.phrases import Said, attributed, each_said, negated

CODE = "PB112"
LOOKS_AT = "passage"
SAYS = "A leaked document, or the place or day of a picture, is told as fact, and no record says whether it is genuine."
WHY = """Pictures are posted again under other days and places, and leaked papers are sometimes made. Where such an item
came from, what was tested and who judged it is written down before a sentence rests on it (the house's method,
section 1; the Berkeley Protocol asks for the same before anything found online is used). Inside a finding the
conditions of the finding say it. English wording only."""
_NONE = f"{FINDINGS}{DECREE}% not adopted: F1\n\n"
BAD = f"{_NONE}The photograph was taken at the pier in {{date}}`February 2020`. {{cite}}`courier`\n"
GOOD = f"{_NONE}A photograph was posted as one of the pier in {{date}}`February 2020`. {{cite}}`courier`\n"
_PICTURE = r"(?:photo(?:graph)?s?|pictures?|images?|videos?|clips?|footage|films?|recordings?|screenshots?)"
_TAKEN = re.compile(
    rf"(?i)\b{_PICTURE}\b[^.;]{{0,80}}?\b(?:taken|shot|filmed|recorded|made|dates?\s+from|dated)\b|"
    r"\b(?:it|they|this|these|which|both)\s+(?:was|were)\s+(?:taken|shot|filmed|recorded)\s+(?:at|in|on|near|outside|inside|by|from)\b|"
    rf"\b{_PICTURE}\s+(?:of|from)\s+(?:\w+\s+){{0,2}}[12][09]\d\d\b|\b{_PICTURE}\b[^.;]{{0,60}}?\bshows?\b"
)
_OWN_DOUBT = re.compile(
    r"(?i)\b(?:posted\s+as|said\s+to|purport\w*|alleg\w+|reported(?:ly)?|claim\w*|apparent\w*|appear\w*|unverified|unconfirmed|"
    r"could\s+not|cannot|not\s+(?:been\s+)?(?:verified|confirmed|established)|unknown|whether|captioned|described\s+as|"
    r"presented\s+as|circulated\s+as|old(?:er)?\s+picture|earlier\s+copy)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence of the report's own voice that cites such a place, outside of findings on record."""
    if bound.records.findings is None:
        return
    for said in each_said(bound):
        if said.sentence.bindings and not in_recorded_finding(bound, said.passage):
            yield from _in(said)


def _in(said: Said) -> Iterator[Objection]:
    cited = [one for one in places(said.sentence.bindings) if one.interview is None]
    unjudged = [one for one in cited if authenticity_of(said.bound, one) is None]
    if not unjudged or any(_OWN_DOUBT.search(one.printed) for one in said.passage.sentences):
        return
    if any(not one.public for one in unjudged):
        found = re.search(r"\w[^.!?]*", said.words)
        message = "A document that is not public bears this, and no record says whether it is genuine."
    else:
        found = _TAKEN.search(said.words)
        message = "Where or when this picture was taken is told as fact, and no record says whether it is genuine."
    if found and not negated(said.words, found.end()) and not attributed(said, *found.span()):
        yield said.objection(CODE, found, message, _next(unjudged))


def _next(unjudged: list[SavedPlace]) -> str:
    where = f"[authenticity.{unjudged[0].handle}]"
    return f"Record where it came from, what was tested and who judged it, under {where}; or say the doubt here."
