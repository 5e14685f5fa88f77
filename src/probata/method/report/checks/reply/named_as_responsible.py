"""PB511: a person is named as responsible in an edition that leaves the inquiry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.recorded_persons import names_recorded
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import each_piece
from probata.method.statements.mentions import Kind, names

CODE = "PB511"
LOOKS_AT = "passage"
SAYS = "A person is named as responsible in an edition that leaves the inquiry."
WHY = """To name a person as responsible needs a threshold of its own, notice to that person, and an adoption of its
own; by default it stands in the confidential edition only. State responsibility can be found without a name (the
house's method, section 3, a law of the house; commissions of inquiry keep such names under seal). English wording and
names of two words or more only."""
BAD = "General Halvo Tessane ordered the gates to be locked. {cite}`decree`"
GOOD = "The ministry ordered the gates to be locked. {cite}`decree`"
_TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Commissioner|General|Colonel|Major|Captain|Lieutenant|Sergeant|Brigadier|Admiral|Marshal|"
    r"Minister|President|Governor|Director|"
    r"Judge|Mayor|Chief|Secretary|Commander|Commandant|Inspector|Superintendent|Prosecutor|Warden|Professor|Sir|"
    r"Lord|King|Prince|Sheikh|Deputy|Colonel-General)"
)
_NOT_A_NAME = (
    r"(?:The|A|An|This|That|These|Those|It|They|He|She|Ministry|Directorate|Government|Republic|Assembly|Inquiry|"
    r"Authority|Office|Council|Court|Commission|Party|Ltd|"
    r"Company|Corporation|Army|Navy|Police|State|States|Province|Committee|Department|Bureau|Union|Association|"
    r"Board|Decree|Brigade|Battalion|Unit|Agency|"
    r"Service|Forces?|Guards?|Rangers|Troops|Soldiers|Militias?|Mission|Parliament|Senate|Cabinet|Security|National|Public|Works|Bank|Group|Institute|"
    r"University|School|Hospital|District|Region|Kingdom|"
    r"Federation|Nations|Article|Rule|Order|Act|Law|North|South|East|West|New|Saint|In|On|At|By|From|When|After|"
    r"Before|For|Of|And|But|If|As|While)"
)
_CAPITAL = rf"(?!{_NOT_A_NAME}\b)[A-Z][\w'’-]+"
_NAME = rf"(?-i:{_CAPITAL}(?:\s+(?:[A-Z]\.|de|van|von|bin|al|el|da|di)){{0,2}}\s+{_CAPITAL}(?:\s+{_CAPITAL})?)"
_OFFICE = (
    r"(?:head|director|chief|commander|commandant|minister|governor|mayor|officer|warden|president|secretary|"
    r"commissioner|chair\w*|manager|superintendent|"
    r"owner|leader|deputy|inspector|master)"
)
_DID = (
    r"(?:(?:personally|himself|herself|also|directly|repeatedly|then|had|has|was|is|were|himself)\s+)*(?:ordered|"
    r"commanded|instructed|directed|authori[sz]ed|planned|"
    r"organi[sz]ed|oversaw|supervised|beat|tortured|killed|abused|raped|committed|perpetrated|carried\s+out|(?:is|"
    r"was|bears?|bore|carries|carried|remains)\s+"
    r"(?:(?!not\b|never\b)\w+\s+){0,3}?(?:responsib\w+|accountable|guilty|to\s+blame|complicit|liable|culpable)|"
    r"responsible|guilty|"
    r"to\s+blame|complicit|accountable)"
)
_WORDS = tuple(
    re.compile(words)
    for words in (
        rf"(?i)\b(?-i:{_TITLE})\.?\s+{_NAME}(?:,[^.;,]{{1,60}},)?\s+{_DID}\b",
        rf"(?i)\b{_NAME},\s+(?:then\s+|now\s+|the\s+|its\s+|a\s+|former\s+|"
        rf"acting\s+)*(?:\w+\s+){{0,2}}?{_OFFICE}\b[^.;,]{{0,50}},?\s+{_DID}\b",
        rf"(?i)\b{_NAME}\s+(?:is|was|bears?|bore|carries)\s+(?:(?!not\b|never\b)\w+\s+){{0,2}}?(?:responsib\w+|"
        rf"guilty|to\s+blame|"
        rf"complicit|culpable)\b",
        rf"(?i)\b(?:responsibilit(?:y|ies)|blame|guilt)\s+(?:\w+\s+){{0,4}}?(?:lies|lay|rests?|falls?|fell|"
        rf"is\s+borne)\s+(?:with|on|by|upon)\s+(?:(?-i:{_TITLE})\.?\s+)?{_NAME}",
        rf"(?i)\b(?:ordered|commanded|authori[sz]ed|planned|overseen|supervised|committed|perpetrated|"
        rf"carried\s+out)\s+by\s+(?:(?-i:{_TITLE})\.?\s+{_NAME}|{_NAME},"
        rf"\s+(?:then\s+|the\s+|its\s+|a\s+|former\s+)*(?:\w+\s+){{0,2}}?{_OFFICE}\b)",
    )
)  # fmt: skip
_HARMLESS = (
    r"(?!\s+(?:(?:an?|the|his|her|their|its|another|further|more|new)\s+){0,2}(?:independent\s+|medical\s+)?"
    r"(?:release|inquir\w+|enquir\w+|investigation|review|study|survey|audit|cop(?:y|ies)|books?|translation|report|"
    r"examination)\b)"
)
_BARE = tuple(
    re.compile(words)
    for words in (
        rf"(?i)\b(?P<who>{_NAME})(?:\s+(?:personally|himself|herself|also|then|had|repeatedly))*\s+(?:"
        rf"ordered{_HARMLESS}|commanded|beat|tortured|killed|abused|raped|committed|perpetrated)\b",
        rf"(?i)\b(?:ordered|commanded|directed|committed|perpetrated|authori[sz]ed|beaten|tortured|killed|abused|"
        rf"raped)\s+by\s+(?P<who>{_NAME})",
        rf"(?i)\b(?:(?:on|under|by)\s+(?:the\s+)?(?:direct\s+)?orders?\s+of|under\s+the\s+command\s+of|"
        rf"at\s+the\s+(?:direction|behest|instigation)\s+of)\s+(?P<who>{_NAME})",
    )
)
"""Without a title or an office: the name has to be a person's."""
_STEMS = (
    "responsib", "guilt", "blame", "complicit", "accountable", "liable", "culpable", "order", "command", "instructed",
    "directed", "authori", "planned", "organi", "oversaw", "overseen", "supervised", "beat", "tortured", "killed",
    "abused", "raped", "committed", "perpetrated", "carried out", "direction", "behest", "instigation",
)  # fmt: skip


def run(bound: Bound) -> Iterator[Objection]:
    """In the report's own voice, and in what it tells of accounts; what others published stays theirs."""
    if bound.internal:
        return
    for said in each_piece(bound, *_STEMS):
        found = said.first(*_WORDS) or said.told(_bare)
        if found and names_recorded(bound, found[0]):
            continue  # the person's record decides
        if found and not negated(said.words, found.start()) and not _published_by_others(said, found):
            message = "A person is named here as responsible."
            next_step = (
                "Name the office or the State; a person's name belongs into the confidential edition, after notice."
            )
            yield said.objection(CODE, found, message, next_step)


def _bare(words: str, _: str) -> re.Match[str] | None:
    """Who is told so by a name alone that is a person's and no body's."""
    for found in (hit for pattern in _BARE for hit in pattern.finditer(words)):
        if any(one.kind in (Kind.PERSON, Kind.OTHER) and one.name in found["who"] for one in names(words)):
            return found
    return None


def _published_by_others(said: Said, found: re.Match[str]) -> bool:
    records = [getattr(one.binding, "record", None) for one in said.roles]
    if any(getattr(one, "interview", None) is not None for one in records):
        return False
    return attributed(said, *found.span()) or said.inside_any("context")
