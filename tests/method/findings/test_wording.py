"""Words of strength: ordered within one object, the longer ones hiding the shorter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.findings.model import WordingObject
from probata.method.findings.wording import HOUSE_ORDER, read_order, shortened, stronger, strongest, worded

FACT, ALLEGATION, LABEL = (HOUSE_ORDER[one] for one in WordingObject)


@pytest.mark.parametrize("about", list(WordingObject))
def test_no_words_stand_in_two_ranks_of_the_house(about: WordingObject) -> None:
    words = [one.casefold() for several in HOUSE_ORDER[about] for one in several]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("about", list(WordingObject))
def test_each_wording_of_the_house_is_found_with_its_own_rank(about: WordingObject) -> None:
    order = HOUSE_ORDER[about]
    for rank, several in enumerate(order):
        for words in several:
            assert [one.rank for one in worded(f"Here it {words} something.", order)] == [rank], words


def test_the_longer_wording_hides_the_shorter_one() -> None:
    assert [one.words for one in worded("They appear to be credible.", ALLEGATION)] == ["appear to be credible"]
    assert [one.words for one in worded("This may constitute a crime.", LABEL)] == ["may constitute"]


def test_what_is_denied_is_not_said() -> None:
    assert worded("They are not proven and never were proven.", ALLEGATION) == ()
    assert worded("There are no reasonable grounds to believe any total.", FACT) == ()


def test_words_are_found_over_a_line_end_and_in_any_case() -> None:
    assert [one.words for one in worded("It MAY\nconstitute a crime.", LABEL)] == ["may constitute"]


def test_a_place_holds_the_very_words() -> None:
    text = "In short: these acts may constitute crimes."
    [one] = worded(text, LABEL)
    assert one.span.of(text) == "may constitute"


def test_dropping_may_is_stronger() -> None:
    found = stronger("These acts constitute crimes.", "may constitute", LABEL)
    assert found is not None
    assert found.words == "constitute"
    assert stronger("These acts may constitute crimes.", "may constitute", LABEL) is None
    assert stronger("These acts may include elements of crimes.", "may constitute", LABEL) is None


def test_words_that_nobody_ordered_bind_nothing() -> None:
    assert stronger("It is clear that it happened.", "on the balance of probabilities", FACT) is None


def test_an_order_of_ones_own_counts_instead() -> None:
    order = read_order([["it  is so"], ["it may be so"]])
    assert order == (("it is so",), ("it may be so",))
    assert stronger("It is so.", "it may be so", order) is not None


def test_half_of_a_two_part_term_is_found_where_the_adopted_sentence_has_both() -> None:
    adopted = "incidents of torture or other cruel, inhuman or degrading treatment"
    text = "The accounts of torture are credible. Torture or ill-treatment was described."
    [(span, lost)] = shortened(text, adopted)
    assert span.of(text) == "torture"
    assert lost == "or other cruel, inhuman or degrading treatment"
    assert list(shortened(text, "incidents of torture")) == []


def test_held_for_held_or_worked_is_found() -> None:
    assert [span.of("26 were held.") for span, _ in shortened("26 were held.", "26 had been held or worked")] == [
        "held"
    ]


@given(st.text(max_size=80))
def test_the_strongest_of_any_text_is_one_of_its_wordings(text: str) -> None:
    found = worded(text, FACT)
    best = strongest(text, FACT)
    assert best == min(found, key=lambda one: (one.rank, one.span), default=None)
    assert best is None or all(best.rank <= one.rank for one in found)


@given(st.sampled_from([words for several in ALLEGATION for words in several]))
def test_nothing_is_stronger_than_itself(words: str) -> None:
    assert stronger(f"They {words} all.", words, ALLEGATION) is None
