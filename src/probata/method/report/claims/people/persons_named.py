"""persons named: whether words with capitals can name a person, by their own words and by what a report says of them.

A place is known by its noun ("Heron Quay"), and by what happens there: "at Heron Quay". English.
"""

from __future__ import annotations

import re

from probata.method.report.claims.reading.told import Told, told
from probata.method.report.model import Bound
from probata.method.statements.mentions import BODIES, NO_NAME

_NO_PERSON = re.compile(
    r"\b(?:Upper|Lower|North|South|East|West|New|Old|Port|Saint|St|Fort|Lake|Mount|Cape|River|Great|Little|San|Santa|"
    r"Camp|Street|Lane|Road|Row|Court|Hall|Square|Hospital|School|Prison|Jail|Gaol|Market|Valley|Harbour|Harbor|Bay|"
    r"Province|District|County|Island|Point|Flats|Quay|House|Pans?|Wing|Block|Ward|Barracks|Station|Bridge|Gate|Code|"
    r"Act|Telephone|Interview|Witness|Prisoner|Human|Rights|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b"
)


def may_be_person(bound: Bound, name: str) -> bool:
    """Whether a name can be a person's: no place, no body, and nowhere a place where something happens."""
    if set(name.split()) & (NO_NAME | BODIES) or _NO_PERSON.search(name):
        return False
    before = r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round)\s+(?:the\s+)?"
    there = re.compile(rf"{before}{re.escape(name)}(?![\w’'])")
    return not any(there.search(words) for words in _naming(bound, name))


def _naming(bound: Bound, name: str) -> tuple[str, ...]:
    """The sentences with a name in them. Remembered."""
    known: dict[str, tuple[str, ...]] = bound.once.get("sentences by name", dict[str, tuple[str, ...]])
    if name not in known:
        known[name] = tuple(one.whole for one in told(bound) if name in one.whole)
    return known[name]


def named_once(bound: Bound, here: Told, name: str) -> bool:
    """Whether the report names this person in one passage only: who is named openly stands in several."""
    last = name.rsplit(maxsplit=1)[-1]
    whole = re.compile(rf"(?<!\w){re.escape(last)}(?!\w)")
    return not any(one.passage != here.passage and whole.search(one.whole) for one in told(bound))
