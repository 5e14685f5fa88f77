"""noting: which saved place a note of a draft cites, by what the note says.

In Word a note is words and nothing more. What it could cite is offered, best first, and a person ties it; then rules on
what is cited see it as they see ``{cite}``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log

from probata.method.drafts.ties import CITE, Tied
from probata.method.manuscript.model import At
from probata.method.report.claims.reading.cited import Noted, notes
from probata.method.report.model import Bound, SavedPlace
from probata.method.report.proposing import MOST, Offer

_WORD = re.compile(r"[^\W_]+")
_ENOUGH = 0.6
"""Share of what a title says, weighed by how rare its words are among the titles, that a note has to say."""
_LEAST = 2  # words of a title that a note has to say at least
_EMPTY = frozenset({"the", "of", "and", "on", "in", "a", "an", "to", "for", "by", "at", "from", "with"})


@dataclass(frozen=True, slots=True)
class NoteOffers:
    """A note that nothing ties, and what it could cite: ``at`` is its mark, ``words`` what it says."""

    label: str
    at: At
    words: str
    offers: tuple[tuple[Offer, ...], ...]


def note_offers(bound: Bound) -> tuple[NoteOffers, ...]:
    """Every marked note that names a saved place, in the order of its first mark; those with a tie left out."""
    tied = {one.at.start for one in bound.manuscript.roles if one.name == CITE}
    titles = {one.handle: _words(_called(one)) for one in bound.records.places.values() if one.interview is None}
    rarity = _rarity(titles)
    found: list[NoteOffers] = []
    for note, at in _marked(bound):
        if at.start - 1 in tied:
            continue
        offers = (*_accounts(bound, at, note.words), *_offers(bound, at, _words(note.words), titles, rarity))[:MOST]
        if offers:
            found.append(NoteOffers(note.label, at, note.words, offers))
    return tuple(found)


def _accounts(bound: Bound, at: At, words: str) -> Iterator[tuple[Offer, ...]]:
    """Places in accounts whose interview the note names by its code name."""
    for place in bound.records.places.values():
        code = place.interview.code_name if place.interview else ""
        if code and re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", words):
            yield (Offer(at, Tied(CITE, place.handle, ""), f"the account {code}", "the note names the interview"),)


def _called(place: SavedPlace) -> str:
    """What notes may call a document: one that nobody published is not called by the title that readers see."""
    return place.title if place.public else place.called


def _offers(
    bound: Bound, at: At, note: frozenset[str], titles: Mapping[str, frozenset[str]], rarity: Mapping[str, float]
) -> Iterator[tuple[Offer, ...]]:
    scored = []
    for handle, title in titles.items():
        shared = note & title
        whole = sum(rarity[word] for word in title)
        share = sum(rarity[word] for word in shared) / whole if whole else 0.0
        if share >= _ENOUGH and len(shared) >= min(_LEAST, len(title)):
            scored.append((share, handle))
    for _share, handle in sorted(scored, key=lambda one: (-one[0], one[1]))[:MOST]:
        place = bound.records.places[handle]
        yield (Offer(at, Tied(CITE, handle, ""), _shown(place), "the note names it"),)


def _shown(place: SavedPlace) -> str:
    words = " ".join(place.words.split())
    return f"the place “{place.title}”" + (f": {words[:60]}…" if len(words) > 60 else f": {words}" if words else "")


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if word not in _EMPTY)


def _rarity(titles: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """How much a word of the titles tells: the fewer titles hold it, the more."""
    held = Counter(word for title in titles.values() for word in title)
    return {word: 1 + log((1 + len(titles)) / count) for word, count in held.items()}


def _marked(bound: Bound) -> Iterator[tuple[Noted, At]]:
    """Each note with its first mark in the body; those that only other notes mark are left out."""
    for note in notes(bound):
        at = next((one.at for one in note.marks if bound.passages[one.passage].kind != "note"), None)
        if at:
            yield note, at
