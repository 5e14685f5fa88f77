"""Which record a person took for words of a draft: in a reply to a comment, at the terminal, or in a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from probata.inquiry.files.written import by_line, parsed_line
from probata.inquiry.reports.tying import Decided
from probata.method.drafts.earlier import Earlier
from probata.method.drafts.ties import made
from probata.method.drafts.view import View
from probata.method.report.followed import Followed
from probata.method.report.reviewed import Noted, Placed, offered
from probata.method.testimony.unseen import empty
from probata.record.errors import BadInput
from probata.record.span import TextSpan

IN_THE_DRAFT = "taken in a reply in the draft"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the offers for words of a draft, counted from 1; ``binds`` as of :class:`Placed`."""

    binds: str
    number: int
    by: str
    reason: str

    def __post_init__(self) -> None:
        if empty(self.by) or empty(self.reason):
            raise BadInput("A choice needs a reason and the name of who decides.")


def in_replies(found: Followed) -> Iterator[Choice]:
    """What people took by replying to a comment, as long as the same records are offered as then."""
    for now, before in found.standing:
        taken = before.taken
        if taken and before.offered and before.offered == offered(now) and not empty(taken[1].by):
            yield Choice(now.binds, taken[0], taken[1].by, IN_THE_DRAFT)


def in_offers(found: Sequence[tuple[Noted, Earlier | None]]) -> Iterator[Choice]:
    """What people took by replying to a comment that only offers."""
    for now, before in found:
        taken = before.taken if before else None
        if taken and not empty(taken[1].by):
            yield Choice(now.binds, taken[0], taken[1].by, IN_THE_DRAFT)


def decided(view: View, placed: Sequence[Placed | Noted], choices: Sequence[Choice]) -> list[tuple[Decided, TextSpan]]:
    """Each tie that the choices make, with the span of the draft for its bookmark.

    Raises BadInput for a choice about words or offers that are not in the draft as it is, for one that is made twice,
    and for a number that was not offered.
    """
    known = {one.binds: one for one in placed if one.offers}
    if len({one.binds for one in choices}) != len(choices):
        raise BadInput("For the same words a record is chosen twice.", next_step="Leave one choice for each.")
    numbered = enumerate(choices, start=1)
    return [tie for number, one in numbered for tie in _ties(view, known.get(one.binds), one, number)]


def _ties(view: View, placed: Placed | Noted | None, choice: Choice, number: int) -> Iterator[tuple[Decided, TextSpan]]:
    if placed is None:
        raise BadInput(
            "This chooses a record for words that wait for none.",
            where=f"choice {number}",
            next_step="`probata review DRAFT --inquiry FOLDER --json` prints what can be chosen, under offers.",
        )
    if not 1 <= choice.number <= len(placed.offers):
        count = len(placed.offers)
        raise BadInput(f"There is no offer {choice.number}; there are {count}.", where=f"choice {number}")
    for offer in placed.offers[choice.number - 1]:
        tied, span = made(view, TextSpan(offer.at.start, offer.at.end), offer.tied)
        yield Decided(tied, choice.by, choice.reason), span


def from_file(path: Path) -> tuple[Choice, ...]:
    """The choices in a file of JSON lines; BadInput names the line that is none."""
    return by_line(path, _choice)


def _choice(line: str) -> Choice:
    from pydantic import BaseModel, ConfigDict

    class Line(BaseModel):
        """One line of the file; anything else in it is refused."""

        model_config = ConfigDict(extra="forbid", strict=True)
        binds: str
        choice: int
        reason: str
        by: str

    expected = "Not a choice: a JSON object with binds, by and reason as text, choice as a whole number."
    one = parsed_line(line, Line, expected)
    return Choice(one.binds, one.choice, one.by, one.reason)
