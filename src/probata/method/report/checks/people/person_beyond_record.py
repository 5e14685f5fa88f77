"""PB632: more is said of a person on record than the record's own wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import FoundPerson
from probata.method.report.english.keys import keys, share
from probata.method.report.examples import FINDINGS, GATE, GATE_PRINTED, KEEPER
from probata.method.report.matching.recorded_persons import not_allowed, persons, spans_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import each_piece

CODE = "PB632"
SAYS = "A person on record is called guilty, a criminal or the like, or told responsible beyond the adopted wording."
WHY = """An inquiry does not try anybody. The record of a person has a wording of its own, which was adopted and of
which the person was told; guilt is for a court, and State responsibility is another matter than a crime of one person
(the house's method, section 3, a law of the house). English wording only."""
_RECORD = f"""{FINDINGS}{GATE}{KEEPER}% notice = "2022-02-07"
% edition = "public"

{GATE_PRINTED}
"""
BAD = f"{_RECORD}Halvo Tessane is guilty of having ordered this.\n"
GOOD = f"{_RECORD}Halvo Tessane is credibly alleged to have ordered this.\n"
_GUILT = re.compile(
    r"(?i)\b(?:guilty|guilt|convict(?:ed|ion)?|culprit|criminals?|war\s+criminal|perpetrators?|murderers?|torturers?|rapists?|"
    r"butcher|mastermind|criminally\s+(?:responsible|liable)|committed\s+(?:a\s+|the\s+|these\s+)?crimes?)\b"
)
_DID = re.compile(
    r"(?i)\b(?:(?:is|was|bears?|bore|carries|carried)\s+(?:\w+\s+){0,3}?(?:responsib\w+|accountable|to\s+blame|liable|culpable|complicit)|"
    r"ordered|commanded|directed|authori[sz]ed|planned|oversaw|supervised|beat|tortured|killed|raped|abused)\b"
)
_RESERVE = re.compile(
    r"(?i)\b(?:may|might|could|alleg\w*|credib\w+|reasonable\s+grounds|reasonabl[ey]|indicat\w+|appears?|seems?|suspect\w*|suspicion|"
    r"accounts?|said|according|whether|if|reasons?\s+to)\b"
)
_MOST = 0.75
_LEAST = 2


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences that name the person, where the edition may, or the person's role on record."""
    each = [one for one in persons(bound) if not bound.internal]
    for said in each_piece(bound) if each else ():
        one = next((one for one in each if _is_meant(bound, said, one)), None)
        found = _found(said, one) if one else None
        if one and found and not negated(said.words, found.start()) and not attributed(said, *found.span()):
            message = f"“{found[0]}” says more of a person on record than the adopted wording, “{one.person.wording}”."
            yield said.objection(CODE, found, message, f"Write “{one.person.wording}”; guilt is for a court.")


def _is_meant(bound: Bound, said: Said, one: FoundPerson) -> bool:
    if spans_of(said.words, one.person.identity):
        return not not_allowed(bound, one)
    role = one.person.role
    return len(keys(role)) >= _LEAST and share(role, said.words) >= _MOST


def _found(said: Said, one: FoundPerson) -> re.Match[str] | None:
    guilt = said.first(_GUILT)
    if guilt and guilt[0].casefold() not in one.person.wording.casefold():
        return guilt
    named = bool(spans_of(said.words, one.person.identity))
    did = said.first(_DID) if named and _RESERVE.search(one.person.wording) else None
    return None if did is None or said.first(_RESERVE) else did
