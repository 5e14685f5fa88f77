"""Shingles: all of them, and only documents that share enough of them are compared."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.model import SourceText
from probata.method.sources.shingles import CROWD, LENGTH, SHORT_LENGTH, candidates, postings, shingles
from probata.method.sources.words import Words, read
from probata.record.ref import Ref

REF = Ref.of("doc", bytes(16))


def words(*texts: str) -> list[Words]:
    return [read(SourceText(REF, text)) for text in texts]


def test_a_text_of_n_words_has_n_minus_four_shingles() -> None:
    (one,) = words("a b c d e f g")
    assert shingles(one).ends.tolist() == [5, 6, 7]


def test_a_long_document_is_not_truncated() -> None:
    (one,) = words(" ".join(f"w{number}" for number in range(20_000)))
    assert len(shingles(one).ends) == 19_996


def test_a_text_of_fewer_than_five_words_has_only_short_shingles() -> None:
    (one,) = words("no comment today")
    assert len(shingles(one, LENGTH).ends) == 0
    assert shingles(one, SHORT_LENGTH).ends.tolist() == [3]


def test_two_words_make_one_short_shingle_and_none_at_all_make_none() -> None:
    two, none = words("no comment", "…")
    assert shingles(two, SHORT_LENGTH).ends.tolist() == [2]
    assert len(shingles(none, SHORT_LENGTH).ends) == len(shingles(none).ends) == 0


def test_equal_runs_of_mixed_scripts_have_equal_shingles() -> None:
    one, other = (shingles(each) for each in words("aa bb 湖水又下降了 cc dd", "xx aa bb 湖水又下降了 cc dd"))
    assert set(one.sorted.tolist()) < set(other.sorted.tolist())


def test_repeats_are_numbered_by_turn() -> None:
    (one,) = words("a b c d e " * 3)
    found = shingles(one)
    first = int(np.flatnonzero(found.order == 0)[0])
    assert (found.turn[first], found.count[first]) == (0, 3)


def test_pairs_with_enough_in_common_are_candidates_and_others_are_not() -> None:
    texts = words("a b c d e f g h i", "a b c d e f g x y", "a b c d e x y z w", "k l m n o p q r s")
    assert candidates(postings([shingles(one) for one in texts]), 4) == [(0, 1)]


def test_a_crowd_is_linked_to_its_neighbours_only_but_without_a_gap() -> None:
    count = CROWD + 30
    pairs = candidates(postings([shingles(one) for one in words(*["a b c d e f g h"] * count)]), count)
    assert len(pairs) < 4 * count
    assert {(at, at + 1) for at in range(count - 1)} <= set(pairs)


def test_no_documents_have_no_candidates() -> None:
    assert candidates(postings([]), 0) == []


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=14), min_size=2, max_size=6))
def test_candidates_are_exactly_the_pairs_with_three_shared_runs_of_five(drawn: list[list[str]]) -> None:
    texts = words(*[" ".join(one) for one in drawn])
    found = candidates(postings([shingles(one) for one in texts]), len(texts))
    runs = [{tuple(one[at : at + 5]) for at in range(len(one) - 4)} for one in drawn]
    expected = [(a, b) for a in range(len(runs)) for b in range(a + 1, len(runs)) if len(runs[a] & runs[b]) >= 3]
    assert found == expected
