"""findings: what the inquiry finds, to which standard, on what, and who adopted it.

Knows: types and standards, the house's minimum conditions, how evidence hangs together, wordings, elements of legal
labels, persons named as responsible.
Does not know: manuscripts and reports, the store; a finding is bound to records by whoever calls.
Words defined here:
    finding             a claim with its type, standard, evidence for and against, gaps; a named person adopts it
    condition           one thing that the house wants before such a finding is published; never the standard itself
    independent source  of a claim: an utterance, a report or a witness that owes nothing to another one
    element             one part of a legal label that has to be shown
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.findings.conditions import summary as summary
    from probata.method.findings.elements import complete as complete
    from probata.method.findings.elements import read_instrument as read_instrument
    from probata.method.findings.elements import unexamined as unexamined
    from probata.method.findings.evaluating import content_of as content_of
    from probata.method.findings.evaluating import evaluate as evaluate
    from probata.method.findings.independence import are_two as are_two
    from probata.method.findings.independence import independent as independent
    from probata.method.findings.model import Adoption as Adoption
    from probata.method.findings.model import Authenticity as Authenticity
    from probata.method.findings.model import CellState as CellState
    from probata.method.findings.model import Condition as Condition
    from probata.method.findings.model import Evidence as Evidence
    from probata.method.findings.model import EvidenceKind as EvidenceKind
    from probata.method.findings.model import Finding as Finding
    from probata.method.findings.model import FindingsFile as FindingsFile
    from probata.method.findings.model import FindingType as FindingType
    from probata.method.findings.model import FoundPerson as FoundPerson
    from probata.method.findings.model import House as House
    from probata.method.findings.model import Instrument as Instrument
    from probata.method.findings.model import Matrix as Matrix
    from probata.method.findings.model import Standard as Standard
    from probata.method.findings.model import WordingObject as WordingObject
    from probata.method.findings.naming import evaluate_person as evaluate_person
    from probata.method.findings.reading import read_findings as read_findings
    from probata.method.findings.wording import HOUSE_ORDER as HOUSE_ORDER
    from probata.method.findings.wording import shortened as shortened
    from probata.method.findings.wording import stronger as stronger
    from probata.method.findings.wording import strongest as strongest
    from probata.method.findings.wording import worded as worded

_OFFERS = {
    "Adoption": "model",
    "Authenticity": "model",
    "CellState": "model",
    "Condition": "model",
    "Evidence": "model",
    "EvidenceKind": "model",
    "Finding": "model",
    "FindingType": "model",
    "FindingsFile": "model",
    "FoundPerson": "model",
    "HOUSE_ORDER": "wording",
    "House": "model",
    "Instrument": "model",
    "Matrix": "model",
    "Standard": "model",
    "WordingObject": "model",
    "are_two": "independence",
    "complete": "elements",
    "content_of": "evaluating",
    "evaluate": "evaluating",
    "evaluate_person": "naming",
    "independent": "independence",
    "read_findings": "reading",
    "read_instrument": "elements",
    "shortened": "wording",
    "stronger": "wording",
    "strongest": "wording",
    "summary": "conditions",
    "unexamined": "elements",
    "worded": "wording",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
