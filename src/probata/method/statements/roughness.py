"""Roughness: the words that say how a number is meant, and what they allow around it.

"Just under", "well over" and "close to" are finer than :class:`Roughly`; each belongs to one of its members, and
ratios are held against the finer one. All tolerances of the house stand here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Roughly(StrEnum):
    """How a number is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    UP_TO = "up to"


class Manner(StrEnum):
    """The same, as finely as English says it; PLAIN is a number without any such word."""

    PLAIN = "plain"
    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    CLOSE_TO = "close to"
    JUST_UNDER = "just under"
    JUST_OVER = "just over"
    WELL_UNDER = "well under"
    WELL_OVER = "well over"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    UP_TO = "up to"


TOLERANCE = Decimal("0.10")
"""A ratio said without a word for roughness, or with "about", fits within this part of itself on both sides."""
NEARLY_FROM = Decimal("0.94")
"""\"Nearly\" and \"almost\": from this part of the number up to it, and not above; "just over" as far above it."""

_MORE = r"(?:more than|greater than|higher than|over|above|exceeding|beyond)"
_LESS = r"(?:less than|fewer than|lower than|under|below)"
_A_LITTLE = r"(?:only just|just|slightly|marginally|fractionally|a little|a bit|a touch|a shade|a fraction|barely)"
_A_LOT = r"(?:well|far|much|considerably|significantly|substantially|markedly)"
PREFIXES: tuple[tuple[Manner, str], ...] = (
    (Manner.AT_LEAST, r"at (?:the very )?least|at a minimum|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of"
                      r"|as (?:few|little) as"),
    (Manner.UP_TO, r"up to|as (?:many|much) as|at (?:the )?(?:very )?most|no (?:more|greater|higher) than|not more than"
                   r"|a maximum of|not exceeding"),
    (Manner.JUST_OVER, rf"{_A_LITTLE} {_MORE}"),
    (Manner.JUST_UNDER, rf"{_A_LITTLE} {_LESS}|just (?:short|shy) of|a little (?:short|shy) of|not quite"),
    (Manner.WELL_OVER, rf"{_A_LOT} {_MORE}"),
    (Manner.WELL_UNDER, rf"{_A_LOT} {_LESS}"),
    (Manner.MORE_THAN, rf"{_MORE}|upwards? of|in excess of"),
    (Manner.LESS_THAN, rf"{_LESS}|short of|shy of"),
    (Manner.CLOSE_TO, r"(?:very )?close to|close on"),
    (Manner.NEARLY, r"(?:very )?nearly|almost|approaching|nearing|virtually|practically|all but|next to"),
    (Manner.ABOUT, r"(?:at )?about|(?:at )?around|some|roughly|approximately|approx\.?|an estimated|an average of|circa"
                   r"|ca\.|or so|in the (?:region|order|neighbourhood) of|on the order of|more or less"),
    (Manner.EXACTLY, r"exactly|precisely"),
)  # fmt: skip
"""What may stand before a number, longer ones first where two begin alike."""
SUFFIXES: tuple[tuple[Manner, str], ...] = (
    (Manner.ABOUT, r"or so|or thereabouts|more or less|give or take|approximately|roughly"),
    (Manner.AT_LEAST, r"or (?:even )?more|and more|or over|or above|at (?:the very )?least|at a minimum|at the least"),
    (Manner.UP_TO, r"or (?:even )?(?:less|fewer|under|below)|at (?:the )?(?:very )?most|at a maximum"),
    (Manner.EXACTLY, r"exactly|precisely"),
)
"""What may stand behind it."""
_COARSE = {
    Manner.PLAIN: Roughly.EXACTLY, Manner.EXACTLY: Roughly.EXACTLY, Manner.ABOUT: Roughly.ABOUT,
    Manner.NEARLY: Roughly.NEARLY, Manner.CLOSE_TO: Roughly.NEARLY,
    Manner.JUST_UNDER: Roughly.LESS_THAN, Manner.JUST_OVER: Roughly.MORE_THAN,
    Manner.WELL_UNDER: Roughly.LESS_THAN, Manner.WELL_OVER: Roughly.MORE_THAN, Manner.MORE_THAN: Roughly.MORE_THAN,
    Manner.LESS_THAN: Roughly.LESS_THAN, Manner.AT_LEAST: Roughly.AT_LEAST, Manner.UP_TO: Roughly.UP_TO,
}  # fmt: skip


def roughly(manner: Manner) -> Roughly:
    """The coarse kind of a manner: "just under" is less than."""
    return _COARSE[manner]


def prefixes(named: str) -> str:
    """A regular expression of all prefixes, each kind in a group of its own whose name begins with ``named``."""
    return "|".join(f"(?P<{named}{kind.name}>{words})" for kind, words in PREFIXES)


def suffixes(named: str) -> str:
    """The same for suffixes."""
    return "|".join(f"(?P<{named}{kind.name}>{words})" for kind, words in SUFFIXES)


def manner_of(found: re.Match[str], named: str) -> Manner:
    """Which of the groups of :func:`prefixes` or :func:`suffixes` matched; PLAIN when none did."""
    every = (kind for kind in Manner if f"{named}{kind.name}" in found.re.groupindex and found[f"{named}{kind.name}"])
    return next(every, Manner.PLAIN)


_SLACK = Decimal("1e-20")
"""What division leaves over: two-thirds and 28 / 42 are one number."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """From where to where a value may lie; ``high`` None has no end; an open end does not belong to it."""

    low: Decimal
    high: Decimal | None
    open_low: bool = False
    open_high: bool = False

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies inside."""
        above = value > self.low + _SLACK if self.open_low else value >= self.low - _SLACK
        if self.high is None:
            return above
        return above and (value < self.high - _SLACK if self.open_high else value <= self.high + _SLACK)


@dataclass(frozen=True, slots=True)
class Room:
    """How far a number may be away: of a plain one, of "about", of "nearly" and "just"; of "exactly" half a figure."""

    plain: Decimal
    about: Decimal
    near: Decimal
    exactly: Decimal = Decimal(0)


def allowed(manner: Manner, number: Decimal, room: Room) -> Allowed:
    """What a manner allows around a number, with so much room."""
    none = Decimal(0)
    return {
        Manner.PLAIN: Allowed(number - room.plain, number + room.plain),
        Manner.ABOUT: Allowed(number - room.about, number + room.about),
        Manner.EXACTLY: Allowed(number - room.exactly, number + room.exactly),
        Manner.CLOSE_TO: Allowed(number - room.near, number + room.near),
        Manner.NEARLY: Allowed(number - room.near, number),
        Manner.JUST_UNDER: Allowed(number - room.near, number, open_high=True),
        Manner.JUST_OVER: Allowed(number, number + room.near, open_low=True),
        Manner.WELL_UNDER: Allowed(none, number - room.about, open_high=True),
        Manner.WELL_OVER: Allowed(number + room.about, None, open_low=True),
        Manner.LESS_THAN: Allowed(none, number, open_high=True),
        Manner.MORE_THAN: Allowed(number, None, open_low=True),
        Manner.UP_TO: Allowed(none, number),
        Manner.AT_LEAST: Allowed(number, None),
    }[manner]
