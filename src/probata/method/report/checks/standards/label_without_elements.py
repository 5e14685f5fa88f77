"""PB434: a crime is named that no legal finding bears, or called so although an element is not met."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.model import FindingType
from probata.method.report.examples import DECREE, DECREE_PRINTED, FINDINGS
from probata.method.report.matching.found import records
from probata.method.report.matching.matrices import is_complete, kinds, of_label
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.labels import ABOUT_LAW, LABEL_STEMS, MAY, NAMED, unqualified
from probata.method.report.prose.phrases import Said, attributed, each_said

CODE = "PB434"
LOOKS_AT = "passage"
SAYS = "Facts are called a crime although the matrix on record is not complete, or may be one that no finding bears."
WHY = """An unqualified "constitutes" needs every contextual element, and an act, met at the declared standard. And a
label that stands in no legal finding has no matrix at all: nobody wrote down what of it was examined (the house's
method, section 3, a law of the house). English wording only."""
_RECORD = f"{FINDINGS}{DECREE}\n{DECREE_PRINTED}\n"
BAD = f"{_RECORD}The confinement may constitute crimes against humanity; knowledge was not examined.\n"
GOOD = f"{_RECORD}The ambassador said that newspapers speak of crimes against humanity. {{cite}}`wire-a`\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Where the inquiry has findings on record; without a record for it, a label without reserve has its own rule."""
    if not records(bound):
        return
    for said in each_said(bound, *LABEL_STEMS):
        label = said.first(NAMED)
        if label is None or said.inside_any("context", "reply"):
            continue
        bare = unqualified(said, grounds=False)
        if bare:
            each = list(of_label(bound, bare[0]))
            if each and not any(map(is_complete, each)):
                message = "Facts are called a crime without reserve, and the matrix on record is not complete."
                yield said.objection(CODE, bare, message, "Write may constitute, and what was not examined.")
        elif _may(said) and not _is_found(bound, said):
            message = "Facts may constitute a crime here that no legal finding on record speaks of."
            next_step = "Write a legal finding with its matrix and have it adopted, or leave the label to who uses it."
            yield said.objection(CODE, label, message, next_step)


def _may(said: Said) -> bool:
    found = MAY.search(said.words)
    return found is not None and not attributed(said, *found.span()) and not said.first(ABOUT_LAW)


def _is_found(bound: Bound, said: Said) -> bool:
    """Whether a legal finding, with a matrix or without one, speaks of this crime."""
    mine = kinds(said.words)
    known = [one for one in records(bound).values() if one.draft.type is FindingType.LEGAL]
    matrices = bound.records.findings.file.matrices if bound.records.findings else {}
    labels = {one.instrument.label for one in matrices.values()}
    told = frozenset(kind for words in (*(one.draft.says for one in known), *labels) for kind in kinds(words))
    return bool(known) and (not mine or bool(mine & told))
