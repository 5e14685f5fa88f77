"""PB338: an estimate was printed against the reasons that speak against it, and the report does not say so."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.english.keys import share
from probata.method.report.matching.estimated import NAMED, WHOLE, estimated, facets_beside, text_of
from probata.method.report.matching.found import printed_words
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection, shelf

CODE = "PB338"
SAYS = "An estimate that somebody let stand against the reasons for a refusal is printed without that reason."
WHY = """Somebody may decide that an estimate is printed although its lists were not linked, or although none of its
assumptions was declared. Such an override is explicit, kept with its reason, and prints (the house's method, section
5, a law of the house)."""
BAD = (
    "An estimated {estimate}`forced:point` people ({fixed}`95 %|the level of the interval` interval "
    "{estimate}`forced:interval`) are missing, of whom {estimate}`forced:documented` are documented by name; of those "
    "who could have been recorded.\n"
)
GOOD = "In the East, {estimate}`forced:headline`, are missing.\n"
_SAID = 0.5


def run(bound: Bound) -> Iterator[Objection]:
    """Each paragraph with such an estimate; the reason may stand in it, or anywhere in the report."""
    words = [printed_words((one,)) for one in bound.passages] if bound.records.estimates else []
    for one in shelf(bound) if words else ():
        for role, saved, facet in estimated(one.woven.roles):
            why = text_of(saved.body.get("override"))
            if not why.strip() or facet == NAMED or WHOLE in facets_beside(bound, one.passage, saved.handle):
                continue
            if not any(share(why, each) >= _SAID for each in words):
                message = f"The estimate `{saved.handle}` stands against reasons to refuse it, which is not said."
                next_step = f"Say why it is printed all the same: {why.strip().rstrip('.')}."
                yield objection(CODE, role.binding.role.at, message, next_step, one.passage)
                break
