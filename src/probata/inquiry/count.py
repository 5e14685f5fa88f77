"""count: how many said so, of whom, and which words that bears."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.counting import Answered, counted
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.records.handles import check_handle
from probata.method.report.model import OUTSIDE
from probata.method.testimony.expression import mentions, parse
from probata.method.testimony.model import Use
from probata.method.testimony.saying import BaseSayings, Sayings, sayings
from probata.record.canonical import Json
from probata.record.count import Count, Heard
from probata.record.errors import NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

FIVE: Mapping[Heard, str] = {
    Heard.DESCRIBED: "described",
    Heard.SAID_NO: "said_no",
    Heard.NO_ANSWER: "no_answer",
    Heard.NOT_ASKED: "not_asked",
    Heard.CANNOT_TELL: "cannot_tell",
}


@dataclass(frozen=True, slots=True)
class CountAnswer:
    """A count, the words that each base bears, and what has to be known before it is published.

    ``refused``: people of the base who did not allow to be part of a published number. ``small``: the crossed cells
    that are under the threshold. ``members``: code names by value, only where a member asked who may see them.
    ``coded``: whether it counts what people said, and not only what is known of them. ``placed``: of how many who
    described it a place in the account is known; never published.
    """

    expression: str
    among: str
    label: str
    count: Count
    left_out: int
    attributes: tuple[str, ...]
    threshold: int
    refused: int
    says: Sayings
    members: Mapping[Heard, tuple[str, ...]] | None
    saved: Ref | None
    handle: str
    coded: bool = True
    placed: int = 0

    @property
    def small(self) -> tuple[tuple[str, int], ...]:
        """Crossed cells that may not be published: those who described it and those who did not, when so few."""
        if not self.attributes:
            return ()
        rest = self.count.everyone - self.count.described
        cells = (("described", self.count.described), ("did not describe", rest))
        return tuple((name, value) for name, value in cells if value < self.threshold)

    def as_json(self) -> dict[str, Json]:
        """The documented count object."""
        return {
            "expression": self.expression,
            "among": self.among,
            "label": self.label,
            "count": {name: getattr(self.count, name) for name in FIVE.values()},
            "answered": self.count.answered,
            "asked": self.count.asked,
            "everyone": self.count.everyone,
            "left_out": self.left_out,
            "says": {
                "plain": _says(self.says.plain),
                **{one.base.value: _says(one) for one in self.says.bases},
            },
            "crossed_by": list(self.attributes),
            "threshold": self.threshold,
            "publishable": not self.small and not self.refused,
            "refused": self.refused,
            "with_place": self.placed or None,
            "members": None
            if self.members is None
            else {FIVE[value]: list(names) for value, names in self.members.items()},
            "handle": self.handle or None,
            "ref": str(self.saved) if self.saved else None,
        }


def _says(one: BaseSayings) -> Json:
    return {
        "described": one.described,
        "people": one.people,
        "strongest": one.strongest,
        "words": [{"word": w.word, "fits": w.fits, "why": w.why} for w in (*one.words, *one.fractions)],
    }


def count(
    opened: Opened, expression: str, among: str, *, save: str = "", label: str = "", members: bool = False
) -> CountAnswer:
    """Counts, and saves the count under a handle when one is given.

    Raises NotFound when there are no interviews, BadValue for an expression that is none (with its column) or that
    names what the codebook lacks, BadUse for a handle that is none or a member who may not see who is counted. Seeing
    who is counted is logged.
    """
    authorise(opened, "read")
    if members:
        authorise(opened, "members")
    if save:
        authorise(opened, "decide", "save a count")
        check_handle(save)
        people.check_printable(opened, label, "--label")
    ref = new_ref("count") if save else None
    with (transact if members or ref else look)(opened) as connection:
        known = people.crowd(connection)
        if known is None:
            raise NotFound("There are no interviews to count.", next_step="Take them in with `probata interviews`.")
        found = counted(connection, known, expression, among)
        who = dict(_members(connection, found)) if members else None
        if ref:
            _save(connection, opened, found, (ref, save, expression, among, label or expression))
        if members:
            record(connection, opened, "see members", {"interviews": len(found.heard) - found.heard.count(OUTSIDE)})
        allowed = known.allowed(Use.PUBLIC, people.consent_day(connection))
        codes = mentions(parse(expression), known.codebook).codes
        placed = _placed(connection, found, codes) if codes else 0
    return CountAnswer(
        expression=expression,
        among=among,
        label=label or expression,
        count=found.count,
        left_out=found.left_out,
        attributes=tuple(sorted(found.attributes)),
        threshold=known.codebook.threshold,
        refused=sum(heard != OUTSIDE and not ok for heard, ok in zip(found.heard, allowed, strict=True)),
        says=sayings(found.count),
        members=who,
        saved=ref,
        handle=save,
        coded=bool(codes),
        placed=placed,
    )


def _placed(connection: Connection, found: Answered, codes: Collection[str]) -> int:
    """How many of those who described it have a place of one of its codes in their account."""
    from probata.store import coded_places, interviews

    having = {str(one) for one in coded_places.having(connection, codes)}
    described = [*Heard].index(Heard.DESCRIBED)
    if not having:
        return 0
    everyone = zip(interviews.refs(connection), found.heard, strict=True)
    return sum(heard == described and one in having for one, heard in everyone)


def _members(connection: Connection, found: Answered) -> Iterator[tuple[Heard, tuple[str, ...]]]:
    from probata.store import interviews

    names = interviews.code_names(connection)
    for place, value in enumerate(Heard):
        yield value, tuple(name for name, heard in zip(names, found.heard, strict=True) if heard == place)


def _save(connection: Connection, opened: Opened, found: Answered, what: tuple[Ref, str, str, str, str]) -> None:
    from probata.store import basis, interviews, saved

    ref, handle, expression, among, label = what
    body: dict[str, Json] = {
        "expression": expression,
        "among": among,
        "label": label,
        "count": {name: getattr(found.count, name) for name in FIVE.values()},
    }
    saved.save(connection, saved.Saved(ref, handle, saved.COUNT, body, str(opened.member), clock.now()))
    everyone = zip(interviews.refs(connection), found.heard, strict=True)
    basis.rest(connection, str(ref), [one for one, heard in everyone if heard != OUTSIDE])
    record(connection, opened, "save count", {"count": str(ref)})
