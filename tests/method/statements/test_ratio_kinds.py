"""Kinds of ratio: what the words around a number make of it."""

from decimal import Decimal

import pytest

from probata.method.statements.ratio_kinds import Kind, kinds_of
from probata.method.statements.ratio_numbers import Measured, Value

_THIRD = Value(Decimal(1) / 3, Measured.PARTS, parts=3)
_PERCENT = Value(Decimal("0.3"), Measured.PERCENT)
_TIMES, _FOLD = Value(Decimal(3), Measured.TIMES), Value(Decimal(3), Measured.FOLD)
_TWELVE, _POINTS = Value(Decimal(12), Measured.NUMBER), Value(Decimal(12), Measured.POINTS)


@pytest.mark.parametrize(
    ("value", "before", "tail", "kinds"),
    [
        (_THIRD, "", "", (Kind.SHARE,)),
        (_THIRD, "", " of the houses", (Kind.SHARE,)),
        (_THIRD, "", " more than", (Kind.MORE,)),
        (_THIRD, "", " fewer", (Kind.FEWER,)),
        (_THIRD, "", " as many again", (Kind.MORE,)),
        (_THIRD, "cut by", "", (Kind.FEWER,)),
        (_THIRD, "fell to", " of", (Kind.SHARE,)),
        (_PERCENT, "up", "", (Kind.MORE,)),
        (_PERCENT, "a drop of", "", (Kind.FEWER,)),
        (_PERCENT, "", " increase", (Kind.MORE,)),
        (_PERCENT, "up", " over the year", (Kind.MORE,)),
        (_TIMES, "", " as many as", (Kind.TIMES,)),
        (_TIMES, "", " more than", (Kind.TIMES, Kind.MORE)),
        (_TIMES, "", " fewer than", (Kind.TIMES_FEWER,)),
        (_TIMES, "rose by", "", (Kind.TIMES, Kind.MORE)),
        (_FOLD, "rose", "", (Kind.TIMES,)),
        (_FOLD, "", " decrease", (Kind.TIMES_FEWER,)),
        (_TWELVE, "", " more than", (Kind.DIFFERENCE,)),
        (_TWELVE, "", " pages longer than", (Kind.DIFFERENCE,)),
        (_POINTS, "down", "", (Kind.POINTS_FEWER,)),
    ],
)
def test_the_words_around_a_number_say_what_it_means(
    value: Value, before: str, tail: str, kinds: tuple[Kind, ...]
) -> None:
    assert kinds_of(value, before.split(), tail) == kinds


@pytest.mark.parametrize(
    ("value", "before", "tail"),
    [
        (_THIRD, "", " time"),
        (_THIRD, "", " of an hour"),
        (_THIRD, "by", ""),
        (_THIRD, "rose and fell by", ""),
        (_PERCENT, "rose to", ""),
        (_PERCENT, "fell", " more than"),
        (_PERCENT, "", " women"),
        (_TIMES, "", " a day"),
        (_TIMES, "", " in a row"),
        (_TIMES, "rose", ""),
        (_TIMES, "", " as few"),
        (_TWELVE, "", ""),
        (_TWELVE, "", " states"),
        (_TWELVE, "", " more times"),
        (_POINTS, "", ""),
    ],
)
def test_a_place_that_is_not_known_makes_no_ratio(value: Value, before: str, tail: str) -> None:
    assert kinds_of(value, before.split(), tail) == ()
