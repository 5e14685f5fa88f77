"""noted: a note that gives another date for what its sentence dates, by one sign or one part. English."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from probata.method.report.claims.reading.cited import marks, notes
from probata.method.report.claims.reading.dates import dated
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.time.dated_events import is_cited
from probata.method.report.claims.time.surroundings import Dated, differing, parts, surroundings
from probata.method.report.claims.time.years import dates_with_years
from probata.method.report.model import Bound


def otherwise_noted(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """A note that cites what its sentence dates otherwise: both name it, and one part of the dates differs."""
    in_notes: dict[int, list[DateClaim]] = defaultdict(list)
    in_text: dict[int, list[DateClaim]] = defaultdict(list)
    for telling in dated(bound):
        passage = telling.said.passage
        (in_notes if passage.kind == "note" else in_text)[id(passage)] += dates_with_years(telling)
    told = {parts(one) for each in in_text.values() for one in each}
    by_label = {one.label: one for one in notes(bound)}
    weights = rarity(bound)
    before: dict[int, int] = {}
    for mark in marks(bound):
        since = before.get(mark.passage, 0)
        before[mark.passage] = mark.sentence + 1
        note, passage = by_label.get(mark.label), bound.passages[mark.passage]
        cited = [each for one in (note.passages if note else ()) for each in in_notes[id(one)]]
        noted = [one for one in cited if not is_cited(one)]
        sentences = passage.sentences[max(0, mark.sentence - 1) : mark.sentence + 1]
        farther = passage.sentences[min(since, mark.sentence) : mark.sentence + 1]
        every = in_text[id(passage)]
        near = [one for one in every if one.sentence in sentences]
        said = near or [one for one in every if one.sentence in farther]
        known = {parts(one) for one in noted} & {parts(one) for one in every}
        if note is None or not noted or not every or known or _OTHER_PAPER.search(note.words):
            continue
        text = " ".join(one.printed for one in (sentences if near else farther))
        for one in noted:
            slip = said and all(_is_slip(one, each) for each in said)
            if not near and (one.before not in _CITED_BY or any(differing(one, each) == [2] for each in said)):
                slip = False  # of what stands farther off only "the entry of 3 May", and no day beside another
            if slip and _cites_it(surroundings(one, {}), surroundings(said[0], {}, text), weights):
                yield said[0], one
            elif other := _of_document(one, every, told) or _of_what_it_reports(one, every):
                yield other, one


def _of_document(one: DateClaim, every: Sequence[DateClaim], told: Container[object]) -> DateClaim | None:
    """The date by which the passage of a note calls what the note calls by another: "note verbale of 3 May"."""
    name = _NAMED.search(one.text[: one.span.start])
    if name is None or parts(one) in told:
        return None
    same = [other for other in every if _called(other) == _called(one) and _is_slip(one, other)]
    return same[0] if len(same) == 1 and sum(1 for other in every if _called(other) == _called(one)) == 1 else None


def _called(one: DateClaim) -> str:
    found = _NAMED.search(one.text[: one.span.start])
    return " ".join(found["what"].lower().split()) if found else ""


_NAMED = re.compile(r"(?P<what>\b[A-Za-z-]{4,}\s+(?:to\s+\w+\s+)?[a-z-]{4,})\s*,?\s+(?:of|dated)\s+(?:the\s+)?\Z")
"""A document by two words at least: of letters a report has many."""


def _of_what_it_reports(one: DateClaim, every: Sequence[DateClaim]) -> DateClaim | None:
    """The day of what a note's report tells of, where the report would be older: an incident report, an autopsy."""
    if not _AFTERWARDS.search(one.text) or not every or not all(_is_slip(one, each) for each in every):
        return None
    first = every[0]
    older = one.first is not None and first.first is not None and one.first < first.first
    return first if older else None


_AFTERWARDS = re.compile(
    r"(?i)\b(?:incident|accident|autopsy|post-mortem|coroner\S*|fire|inspection|damage|casualty|ambulance|medical|forensic|police)\s+reports?\b|"
    r"\bdeath\s+certificates?\b|\bautops(?:y|ies)\b|\bincident\s+log\b"
)
"""Papers that are written when what they tell has happened."""


_OTHER_PAPER = re.compile(
    r"(?i)\binterview|\b(?:accessed|retrieved|visited|see\s+also|cf\.|ibid|press\s+release|news|radio|television|posted|tweet|published|statement)\b|https?:"
)
"""Words of notes whose date is that of what was said or printed later about an event."""
_CITED_BY = frozenset(("of", "dated", "on", "for"))
_CITED, _CITED_DAY = 0.45, 1.2


def _is_slip(one: DateClaim, other: DateClaim) -> bool:
    """Whether two days differ in one part, the day by one of its signs."""
    if not one.full or not other.full:
        return False
    wrong = differing(one, other)
    return len(wrong) == 1 and (wrong != [2] or _one_sign(str(one.day), str(other.day)))


def _one_sign(one: str, other: str) -> bool:
    """Whether two days differ by one figure: 3 and 13, 18 and 28."""
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        return short in long
    return sum(1 for mine, theirs in zip(one, other, strict=True) if mine != theirs) == 1


def _cites_it(note: Dated, said: Dated, weights: Rarity) -> bool:
    both = note.said & said.said
    exact = differing(note.claim, said.claim) == [2]
    return bool(both) and weights.sum(both) >= (_CITED_DAY if exact else _CITED)
