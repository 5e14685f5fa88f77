"""Utterance families of documents with what people decided about them; used by quotes, decide and findings."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.documents import stating, texts
from probata.inquiry.documents.texts import Loaded
from probata.method.documents.quotations import quotations
from probata.method.statements.families import Decided, SaidAt, Utterances
from probata.method.statements.renderings import Carried, Rendering, Source, renderings
from probata.method.statements.utterances import utterances
from probata.method.statements.wordings import wording
from probata.record.canonical import Json, dump
from probata.record.errors import BadUse
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from probata.inquiry.documents.stating import Parse
    from probata.inquiry.documents.texts import Decisions
    from probata.method.documents.item import FullDocument

SAME_UTTERANCE = "same utterance"
PRIMARY = "primary"
Ends = frozenset[SaidAt]
_TELLING, _QUOTED = 6, 2
"""Words of a quotation that say whose it is; quotations that make a document look like a primary."""


def source(stored: FullDocument, parse: Parse | None, decisions: Decisions) -> Source:
    """A document with its statements; those that a person rejected are left out."""
    found = stating.stated(stored, parse, decisions)
    beside = (*(mark.span for mark in stored.marks if mark.kind in stating.BESIDE), *texts.to_compare(stored).skip)
    kept = tuple(one.statement for one in found if one.state != "rejected")
    return Source(stored.document.ref, stored.text, kept, tuple(dict.fromkeys(beside)), name=stored.document.name)


def decided(loaded: Loaded) -> Decided:
    """Every yes and no to two places being one utterance, for all documents with these very texts."""
    refs = _by_digest(loaded)
    found: dict[Ends, bool] = {}
    for (kind, binding), decision in loaded.decisions.items():
        if kind == SAME_UTTERANCE and decision.answer in ("yes", "no"):
            for pair in _pairs(binding, refs):
                found[pair] = decision.answer == "yes"
    return found


def _by_digest(loaded: Loaded) -> dict[str, list[Ref]]:
    refs: dict[str, list[Ref]] = {}
    for one in loaded.stored:
        refs.setdefault(one.document.digest.hex, []).append(one.document.ref)
    return refs


def _pairs(binding: str, refs: Mapping[str, Sequence[Ref]]) -> Iterator[Ends]:
    (one, at_one), (other, at_other) = _ends(binding)
    for a in refs.get(one, ()):
        for b in refs.get(other, ()):
            if (a, at_one) != (b, at_other):
                yield frozenset(((a, at_one), (b, at_other)))


def _ends(binding: str) -> tuple[tuple[str, TextSpan], tuple[str, TextSpan]]:
    """The two (digest, place) of a binding that this file wrote."""
    one, other = ((each["text"], TextSpan(each["spans"][0][0], each["spans"][-1][1])) for each in json.loads(binding))
    return one, other


def binds(loaded: Loaded, a: Carried, b: Carried) -> str:
    """Digests of the two texts and the stretches in each, in order of the digests."""
    ends: list[Json] = [
        {"text": loaded.of[one.of].document.digest.hex, "spans": [[part.start, part.end] for part in one.parts]}
        for one in (a, b)
    ]
    return dump(sorted(ends, key=dump)).decode("utf-8")


def decided_primaries(loaded: Loaded) -> tuple[FullDocument, ...]:
    """The documents that a person called a primary; never somebody's account."""
    yes = {binding for (kind, binding), one in loaded.decisions.items() if kind == PRIMARY and one.answer == "yes"}
    return tuple(
        one for one in loaded.stored if binds_primary(one) in yes and str(one.document.ref) not in loaded.accounts
    )


def binds_primary(stored: FullDocument) -> str:
    """What a decision binds to that a document is a primary: the digest of its text."""
    return dump({"text": stored.document.digest.hex}).decode("utf-8")


def named_primaries(loaded: Loaded, names: Iterable[str]) -> tuple[FullDocument, ...]:
    """The documents of these names; BadUse for an account, which no public words are held against here."""
    found = tuple(texts.named(loaded, name) for name in names)
    for one in found:
        if str(one.document.ref) in loaded.accounts:
            raise BadUse(
                "This is somebody's account, not the primary of public words.",
                where=one.document.name,
                next_step="Name the transcript, note or statement that was quoted.",
            )
    return found


