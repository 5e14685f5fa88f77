"""PB641: somebody could be recognised by what paragraphs, notes, captions and tables say, alone or together."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.people.portrait import Portrayed, Trait
from probata.method.report.claims.people.portrayed import portrayed
from probata.method.report.claims.reading.told import where
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB641"
WITHOUT_RECORDS = True
SAYS = "Somebody who was interviewed or held can be recognised by what the report says, in one place or in several."
WHY = """A place, an exact day and a profession are each shared by many and together by one: the house's method,
section 4, forbids such joins, and a reader joins what a paragraph, a caption, a note and a table say of "the midwife".
Told is somebody without a name who was interviewed, held or harmed, where the text names a place and an occupation that
few have there, or a common one with an exact day; a relative whose work is told ("whose husband is the pharmacist
there"), a post that one person holds, something rare about a body or a family; or two of occupation, exact age and
origin. Where several people of the occupation are told of alike, or one by full name, nothing is said, nor of
officials, of the accused and of the dead. English wording only."""
BAD = """A midwife told the Inquiry that she was kept for a month.

# Later

The midwife worked in the clinic of the village of Ostra.

# Spring

On 12 April 2019 the midwife was taken to the shore.
"""
GOOD = """A midwife told the Inquiry that she was kept for a month.

# Later

The midwife worked in a clinic.
"""
_NEXT = (
    "Make one of them vaguer (a month, a district, an age band, no occupation, no relative), or leave it out, "
    "wherever it stands."
)
_MOST = 3


def run(bound: Bound) -> Iterator[Objection]:
    """Once a person and place of the text that tells something, three at most."""
    if bound.internal:
        return
    told_of: set[int] = set()
    for one in portrayed(bound):
        if len(one.places) == 1 and Trait.ALONE in one.traits and not one.around:
            continue  # the only one of a kind in one place of the text: PB614
        for place in one.places[:_MOST]:
            if id(place.passage) not in told_of:
                told_of.add(id(place.passage))
                yield objection(CODE, place.at, _message(one, place.passage), _NEXT, place.passage)


def _message(one: Portrayed, here: object) -> str:
    *first, last = (kind.value for kind in Trait if kind in one.traits)
    what = f"{', '.join(first)} and {last}" if first else last
    passages = [each.passage for each in one.places if each.passage is not here]
    others = "; ".join(dict.fromkeys(where(each) for each in (*passages, *one.shown)))
    more = f"; more stands {others}" if others else ""
    return f"{what[:1].upper()}{what[1:]} {'together ' if first else ''}could tell who this is{more}."
