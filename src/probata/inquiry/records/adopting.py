"""Adopting: a named person takes a finding on, with reasons, as it is at this moment; used by the verb findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import LOOKING, Opened, authorise, look, new_ref, record, transact
from probata.inquiry.files.written import by_line, parsed_line
from probata.inquiry.records import found
from probata.inquiry.records.found import Found
from probata.method.findings.evaluating import records_of
from probata.method.findings.model import Adoption, Finding, FoundPerson
from probata.method.testimony.toml_shape import check_text, nearest
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json
from probata.record.errors import AnswerIsNo, BadInput, Busy, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class GivenAdoption:
    """That somebody adopts a finding, or the record of a person; ``although`` says why conditions may be missing."""

    name: str = field(repr=False)
    by: str
    reason: str
    although: str = ""


@dataclass(frozen=True, slots=True)
class Adopted:
    """How many adoptions were recorded and how many stood already."""

    recorded: int
    kept: int

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"recorded": self.recorded, "kept": self.kept}


def adopt(opened: Opened, given: Sequence[GivenAdoption]) -> Adopted:
    """Records adoptions in one transaction: all of them or, when one cannot be recorded, none.

    An adoption binds to what the finding says and to what its records say at this moment. Raises AnswerIsNo without a
    name or a reason, for evidence that may not be used as it is, and for missing conditions without ``although``;
    NotFound for a name that is none; BadInput for signs that nobody sees; Busy where somebody did something meanwhile:
    what it rests on may have been taken back.
    """
    from probata.store import log

    authorise(opened, "decide", "adopt a finding")
    people.check_all_printable(opened, _printed_of(given))
    since = _newest(opened)
    before = found.standing_now(opened)
    wanted = _wanted(before, given)
    recorded: list[Adoption] = []

    def decide(one: Finding | FoundPerson) -> Adoption | None:
        name = _name(one)
        adoption = _adoption(one, wanted[name]) if name in wanted else None
        if adoption is not None and not _stands(one, adoption):
            recorded.append(adoption)
            return adoption
        return None

    with transact(opened) as connection:
        if log.acts_after(connection, since) - LOOKING:
            raise Busy("Something was changed here while this was read; nothing was adopted.")
        refs = {name: one.ref for name, one in found.records(connection).items()}
        now = found.found(before.written, before.known, refs, found.adoptions_of(connection), decide)
        for adoption in recorded:
            _save_adoption(connection, opened, now, adoption)
    return Adopted(len(recorded), len(given) - len(recorded))


def _newest(opened: Opened) -> int:
    from probata.store import log

    with look(opened) as connection:
        return log.last(connection)


def from_file(path: Path) -> tuple[GivenAdoption, ...]:
    """The adoptions in a file of JSON lines; BadInput names the line that is none."""
    return by_line(path, _given)


def _wanted(now: Found, given: Sequence[GivenAdoption]) -> dict[str, GivenAdoption]:
    for one in given:
        if now.named(one.name) is None:
            step = nearest(one.name, now.findings)
            raise NotFound("There is no finding of this name.", where=_shown(now, one.name), next_step=step)
        if empty(one.by) or empty(one.reason):
            step = 'Give --by "who" and --reason "why".'
            raise AnswerIsNo("An adoption needs a name and a reason.", where=_shown(now, one.name), next_step=step)
        check_text("\n".join((one.by, one.reason, one.although)), _shown(now, one.name))
    wanted = {one.name: one for one in given}
    if len(wanted) != len(given):
        raise BadInput("One finding is adopted twice.", next_step="Leave one adoption of each.")
    return wanted


def _adoption(one: Finding | FoundPerson, given: GivenAdoption) -> Adoption:
    """The adoption of a finding as it is now; AnswerIsNo says why there can be none."""
    rests_on = one.everything
    unusable = next((each for each in rests_on if each.stale), None)
    where = one.draft.name if isinstance(one, Finding) else f"a person named ({one.person.role})"
    if unusable is not None:
        step = "Take it out of the file, or save it again after looking at it; then adopt."
        message = f"It rests on {unusable.named.handle}, which may not be used as it is: {unusable.stale}."
        raise AnswerIsNo(message, where=where, next_step=step)
    if one.missing and empty(given.although):
        told = "; ".join(f"{each.asks}: {each.missing}" for each in one.missing)
        step = 'Bring what is missing, or adopt it with --although "why"; that is kept and printed.'
        raise AnswerIsNo(f"Minimum conditions are missing. {told}.", where=where, next_step=step)
    although = given.although.strip() if one.missing else ""
    said = (given.by.strip(), given.reason.strip(), clock.now(), although)
    return Adoption(given.name, one.content, *said, records=records_of(rests_on))


def _stands(one: Finding | FoundPerson, new: Adoption) -> bool:
    """Whether the very same adoption is there and holds."""
    old = one.adoption
    if old is None or one.stale:
        return False
    return (old.content, old.by, old.reason, old.although) == (new.content, new.by, new.reason, new.although)


def _save_adoption(connection: Connection, opened: Opened, now: Found, adoption: Adoption) -> None:
    from probata.store import basis, saved

    one, ref = now.named(adoption.finding), new_ref("adoption")
    assert one is not None  # noqa: S101 (for the type checker: only what was found is adopted)
    body: dict[str, Json] = {
        "content": adoption.content.hex,
        "by": adoption.by,
        "reason": adoption.reason,
        "although": adoption.although,
        "missing": [str(each) for each in one.missing],
        "records": dict(adoption.records),
    }
    kept = saved.Saved(ref, adoption.finding, saved.ADOPTION, body, str(opened.member), adoption.at)
    saved.save(connection, kept)
    basis.rest(connection, str(one.ref), [str(each) for each in one.basis.rests_on if each != one.ref])
    basis.freshen(connection, [str(one.ref)])
    detail: dict[str, Json] = {"adoption": str(ref), "of": str(one.ref), "missing": len(one.missing)}
    record(connection, opened, "adopt", detail)


def _name(one: Finding | FoundPerson) -> str:
    return one.draft.name if isinstance(one, Finding) else one.person.name


def _shown(now: Found, name: str) -> str:
    """A name as messages may say it: never that of a person's record."""
    return "a person named" if name in now.persons else name


def _printed_of(given: Sequence[GivenAdoption]) -> Iterator[tuple[str, str]]:
    for one in given:
        yield "--reason, --although", f"{one.reason}\n{one.although}"


def _given(line: str) -> GivenAdoption:
    from pydantic import BaseModel, ConfigDict

    class Line(BaseModel):
        """One line of the file; anything else in it is refused."""

        model_config = ConfigDict(extra="forbid", strict=True)
        finding: str = ""
        person: str = ""
        by: str
        reason: str
        although: str = ""

    expected = "Not an adoption: a JSON object with finding (or person), by, reason and perhaps although, all text."
    one = parsed_line(line, Line, expected)
    if bool(one.finding) == bool(one.person):
        raise BadInput(expected)
    return GivenAdoption(one.finding or one.person, one.by, one.reason, one.although)
