"""PB510: a party is said to have admitted or accepted something, without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.reply import EVIDENCE
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import notes_of
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.pieces import each_piece

CODE = "PB510"
LOOKS_AT = "passage"
SAYS = "The accused party is said to have admitted or accepted what was found, and nothing is cited that shows it."
WHY = """An admission is the strongest thing that can be said of an answer. "We take note" is none, "with
justification" bounds it, and another voice of the same State may have said the opposite. So it is quoted or cited
where it was made (the house's method, section 6, a law of the house). English wording only."""
BAD = "The Ministry of Settlement has since accepted the findings of this report."
GOOD = "The Ministry of Settlement has accepted that permission was needed. {cite}`decree`"
_PARTY = (
    r"(?:(?:it|they)|(?:the|its|their)\s+(?:\w+\s+){0,3}?(?:ministry|ministries|government|state|authorit(?:y|"
    r"ies)|directorate|party|company|army|police|"
    r"mission|ambassador|spokes\w+|administration|department|office|council|board|minister|governor|director|"
    r"commander)(?:\s+(?:of|for)\s+[^.;,]{1,40}?)?|"
    r"(?:[A-Z]\w+\s+){1,3}(?:Ltd|Inc|plc|GmbH|Company|Corporation|Group)\.?)"
)
_SAID_YES = (
    r"(?:accept(?:s|ed)?|admit(?:s|ted)?|concede[sd]?|acknowledge[sd]?|recogni[sz]e[sd]?|confess(?:es|ed)?|"
    r"endorse[sd]?|agree[sd]?\s+with|"
    r"apologi[sz]e[sd]?\s+for|(?:took|taken|takes?)\s+responsibility\s+for|[dD]oes\s+not\s+(?:deny|dispute|"
    r"contest)|did\s+not\s+(?:deny|dispute|contest))"
)
_WHAT = (
    r"(?:findings?|report|draft|conclusions?|responsibility|facts|wrongdoing|violations?|abuses?|accounts?|"
    r"allegations?|accusations?|guilt|fault|charges?|all\s+of\s+this|"
    r"that\b)"
)
_WORDS = re.compile(
    rf"(?i)\b(?P<who>{_PARTY})\s+(?:(?:has|have|had|also|since|now|then|later|fully|largely|partly|thereby|thus|"
    rf"since\s+then|in\s+the\s+meantime|\w+ly),?\s+)*"
    rf"{_SAID_YES}\s+(?:\w+\s+){{0,4}}?{_WHAT}"
)
_OURS = re.compile(r"(?i)\b(?:inquiry|commission\s+of|fact-finding|panel)\b")
_ACCESS = re.compile(r"(?i)\breceipt\b|\breceived\b|\bread\b")
_STEMS = (
    "accept", "admit", "conced", "acknowledg", "recogn", "confess", "endors", "agree", "apolog", "responsib", "den",
    "disput", "contest",
)  # fmt: skip


def run(bound: Bound) -> Iterator[Objection]:
    """Every such sentence without evidence in it or in its notes; "it" is a party only where it was heard."""
    if bound.internal:
        return
    for said in each_piece(bound, *_STEMS):
        found = said.first(_WORDS)
        if found and _of_a_party(said, found) and not _cited(said):
            message = "A party is said to have admitted or accepted something, and nothing is cited for it."
            yield said.objection(CODE, found, message, "Quote or cite where it said so, or take it out.")


def _of_a_party(said: Said, found: re.Match[str]) -> bool:
    if found["who"].casefold() in ("it", "they") and not said.inside_any("reply"):
        return False
    return not (
        _OURS.search(found["who"])
        or _ACCESS.search(said.words[found.start() : found.end() + 60])
        or negated(said.words, found.start())
        or said.inside_any("context", "recommendation")
    )


def _cited(said: Said) -> bool:
    """Whether evidence stands in the sentence, or in a note of its passage when the passage marks any."""
    notes = notes_of(said.bound, said.passage)
    return any(one.binding.role.name in EVIDENCE for one in said.roles) or any(
        binding.role.name in EVIDENCE for note in notes for binding in note.bindings
    )
