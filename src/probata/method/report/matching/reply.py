"""What a report says of how the accused party was heard: the parts for it, sentence by sentence. English."""

from __future__ import annotations

import re

from probata.method.report.model import Bound
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import each_piece
from probata.method.testimony.model import Use

CONTENT = (
    r"(?:report|extracts?|drafts?|findings|conclusions|assessment|summary|questions?|notices?|letters?|"
    r"advance\s+copy|copy|text|material)"
)
_GIVEN = (
    r"(?:sent|shared|transmitted|submitted|handed\s+over|given|delivered|forwarded|communicated|"
    r"made\s+available|notified|provided|put\s+to|received|read)"
)
NOTICE = re.compile(
    rf"(?i)(?:\b{CONTENT}\b[^.;]{{0,80}}?\b{_GIVEN}\b|\b{_GIVEN}\b[^.;]{{0,80}}?\b{CONTENT}\b|"
    r"\b(?:was|were|been)\s+(?:notified|informed|given\s+notice|contacted|consulted)\b|\b(?:notice|"
    r"access)\s+(?:was\s+)?(?:given|sent|granted)\b)"
)
NOT_NOTIFIED = re.compile(
    r"(?i)\b(?:(?:(?:was|were|is|are)\s+not|(?:has|have)\s+not\s+been)\s+(?:\w+\s+)?(?:notified|informed|"
    r"contacted|heard|"
    r"approached|consulted|asked|told|"
    r"given\s+(?:notice|access))|not\s+notified|(?:no|without)\s+(?:prior\s+)?notice(?:\s+was\s+(?:given|sent))?|"
    r"did\s+not\s+(?:notify|inform|contact|approach|"
    r"consult|hear)|nobody\s+was\s+(?:notified|informed))\b"
)
EVIDENCE = frozenset({"cite", "quote", "count", "figure"})


def heard_by_others(bound: Bound) -> bool:
    """Whether an edition leaves the inquiry for others than the accused party itself."""
    return not bound.internal and bound.audience is not Use.ADVANCE_COPY


def reply_pieces(bound: Bound) -> tuple[Said, ...]:
    """The sentences of every part on how the party was heard; none of manuscripts that are not in English."""
    return bound.once.get("reply pieces", lambda: tuple(each_piece(bound, inside="reply")))
