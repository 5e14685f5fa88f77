"""Saying: which words and fractions a count supports, over which base, and why not.

The house's method, section 4: a word is judged on who was asked and on everyone; where they differ, the base is
printed. "None" is judged on those who said that it did not happen, never on those who did not mention it.
docs/spec/package.md, sections 4 and 5.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from probata.method.testimony.toml_shape import nearest
from probata.record.count import Count
from probata.record.errors import BadValue
from probata.signing.scale import HOUSE_SCALE, Conditions, Scale, fits

TOLERANCE = Fraction(1, 50)
"""How far a share may lie from a fraction that is said of it: 0.02, so "two-thirds" is 64.7 to 68.6 of a hundred."""
PERCENT_FROM = 20
"""People; below this a base is given in figures and never in per cent."""
NONE_WORDS = frozenset(("none", "nobody", "no one"))
FRACTIONS: Mapping[str, Fraction] = MappingProxyType(
    {
        "nine-tenths": Fraction(9, 10),
        "four-fifths": Fraction(4, 5),
        "three-quarters": Fraction(3, 4),
        "two-thirds": Fraction(2, 3),
        "three-fifths": Fraction(3, 5),
        "half": Fraction(1, 2),
        "two-fifths": Fraction(2, 5),
        "a third": Fraction(1, 3),
        "a quarter": Fraction(1, 4),
        "a fifth": Fraction(1, 5),
        "a tenth": Fraction(1, 10),
    }
)
_OTHER_SPELLINGS = {"a half": "half", "one half": "half", "a fourth": "a quarter", "three fourths": "three quarters"}


class Base(StrEnum):
    """The people whom a word is said of."""

    ANSWERED = "answered"
    ASKED = "asked"
    EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Saying:
    """One word, whether it fits, and the figures that say so."""

    word: str
    fits: bool
    why: str


@dataclass(frozen=True, slots=True)
class BaseSayings:
    """What may be said of one base (``described`` of ``people``): words, fractions, the strongest word or None."""

    base: Base
    described: int
    people: int
    words: tuple[Saying, ...]
    fractions: tuple[Saying, ...]
    strongest: str | None

    @property
    def fitting(self) -> tuple[str, ...]:
        """What fits, as it can be said truly: "about" stands before a fraction that is near the share, and not it."""
        share = Fraction(self.described, self.people) if self.people else None
        near = (
            said.word if share == FRACTIONS[said.word] else f"about {said.word}" for said in self.fractions if said.fits
        )
        return (*(said.word for said in self.words if said.fits), *near)


@dataclass(frozen=True, slots=True)
class Sayings:
    """What may be said over each base, and ``plain``, without any (who was asked and everyone have to agree)."""

    bases: tuple[BaseSayings, ...]
    plain: BaseSayings

    def of(self, base: Base) -> BaseSayings:
        """What may be said of one base."""
        return next(one for one in self.bases if one.base is base)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a word may be printed, why, and as what (empty when it may not)."""

    word: str
    fits: bool
    why: str
    phrase: str


def sayings(count: Count, scale: Scale = HOUSE_SCALE) -> Sayings:
    """Every word of the scale and every common fraction, judged on each base and plainly."""
    bases = tuple(_of_base(count, base, (base,), scale) for base in Base)
    return Sayings(bases, _of_base(count, Base.EVERYONE, (Base.ASKED, Base.EVERYONE), scale))


def judge(word: str, count: Count, base: str | None = None, scale: Scale = HOUSE_SCALE) -> Judgement:
    """Whether a word may stand for a count.

    Args:
        word: a word of the scale, a common fraction, or none, nobody, no one; in any case.
        count: what was counted.
        base: ``answered`` or ``asked``, which the phrase then names; None or ``everyone`` for the plain word, which has
            to fit who was asked and everyone.
        scale: the declared scale.

    Raises:
        BadValue: a word or base that nobody declared.
    """
    spelled = " ".join(word.split())
    if base is not None and base not in set(Base):
        raise BadValue(f"{base!r} is no base.", next_step="Name answered or asked, or leave the base out.")
    of = Base.EVERYONE if base is None else Base(base)
    said = _judged(_known(spelled, scale), count, (Base.ASKED, of) if of is Base.EVERYONE else (of,), scale)
    phrase = spelled if of is Base.EVERYONE else f"{spelled} {base_phrase(count, of)}"
    return Judgement(spelled, said.fits, said.why, phrase if said.fits else "")


def base_phrase(count: Count, base: Base) -> str:
    """How a base is named behind a word: "of the 18 who answered, of 26"."""
    people = {Base.ANSWERED: "who answered, ", Base.ASKED: "who were asked, ", Base.EVERYONE: ""}[base]
    return f"of the {_people(count, base)} {people}of {count.everyone}" if people else f"of {count.everyone}"


def percent(k: int, n: int) -> str | None:
    """``k`` of ``n`` in per cent, to a tenth ("65.4 %"); None for a base that is too small for it."""
    if n < PERCENT_FROM:
        return None
    text = _decimal(Fraction(100 * k, n), 1)
    if text == "100" and k < n:
        return "more than 99.9 %"
    return "less than 0.1 %" if text == "0" and k else f"{text} %"


