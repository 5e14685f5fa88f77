"""status: how every party was heard, as one value: notices, answers, open paragraphs, conflicts, findings."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from probata.method.reply.binding import words_of_paragraph
from probata.method.reply.disposing import (
    Conflict,
    HeardOn,
    conflicts,
    heard_on,
    names_left,
    open_paragraphs,
    undisposed,
)
from probata.method.reply.fits import Fitting, no_answers
from probata.method.reply.hearing import Unheard, unheard
from probata.method.reply.model import Notice, Party, PartyStatement, ReplyFile, Response
from probata.method.reply.own_words import one_line
from probata.record.canonical import Json
from probata.record.uncertain_date import UncertainDate

_FIRST = 60
"""Signs of a paragraph that a list shows."""


@dataclass(frozen=True, slots=True)
class OpenParagraph:
    """A paragraph that needs a disposition: its number and label, why, and its first words."""

    number: int
    label: str
    why: str
    first_words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ResponseStatus:
    """One response: what is open in it. ``look``: disposed paragraphs in which somebody may be named all the same."""

    name: str
    document: str
    received: str
    paragraphs: int
    disposed: int
    unread: tuple[int, ...]
    open: tuple[OpenParagraph, ...]
    conflicts: tuple[Conflict, ...]
    look: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PartyStatus:
    """One party: its notices, responses, statements that are no answer (or perhaps none), and findings."""

    party: Party
    notices: tuple[Notice, ...]
    responses: tuple[ResponseStatus, ...]
    no_answers: tuple[tuple[PartyStatement, Fitting], ...]
    findings: tuple[HeardOn, ...]
    missing: tuple[Unheard, ...]


@dataclass(frozen=True, slots=True)
class ReplyStatus:
    """All parties. ``recorded``: whether findings are recorded, without which nobody can tell what is answered.

    ``stale``: handle -> why it is no place of a statement any more.
    """

    parties: tuple[PartyStatus, ...]
    recorded: bool
    lost: tuple[str, ...]
    stale: Mapping[str, str] = field(default_factory=dict)

    @property
    def open(self) -> int:
        """How many paragraphs are open."""
        return sum(len(one.open) for party in self.parties for one in party.responses)

    @property
    def conflicts(self) -> int:
        """How many paragraphs have dispositions that disagree."""
        return sum(len(one.conflicts) for party in self.parties for one in party.responses)

    def as_json(self) -> dict[str, Json]:
        """The documented reply object."""
        return {
            "parties": [_party_json(one) for one in self.parties],
            "open": self.open,
            "conflicts": self.conflicts,
            "findings_recorded": self.recorded,
            "lost": list(self.lost),
            "stale": [{"place": place, "why": why} for place, why in self.stale.items()],
        }


def status_of(
    file: ReplyFile,
    responses: Sequence[Response],
    recorded: Collection[str],
    lost: tuple[str, ...] = (),
    stale: Mapping[str, str] | None = None,
) -> ReplyStatus:
    """How every party was heard.

    Args:
        file: what was written.
        responses: its responses, bound.
        recorded: names of recorded findings.
        lost: names of responses whose document may not be used any more.
        stale: handles of statements that are no places any more, with why.
    """
    missing, early = unheard(file), tuple(no_answers(file))
    return ReplyStatus(
        parties=tuple(
            PartyStatus(
                party=one,
                notices=tuple(each for each in file.notices.values() if each.party == one.name),
                responses=tuple(_response(each) for each in responses if each.file.party == one.name),
                no_answers=tuple(each for each in early if each[0].party == one.name),
                findings=tuple(heard_on(one.name, name, file, responses) for name in one.findings),
                missing=tuple(each for each in missing if each.party == one.name),
            )
            for one in file.parties.values()
        ),
        recorded=bool(recorded),
        lost=lost,
        stale=stale or {},
    )


def _response(response: Response) -> ResponseStatus:
    by_number = {one.number: one for one in response.paragraphs}
    return ResponseStatus(
        name=response.file.name,
        document=response.file.document,
        received=str(response.file.received),
        paragraphs=len(response.paragraphs),
        disposed=len(response.paragraphs) - len(undisposed(response)),
        unread=response.unread,
        open=tuple(
            OpenParagraph(
                number, by_number[number].label, _why(response, number), _first(words_of_paragraph(response, one))
            )
            for number in open_paragraphs(response)
            if (one := by_number[number])
        ),
        conflicts=conflicts(response),
        look=names_left(response),
    )


def _why(response: Response, number: int) -> str:
    why = [f"takes up {', '.join(response.answering[number])}"] if number in response.answering else []
    if not why and number in response.perhaps:
        why = [f"may take up {', '.join(response.perhaps[number])}"]
    why += ["names somebody"] if number in response.naming else []
    why += ["may name somebody"] if number in response.perhaps_naming else []
    return " and ".join(why)


def _first(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _FIRST else f"{line[:_FIRST].rsplit(' ', 1)[0]} ..."


def _party_json(one: PartyStatus) -> dict[str, Json]:
    party = one.party
    return {
        "name": party.name,
        "says": party.says,
        "voices": list(party.voices),
        "not_notified": party.not_notified or None,
        "missing": [each.says for each in one.missing],
        "notices": [_notice_json(each) for each in one.notices],
        "responses": [_response_json(each) for each in one.responses],
        "no_answers": [
            {"place": said.place, "voice": said.voice, "on": said.on.edtf, "finding": fit.finding}
            | {"fits": fit.fits.value, "why": fit.why}
            for said, fit in one.no_answers
        ],
        "findings": [
            {"finding": each.finding, "heard": each.heard.value, "why": each.why}
            | {"paragraphs": [{"response": name, "number": number} for name, number in each.paragraphs]}
            for each in one.findings
        ],
    }


def _notice_json(one: Notice) -> dict[str, Json]:
    days: Mapping[str, UncertainDate | None] = {
        "sent": one.sent,
        "access": one.access,
        "deadline": one.deadline,
        "cut_off": one.cut_off,
    }
    return {
        "name": one.name,
        "kind": one.kind.value,
        "version": one.version,
        **{key: day.edtf if day else None for key, day in days.items()},
        "findings": list(one.findings),
    }


def _response_json(one: ResponseStatus) -> dict[str, Json]:
    return {
        "name": one.name,
        "document": one.document,
        "received": one.received,
        "paragraphs": one.paragraphs,
        "disposed": one.disposed,
        "unread": list(one.unread),
        "open": [
            {"number": each.number, "label": each.label, "why": each.why, "first_words": each.first_words}
            for each in one.open
        ],
        "conflicts": [
            {"number": each.number, "ways": [f"{way.kind.value}: {way.answer.value}" for way in each.ways]}
            for each in one.conflicts
        ],
        "look": list(one.look),
    }
