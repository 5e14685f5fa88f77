"""PB446: a legal finding calls the facts by another name than the one that was adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import FindingType
from probata.method.report.english.keys import key, keys, words_in
from probata.method.report.examples import DECREE, DECREE_PRINTED, FINDINGS
from probata.method.report.matching.found import block_of, printed_findings
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, english, said_in

CODE = "PB446"
SAYS = "A legal finding has lost a word of its label, or names another one: slavery for forced labour."
WHY = """"Arbitrary deprivation of liberty" is something else than "deprivation of liberty", which every lawful sentence
is too, and "slavery" something else than "forced or compulsory labour": each has elements of its own, and the matrix
on record is about the label that was adopted. A qualification never weakens on the way to the report (the house's
method, section 3, a law of the house). English wording only."""
_RECORD = f"""{FINDINGS}{DECREE}% [findings.F6]
% type = "legal"
% says = "What the decree permits may constitute an arbitrary deprivation of liberty."
% object = "label"
% wording = "may constitute"
% rests_on = ["F1"]
% elements = "torture"
% [matrices.torture]
% instrument = "convention-against-torture-1"
% cells.intent = {{state = "met", findings = ["F1"]}}
% cells.official = {{state = "met", findings = ["F1"]}}
% cells.not-lawful-sanction = {{state = "met", findings = ["F1"]}}
% cells.suffering = {{state = "indications", findings = ["F1"]}}

{DECREE_PRINTED}
"""
BAD = f"""{_RECORD}:::{{finding}} F6 legal
What the decree permits ({{ref}}`F1`) may constitute a deprivation of liberty. The purpose was not examined.
:::
"""
GOOD = BAD.replace("a deprivation", "an arbitrary deprivation")
_CALLS = re.compile(
    r"(?i)\b(?:constitut(?:es?|ed|ing)|amount(?:s|ed|ing)?\s+to|qualif(?:y|ies|ied)\s+as|includes?\s+elements\s+of|"
    r"(?:be|been)\s+(?:regarded|characteri[sz]ed|classified|qualified|described|seen)\s+as|"
    r"r(?:ise|ises|ose|isen)\s+to\s+the\s+level\s+of)\b"
)
_END = re.compile(
    r"(?i)\s+(?:under|within|contrary\s+to|in\s+(?:violation|breach)\s+of|as\s+defined|in\s+the\s+(?:sense|meaning)|pursuant)\b|[.;]"
)
_HEADS = frozenset(key(one) for one in ("form", "act", "kind", "case", "instance", "element", "meaning", "particular"))


def run(bound: Bound) -> Iterator[Objection]:
    """Once a legal finding: the words behind "may constitute" in its block against those that were adopted."""
    for one in printed_findings(bound) if english(bound) else ():
        adopted = _label(one.finding.draft.says) if one.finding.draft.type is FindingType.LEGAL else None
        if adopted is None:
            continue
        told = [said for passage in block_of(bound, one) for said in said_in(bound, passage)]
        places = [(said, place) for said in told if (place := _place(said)) is not None]
        if places and not any(_same(adopted, said) for said, _ in places):
            yield _objection(adopted, *places[0])


def _label(says: str) -> str | None:
    found = _CALLS.search(says)
    if found is None:
        return None
    end = _END.search(says, found.end())
    return says[found.end() : end.start() if end else len(says)].strip()


def _place(said: Said) -> tuple[int, int] | None:
    """Where a sentence names the label, behind words that call something by one."""
    found = _CALLS.search(said.words)
    if found is None or attributed(said, *found.span()):
        return None
    end = _END.search(said.words, found.end())
    return found.end(), end.start() if end else len(said.words.rstrip())


def _same(adopted: str, said: Said) -> bool:
    """Whether the sentence has each word of the adopted label, wherever it stands."""
    return _wanted(adopted) <= keys(said.words)


def _wanted(adopted: str) -> frozenset[str]:
    return keys(adopted) - _HEADS


def _objection(adopted: str, said: Said, place: tuple[int, int]) -> Objection:
    there = keys(said.words)
    lost = [one.word for one in words_in(adopted) if key(one.word) in _wanted(adopted) - there]
    message = f"The adopted label is “{adopted}”; here {_told(lost)} gone."
    label = said.passage.label if said.passage.kind == "paragraph" else ""
    start = place[0] + (len(said.words[slice(*place)]) - len(said.words[slice(*place)].lstrip()))
    return Objection(
        CODE, said.at(start, place[1]), message, f"Write “{adopted}”, or have another label adopted.", label
    )


def _told(lost: list[str]) -> str:
    named = ", ".join(f"“{one}”" for one in dict.fromkeys(lost))
    return f"{named} {'is' if len(set(lost)) == 1 else 'are'}"