def _of_base(count: Count, base: Base, judged_on: tuple[Base, ...], scale: Scale) -> BaseSayings:
    words = tuple(_judged(word, count, judged_on, scale) for word in scale)
    fractions = tuple(_judged(word, count, judged_on, scale) for word in FRACTIONS if word not in scale)
    fitting = [one.word for one in words if one.fits]
    strongest = max(fitting, key=lambda word: _strength(scale[word]), default=None)
    return BaseSayings(base, count.described, _people(count, base), words, fractions, strongest)


def _strength(conditions: Conditions) -> tuple[Fraction, bool, int]:
    """How much a word claims: the share it needs, then the number of people."""
    least, above = (Fraction(conditions.get(key, 0)) for key in ("share_at_least", "share_above"))
    people = max(int(conditions.get(key, 0)) for key in ("count_at_least", "count_exactly"))
    return max(least, above), above > least, people


def _known(word: str, scale: Scale) -> str:
    """The word as it is declared."""
    spellings = {_plain(one): one for one in (*NONE_WORDS, *FRACTIONS, *scale)}
    key = _OTHER_SPELLINGS.get(_plain(word), _plain(word))
    key = key if key in spellings else key.replace("one ", "a ", 1) if key.startswith("one ") else key
    if key not in spellings:
        step = f"{nearest(word, (*scale, *FRACTIONS, *sorted(NONE_WORDS)))} The scale is declared in the report."
        raise BadValue(f"No scale says what {word!r} stands for.", next_step=step)
    return spellings[key]


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").replace("‑", " ").split())


def _judged(word: str, count: Count, bases: tuple[Base, ...], scale: Scale) -> Saying:
    """One word over one base, or over several that all have to fit; then the first that does not gives the reason."""
    each = [_on(word, count, base, scale) for base in bases]
    refusing = next((one for one in each if not one.fits), None)
    return refusing or Saying(word, True, " ".join(dict.fromkeys(one.why for one in each)))


def _on(word: str, count: Count, base: Base, scale: Scale) -> Saying:
    n, named = _people(count, base), _NAMED[base]
    if n == 0:
        return Saying(word, False, f"{named}: nobody, and of nobody no word is right.")
    if word.casefold() in NONE_WORDS:
        return _none(word, count, n, named)
    if word not in scale:
        return _fraction(word, count.described, n, named)
    holds = fits(scale[word], count.described, n)
    reasons = [_reason(key, bound, count.described, n) for key, bound in scale[word].items()]
    shown = [text for held, text in reasons if held is holds]
    return Saying(word, holds, f"{named}: {_share(count.described, n)}{'; '.join(shown)}.")


_NAMED = {Base.ANSWERED: "Of those who answered", Base.ASKED: "Of those asked", Base.EVERYONE: "Of everyone"}


def _people(count: Count, base: Base) -> int:
    return {Base.ANSWERED: count.answered, Base.ASKED: count.asked, Base.EVERYONE: count.everyone}[base]


def _none(word: str, count: Count, n: int, named: str) -> Saying:
    if count.said_no == n:
        return Saying(word, True, f"{named}: all {n} said that it did not happen.")
    why = f"{named}: {count.said_no} of {n} said that it did not happen; the others did not say so."
    return Saying(word, False, why)


def _fraction(word: str, k: int, n: int, named: str) -> Saying:
    away = abs(Fraction(k, n) - FRACTIONS[word])
    side = "within" if away <= TOLERANCE else "further than"
    return Saying(word, away <= TOLERANCE, f"{named}: {_share(k, n)}{side} {float(TOLERANCE)} of {FRACTIONS[word]}.")


def _share(k: int, n: int) -> str:
    """The figures, and from a base of 20 on the per cent: "17 of 20 is 85 %, "."""
    if n < PERCENT_FROM:
        return f"{k} of {n}, "
    share = Fraction(100 * k, n)
    text = _decimal(share, 2)
    return f"{k} of {n} is {'' if Fraction(text) == share else 'about '}{text} %, "


def _reason(key: str, bound: int | str, k: int, n: int) -> tuple[bool, str]:
    """Whether one condition holds, and how to say so: in per cent from 20 people on, in figures below."""
    holds, limit = fits({key: bound}, k, n), Fraction(bound)
    if key.startswith("count"):
        return holds, f"{'' if holds else 'not '}{'exactly' if key == 'count_exactly' else 'at least'} {bound}"
    if n >= PERCENT_FROM:
        return holds, f"{_SIDES[key][holds]} {_decimal(100 * limit, 18)} %"
    return holds, f"{_SIDES[key][holds]} {_in_people(key, limit, n)}"


_SIDES = {
    "share_at_least": ("under", "not under"),
    "share_above": ("not over", "over"),
    "share_at_most": ("over", "not over"),
}


def _in_people(key: str, limit: Fraction, n: int) -> str:
    """The bound in people: whole where it is whole, else the whole number on the side that decides."""
    exact = limit * n
    if exact.denominator == 1:
        return f"{exact} of {n}"
    return f"{math.ceil(exact) if key == 'share_at_least' else math.floor(exact)} of {n}"


def _decimal(value: Fraction, places: int) -> str:
    """A fraction with at most so many decimals, rounded half up, without zeros at the end."""
    scaled = math.floor(value * 10**places + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**places)
    return f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".")
