"""Coded: the codings of one interview, with the places where they are told and the words that stand there; used by
interviews and cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.accounts.placing import asked, readable
from probata.inquiry.documents import spoken, tied
from probata.inquiry.documents.pointing import Asked, pointed
from probata.inquiry.documents.unheard import is_unheard
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.method.documents.machine_text import is_machine
from probata.method.testimony.columns import VALUES
from probata.method.testimony.places import CodedPlace, read_places, spelled
from probata.record.canonical import Json
from probata.record.count import Heard
from probata.record.errors import BadUse, NotFound
from probata.record.span import TimeRange

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.tied import Tied
    from probata.method.documents.item import FullDocument
    from probata.method.testimony.model import Interview
    from probata.record.ref import Ref


@dataclass(frozen=True, slots=True)
class Told:
    """One place of a coding as it is spelled, and the words that stand there: none where it is a time of a recording
    without a transcript, or where the account may not be opened. ``transcript``: the document that has them, where the
    account is a recording. ``machine``: a speech model wrote them; ``unheard``: and nobody has confirmed that."""

    place: str
    words: str = field(default="", repr=False)
    transcript: str = ""
    machine: bool = False
    unheard: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented place object."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Coding:
    """What one interview says on one code, and where; ``closed``: it has a place, in a compartment that this member
    does not hold."""

    code: str
    value: Heard
    places: tuple[Told, ...] = ()
    closed: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented coding object."""
        places: list[Json] = [one.as_json() for one in self.places]
        return {"code": self.code, "value": self.value.value, "places": places, "closed": self.closed}


@dataclass(frozen=True, slots=True)
class Coded:
    """The codings of one interview that are more than not asked, in the order of their codes."""

    code_name: str
    ref: Ref
    codings: tuple[Coding, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "code_name": self.code_name,
            "ref": str(self.ref),
            "codings": [one.as_json() for one in self.codings],
        }


@dataclass(frozen=True, slots=True)
class _Account:
    """An account that may be opened, what is tied to it, and the transcripts of it where it is a recording."""

    document: FullDocument
    tied: Tied
    of: Mapping[Ref, FullDocument]


def coded(opened: Opened, code_name: str) -> Coded:
    """The codings of an interview with their places; the look is logged, and each compartment that it opens.

    Raises NotFound for a code name that nobody has, BadUse for somebody who took consent back and for a member who may
    not see whose words there are.
    """
    from probata.store import coded_places, interviews

    authorise(opened, "members")
    with transact(opened) as connection:
        one = _interview(connection, code_name)
        record(connection, opened, "list interviews", {"interviews": 1, "interview": str(one.ref)})
        number = interviews.numbers(connection)[one.ref]
        values = {code: VALUES[value] for _, code, value in interviews.codings_of(connection, number)}
        known = coded_places.known(connection).get(one.ref, set())
    with look(opened) as connection:  # reading, so that the compartment is logged once for place and account
        places = _places(opened, connection, one)
    account = _account(opened, one) if places else None
    codings = (
        Coding(code, value, tuple(_told(places.get(code, ()), account)), code in known and code not in places)
        for code, value in sorted(values.items())
    )
    return Coded(one.code_name, one.ref, tuple(codings))


def coded_place(opened: Opened, code_name: str, code: str, nth: int) -> Asked:
    """Where an interview tells what was coded, as `probata cite` is asked for a place.

    Raises NotFound for a code name that nobody has and a code without a place; BadUse for a code of several places
    without ``nth``, for somebody who took consent back, and for a compartment that this member does not hold.
    """
    from probata.store import coded_places

    with look(opened) as connection:
        one = _interview(connection, code_name)
        known = code in coded_places.known(connection).get(one.ref, set())
        found = _places(opened, connection, one).get(code, ())
    if not known:
        step = f"`probata interviews {code_name}` lists its codings with their places."
        raise NotFound(f"No place is said of {code!r} in this account.", where=code_name, next_step=step)
    if not found:
        raise BadUse("The place lies in a compartment that you do not hold.", where=code_name)
    nth = nth or (1 if len(found) == 1 else 0)
    if not 1 <= nth <= len(found):
        several = f"{len(found)} places" if len(found) > 1 else "one place"
        step = f"Say which with --nth 1 to {len(found)}." if len(found) > 1 else ""
        raise BadUse(f"{code!r} has {several} in this account.", where=code_name, next_step=step)
    return asked(found[nth - 1])


def _interview(connection: Connection, code_name: str) -> Interview:
    from probata.store import interviews

    one = interviews.named(connection, code_name)
    if one is None:
        step = "`probata interviews` lists them."
        raise NotFound("No interview has this code name.", where=code_name, next_step=step)
    if one.consent.withdrawn:
        raise BadUse("This person took consent back; nothing of the account may be used.", where=code_name)
    return one


def _places(opened: Opened, connection: Connection, one: Interview) -> dict[str, tuple[CodedPlace, ...]]:
    from probata.store import coded_places, compartments

    if one.ref not in coded_places.known(connection):
        return {}
    within = compartments.of_interviews(connection)[one.ref]
    held = holding.viewing(opened, connection, {within}, "interviews")
    return {code: read_places(said) for code, said in coded_places.of(connection, held, one.ref).items()}


def _account(opened: Opened, one: Interview) -> _Account | None:
    if one.account is None:
        return None
    with look(opened) as connection:
        known = tied.standing(connection)
        of = readable(opened, connection, [*spoken.transcripts_of(known, one.account), one.account])
    return _Account(of[one.account], known, of) if one.account in of else None


def _told(places: tuple[CodedPlace, ...], account: _Account | None) -> Iterator[Told]:
    for place in places:
        said = spelled([place])
        yield Told(said) if account is None else _words(said, place, account)


def _words(said: str, place: CodedPlace, account: _Account) -> Told:
    """What stands there; nothing where the account is another than the one that the place was found in."""
    document = account.document
    try:
        span, words = pointed(document, asked(place))
    except BadUse:
        return Told(said)
    if isinstance(span, TimeRange) and spoken.is_recording(document):
        found = spoken.spoken(account.of, account.tied, document, span)
        if found and found.words:
            one = found.transcript
            return Told(said, found.words.of(one.text), one.document.name, *_by_machine(one, account))
    return Told(said, words.of(document.text), "", *_by_machine(document, account)) if words else Told(said)


def _by_machine(one: FullDocument, account: _Account) -> tuple[bool, bool]:
    return is_machine(one.item), is_unheard(one, account.tied)
