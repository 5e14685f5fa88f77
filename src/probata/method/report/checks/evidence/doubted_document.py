"""PB113: a document about which the inquiry recorded doubts is told as plain fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import Authenticity
from probata.method.report.examples import DECREE, FINDINGS
from probata.method.report.matching.joined import authenticity_of, in_recorded_finding
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import notes_of, places
from probata.method.report.prose.phrases import Said, each_said
from probata.method.sources.authenticity import AuthenticityResult

CODE = "PB113"
LOOKS_AT = "passage"
SAYS = "A document that was not found to be genuine is told as plain fact, or called genuine."
WHY = """A leaked or posted item has a record: where it came from, what was tested, what speaks against it, who judged.
If the record says that it was not shown to be authentic, or is not, no sentence may rest on it as if it were, whether
it stands in a finding or beside one; and what is probably authentic is not called authentic (the house's method,
section 2: a qualification never weakens on the way from evidence to report). English wording only."""
_RECORD = f"""{FINDINGS}{DECREE}% [authenticity.courier]
% provenance = "a post that names nobody"
% tests = "compared with other copies"
% doubts = "an older copy bears another date"
% result = "not shown"
% judged_by = "Ane Brolund"
% not adopted: F1

"""
BAD = f"{_RECORD}Residents were kept from leaving. {{cite}}`courier`\n"
GOOD = f"{_RECORD}A paper of uncertain origin says that residents were kept from leaving. {{cite}}`courier`\n"
_AUTHENTIC = re.compile(r"(?i)\b(?:authentic(?:ated)?|genuine)\b")
_NOT = r"(?:not|never|cannot|can't|no|nor|neither|nobody|without|unable|fail(?:ed|s)?|impossible)\b"
_TESTED = (
    r"(?:authentic|genuin|verif|establish|confirm|shown|prove|rely|relied|rest|weight|found\s+to\s+be|what\b|who\b|where\b|"
    r"trust|certain|origin)"
)
_RESERVE = re.compile(
    rf"(?i)\b{_NOT}[^.;]{{0,60}}?\b{_TESTED}|\b(?:authentic\w*|genuine\w*|provenance|origin)\b[^.;]{{0,40}}\b{_NOT}|"
    r"\b(?:purport\w*|alleg\w+|so-called|suppos\w+|claim(?:s|ed|ing)?\s+to|(?:said|claimed|believed|held|supposed)\s+to\s+(?:be|show)|"
    r"(?:posted|presented|circulated|shared|published|described|passed\s+off)\s+as|appear(?:s|ed|ing)?|seem(?:s|ed|ing)?|doubt\w*|"
    r"reservations?|disput\w+|questionable|in\s+question|uncertain\w*|unknown|unclear|unverified|unauthenticated|"
    r"unconfirmed|unproven|unsigned|untested|forge(?:d|ry|ries)|fakes?|faked|false(?:ly)?|fabricat\w+|manipulat\w+|doctored|"
    r"tampered|misdated|mislabel\w+|misattribut\w+|hoax|older\s+(?:than|copy|picture|photograph|image)|"
    r"(?:another|an?\s+(?:earlier|other|different))\s+(?:year|date|day|place|time|occasion)|"
    r"re-?used|recycled|re-?posted|whether|set\s+aside|exclud\w+|disregard\w*|discard\w*|inauthentic|probabl[ey]|likely|possibl[ey]|"
    r"challenge\w*|contest\w*|dates?\s+(?:it|them|the\s+\w+)\s+to|(?:since|already\s+in|in)\s+(?:1[89]|20)\d\d\s+and\s+(?:was\s+)?re\w+)\b|"
    r"\bif\s+(?:it|they|the|this|that|authentic|genuine|real)\b"
)
_DOUBTED = (AuthenticityResult.NOT_SHOWN, AuthenticityResult.NOT_AUTHENTIC)


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence that cites such a document without a word of reserve in its passage."""
    written = bound.records.findings is not None and bound.records.findings.file.authenticity
    if not written and not bound.records.authenticity:
        return
    for said in each_said(bound):
        record = None if in_recorded_finding(bound, said.passage) else _record(said)
        found = _fault(said, record) if record else None
        if record and found:
            what = _SAID[record.result]
            message = f"The inquiry's own record says of a document that is cited here that {what}."
            next_step = "Say so in the sentence, or take the document out; or mend the record, if it is wrong."
            yield said.objection(CODE, found, message, next_step)


_SAID = {
    AuthenticityResult.NOT_SHOWN: "its authenticity was not shown; it is told as plain fact",
    AuthenticityResult.NOT_AUTHENTIC: "it is not authentic; it is told as plain fact",
    AuthenticityResult.PROBABLY: "it is probably authentic; it is called authentic",
    AuthenticityResult.AUTHENTIC: "",
}


def _record(said: Said) -> Authenticity | None:
    """The record with the gravest doubts on what a sentence, or a note of its passage, cites."""
    notes = notes_of(said.bound, said.passage) if said.passage.notes else ()
    cited = places((*said.sentence.bindings, *(one for note in notes for one in note.bindings)))
    of = [one for place in cited if (one := authenticity_of(said.bound, place)) is not None]
    return max(of, key=lambda one: list(AuthenticityResult).index(one.result), default=None)


def _fault(said: Said, record: Authenticity) -> re.Match[str] | None:
    """What is wrong in the sentence: that it tells anything at all, or that it calls the document genuine."""
    if record.result in _DOUBTED:
        return None if _reserved(said) else re.search(r"\w[^.!?]*", said.words)
    if record.result is AuthenticityResult.PROBABLY and not _RESERVE.search(said.words):
        return _AUTHENTIC.search(said.words)
    return None


def _reserved(said: Said) -> bool:
    """Whether a sentence of the passage voices the doubt; that somebody else says something voices none."""
    return any(_RESERVE.search(sentence.printed) for sentence in said.passage.sentences)
