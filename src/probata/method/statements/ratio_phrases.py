"""Ratio phrases: what words say of one number against another: "half as many again", "down 30 per cent".

A phrase is read whole or not at all. A word that may turn it round ("not twice", "could double"), a second number, an
ordinal ("a third time") or a frequency ("twice a week") leaves it unread: no answer is better than the wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from probata.method.statements.cues import words
from probata.method.statements.numerals import number_of
from probata.method.statements.ratio_kinds import CHANGE, Kind, kinds_of
from probata.method.statements.ratio_numbers import BECAME, NUMBERS_LEFT, START, TO_ONE, Measured, Value, ends_of, plain
from probata.method.statements.roughness import Manner, manner_of, prefixes, suffixes


@dataclass(frozen=True, slots=True)
class RatioPhrase:
    """A phrase as it was read. More than one kind: English allows each, and none is preferred.

    ``low`` and ``high`` are the same number, or the ends of a range; a percentage is a part of one. ``step`` is the
    last place that is said ("12.5 per cent": 0.001), ``parts`` the denominator of a fraction. ``within``: part of a
    whole, which can never be more than all of it.
    """

    kinds: tuple[Kind, ...]
    low: Decimal
    high: Decimal
    manner: Manner
    measured: Measured
    step: Decimal
    parts: int | None = None
    within: bool = False


@dataclass(frozen=True, slots=True)
class _Before:
    """The words before a phrase, its roughness, and whether a word opens a range."""

    words: list[str]
    manner: Manner
    opens: bool


_LONGEST = 300
_BEFORE = re.compile(
    rf"(?:^|(?<= ))(?:(?:{prefixes('b')}) )?(?:an? |the )?(?:only |just |merely |mere |fully |full )?"
    rf"(?P<between>between |from )?(?:{prefixes('c')})?(?:(?<=[a-z.]) )?$"
)
_BEHIND = re.compile(rf"^,? ?(?:{suffixes('s')})\b")
_AT_THE_END = re.compile(rf",? (?:{suffixes('e')})$")
_BLOCKED = words(
    "not never neither nor no none without hardly scarcely if unless whether every each another other than rather could"
    " would should may might will shall can cannot must several many few couple dozens scores hundreds thousands tens"
    " millions versus vs multiple expected forecast projected predicted likely planned hoped hopes"
    " wants want plan plans aims aim set due half-way per first second third fourth fifth last next past minus plus"
)
_LEADS = words(
    "a an the is are was were be been being to by of at had has have only just merely mere fully that it its this they"
    " there these those all which who stands stood reached numbered totalled represents represented makes made"
    " costs cost grown growing"
)


def ratio_phrase(text: str) -> RatioPhrase | None:
    """What a ratio phrase says; None where it says no ratio, or says it in a way that is not read. Never raises."""
    if len(text) > _LONGEST:
        return None
    bare = plain(text)
    found = TO_ONE.search(bare)
    if found and (n := number_of(found["number"])) and n > 1:
        value = Value(n, Measured.TIMES)
        return _read(bare, found.start(), found.end(), (value, value))
    if re.fullmatch(rf"(?:(?:{prefixes('b')}) )?as (?:many|much) again(?: as [a-z ]+)?", bare):
        return _as_many_again(bare)
    start = START.search(bare)
    if not start:
        return None
    if start["became"]:
        return _became(bare, start)
    ends = ends_of(bare, start)
    return _read(bare, start.start(), ends[2], (ends[0], ends[1])) if ends else None


def _as_many_again(bare: str) -> RatioPhrase | None:
    """ "About as many again": the same number once more, twice the second."""
    found = re.match(rf"(?:(?:{prefixes('b')}) )?as (?:many|much) again(?: as (?P<rest>.*))?$", bare)
    if not found or (found["rest"] and NUMBERS_LEFT.search(found["rest"])):
        return None
    return RatioPhrase((Kind.TIMES,), Decimal(2), Decimal(2), manner_of(found, "b"), Measured.TIMES, Decimal(1))


def _read(bare: str, start: int, end: int, ends: tuple[Value, Value]) -> RatioPhrase | None:
    """The phrase around a number or a range, when every word beside it is understood."""
    low, high = ends
    before, behind = _before(bare[:start]), _behind(bare[end:])
    if before is None or behind is None or Manner.PLAIN not in (before.manner, behind[1]):
        return None
    manner = before.manner if behind[1] is Manner.PLAIN else behind[1]
    if not _range_is_read(before, manner, ranged=low is not high):
        return None
    kinds = kinds_of(high, before.words, behind[0])
    if not kinds or (Kind.FEWER in kinds and high.number >= 1):
        return None
    within = high.within or (high.number < 1 and behind[0].startswith(" of"))
    return RatioPhrase(kinds, low.number, high.number, manner, high.measured, high.step, high.parts, within)


def _range_is_read(before: _Before, manner: Manner, *, ranged: bool) -> bool:
    if before.opens and (not ranged or CHANGE & set(before.words)):
        return False  # "up from 30 per cent" names where it began
    return not ranged or manner in (Manner.PLAIN, Manner.ABOUT)


def _before(head: str) -> _Before | None:
    """The words before a phrase, its roughness, whether it opens a range; None where they may turn it round."""
    found = _BEFORE.search(head)
    if not found:
        return None
    one, other = manner_of(found, "b"), manner_of(found, "c")
    if Manner.PLAIN not in (one, other):
        return None
    rest = head[: found.start()]
    if NUMBERS_LEFT.search(rest):
        return None
    left = re.findall(r"[a-z'-]+", rest)
    if left and (left[-1] not in _LEADS | CHANGE or set(left) & _BLOCKED):
        return None
    if one is Manner.UP_TO and "up to" in found[0] and left and left[-1] != "by" and set(left) & CHANGE:
        return None  # "rose up to 30 per cent": by it or to it
    return _Before(left, other if one is Manner.PLAIN else one, bool(found["between"]))


def _behind(tail: str) -> tuple[str, Manner] | None:
    found = _BEHIND.match(tail)
    manner, rest = (manner_of(found, "s"), tail[found.end() :]) if found else (Manner.PLAIN, tail)
    last = _AT_THE_END.search(rest)
    if last:
        if found:
            return None
        manner, rest = manner_of(last, "e"), rest[: last.start()]
    return None if NUMBERS_LEFT.search(rest) else (rest, manner)


_NO_VERB_OF_NUMBER = re.compile(r" (?:back|over|as|up|down)\b")


def _became(bare: str, found: re.Match[str]) -> RatioPhrase | None:
    """ "More than doubled", "nearly halved": what a verb says that something became."""
    number = Decimal(BECAME[found["became"]])
    head = _BEFORE.search(bare[: found.start()])
    behind = _behind(bare[found.end() :])
    left = re.findall(r"[a-z'-]+", bare[: head.start()]) if head else ["not"]
    if not head or behind is None or set(left) & _BLOCKED or NUMBERS_LEFT.search(bare[: head.start()]):
        return None
    manner = manner_of(head, "b")
    if Manner.PLAIN not in (manner, behind[1]) or _NO_VERB_OF_NUMBER.match(behind[0]):
        return None
    said = behind[1] if manner is Manner.PLAIN else manner
    if number:
        return RatioPhrase((Kind.TIMES,), number, number, said, Measured.TIMES, Decimal(1))
    half = Decimal("0.5")
    return RatioPhrase((Kind.FEWER,), half, half, said, Measured.PARTS, Decimal(1), 2)
