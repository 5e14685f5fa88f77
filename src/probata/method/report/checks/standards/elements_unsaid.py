"""PB432: a label is said to be possible, and what was not examined of it is not printed."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.elements import unexamined
from probata.method.report.examples import CRIMES_ON_RECORD
from probata.method.report.matching.found import block_of, printed_findings
from probata.method.report.matching.matrices import Legal, kinds, legal, speaks_of
from probata.method.report.matching.retold import refers
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.labels import MAY, OPEN
from probata.method.report.prose.phrases import Said, attributed, english, said_in
from probata.method.report.prose.pieces import each_piece

CODE = "PB432"
SAYS = "A label may be constituted, and an element of it that was not examined is not named."
WHY = """"May constitute" prints what was not examined ("knowledge: not examined"): a reader who is not told takes the
label for nearly shown. The matrix on record says of each contextual element how far it was established, and one that
nobody wrote about was not examined (the house's method, section 3, a law of the house). English wording only."""
BAD = f"""{CRIMES_ON_RECORD}:::{{finding}} F6 legal
The confinement that the decree permits ({{ref}}`F1`) may constitute crimes against humanity.
:::
"""
GOOD = BAD.replace("humanity.\n:::", "humanity. Knowledge: not examined.\n:::")


def run(bound: Bound) -> Iterator[Objection]:
    """In the finding itself; elsewhere in the paragraph of the label, unless it refers to the finding."""
    for one in printed_findings(bound) if english(bound) else ():
        mine = next((each for each in legal(bound) if each.finding is one.finding), None)
        if mine:
            block = block_of(bound, one)
            said = next((each for passage in block for each in said_in(bound, passage) if _may(each)), None)
            if said:
                yield from _unsaid(said, mine, block)
    for said in each_piece(bound, "may", "might", "could"):
        if not said.inside_any("finding", "context", "reply") and _may(said) and kinds(said.words):
            for mine in legal(bound):
                if kinds(said.words) & kinds(mine.matrix.instrument.label) and not _points(bound, said, mine):
                    yield from _unsaid(said, mine, (said.passage,))


def _may(said: Said) -> bool:
    found = MAY.search(said.words)
    return found is not None and not attributed(said, *found.span())


def _points(bound: Bound, said: Said, mine: Legal) -> bool:
    return any(refers(each, mine.finding) for each in said_in(bound, said.passage))


def _unsaid(said: Said, mine: Legal, around: tuple[Passage, ...]) -> Iterator[Objection]:
    left_open = [one.printed for passage in around for one in passage.sentences if OPEN.search(one.printed)]
    found = MAY.search(said.words)
    for element in unexamined(mine.matrix) if found else ():
        if found and not any(speaks_of(element, mine.matrix, words) for words in left_open):
            message = (
                f"“{found[0]}” stands here, and it is not said that {element.key} ({element.says}) was not examined."
            )
            next_step = f"Say it: {element.says[:1].upper()}{element.says[1:]}: not examined."
            yield said.objection(CODE, found, message, next_step)
