"""Families are told twice; a weak bridge chains nothing; what a person decided outranks every threshold."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.coverage import Shares
from probata.method.sources.families import Measured, Pair, Readings, families

NONE = Shares(0.0, 0.0)


def tell(
    count: int,
    shares: Mapping[Pair, tuple[float, float]],
    decided: Mapping[Pair, bool] | None = None,
    boxes: Mapping[Pair, tuple[tuple[int, int], tuple[int, int]]] | None = None,
) -> Readings:
    known = {pair: Shares(*parts) for pair, parts in shares.items()}
    places = boxes or {}
    measured = [Measured(pair, share, *places.get(pair, ((0, 100), (0, 100)))) for pair, share in known.items()]
    return families(count, measured, lambda pair: known.get(pair, NONE), decided or {})


def parts(groups, count: int) -> list[list[int]]:
    return sorted({tuple(groups.members(number)) for number in range(count)})


def test_whole_copies_are_one_family_strictly_and_leniently() -> None:
    told = tell(3, {(0, 1): (0.9, 0.9), (1, 2): (0.9, 0.8), (0, 2): (0.8, 0.8)})
    assert parts(told.strict, 3) == parts(told.lenient, 3) == [(0, 1, 2)]


def test_what_lies_between_the_thresholds_joins_only_leniently() -> None:
    told = tell(2, {(0, 1): (0.4, 0.5)})
    assert parts(told.strict, 2) == [(0,), (1,)]
    assert parts(told.lenient, 2) == [(0, 1)]


def test_two_paragraphs_of_another_text_join_nothing() -> None:
    told = tell(2, {(0, 1): (0.2, 0.2)})
    assert parts(told.lenient, 2) == [(0,), (1,)]


def test_a_text_made_of_two_halves_does_not_chain_two_families() -> None:
    told = tell(4, {(0, 1): (1, 1), (2, 3): (1, 1), (1, 2): (0.6, 0.6)})
    assert parts(told.strict, 4) == [(0, 1), (2, 3)]
    assert parts(told.lenient, 4) == [(0, 1, 2, 3)]


def test_a_trimmed_copy_joins_the_text_that_holds_it() -> None:
    assert parts(tell(2, {(0, 1): (1.0, 0.4)}).strict, 2) == [(0, 1)]


def test_a_note_inside_a_much_longer_text_is_only_possibly_one_text() -> None:
    told = tell(2, {(0, 1): (1.0, 0.05)})
    assert (parts(told.strict, 2), parts(told.lenient, 2)) == ([(0,), (1,)], [(0, 1)])


def test_a_digest_of_two_texts_joins_neither_until_a_person_says_so() -> None:
    shares = {(0, 2): (1.0, 0.45), (1, 2): (1.0, 0.45)}
    boxes = {(0, 2): ((0, 100), (0, 100)), (1, 2): ((0, 100), (110, 210))}
    told = tell(3, shares, boxes=boxes)
    assert parts(told.strict, 3) == [(0,), (1,), (2,)]
    assert parts(told.lenient, 3) == [(0, 1, 2)]
    assert parts(tell(3, shares, {(0, 2): True}, boxes).strict, 3) == [(0, 2), (1,)]


def test_a_short_text_inside_two_unrelated_ones_joins_one_of_them_and_bridges_nothing() -> None:
    told = tell(3, {(0, 1): (1.0, 0.3), (0, 2): (1.0, 0.25)})
    assert parts(told.strict, 3) == [(0, 1), (2,)]


def test_a_decision_outranks_every_threshold_in_both_readings() -> None:
    apart = tell(2, {(0, 1): (1.0, 1.0)}, {(0, 1): False})
    joined = tell(2, {}, {(0, 1): True})
    assert parts(apart.strict, 2) == parts(apart.lenient, 2) == [(0,), (1,)]
    assert parts(joined.strict, 2) == parts(joined.lenient, 2) == [(0, 1)]


def test_what_a_person_kept_apart_is_not_joined_by_a_detour() -> None:
    shares = {(0, 1): (1, 1), (1, 2): (0.9, 0.9), (0, 2): (0.9, 0.9)}
    told = tell(3, shares, {(0, 2): False})
    assert not told.strict.same((0, 2))
    assert not told.lenient.same((0, 2))


SHARE = st.sampled_from([0.0, 0.1, 0.25, 0.35, 0.5, 0.6, 0.8, 1.0])


@settings(deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]),
        st.tuples(SHARE, SHARE),
        max_size=12,
    ),
    st.dictionaries(
        st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]),
        st.booleans(),
        max_size=3,
    ),
)
def test_the_lenient_reading_only_ever_joins_what_the_strict_one_keeps(
    shares: dict[Pair, tuple[float, float]], decided: dict[Pair, bool]
) -> None:
    told = tell(7, shares, decided)
    again = tell(7, dict(reversed(shares.items())), dict(reversed(decided.items())))
    assert parts(told.strict, 7) == parts(again.strict, 7)
    assert parts(told.lenient, 7) == parts(again.lenient, 7)
    for number in range(7):
        assert set(told.strict.members(number)) <= set(told.lenient.members(number))
    for pair, joined in decided.items():
        assert joined or not told.strict.same(pair)
