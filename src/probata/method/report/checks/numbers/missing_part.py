"""PB362: a reference to a paragraph, table, figure, annex or chapter that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.structure.itemised import itemised
from probata.method.report.claims.structure.pointed import without_table
from probata.method.report.claims.structure.references import is_of_notes, references
from probata.method.report.model import Bound, Objection

CODE = "PB362"
WITHOUT_RECORDS = True
SAYS = (
    "The report refers to a part of itself that it does not have, or announces more or fewer points than stand there."
)
WHY = """A reader who turns to paragraph 95 of a report with 90 finds that its evidence cannot be followed (the house's
method, law 1: everything can be traced). Numbers move when paragraphs do; {ref} moves with them. Points of a list
("the following six measures:"), sentences that count themselves ("In the third place") and names are lost so, too:
whoever finds five of six asks what was taken out."""
BAD = "As described in paragraph {fixed}`95|a part of this report` above, the gate was closed.\n"
GOOD = "As described in paragraph {fixed}`1|a part of this report` above, the gate was closed.\n"


_NEXT = "Name the part that is meant, or the document that has it."


def run(bound: Bound) -> Iterator[Objection]:
    """Parts of other documents ("paragraph 12 of the decree") are not meant."""
    for one in references(bound):
        if one.missing and not is_of_notes(one):  # these are PB155
            message = f"“{one.words}” does not lead to a part of this report: {one.there}."
            yield one.telling.objection(CODE, one.start, one.end, message, _NEXT)
    for each in without_table(bound):
        message = f"No table stands {each.where}."
        yield each.telling.objection(CODE, each.start, each.end, message, "Put it in, or name the table that is meant.")
    for point in itemised(bound):
        message = f"“{point.words}” are announced, and {point.found} {point.what}."
        yield point.telling.objection(CODE, point.start, point.end, message, "Look which number is right.")
