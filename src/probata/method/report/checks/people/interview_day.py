"""PB616: the exact day, or the place, of an interview is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.dates import exact_day
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import each_piece

CODE = "PB616"
LOOKS_AT = "passage"
SAYS = "The exact day, or the place, of an interview is told in an edition that leaves the inquiry."
WHY = """Who was seen at that door on that day gave the interview. Months and kinds of places say enough about how
an inquiry worked; the day and the house say who spoke (the house's method, section 4). English wording only."""
BAD = "That interview was held on {date}`14 August 2021`.\n"
GOOD = "The interviews were held between {date}`July 2021` and {date}`December 2021`.\n"
_INTERVIEW = (
    r"(?:interviews?|conversations?\s+with\s+(?:her|him|them|the\s+(?:interviewee|witness|survivor))|"
    r"(?:interviewees?|witness(?:es)?|survivors?|she|he|they|who)\s+"
    r"(?:was|were|had\s+been)\s+(?:interviewed|heard|met))"
)
_HELD = re.compile(
    rf"(?i)(?:\b{_INTERVIEW}\b[^.;]{{0,60}}?\b(?:held|took\s+place|taken|conducted|recorded|given|done|"
    rf"carried\s+out|interviewed|heard|met|on|in|at)\b|"
    r"\b(?:held|conducted|recorded|gave|took|carried\s+out)\s+(?:\w+\s+){0,3}?interviews?\b|\binterviewed\b)"
)
_HOUSE = re.compile(
    r"\b(?i:in|at|inside|behind|near)\s+(?i:the\s+|a\s+)?(?:[A-Z][\w'’-]+\s+){1,3}(?:\w+\s+)?(?i:rooms?|hotel|"
    r"house|hall|office|school|church|mosque|temple|café|cafe|clinic|"
    r"hospital|centre|center|embassy|station|library|inn|restaurant|shop|farm|monastery|building|camp)\b"
)
_RANGE = re.compile(
    r"(?i)\b(?:between|from|until|since|before|after|by|to|not\s+(?:held|told|given|printed|published))\b"
)
_STEMS = ("interview", "witness", "survivor", "conversation")


def run(bound: Bound) -> Iterator[Objection]:
    """An interview that was held, and a day in {date} or a house with a name; the ends of a period are no day."""
    if bound.internal:
        return
    for said in each_piece(bound, *_STEMS):
        held = said.first(_HELD)
        told = (_day(said, held) or _house(said)) if held else None
        if held and told:
            at = said.at(min(held.start(), told[0]), max(held.end(), told[1]))
            label = said.passage.label if said.passage.kind == "paragraph" else ""
            message = "The exact day or the place of an interview is told here."
            next_step = "Write the month, or the kind of place, or leave it out."
            yield Objection(CODE, at, message, next_step, label)


def _day(said: Said, held: re.Match[str]) -> tuple[int, int] | None:
    """A day right behind the holding: nothing but a few words between, and no words of a period."""
    for one in said.roles:
        between = said.words[held.end() : one.start]
        near = one.start >= held.end() - 1 and not re.search(r"[.;:,]", between) and len(between.split()) < 9
        if (
            one.binding.role.name == "date"
            and exact_day(one.binding.role.body)
            and near
            and not _RANGE.search(said.words[held.start() : one.start])
        ):
            return one.start, one.end
    return None


def _house(said: Said) -> tuple[int, int] | None:
    found = said.first(_HOUSE)
    return found.span() if found else None
