"""The statements of stored public documents with what people have decided about them; used by several verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.documents.texts import Decisions
from probata.method.documents.model import MarkKind
from probata.method.statements.model import Statement
from probata.record.canonical import Json, dump
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from probata.method.documents.item import FullDocument

STATEMENT = "statement"
_AROUND = 500
Parse = Callable[[Iterable[str]], Iterable["Doc"]]
_STATES = {"yes": "accepted", "no": "rejected"}
BESIDE = {
    MarkKind.FURNITURE,
    MarkKind.FRONT_MATTER,
    MarkKind.HEADER,
    MarkKind.FOOTER,
    MarkKind.HEADING,
    MarkKind.CAPTION,
    MarkKind.DELETED,
    MarkKind.HIDDEN,
    MarkKind.COMMENT,
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of a stored document: proposed until a person has accepted or rejected it."""

    stored: FullDocument
    statement: Statement
    state: str

    @property
    def binds(self) -> str:
        """What a decision about it binds to."""
        return binds(self.stored.document.digest.hex, self.statement)


def stated(stored: FullDocument, parse: Parse | None, decisions: Decisions) -> tuple[Stated, ...]:
    """The statements of one document, in order."""
    from probata.method.statements.reading import statements

    beside = [mark.span for mark in stored.marks if mark.kind in BESIDE]
    found = statements(stored.text, parse, beside)
    return tuple(Stated(stored, one, _state(stored, one, decisions)) for one in found)


def binds(digest: str, one: Statement) -> str:
    """The digest of the text, the places of content and speaker, and the party: what a person says yes or no to."""
    place = one.speaker.span
    bound: Json = {
        "text": digest,
        "spans": [[part.start, part.end] for part in one.parts],
        "speaker": [place.start, place.end] if place else None,
        "party": one.speaker.party,
    }
    return dump(bound).decode("utf-8")


def statement_json(text: str, one: Statement) -> dict[str, Json]:
    """The documented statement object; offsets are code points of the text."""
    place = one.speaker.span
    return {
        "id": one.id,
        "start": one.span.start,
        "end": one.span.end,
        "text": one.span.of(text),
        "parts": [_span(text, part) for part in one.parts],
        "speaker": {
            "start": place.start if place else None,
            "end": place.end if place else None,
            "text": place.of(text) if place else None,
            "party": one.speaker.party,
            "of": one.speaker.of,
        },
        "cue": one.cue.text,
        "form": one.form.value,
        "stance": one.stance.value,
        "hedge": [_span(text, each) for each in one.hedge],
        "quoted": [_span(text, each) for each in one.quoted],
        "relayed_by": [_span(text, each) for each in one.relays],
        "channel": _span(text, one.channel) if one.channel else None,
        "when": _span(text, one.when) if one.when else None,
        "engine": one.engine.value,
        "notes": [note.value for note in one.notes],
    }


def _span(text: str, span: TextSpan) -> Mapping[str, Json]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _state(stored: FullDocument, one: Statement, decisions: Decisions) -> str:
    decision = decisions.get((STATEMENT, binds(stored.document.digest.hex, one)))
    return _STATES.get(decision.answer, "proposed") if decision else "proposed"


def every(documents: Iterable[FullDocument], parse: Parse | None, decisions: Decisions) -> Iterator[Stated]:
    """The statements of several documents that name a party: what a person can say yes or no to."""
    for stored in documents:
        yield from (one for one in stated(stored, parse, decisions) if one.statement.speaker.party)


def around(text: str, one: Statement) -> str:
    """The words in which a statement stands, from its speaker to its end, on one line."""
    places = [one.span, *(span for span in (one.speaker.span, one.cue.span) if span)]
    low, high = min(span.start for span in places), max(span.end for span in places)
    return " ".join(text[max(0, low - 20) : high + 20].split())[:_AROUND]
