"""comparing: one utterance or two, by shared words; computed where the words stand one for one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.model import EditKind
from probata.method.statements.comparing import Compared, Likeness, Side, compare, edits
from probata.method.statements.wordings import segments, sense, wording
from probata.record.span import TextSpan


def _side(text: str) -> Side:
    whole = [TextSpan(0, len(text))]
    words = wording(text, whole)
    return Side(words, segments(text, whole), sense(text, words))


def _compared(one: str, other: str) -> Compared | None:
    return compare(_side(one), _side(other))


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("No locks on the doors.", "no locks on the doors", Likeness.SAME),
        ("locks on the iron doors", "We found no locks on the iron doors of the camp", Likeness.PART),
        (
            "no locks … nobody was free to leave",
            "no locks on the doors, but nobody was free to leave",
            Likeness.ELLIPSIS,
        ),
        ("void and unlawful", "utterly unlawful and void", Likeness.VARIANT),
    ],
)
def test_how_two_wordings_are_alike(one: str, other: str, likeness: Likeness) -> None:
    found = _compared(one, other)
    assert found is not None
    assert found.likeness is likeness


def test_words_left_out_without_a_sign_are_no_part() -> None:
    found = _compared("no locks nobody was free to leave", "no locks on the doors, but nobody was free to leave")
    assert found is not None
    assert found.likeness is Likeness.VARIANT


def test_a_not_in_one_of_two_nearly_equal_wordings_is_told() -> None:
    found = _compared(
        "the troops fired on the crowd at the bridge", "the troops never fired on the crowd at the bridge"
    )
    assert found is not None
    assert found.flips == ("only one of them says not",)


def test_other_figures_in_nearly_equal_wordings_are_told() -> None:
    found = _compared("we counted 312 missing men by the lake", "we counted 190 missing men by the lake")
    assert found is not None
    assert found.flips == ("the figures differ",)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("twelve men were beaten behind the mill", "forty men were beaten behind the mill", "the figures differ"),
        ("in 2019 they moved 300 families inland", "in 2019 they moved 500 families inland", "the figures differ"),
        (
            "the guards of Oster burned the ferry boats",
            "the guards of Hollen burned the ferry boats",
            "the names differ",
        ),
        ("most nets of the crews were cut at night", "all nets of the crews were cut at night", "one speaks of more"),
        (
            "the guards poisoned the upper wells",
            "the guards may have poisoned the upper wells",
            "only one of them has this",
        ),
    ],
)
def test_what_turns_a_saying_is_told(one: str, other: str, told: str) -> None:
    found = _compared(one, other)
    assert found is not None
    assert [flip for flip in found.flips if flip.startswith(told)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the council will close the quarry school", "the council closed the quarry school"),
        ("we are going to sell the northern ferries", "we sold the northern ferries"),
        ("the price of bread rose after the strike", "the price of bread fell after the strike"),
        ("the northern gate was guarded by the militia", "the southern gate was guarded by the militia"),
    ],
)
def test_another_time_and_the_opposite_are_two_utterances(one: str, other: str) -> None:
    assert _compared(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the council will close the quarry school", "the council would close the quarry school"),
        ("the widows are waiting for news of the crews", "the widows were waiting for news of the lost crews"),
        ("twelve men were beaten behind the mill", "12 men were beaten behind the old mill"),
        ("the labour organisation was dishonoured", "the labor organization was dishonored"),
    ],
)
def test_another_tense_of_the_reporter_and_another_spelling_are_not(one: str, other: str) -> None:
    found = _compared(one, other)
    assert found is not None
    assert found.flips == ()


def test_what_only_shares_a_turn_of_phrase_is_not_alike() -> None:
    assert (
        _compared("there are reasonable grounds to believe that men died", "reasonable grounds to believe in rain")
        is None
    )
    assert _compared("", "words") is None


def test_edits_lead_from_the_first_to_the_second() -> None:
    first, second = "lies made by hostile powers", "lies invented by powers"
    found = edits(_side(first).words, _side(second).words)
    assert [(one.kind, one.a.of(first), one.b.of(second)) for one in found] == [
        (EditKind.EQUAL, "lies", "lies"),
        (EditKind.REPLACED, "made", "invented"),
        (EditKind.EQUAL, "by", "by"),
        (EditKind.DELETED, "hostile", ""),
        (EditKind.EQUAL, "powers", "powers"),
    ]


_WORDS = st.lists(
    st.sampled_from(
        ["the", "lake", "void", "lies", "12", "never", "accomplice", "of", "…", "[x]", "boats", "taken", "US"]
    ),
    max_size=14,
)


@given(_WORDS, _WORDS)
@settings(deadline=None)
def test_the_answer_is_the_same_for_both_orders(one: list[str], other: list[str]) -> None:
    assert _compared(" ".join(one), " ".join(other)) == _compared(" ".join(other), " ".join(one))


@given(_WORDS, _WORDS)
@settings(deadline=None)
def test_edits_give_back_all_words_of_both(one: list[str], other: list[str]) -> None:
    a, b = _side(" ".join(one)), _side(" ".join(other))
    steps = edits(a.words, b.words)
    of_b = [word for step in steps for word in wording(" ".join(other), [step.b]).words]
    assert of_b == list(b.words.words)
    assert all(step.a.length == 0 or step.kind is not EditKind.INSERTED for step in steps)
