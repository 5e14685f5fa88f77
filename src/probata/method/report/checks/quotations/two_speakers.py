"""PB224: one quotation is given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.quotations.parties import heard_in, note_of, party, party_of
from probata.method.report.claims.quotations.quoted import Quoted, quoted
from probata.method.report.claims.quotations.wordings import FEWEST, wording
from probata.method.report.claims.reading.told import where
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

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
    said: dict[tuple[str, ...], list[Quoted]] = {}
    for one in quoted(bound):
        if not one.closed or one.passage.kind in ("note", "heading"):
            continue
        told = _by_its_note(bound, one) or _elsewhere(bound, one, said)
        if told:
            yield objection(CODE, one.at(bound), f"These words are given to another person {told}.", _NEXT, one.passage)


def _by_its_note(bound: Bound, one: Quoted) -> str:
    note = note_of(bound, one)
    heard = heard_in(note) if note else None
    return "in their note" if heard and party_of(bound, one).is_another(heard) else ""


def _elsewhere(bound: Bound, one: Quoted, said: dict[tuple[str, ...], list[Quoted]]) -> str:
    """Where an earlier place gives the same words to another one; this place is kept for later ones."""
    words = wording(one.words).plain
    mine = party_of(bound, one)
    if len(words) <= FEWEST or not (mine.signs or party(one.speaker).names):
        return ""
    other = next((each for each in said.get(words, ()) if mine.is_another(party_of(bound, each))), None)
    said.setdefault(words, []).append(one)
    return where(other.passage) if other else ""
