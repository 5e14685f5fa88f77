"""What people recorded beside evidence, for places wherever they are cited: whose words they are, and doubts.

The records stand in the file of findings, and hold for the report as a whole: a witness in two media is one person in
a plain paragraph, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from probata.method.findings.model import Authenticity, SameWitness
from probata.method.report.model import Bound, Passage, SavedPlace
from probata.method.report.prose.evidence import accounts, dependent, documents, name_and_type, same_words, texts
from probata.method.testimony.model import Interview

_SAME_WORDS = 0.85
_QUOTED = "one witness is in both, as somebody decided"
_PERHAPS = "the witness of one may be that of the other, and nobody has decided it"


@dataclass(frozen=True, slots=True)
class Behind:
    """Who and what stands behind cited places, by all that is on record.

    ``people``: everybody who told, here or in a document; ``papers``: documents that are nobody's of these;
    ``sources``: how many that surely are; ``joins``: why places that look like several sources are fewer.
    """

    people: tuple[Interview, ...]
    papers: tuple[SavedPlace, ...]
    sources: int
    joins: tuple[str, ...]


def behind(bound: Bound, cited: Sequence[SavedPlace]) -> Behind:
    """One witness in two media is one; while nobody is sure, the second medium is no second source."""
    told = {one.ref: one for one in accounts(cited)}
    joins: list[str] = []
    left: list[SavedPlace] = []
    for place in (one for one in cited if one.interview is None):
        who = _witnesses(bound, place, "yes")
        joins += [_QUOTED] if any(one.ref in told for one in who) else []
        told |= {one.ref: one for one in who}
        left += [] if who else [place]
    unsure = [one for one in left if any(who.ref in told for who in _witnesses(bound, one, "unsure"))]
    joins += [_PERHAPS] if unsure else []
    people, papers = tuple(told.values()), documents(one for one in left if one not in unsure)
    return Behind(people, documents(left), voices_apart(bound, people) + texts(papers), tuple(joins))


def connected(bound: Bound, one: Interview, other: Interview) -> str:
    """Why two interviews are not two sources; empty, too, where a person wrote down that they are."""
    why = dependent(one, other)
    return "" if why and _said_apart(bound, one, other) and not _heard(one, other) else why


def voices_apart(bound: Bound, people: Sequence[Interview]) -> int:
    """How many groups of interviews stay when connected ones are put together."""
    group = list(range(len(people)))
    for one, other in combinations(range(len(people)), 2):
        if connected(bound, people[one], people[other]):
            group = [group[one] if value == group[other] else value for value in group]
    return len(set(group))


def authenticity_of(bound: Bound, place: SavedPlace) -> Authenticity | None:
    """The record on whether the document of a place is genuine: that of the file of findings, or else the stored one;
    None where there is none, and for accounts."""
    found = bound.records.findings
    if place.interview is not None:
        return None
    said = found.file.authenticity if found is not None else {}
    of = {_document(bound, handle): one for handle, one in said.items()}
    written = said.get(place.handle) or of.get(str(place.document))
    return written or bound.records.authenticity.get(str(place.document))


def in_recorded_finding(bound: Bound, passage: Passage) -> bool:
    """Whether a passage stands in a finding that has a record, whose conditions say what is missing."""
    known = bound.records.findings.findings if bound.records.findings else {}
    return any(name_and_type(one)[0] in known for one in passage.inside if one.name == "finding")


def _witnesses(bound: Bound, place: SavedPlace, answer: str) -> tuple[Interview, ...]:
    """The interviews whose words a place is, as somebody answered of it or of the same words elsewhere."""
    names = {one.interview for one in _records(bound, place) if one.answer == answer}
    return tuple(one for one in bound.records.interviews if one.code_name in names) if names else ()


def _records(bound: Bound, place: SavedPlace) -> Iterator[SameWitness]:
    found = bound.records.findings
    for one in found.file.same_witness if found else ():
        of = bound.records.places.get(one.place)
        if one.place == place.handle or (of is not None and _same_place(of, place)):
            yield one


def _same_place(one: SavedPlace, other: SavedPlace) -> bool:
    """Places that overlap in one document, and the same words in two."""
    if one.document == other.document and one.text and other.text:
        return one.text.start < other.text.end and other.text.start < one.text.end
    return one.document != other.document and same_words(one.words, other.words) >= _SAME_WORDS


def _document(bound: Bound, handle: str) -> str:
    place = bound.records.places.get(handle)
    return str(place.document) if place is not None else ""


def _said_apart(bound: Bound, one: Interview, other: Interview) -> bool:
    pairs = bound.records.findings.file.two_sources if bound.records.findings else ()
    return any({one.code_name, other.code_name} <= set(each.interviews) for each in pairs)


def _heard(one: Interview, other: Interview) -> bool:
    """What was heard from somebody is that person's, whoever says that the two are two."""
    return bool(
        one.code_name in other.heard_from
        or other.code_name in one.heard_from
        or set(one.heard_from) & set(other.heard_from)
    )
