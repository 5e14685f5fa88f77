"""Numbers in English words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.manuscript.numbers import numbers

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501, SIM905
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905


def spelled(value: int) -> str:
    """The number in words, made by another way than it is read."""
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{ONES[value // 100]} hundred" + (f" and {spelled(value % 100)}" if value % 100 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if value >= scale:
            rest = value % scale
            joined = " and " if rest < 100 else " "
            return f"{spelled(value // scale)} {word}" + (joined + spelled(rest) if rest else "")
    raise AssertionError(value)


@given(st.one_of(st.integers(0, 1100), st.integers(0, 10**12 - 1)))
def test_every_number_in_words_says_itself(value) -> None:
    text = f"There were {spelled(value)} people."
    (one,) = numbers(text)
    assert (one.span.of(text), one.value, one.kind) == (spelled(value), value, "integer")


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("two-thirds", Fraction(2, 3), "fraction"), ("two thirds", Fraction(2, 3), "fraction"),
        ("a third", Fraction(1, 3), "fraction"), ("one third", Fraction(1, 3), "fraction"),
        ("three quarters", Fraction(3, 4), "fraction"), ("3 quarters", Fraction(3, 4), "fraction"),
        ("four-fifths", Fraction(4, 5), "fraction"), ("half", Fraction(1, 2), "fraction"),
        ("a half", Fraction(1, 2), "fraction"),
        ("a dozen", 12, "integer"), ("half a dozen", 6, "integer"), ("3 dozen", 36, "integer"),
        ("4 million", 4000000, "integer"),
        ("1.5 million", 1500000, "integer"), ("half a million", 500000, "integer"),
        ("two and a half million", 2500000, "integer"), ("two and a half", Fraction(5, 2), "fraction"),
        ("seventeen per cent", Fraction(17, 100), "percent"), ("seventeen percent", Fraction(17, 100), "percent"),
        ("twice", 2, "multiple"), ("double", 2, "multiple"), ("tenfold", 10, "multiple"), ("ten-fold", 10, "multiple"),
        ("dozens", None, "vague"), ("hundreds", None, "vague"), ("TWENTY-SIX", 26, "integer"),
        ("a hundred", 100, "integer"),
        ("twenty six", 26, "integer"), ("twenty\nsix", 26, "integer"), ("twenty‑six", 26, "integer"),
    ],
)  # fmt: skip
def test_one_number_is_read_whole(text, value, kind) -> None:
    for around in ("{}", "of {} of them", "({})."):
        sentence = around.format(text)
        (one,) = numbers(sentence)
        assert (one.span.of(sentence), one.value, one.kind) == (text, value, kind)


@pytest.mark.parametrize(
    "text",
    [
        "no one", "No-one came", "one another", "one day", "each one", "the one", "one's", "every one", "anyone",
        "one by one",
        "this one", "another one", "one must", "the first, the second", "the third kind", "third parties",
        "a third party",
        "the twenty-first century", "one hundred and first", "sleeping quarters", "often", "someone", "tent",
        "headquarters",
    ],
)  # fmt: skip
def test_what_is_only_written_like_a_number_is_none(text) -> None:
    assert numbers(text) == ()


@pytest.mark.parametrize(
    "text", ["one person", "one of them", "only one man", "said that one of them", "not one", "One died"]
)
def test_one_counts_when_in_doubt(text) -> None:
    assert [one.value for one in numbers(text)] == [1]


def test_numbers_beside_each_other_are_several() -> None:
    assert [one.value for one in numbers("nineteen nineteen, twenty and thirty, one thousand two thousand")] == [
        19, 19, 20, 30, 1000, 2000,
    ]  # fmt: skip
    assert [one.value for one in numbers("In 2019 one hundred of 40")] == [2019, 100, 40]
