"""PB361: an age that does not fit a birth year and the year told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.model import Bound, Objection

CODE = "PB361"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "An age does not fit the year of birth and the year that stand beside it."
WHY = """Whether somebody was a child then decides what law protected them and how their account may be used (METHOD,
section 4: age at event and at interview). One of the three numbers is wrong."""
BAD = "A man born in {date}`1990`, aged {fixed}`25|an example` in {date}`2019`, described the room.\n"
GOOD = "A man born in {date}`1990`, aged {fixed}`29|an example` in {date}`2019`, described the room.\n"
_YEAR = r"(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},\s+)?)(?P<%s>(?:18|19|20)\d\d)\b"
_BORN = re.compile(r"(?i:\bborn)\s+(?i:(?:on|in)\s+)?(?:the\s+)?" + _YEAR % "born")
_AGE = r"(?P<age>\d{1,3})"
_AGED = (
    re.compile(rf"(?i:\b(?:aged|at\s+the\s+age\s+of))\s+{_AGE},?\s+(?i:in|on)\s+" + _YEAR % "then"),
    re.compile(
        rf"(?i:\b(?:was|then|aged|only))\s+{_AGE}(?i:\s+years?(?:\s+old|\s+of\s+age))?\s+(?i:when|at\s+the\s+time)\s+"
        r"(?i:(?:he|she|they|of\s+(?:his|her|their))\b)[^,;.]{0,50}?\s(?i:in|on)\s+" + _YEAR % "then"
    ),
    re.compile(
        r"(?i:\b(?:died|killed|detained|arrested|disappeared|abducted|executed))[^,;.]{0,40}?\s(?i:in|on)\s+"
        + _YEAR % "then"
        + rf",?\s+(?i:aged|at\s+the\s+age\s+of)\s+{_AGE}"
    ),
)
_ANOTHER = re.compile(
    r"(?i)\b(?:mother|father|son|daughter|brother|sister|wife|husband|child|grand\w+|uncle|aunt|cousin|said|says|told|recalled|whose)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Where one sentence tells one birth, one age and its year of one person."""
    for telling in tellings(bound):
        born = list(_BORN.finditer(telling.text)) if "orn" in telling.text else []
        if len(born) == 1:
            yield from _held_against(telling, born[0])


def _held_against(telling: Telling, born: re.Match[str]) -> Iterator[Objection]:
    aged = [found for one in _AGED for found in one.finditer(telling.text)]
    if len(aged) != 1 or _ANOTHER.search(_between(telling.text, born, aged[0])):
        return
    found = aged[0]
    years = int(found["then"]) - int(born["born"])
    if years < 0 or int(found["age"]) in (years, years - 1):
        return
    said = f"{years - 1} or {years}"
    message = f"Born in {born['born']}, this person was {said} in {found['then']}, not {found['age']}."
    yield telling.objection(
        CODE, found.start("age"), found.end("age"), message, "Look which of the three numbers is wrong."
    )


def _between(text: str, one: re.Match[str], other: re.Match[str]) -> str:
    first, last = sorted((one.span(), other.span()))
    return text[first[1] : last[0]]
