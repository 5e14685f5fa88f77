"""PB618: a table of the people who were interviewed has a cell under the threshold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.cells import threshold
from probata.method.report.claims.reading.cells import is_total
from probata.method.report.claims.reading.nouns import INTERVIEWEES
from probata.method.report.claims.retold.captioned import Captioned, captioned
from probata.method.report.model import Bound, Objection

CODE = "PB618"
SAYS = "A table of interviewees has a typed number of people that is under the threshold."
WHY = """A row and a column of such a table are two things that everybody in the cell shares. Who knows the district and
the sex of one interviewee knows that there was one, and who can be meant (the house's method, section 4; the practice
of statistical offices). A number that is bound to a count is judged by PB604; one that was typed is judged here, by
the threshold of the inquiry's codebook. English wording only."""
_TABLE = """Table {fixed}`1|the number of the table`. Persons interviewed, by district and sex

| District | Women | Men |
| --- | --- | --- |
| Upper shore | %s | {fixed}`17|an example` |
| Lower shore | {fixed}`14|an example` | {fixed}`22|an example` |
"""
BAD = _TABLE % "1"
GOOD = _TABLE % "{fixed}`12|an example`"
_SPOKEN = re.compile(
    r"(?i)\b(?:interview(?:ed|ees?|s)|witness(?:es)?|respondents?|testimon(?:y|ies)|accounts?|informants?)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Once a row, at its first cell; nobody is in a cell of none."""
    if bound.internal or bound.records.codebook is None:
        return
    least = threshold(bound)
    for one in captioned(bound):
        if _of_interviewees(one):
            yield from _small(bound, one, least)


def _of_interviewees(one: Captioned) -> bool:
    said = " ".join(each.printed for each in one.caption.sentences) if one.caption else " ".join(one.grid.words[0])
    return one.head in INTERVIEWEES or bool(_SPOKEN.search(said))


def _small(bound: Bound, one: Captioned, least: int) -> Iterator[Objection]:
    tied = {at.start for at in bound.bindings}
    for row in range(1, len(one.grid.words)):
        for column in range(1, len(one.grid.words[row])):
            figure, at = one.grid.figures[row][column], one.grid.at(row, column)
            if figure is None or figure.percent or not 0 < figure.value < least or is_total(one.grid.words[row][0]):
                continue
            if at.start not in tied:
                message = f"This cell of a table of interviewees is under the threshold of {least}."
                yield Objection(CODE, at, message, _NEXT)
                break


_NEXT = "Put the row together with another one, or leave a column out, so that no cell stands for so few."
