"""PB333: an estimate is told as if somebody had counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.estimated import NAMED, WHOLE, around, called_sure, estimated
from probata.method.report.matching.found import printed_words
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import each_piece

CODE = "PB333"
LOOKS_AT = "passage"
SAYS = "An estimate is called exact, certain, counted or documented, or is not called an estimate."
WHY = """Nobody counted those who are on no list. The number rests on assumptions that no table can show to hold; told
as exact, as known or as counted it promises what no method gives (the house's method, section 5, a law of the house).
English wording only."""
BAD = "It is certain that {estimate}`east:headline`, are missing in the East.\n"
GOOD = "In the East, {estimate}`east:headline`, are missing.\n"
_LEAST = re.compile(
    r"(?i)\b(?:at\s+least|at\s+most|more\s+than|over|fewer\s+than|no\s+(?:fewer|less|more)\s+than|not\s+(?:fewer|less)\s+than)\s+(?:an\s+estimated\s+)?\Z"
)
_COUNTED = re.compile(
    r"(?i)\A\s*(?:(?:people|persons|names|men|women|victims|residents|\([^)]*\))\s*){0,3}(?:are|were|have\s+been|had\s+been)\s+(?:\w+ly\s+)?"
    r"(?:documented|counted|identified|recorded\s+by\s+name|named|registered|listed)\b"
)
_ESTIMATE = re.compile(r"(?i)\bestimat\w*")


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences with the point, the interval or the headline of an estimate."""
    for said in each_piece(bound):
        each = [(role, saved, facet) for role, saved, facet in estimated(said.roles) if facet != NAMED]
        if not each:
            continue
        sure = called_sure(said)
        if sure:
            message = f"“{sure[0]}” is said of an estimate."
            yield said.objection(CODE, sure, message, "Say it as an estimate, with its interval.")
            continue
        role, saved, facet = each[0]
        before, behind = said.words[: role.start], said.words[role.end :]
        if facet != WHOLE and (_LEAST.search(before) or _COUNTED.match(behind)):
            message = f"The estimate `{saved.handle}` is told here as a bound or as a number that was counted."
            next_step = f"Write an estimated {{estimate}}`{saved.handle}:point` with its interval."
            yield Objection(CODE, role.binding.role.at, message, next_step, _label(said))
        elif facet != WHOLE and not _ESTIMATE.search(printed_words(around(bound, said.passage)) + said.passage.section):
            message = f"The estimate `{saved.handle}` is not called an estimate here."
            yield Objection(CODE, role.binding.role.at, message, "Write an estimated before it.", _label(said))


def _label(said: Said) -> str:
    return said.passage.label if said.passage.kind == "paragraph" else ""
