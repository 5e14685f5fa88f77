"""PB339: an estimate that was refused is promised, or told as made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.keys import keys
from probata.method.report.matching.estimated import is_given
from probata.method.report.model import Bound, Objection, SavedEstimate
from probata.method.report.prose.phrases import Said, attributed, english
from probata.method.report.prose.pieces import each_piece, kind_of
from probata.method.report.prose.woven import passage_prose

CODE = "PB339"
SAYS = "The report promises an estimate that was refused, or speaks of it as if it had been made."
WHY = """Lists that were copied from one another bear no number next year either. "Will be published later" turns a
refusal into a delay, and whoever waits for a number takes the first that comes (the house's method, section 5: refuse,
with the reason; a law of the house). English wording only."""
_NAMED = "In the West {estimate}`west:documented` people are documented by name. "
BAD = f"{_NAMED}An estimate of the people missing in the West will be published later.\n"
GOOD = f"{_NAMED}An estimate of the people missing in the West was refused, since a list was made from another.\n"
_NOUN = r"(?:estimates?|estimations?|numbers?|totals?|figures?|how\s+many)"
_WE = r"(?:we|(?:the|this)\s+(?:inquiry|commission|report|mission|panel))"
_OF = r"(?:(?!\b(?:names?|lists?|but|and|if|may|might|could|would|should|can)\b)[^.;:,]){0,70}?"
_SHOWN = (
    r"(?:published|given|printed|released|announced|presented|provided|added|made\s+(?:public|available)|available|estimated|"
    r"calculated|worked\s+out|known|ready|issued)"
)
_PROMISED = tuple(
    re.compile(rf"(?i){one}")
    for one in (
        rf"\b{_NOUN}\b{_OF}\b(?:will|shall|is\s+to|are\s+to)\s+(?:soon\s+|then\s+|also\s+|later\s+)*(?:be\s+(?:soon\s+|later\s+)?{_SHOWN}|"
        r"follow|come|appear|be\s+made)\b",
        rf"\bestimat(?:e|es|ion|ions)\b{_OF}\b(?:follows?|comes?\s+later|is\s+to\s+follow)\b",
        rf"\b{_NOUN}\b{_OF}\b(?:is|are)\s+(?:now\s+|still\s+)?(?:under\s+way|underway|in\s+preparation|forthcoming|in\s+hand|"
        r"being\s+(?:prepared|made|worked\s+out|calculated|estimated|finali[sz]ed|checked))\b",
        rf"\b(?:preparing|working\s+on|finishing|finali[sz]ing|drawing\s+up)\s+(?:an?|the|its|our)\s+(?:\w+\s+)?{_NOUN}\b",
        rf"\b(?:will|shall)\s+(?:soon\s+|then\s+|later\s+)?(?:publish|give|print|release|estimate|calculate|present|provide|announce)\b{_OF}"
        rf"\b(?:{_NOUN}|missing|dead|killed|disappeared)\b",
        rf"\b{_WE}\s+(?:intends?|plans?|expects?|means?|aims?|is\s+going|are\s+going)\s+to\s+(?:publish|give|print|release|estimate|"
        rf"calculate|present|provide|announce|make)\b{_OF}\b(?:{_NOUN}|missing|dead|killed|disappeared)\b",
        rf"\bestimat(?:e|ion)s?\b{_OF}\b(?:is|are)\s+(?:expected|planned|due|awaited|promised)\b",
        rf"\bwork\s+on\s+(?:an?|the|its|our|this)\s+estimate\b{_OF}\b(?:continues|goes\s+on|has\s+begun|is\s+under)\b",
        rf"\b(?:edition|report|annex|volume|supplement)\s+will\s+(?:contain|hold|include|bring|give|have|print)\b{_OF}\b{_NOUN}\b",
        r"\b(?:missing|dead|killed|disappeared|victims)\b[^.;:,]{0,40}\bwill\s+(?:soon\s+|later\s+)?be\s+(?:estimated|counted)\b",
    )
)
_MADE = tuple(
    re.compile(rf"(?i){one}")
    for one in (
        rf"\bestimat(?:e|ion)s?\b{_OF}\b(?:has|have)\s+(?:now\s+|since\s+)?been\s+(?:made|worked\s+out|completed|prepared|calculated)\b",
        rf"\bestimat(?:e|ion)s?\b{_OF}\b(?:shows?|suggests?|indicates?|says?|yields?|gives?|puts?|"
        r"(?:is|are|lies?)\s+(?:higher|lower|larger|smaller|above|below|well|far|about|around))\b",
        r"\bit\s+is\s+estimated\b",
        r"\b(?:by|on|according\s+to)\s+(?:our|(?:the|this)\s+(?:inquiry|commission|report|mission|panel)['’]s|this)\s+(?:own\s+)?estimat(?:e|ion)s?\b",
        rf"\b{_WE}\s+(?:(?:has|have)\s+)?estimate[sd]?\b",
        rf"\b{_WE}\s+puts?\s+(?:the|their)\s+(?:total\s+)?number\b{_OF}\bat\b",
    )
)
_NO = re.compile(
    r"(?i)\b(?:no|not|never|neither|cannot|without|nor|unable|impossible|refus\w*|refrain\w*|abstain\w*|fail\w*|nobody|none|"
    r"wrong|attempt\w*|may|might|could|would|should|if|whether|hopes?|hoped)\b|n['’]t\b"
)
_BY_OTHERS = re.compile(
    r"(?i)\s+by\s+(?!us\b|(?:the|this)\s+(?:inquiry|commission|mission|panel)\b)(?:the|an?|its|their|others|other)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Each sentence about the people of a refused estimate, by its own words or else by its paragraph's.

    Estimates that the report never uses are unknown here: so promises in a finding of type limitation count as well.
    """
    if not english(bound):
        return
    for said in each_piece(bound, "estimat", "number", "total", "figure", "how many", "missing", "counted"):
        found = said.first(*_PROMISED, *_MADE)
        if found is None or said.inside_any("context", "recommendation") or _denied(said, found):
            continue
        meant = _meant(bound, said)
        refused = meant is not None and not is_given(meant)
        limited = meant is None and kind_of(said) == "limitation" and found.re in _PROMISED
        if (refused or limited) and (found.re is _MADE[3] or not attributed(said, *found.span())):
            message = (
                f"The estimate `{meant.handle}` was refused, and this promises it or tells it as made."
                if meant
                else "This finding is that something could not be established, and an estimate of it is promised here."
            )
            next_step = "Say that there is no estimate, and why; lists that bear none bear none later."
            yield said.objection(CODE, found, message, next_step)


def _denied(said: Said, found: re.Match[str]) -> bool:
    """Whether a word of denial, doubt or condition stands in the clause."""
    start = max((one.end() for one in re.finditer(r"[;:]", said.words[: found.start()])), default=0)
    end = next((one.start() for one in re.finditer(r"[;:]", said.words[found.end() :])), len(said.words))
    return bool(_NO.search(said.words[start : found.end() + end]) or _BY_OTHERS.match(said.words[found.end() :]))


def _meant(bound: Bound, said: Said) -> SavedEstimate | None:
    """The estimate whose label shares most words with the sentence, else with its passage; None where none does."""
    for text in (said.words, passage_prose(bound, said.passage).text):
        each = [(len(keys(one.label) & keys(text)), one) for one in bound.records.estimates.values()]
        most = max((number for number, _ in each), default=0)
        best = [one for number, one in each if number == most and number]
        if best and (len(best) == 1 or len({is_given(one) for one in best}) == 1):
            return best[0]
    return None
