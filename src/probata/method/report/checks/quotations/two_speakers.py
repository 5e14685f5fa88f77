"""PB224: one quotation is given to two speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.quotations.parties import Party, author_of, heard_in, note_of, party_of
from probata.method.report.claims.quotations.quoted import Quoted, quoted
from probata.method.report.claims.quotations.register import pairs
from probata.method.report.claims.quotations.wordings import FEWEST
from probata.method.report.claims.reading.told import where
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import QUOTED, objection

CODE = "PB224"
WITHOUT_RECORDS = True
SAYS = "One quotation is given to one person here, and to another one in its note or in another place."
WHY = """A quotation leads to the one who said it. Where the text gives the words to one person and its note or another
passage to another, one of the two did not say them, and a reader who looks them up finds nothing (the house's method,
section 1, a law of the house). Persons are told apart by their names or signs alone; descriptions and pronouns that may
be the same person are let be. English only."""
BAD = "Witness H-11 said: “Nobody came back from the shore.”[^a]\n\n[^a]: Interview with witness H-07, May 2021.\n"
GOOD = "A woman who was held in a hostel said: {quote}`lamp`\n"
_NEXT = "Look up who said it, and name the same person in both places."


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation whose note, or an earlier place, names another speaker."""
    elsewhere = dict(_elsewhere(bound))
    for one in quoted(bound):
        if not one.closed or one.passage.kind in ("note", "heading"):
            continue
        told = _by_its_note(bound, one) or _by_its_text(one) or elsewhere.get(id(one))
        if told:
            yield objection(CODE, one.at(bound), f"These words are given to another person {told}.", _NEXT, one.passage)


def _by_its_note(bound: Bound, one: Quoted) -> str:
    note = note_of(bound, one)
    heard = heard_in(note) if note else None
    return "in their note" if heard and party_of(bound, one).is_another(heard) else ""


def _by_its_text(one: Quoted) -> str:
    """Whether the sentence before names who wrote the text, and this one says that another "wrote" the words."""
    lead, rest = one.sides[0].rpartition(QUOTED)[2], one.sides[1].partition(QUOTED)[0]
    written = _WROTE.search(rest) or _WROTE_BEFORE.search(lead)
    if not written:
        return ""
    writer = Party(frozenset(), frozenset(written["who"].casefold().split()))
    return "in the sentence before" if author_of(_last_told(one)).is_another(writer) else ""


def _last_told(one: Quoted) -> str:
    """The sentence before, or, behind other quotations, none."""
    before = one.beside[0]
    return "" if QUOTED in before else before


_WHO_WROTE = r"(?P<who>[A-Z][a-zà-ÿ’'-]+(?:\s+[A-Z][a-zà-ÿ’'-]+){0,2})"
_WROTE = re.compile(
    rf"^\W*{_WHO_WROTE}\s+(?:wrote|writes|had\s+written)\b(?!\s+(?:back|in\s+(?:reply|response|the\s+margin)))"
)
_WROTE_BEFORE = re.compile(rf"(?:^|[,;]\s+){_WHO_WROTE}\s+(?:wrote|writes|had\s+written)\s*(?:that|:|,)?\s*$")


def _elsewhere(bound: Bound) -> Iterator[tuple[int, str]]:
    """Each later quotation that gives an earlier one, wholly or in part, to another, with where that one is."""
    for later, earlier in pairs(bound):
        kinds = {later.one.passage.kind, earlier.one.passage.kind}
        shorter = min(len(later.wording.plain), len(earlier.wording.plain))
        if (
            later.one.passage is earlier.one.passage
            or kinds & {"note", "heading"}
            or shorter <= FEWEST
            or not later.holds(earlier)
        ):
            continue
        if any(_QUOTED_ON.search(each.one.sides[0]) for each in (later, earlier)):
            continue
        if party_of(bound, later.one).is_another(party_of(bound, earlier.one)):
            yield id(later.one), where(earlier.one.passage)


_QUOTED_ON = re.compile(
    r"(?i)\b(?:quot\w+|cit(?:es|ed|ing)|repeat\w+|echo\w+|read(?:ing)?\s+out|relay\w+|recit\w+|agree\w*|both|"
    r"same\s+words|also\s+said)\b"
)
"""Words that say that somebody gives on what another said."""
