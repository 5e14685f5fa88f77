"""Moving: a saved place of a text that a person corrected stands in the corrected text, if its words stand there once.

Worked out whenever it is asked for, and never written over what was saved: the machine's text stays, and so does the
place in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from probata.method.documents import places, transcripts
from probata.method.documents.corrected import Correction, Stands
from probata.method.documents.marks import place_in, place_out
from probata.record.counted import counted
from probata.record.ref import Ref
from probata.record.span import MessageNumber, Span, TextSpan, TimeRange

if TYPE_CHECKING:
    from probata.inquiry.documents.texts import Loaded
    from probata.inquiry.documents.tied import Tied
    from probata.method.documents.item import FullDocument
    from probata.store.saved import Saved

LOST = "its words do not stand in the corrected text of its document"
"""How it is said of a place, without any of the document's words."""


@dataclass(frozen=True, slots=True)
class Moved:
    """``places``: handle -> the place in the corrected text; ``lost``: Ref of a place whose words do not stand there
    once -> why, without any word of the document."""

    places: Mapping[str, Saved] = field(default_factory=dict)
    lost: Mapping[str, str] = field(default_factory=dict)


def moved(loaded: Loaded, tied: Tied, standing: Iterable[Saved]) -> Moved:
    """What became of those saved places whose documents have a corrected text that may be used."""
    from probata.store import saved
    from probata.store.ties import TieKind

    found: dict[str, Saved] = {}
    lost: dict[str, str] = {}
    ways: dict[tuple[Ref, Ref], Correction] = {}
    for one in standing:
        old = loaded.of.get(Ref.parse(str(one.body["document"]))) if one.kind == saved.PLACE else None
        if old is None or one.body["text"] is None or old.document.digest.hex != one.body["digest"]:
            continue
        after = [loaded.of[ref] for ref in tied.chain(old.document.ref, TieKind.CORRECTED) if ref in loaded.of]
        if after:
            there = _place(one, old, after[-1])
            found |= {one.handle: there} if there else {}
            lost |= {} if there else {str(one.ref): _why(one, _way(ways, old, after[-1]))}
    return Moved(found, lost)


def _way(known: dict[tuple[Ref, Ref], Correction], old: FullDocument, new: FullDocument) -> Correction:
    """From the words of one text to those of the other: worked out once, however many places are lost."""
    pair = old.document.ref, new.document.ref
    if pair not in known:
        known[pair] = Correction(old.text, new.text)
    return known[pair]


def _text(one: Saved) -> TextSpan:
    return TextSpan(*cast("list[int]", one.body["text"]))


def _place(one: Saved, old: FullDocument, new: FullDocument) -> Saved | None:
    words = places.of_cited(old.text, _text(one), new.text)
    if len(words) != 1:
        return None
    span = _span(place_in(one.body["span"]), new, words[0])
    body = {"document": str(new.document.ref), "digest": new.document.digest.hex, "span": place_out(span)}
    return replace(one, body={**one.body, **body, "text": [words[0].start, words[0].end]})


def _span(before: Span | None, new: FullDocument, words: TextSpan) -> Span:
    """A time of a recording stays a time, a message a message; words have the place that they have there."""
    if isinstance(before, TimeRange):
        return transcripts.times(new.marks, words) or before
    return before if isinstance(before, MessageNumber) else places.original(new.marks, words)


def _why(one: Saved, way: Correction) -> str:
    stands = way.stands(_text(one))
    if stands.times:
        said = f"its words stand {counted(stands.times, 'time')} in the corrected text of its document"
        return f"{said}; cite one of them there, with --nth"
    return f"{LOST}{near(way.new, stands)}"


def near(text: str, stands: Stands) -> str:
    """Where to look for what stands in their place."""
    if stands.near is None:
        return ", and nothing in their place"
    return f"; look at line {text.count(chr(10), 0, stands.near.start) + 1} there"
