"""PB433: the report prints another state of an element than the matrix has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import CellState, Element
from probata.method.manuscript.model import Cell
from probata.method.report.english.keys import keys
from probata.method.report.examples import CRIMES_ON_RECORD
from probata.method.report.matching.found import recorded
from probata.method.report.matching.matrices import Legal, legal, own_keys, speaks_of
from probata.method.report.model import Bound, Objection
from probata.method.report.passages import words_of
from probata.method.report.prose.phrases import Said, attributed, english, negated
from probata.method.report.prose.pieces import each_piece, finding_of
from probata.method.report.prose.tables import tables

CODE = "PB433"
SAYS = "A table or a sentence says of an element of a label another state than the matrix on record."
WHY = """The matrix says of each element whether it is met, indicated, not met or was not examined, and on which
findings that rests; somebody adopted the legal finding with it. A table that says "met" where the record says "not
examined" finds an element that nobody looked at (the house's method, section 3, a law of the house). English wording
only."""
_RECORD = f"""{CRIMES_ON_RECORD}:::{{finding}} F6 legal
The confinement that the decree permits ({{ref}}`F1`) may constitute crimes against humanity. Knowledge: not examined.
:::

"""
BAD = f"""{_RECORD}:::{{table}} Elements
| Element | State |
|---|---|
| Policy of the State | met |
| Widespread or systematic | met |
| Knowledge of the attack | not examined |
:::
"""
GOOD = BAD.replace("systematic | met", "systematic | indications")
_STATES = (
    (CellState.NOT_EXAMINED, re.compile(r"(?i)\bnot\s+(?:been\s+)?(?:examined|assessed|investigated)|\bunexamined")),
    (CellState.NOT_MET, re.compile(r"(?i)\bnot\s+(?:met|shown|fulfilled|satisfied|established)\b|\bunmet\b")),
    (CellState.INDICATIONS, re.compile(r"(?i)\b(?:indications?|indicated|partly|some\s+(?:signs|evidence))\b")),
    (CellState.MET, re.compile(r"(?i)\b(?:met|fulfilled|satisfied|established|shown|examined)\b")),
)
_IS = re.compile(
    r"(?i)\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:not\s+)?(?:\w+\s+)?(?:met|fulfilled|satisfied|established|shown|examined|"
    r"assessed|indicated)\b|:\s*(?:met|not\s+met|indications|not\s+examined|examined)\b"
)
_FEW = 4


def run(bound: Bound) -> Iterator[Objection]:
    """Rows of tables that name an element, and sentences of the legal finding."""
    for one in legal(bound) if english(bound) else ():
        yield from _in_tables(bound, one)
        yield from _in_sentences(bound, one)


def _in_tables(bound: Bound, one: Legal) -> Iterator[Objection]:
    for table in tables(bound):
        if not _is_matrix(bound, one, [row[0] for row in table.rows if row]):
            continue
        for row in table.rows:
            element = _element(one, words_of(row[0].inlines, bound.bindings))
            for cell in row[1:] if element else ():
                printed = _state(_first_words(words_of(cell.inlines, bound.bindings)))
                if element and printed:
                    if printed is not one.matrix.cell(element.key).state:
                        yield Objection(CODE, cell.at, *_words(one, element, printed))
                    break


def _is_matrix(bound: Bound, one: Legal, heads: list[Cell]) -> bool:
    """Whether a table is about the elements: two rows or more begin with one of them."""
    named = {found.key for cell in heads if (found := _element(one, words_of(cell.inlines, bound.bindings)))}
    return len(named) > 1


def _in_sentences(bound: Bound, one: Legal) -> Iterator[Objection]:
    for said in each_piece(bound, inside="finding"):
        if recorded(said) is not one.finding or finding_of(said) is None:
            continue
        for found in _IS.finditer(said.words):
            element = _element(one, _clause(said, found))
            printed = _state(found[0])
            if element and printed and not _is_open(said, found) and printed is not one.matrix.cell(element.key).state:
                yield said.objection(CODE, found, *_words(one, element, printed))


def _clause(said: Said, found: re.Match[str]) -> str:
    return re.split(r"[.;,]|\s+(?:and|but|while)\s+(?=\w+\s+(?:is|was|were|are)\b)", said.words[: found.start()])[-1]


def _is_open(said: Said, found: re.Match[str]) -> bool:
    before = said.words[: found.start()]
    denied = "not" not in found[0] and negated(said.words, found.start())
    return denied or bool(re.search(r"(?i)\b(?:whether|if|may|might)\b", before)) or attributed(said, *found.span())


def _element(one: Legal, words: str) -> Element | None:
    """The element that words name best; None where none, or two equally well."""
    each = [element for element in one.matrix.instrument.elements if speaks_of(element, one.matrix, words)]
    much = {element.key: len(own_keys(element, one.matrix) & keys(words)) for element in each}
    best = sorted(each, key=lambda element: -much[element.key])
    if len(best) > 1 and much[best[0].key] == much[best[1].key]:
        return None
    return best[0] if best else None


def _first_words(words: str) -> str:
    """Where a cell says the state: "incidents credible, a pattern not established" says none."""
    return " ".join(re.split(r"[,;.:(]", words)[0].split()[:_FEW])


def _state(words: str) -> CellState | None:
    return next((state for state, pattern in _STATES if pattern.search(words)), None)


def _words(one: Legal, element: Element, printed: CellState) -> tuple[str, str]:
    state = one.matrix.cell(element.key).state
    message = f"This says {printed} of {element.key} ({element.says}); the matrix on record says {state}."
    return message, f"Write {state}, or change the matrix and have the finding adopted."
