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
from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    Directive,
    Heading,
    Inline,
    Items,
    Link,
    NoteMark,
    Paragraph,
    Quote,
    Styled,
    Table,
)
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
    said = _said(bound)
    tied = {one.at.start for one in bound.manuscript.roles if one.name == CITE}
    titles = {one.handle: _words(one.title) for one in bound.records.places.values() if one.interview is None}
    rarity = _rarity(titles)
    found: list[NoteOffers] = []
    for label, at in _marks(bound).items():
        words = said.get(label, "")
        offers = (*_accounts(bound, at, words), *_offers(bound, at, _words(words), titles, rarity))[:MOST]
        if offers and at.start - 1 not in tied:
            found.append(NoteOffers(label, at, words, offers))
    return tuple(found)


def _accounts(bound: Bound, at: At, words: str) -> Iterator[tuple[Offer, ...]]:
    """Places in accounts whose interview the note names by its code name."""
    for place in bound.records.places.values():
        code = place.interview.code_name if place.interview else ""
        if code and re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", words):
            yield (Offer(at, Tied(CITE, place.handle, ""), f"the account {code}", "the note names the interview"),)


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


def _said(bound: Bound) -> dict[str, str]:
    """What each note says, by its label."""
    found: dict[str, list[str]] = {}
    for passage in bound.passages:
        if passage.kind == "note":
            found.setdefault(passage.label, []).append(" ".join(one.printed for one in passage.sentences))
    return {label: " ".join(words) for label, words in found.items()}


def _marks(bound: Bound) -> dict[str, At]:
    """Each note's first mark in the body."""
    found: dict[str, At] = {}
    for mark in _in_blocks(bound.manuscript.blocks):
        found.setdefault(mark.label, mark.at)
    return found


def _in_blocks(blocks: tuple[Block, ...]) -> Iterator[NoteMark]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from _in_inlines(block.inlines)
            case Table():
                cells: list[Cell] = [*block.head, *(cell for row in block.rows for cell in row)]
                yield from (mark for cell in cells for mark in _in_inlines(cell.inlines))
            case Items():
                yield from (mark for item in block.items for mark in _in_blocks(item))
            case Quote() | Directive():
                yield from _in_blocks(block.blocks)
            case _:
                pass


def _in_inlines(inlines: tuple[Inline, ...]) -> Iterator[NoteMark]:
    for one in inlines:
        if isinstance(one, NoteMark):
            yield one
        elif isinstance(one, Styled | Link):
            yield from _in_inlines(one.children)
