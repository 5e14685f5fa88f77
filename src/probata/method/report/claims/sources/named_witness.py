"""named_witness: a note that cites what one person told, at words that another person says. English.

Said only of persons whom both sides name: the person of the note is named elsewhere in the report and nowhere near,
and the passage names another one and lets somebody speak.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_TITLE = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Captain|Constable|Sergeant|Colonel|General|Major|Lieutenant|Judge|Justice|Father|"
    r"Sister|Inspector|Superintendent|Minister|Commissioner|Sir|Dame|Lady|Lord)\.?\s+)"
)
_FULL = r"[A-Z][a-z’'-]+(?:\s+[A-Z]\.)*\s+(?:(?:de|van|von|al|bin|della|di)\s+)?[A-Z](?:[a-z’'-]+|\.)"
_PERSON = rf"(?:{_TITLE}(?:{_FULL}|[A-Z][a-z’'-]+)|{_FULL})"
_TOLD = re.compile(
    rf"(?i:\b(?:interviews?|conversations?|testimon(?:y|ies)|statement|evidence|account|deposition|affidavit|cross-examination))"
    rf"\s+(?:of|with|by|from)\s+(?P<who>{_PERSON})(?=\s*(?:[,.;(]|\Z))"
)
_NAMED = re.compile(rf"(?<![\w’'“‘\"])(?P<who>{_PERSON})(?![\w’'])")
_SPEAKS = (
    r"(?:said|says|told|testified|recalled|remembered|explained|added|replied|answered|described|stated|wrote|asked|"
    r"insisted|admitted|conceded|confirmed)"
)
_NO_PERSON = re.compile(
    r"\b(?:Street|Road|Bridge|River|Valley|Court|Ministry|Office|Council|Hospital|Commission|Company|Union|Party|Law|Code|"
    r"Act|Hill|Port|Point|Bay|Saint|Lake|Front|Board|Assembly|Watch|Rights|Service|School|University|Island|North|South|"
    r"East|West|Upper|Lower|New|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"The|When|After|Before|In|On|At|But|And|For|If|As|No|High|Old|Great|Mount|Table|Annex|Chapter|Section|District|"
    r"Department|Government|Police|Guard|Army|Force|Radio|News|Times|Post|Agency|Committee|Panel|Republic|United)\b"
)


def another_witness(told: str, note: str, passage: str, near: Sequence[str], others: Sequence[str]) -> str:
    """The person that a passage hears, where its note cites another; empty where that is not plain.

    ``told`` is the words at the note, ``near`` the passages beside, ``others`` those further away.
    """
    found = _TOLD.search(note)
    if not found or ";" in note or _NO_PERSON.search(found["who"]):
        return ""
    name = surname(found["who"])
    if any(name in one for one in (passage, *near)) or not any(name in one for one in others):
        return ""
    return _heard(told, passage)


def surname(who: str) -> str:
    """The word by which a report goes on calling a person: "Senna" of "Senna K."."""
    words = [one for one in re.sub(_TITLE, "", who).split() if not re.fullmatch(r"[A-Z]\.", one)]
    return words[-1] if words else who


def _heard(told: str, passage: str) -> str:
    """The one person of a passage who speaks in the words at a note, by name or as he or she."""
    persons = [one["who"] for one in _NAMED.finditer(passage) if not _NO_PERSON.search(one["who"])]
    each = list(dict.fromkeys(surname(one) for one in persons))
    if len(each) != 1:
        return ""
    says = rf"(?:\b(?:he|she|{re.escape(each[0])})\s+{_SPEAKS}\b|\b{_SPEAKS}\s+(?:{re.escape(each[0])}|{_TITLE}))"
    quoted = re.match(r"\W*[“‘\"]", told) and re.search(rf"(?i){says}", passage)
    return persons[0] if quoted or re.search(rf"(?i){says}", told) else ""
