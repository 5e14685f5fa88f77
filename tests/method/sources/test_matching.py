"""Chains: equal runs in the same order, across small edits, in linear size even for texts that repeat themselves."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.matching import Chain, chains
from probata.method.sources.model import SourceText
from probata.method.sources.shingles import shingles
from probata.method.sources.words import Words, read
from probata.record.ref import Ref

REF = Ref.of("doc", bytes(16))


def match(one: str, other: str) -> tuple[Words, Words, tuple[Chain, ...]]:
    a, b = read(SourceText(REF, one)), read(SourceText(REF, other))
    return a, b, chains(a, b, shingles(a), shingles(b))


def run(start: int, count: int, mark: str = "w") -> str:
    return " ".join(f"{mark}{number}" for number in range(start, start + count))


def test_equal_texts_are_one_run() -> None:
    assert match(run(0, 40), run(0, 40))[2] == (((0, 0, 40),),)


def test_a_replaced_an_inserted_and_a_dropped_word_stay_in_one_chain() -> None:
    other = f"{run(0, 10)} new {run(11, 9)} added words {run(20, 10)} {run(31, 9)}"
    (chain,) = match(run(0, 40), other)[2]
    assert [count for _, _, count in chain] == [10, 9, 10, 9]


def test_moved_paragraphs_are_two_chains() -> None:
    found = match(f"{run(0, 30)} {run(50, 60)}", f"{run(50, 60)} {run(0, 30)}")[2]
    assert [chain[0][2] for chain in found] == [60, 30]


def test_runs_far_apart_are_not_chained() -> None:
    found = match(f"{run(0, 10)} {run(0, 60, 'x')} {run(20, 10)}", f"{run(0, 10)} {run(0, 60, 'y')} {run(20, 10)}")[2]
    assert len(found) == 2


def test_four_equal_words_are_no_run() -> None:
    assert match("a b c d", "a b c d x")[2] == ()


def test_a_text_that_repeats_one_phrase_is_matched_in_order() -> None:
    one = "the lake fell again " * 3_000
    found = match(one, f"x {one}")[2]
    assert sum(count for _, _, count in found[0]) >= 11_990


WORDS = st.lists(st.sampled_from("abcd"), max_size=40)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_every_run_of_every_chain_is_equal_in_both_texts_and_goes_forward(one: list[str], other: list[str]) -> None:
    a, b, found = match(" ".join(one), " ".join(other))
    for chain in found:
        end_a = end_b = 0
        for first_a, first_b, count in chain:
            assert count > 0
            assert a.ids[first_a : first_a + count].tolist() == b.ids[first_b : first_b + count].tolist()
            assert first_a >= end_a
            assert first_b >= end_b
            end_a, end_b = first_a + count, first_b + count


@settings(deadline=None)
@given(WORDS, st.lists(st.sampled_from("abcd"), min_size=5, max_size=12), WORDS)
def test_five_common_words_are_always_found(before: list[str], common: list[str], after: list[str]) -> None:
    assert match(" ".join([*before, *common]), " ".join([*common, *after]))[2]
