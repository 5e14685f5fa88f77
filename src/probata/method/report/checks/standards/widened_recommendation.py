"""PB414: a recommendation asks for the release of everybody, and the findings are about arbitrary detention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import Draft, FindingType
from probata.method.report.matching.found import records
from probata.method.report.matching.recommended import printed
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import negated
from probata.method.report.prose.pieces import each_piece

CODE = "PB414"
SAYS = "A recommendation asks to release all who are held, and what was found is that people are held arbitrarily."
WHY = """What was found bounds what can be asked for. "Release all those held" reaches people on whom the report found
nothing, and lets its addressee answer the wider demand instead of the finding (the house's method, section 8: widened
scope is flagged, a law of the house). English wording only."""
BAD = """:::{finding} F1 law
The decree permits arbitrary detention. {cite}`decree`
:::

:::{recommendation} The Ministry of Settlement
Release all persons who are held ({ref}`F1`).
:::
"""
GOOD = BAD.replace("are held", "are held arbitrarily")
_RELEASE = re.compile(
    r"(?i)\b(?:release|free|set\s+free|liberate)\s+(?:(?:all|every|any|immediately|at\s+once|the|of|other|"
    r"remaining|still|and|from\s+\w+)\s+)*"
    r"(?:persons?|people|individuals?|those|who(?:ever)?|every(?:one|body)|any(?:one|body)|detainees|prisoners|"
    r"inmates|residents)\b[^.;]*"
)
_HELD = re.compile(r"(?i)\b(?:held|detained|imprisoned|confined|interned|kept|deprived|detainees|prisoners|inmates)\b")
_BOUNDS = re.compile(
    r"(?i)\b(?:arbitrar\w+|unlawful\w*|illegal\w*|unjust\w*|wrongful\w*|without\s+(?:charge|trial|a?\s*legal|"
    r"ground\w*|judge|being)|"
    r"in\s+connection|not\s+(?:been\s+)?(?:charged|tried|convicted))\b"
)
_HOLDING = r"(?:detention|detain\w*|depriv\w+|confine\w*|held|imprison\w*|arrest\w*)"
_ARBITRARY = re.compile(
    rf"(?i)\b(?:arbitrar|unlawful)\w*\b[^.;]{{0,60}}?\b{_HOLDING}\b|\b{_HOLDING}\b[^.;]{{0,80}}?\barbitrar\w*"
)
_STEMS = ("release", "free", "liberate", "arbitrar", "unlawful")


_DEPRIVED = re.compile(
    r"(?i)\b(?:depriv\w+\s+of\s+(?:\w+\s+){0,2}liberty|imprisonment|detention|internment|enforced\s+disappearances?)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where a finding calls it arbitrary or unlawful, and the recommendation has no bound of its own.

    Where recommendations are on record and the one that is printed has a bound there, PB440 says that it is lost.
    """
    if not _is_bounded(bound):
        return
    kept = {each.directive.at for each in printed(bound) if each.one and _BOUNDS.search(each.one.says)}
    for said in each_piece(bound, *_STEMS, inside="recommendation"):
        found = said.first(_RELEASE)
        if any(one.at in kept for one in said.passage.inside):
            continue
        if found and _HELD.search(found[0]) and not said.first(_BOUNDS) and not negated(said.words, found.start()):
            message = "This asks to release everybody; what was found is that people are held arbitrarily."
            yield said.objection(CODE, found, message, "Say for whom the finding stands: who is held arbitrarily.")


def _is_bounded(bound: Bound) -> bool:
    """Whether a finding calls the holding arbitrary, or a legal one on record says what it may be in law."""
    if any(said.first(_ARBITRARY) for said in each_piece(bound, *_STEMS, inside="finding")):
        return True
    drafts = [one.draft for one in records(bound).values()]
    return any(_ARBITRARY.search(one.says) or _is_label(one) for one in drafts)


def _is_label(draft: Draft) -> bool:
    return draft.type is FindingType.LEGAL and _DEPRIVED.search(draft.says) is not None