@dataclass(frozen=True, slots=True)
class Question:
    """Two renderings that may be one utterance, what an answer binds to, and what to look at."""

    a: Rendering
    b: Rendering
    binds: str
    flips: tuple[str, ...]


def questions(loaded: Loaded, sources: Sequence[Source]) -> tuple[Question, ...]:
    """Every pair that waits for a person, and those that waited before: what was decided is still a question."""
    standing = _standing(loaded)
    answers = decided(loaded)
    found = [*_waiting(loaded, utterances(sources), standing)]
    found += _waiting(loaded, utterances(sources, answers), standing) if answers else ()
    return tuple({one.binds: one for one in found}.values())


def _waiting(loaded: Loaded, found: Utterances, standing: Mapping[Ends, str]) -> Iterator[Question]:
    for family in found.families:
        for one, other in family.open:
            first, second = family.members[one], family.members[other]
            a, b = first.rendering, second.rendering
            bound = _bound(a, b, standing) or binds(loaded, a.first, b.first)
            yield Question(a, b, bound, second.flips if second.to == one else first.flips)


def _bound(a: Rendering, b: Rendering, standing: Mapping[Ends, str]) -> str | None:
    """The binding of a decision about some places of the two, in whichever copies they were judged."""
    mine, theirs = ({(one.of, one.span) for one in each.carried} for each in (a, b))
    return next((told for ends, told in standing.items() if ends & mine and ends & theirs), None)


def _standing(loaded: Loaded) -> dict[Ends, str]:
    refs = _by_digest(loaded)
    return {
        pair: binding
        for (kind, binding) in loaded.decisions
        if kind == SAME_UTTERANCE
        for pair in _pairs(binding, refs)
    }


def perhaps_primaries(loaded: Loaded, sources: Sequence[Source]) -> Iterator[tuple[FullDocument, tuple[str, ...]]]:
    """Documents in which words that others quote stand outside quotation marks, two quotations at least, with these.

    A copy that lost its quotation marks is one too: a person sees which it is. Accounts are never looked at.
    """
    quoted = {
        piece.words.words: (one.first.of, " ".join(piece.words.span.of(one.first.source.text).split()))
        for one in renderings(sources)
        for piece in one.pieces
        if len(piece.words.words) >= _TELLING
    }
    starts: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for words in quoted:
        starts.setdefault(words[:_TELLING], []).append(words)
    for stored in loaded.stored:
        if str(stored.document.ref) not in loaded.accounts:
            shown = tuple(quoted[words][1] for words in _stand_bare(stored.text, starts))
            if len(shown) >= _QUOTED:
                yield stored, shown


def _stand_bare(text: str, starts: Mapping[tuple[str, ...], Sequence[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """Which of these runs of words stand in a text outside its own quotation marks."""
    own = [one.marks for one in quotations(text) if one.depth == 0]
    lows = [one.start for one in own]
    there = wording(text, [TextSpan(0, len(text))])
    found: dict[tuple[str, ...], None] = {}
    for at in range(len(there.words) - _TELLING + 1):
        for words in starts.get(there.words[at : at + _TELLING], ()):
            if there.words[at : at + len(words)] == words:
                before = bisect_right(lows, there.starts[at]) - 1
                if before < 0 or own[before].end <= there.starts[at]:
                    found[words] = None
    return list(found)


def keys(loaded: Loaded, cited: Iterable[Ref]) -> Utterances:
    """Utterances of cited documents and of those that decisions join them through: ``keys_at`` names them at a place.

    Read by patterns alone, since only equal words and decisions count here, whoever spoke. Accounts are never read.
    """
    wanted = set(cited) | {ref for pair in decided(loaded) for ref, _ in pair}
    chosen = [
        one for one in loaded.stored if one.document.ref in wanted and str(one.document.ref) not in loaded.accounts
    ]
    return utterances((source(one, None, loaded.decisions) for one in chosen), decided(loaded))
