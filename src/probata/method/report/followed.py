"""followed: what became of the objections of an earlier review in the draft as it is now.

What was set aside stays set aside as long as the same rule says the same of the same words; if anything of that has
changed, it is asked again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from probata.method.drafts.earlier import Earlier, reason
from probata.method.drafts.model import Remark, Reply
from probata.method.report.reviewed import Noted, Placed, note_remark, offered, remark

_PLACE = re.compile(
    r"\b(?:paragraphs?|notes?|footnotes?|endnotes?|row|cell|line) [0-9]+(?:[:.][0-9]+)*|\b[0-9]+(?:st|nd|rd|th) "
)
"""What moves when something is put in above it."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """An objection of which a person said that it is not an issue, and why."""

    placed: Placed
    by: Reply
    replies: tuple[Reply, ...]

    @property
    def reason(self) -> str:
        """Why it is not an issue."""
        return reason(self.by)


@dataclass(frozen=True, slots=True)
class Followed:
    """The objections of now, beside those of the review before.

    ``new``: were not there; ``standing``: were there, with what people replied; ``set_aside``; ``resolved``: are no
    more.
    """

    new: tuple[Placed, ...]
    standing: tuple[tuple[Placed, Earlier], ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    resolved: tuple[Earlier, ...] = ()

    @property
    def unreasoned(self) -> tuple[tuple[Placed, Reply], ...]:
        """What a person wanted to set aside without saying why; it stays open."""
        return tuple((one, before.unreasoned) for one, before in self.standing if before.unreasoned)

    @property
    def open(self) -> tuple[Placed, ...]:
        """Everything that nobody set aside, in the order of the draft."""
        found = [*self.new, *(one for one, _before in self.standing)]
        return tuple(sorted(found, key=lambda one: one.order))


def followed(now: Sequence[Placed], before: Sequence[Earlier]) -> Followed:
    """Each objection of now beside the remark of an earlier review that said the same, each remark taken once."""
    left = list(before)
    pairs: dict[int, Earlier] = {}
    for exact in (True, False):
        for number, one in enumerate(now):
            there = None if number in pairs else next((each for each in left if _same(one, each, exact=exact)), None)
            if there is not None:
                left.remove(there)
                pairs[number] = there
    aside = _put_by(now, pairs)
    return Followed(
        new=tuple(one for number, one in enumerate(now) if number not in pairs),
        standing=tuple((now[number], there) for number, there in sorted(pairs.items()) if number not in aside),
        set_aside=tuple(aside[number] for number in sorted(aside)),
        resolved=tuple(left),
    )


def remarks(found: Followed) -> tuple[Remark, ...]:
    """What is written beside each place: what is open, with what people replied, and what was set aside as done."""
    made = [remark(one) for one in found.new]
    made += [
        remark(one, before.replies, done=before.done, unreasoned=before.unreasoned) for one, before in found.standing
    ]
    made += [remark(one.placed, one.replies, done=True) for one in found.set_aside]
    return tuple(sorted(made, key=lambda one: (one.span, one.lines)))


def offers_before(now: Sequence[Noted], before: Sequence[Earlier]) -> tuple[tuple[Noted, Earlier | None], ...]:
    """Each note that could be tied, beside the remark of an earlier review that offered it the same."""
    left = list(before)
    found: list[tuple[Noted, Earlier | None]] = []
    for one in now:
        there = next((each for each in left if (each.words, each.offered) == (one.repeated, offered(one))), None)
        if there is not None:
            left.remove(there)
        found.append((one, there))
    return tuple(found)


def note_remarks(found: Sequence[tuple[Noted, Earlier | None]]) -> tuple[Remark, ...]:
    """What is written beside each note that could be tied, with what people replied; done where they declined."""
    return tuple(
        note_remark(one, there.replies, done=there.done or there.set_aside is not None) if there else note_remark(one)
        for one, there in found
    )


def _put_by(now: Sequence[Placed], pairs: Mapping[int, Earlier]) -> dict[int, SetAside]:
    """Those that a person set aside, and of which nothing has changed since."""
    found = {}
    for number, there in pairs.items():
        if there.set_aside and _same(now[number], there, exact=True):
            found[number] = SetAside(now[number], there.set_aside, there.replies)
    return found


def _same(now: Placed, before: Earlier, *, exact: bool) -> bool:
    """Whether a remark is about the same: the same rule and words, and (``exact``) the same message."""
    if now.objection.code != before.code or now.repeated != before.words:
        return False
    return not exact or _plain(now.objection.message) == _plain(before.message)


def _plain(message: str) -> str:
    """A message without numbers of places."""
    return " ".join(_PLACE.sub("", message).split())
