"""PB543: the report says that a party's answer is kept back, or only summed up, and not for anybody's safety."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.english.kept_back import (
    SUMMED_UP,
    WITHHELD,
    for_safety,
    is_annexed,
)
from probata.method.report.matching.heard import replies_of
from probata.method.report.matching.silences import PEOPLE
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import each_piece

CODE = "PB543"
SAYS = "An answer is said not to be annexed, or to be summed up or shortened, and no reason of safety is given."
WHY = """Readers see the answer itself and not only what the inquiry made of it: third persons are taken out of it, and
nothing else. An answer of 131 pages was annexed to a report of 48. Length is no reason; a summary by whoever accuses is
not the voice of the accused (the house's method, section 6, a law of the house). English wording only."""
BAD = "The answer of the State is long and is therefore not annexed.\n"
GOOD = "The answer of the State is long and is annexed, without the names of persons who do not speak for it.\n"
_STEMS = ("answer", "repl", "respon", "comments", "observations", "submission")


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences in the report's own voice about an answer that came; what is annexed as well may be summed up."""
    replies = replies_of(bound)
    if replies is None or not replies.responses:
        return
    each = list(each_piece(bound, *_STEMS))
    annexed = any(True for _ in directives(bound, "response")) or any(is_annexed(one.words) for one in each)
    for number, said in enumerate(each):
        found = said.first(*WITHHELD) or (None if annexed else said.first(*SUMMED_UP))
        if found is None or said.inside_any("context", "recommendation", "response"):
            continue
        near = [one for one in each[max(0, number - 1) : number + 2] if one.passage.at == said.passage.at]
        if not _excused(said, near) and not PEOPLE.search(said.words[: found.end()]):
            message = "The answer is said to be kept back or cut, and nobody's safety is given as the reason."
            next_step = "Annex it whole, without third persons (:::{response} NAME), or say whom it would endanger."
            yield said.objection(CODE, found, message, next_step)


def _excused(said: Said, near: list[Said]) -> bool:
    return is_annexed(said.words) or any(for_safety(one.words) for one in near)
