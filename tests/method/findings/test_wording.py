"""Words of strength: ordered within one object, the longer ones hiding the shorter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.findings.model import WordingObject
from probata.method.findings.wording import (
    HOUSE_ORDER,
    halves,
    read_order,
    shortened,
    stronger,
    strongest,
    unreserved,
    worded,
)

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
    assert stronger("It is clear that it happened.", "as far as anybody can tell", FACT) is None


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


LABELLED = (
    "The detention constitutes arbitrary deprivation of liberty.",
    "These acts amount to torture or other ill-treatment within the meaning of the Convention.",
    "The conduct amounted to a crime against humanity.",
    "The seizure is a breach of Article 11.",
    "The acts qualify as persecution.",
    "There are reasonable grounds to believe that the acts constitute crimes against humanity.",
    "The treatment rises to the level of inhuman treatment.",
    "The transfers were war crimes.",
    "The practice violates Article 9 of the Covenant.",
    "It has constituted enslavement.",
    "On the balance of probabilities the taking of gear was an interference with the right to property.",
    "The acts meet the definition of enforced disappearance.",
    "The conduct does constitute unlawful confinement.",
    "The confinement must be qualified as arbitrary detention.",
    "What F2 describes is an unlawful restriction of movement under Article 12.",
)
RESERVED = (
    "The detention may constitute arbitrary deprivation of liberty.",
    "These acts could amount to torture or other ill-treatment.",
    "The seizure might be a breach of Article 11.",
    "There are indications that the acts constitute persecution.",
    "Whether the acts constitute a crime was not examined.",
    "The conduct does not constitute a crime against humanity.",
    "If knowledge were shown, the acts would constitute crimes against humanity.",
    "The acts may include elements of persecution.",
    "It is likely to constitute enslavement.",
    "The transfers appear to constitute a breach.",
    "The conduct described in F2, which is set out above, may constitute a breach of Article 9.",
    "The Directorate says that this constitutes no breach.",
    "The conduct is described in F2 and may amount to a violation of Article 9.",
    "It is possible that this amounts to discrimination.",
    "There are reasonable grounds to believe that the acts may have constituted persecution.",
    "The law was in force when the acts were committed, and they may be a violation of it.",
    "Nothing in this constitutes a crime.",
)
HALVED = (
    "Incidents of torture occurred in the camps.",
    "Torture was used in the cellar.",
    "There are reasonable grounds to believe that acts of torture or cruel treatment took place.",
    "The accounts of torture are credible.",
    "People were subjected to torture at night.",
    "The beatings were used as torture; nobody was treated by a doctor.",
    "Guards used torture and threats.",
    "The accounts of severe beatings and of torture appear to be credible.",
    "Methods of torture were described.",
    "Residents suffered torture during questioning.",
)
WHOLE = (
    "Incidents of torture or other cruel, inhuman or degrading treatment occurred.",
    "Torture and other ill-treatment were described.",
    "The accounts of torture or ill-treatment are credible.",
    "Torture or inhuman treatment was described.",
    "The State is a party to the Convention against Torture.",
    "The prohibition of torture is absolute.",
    "No torture was found.",
    "The Inquiry could not establish torture.",
    "Whether there was torture was not examined.",
    "The Special Rapporteur on torture was not admitted.",
    "The law against torture was not applied.",
    "Ill-treatment, and in two cases torture, was described.",
    "Degrading treatment and torture were described.",
    "The war crimes of torture and cruel treatment may have been committed.",
    "The accounts do not speak of torture.",
    "Torture, cruel, inhuman and degrading treatment are prohibited.",
    "People were mistreated; some call it torture or mistreatment.",
)


@pytest.mark.parametrize("text", LABELLED)
def test_facts_that_are_called_by_a_legal_name_are_found(text: str) -> None:
    span = unreserved(text)
    assert span is not None
    assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("text", RESERVED)
def test_a_legal_name_with_a_reserve_is_let_be(text: str) -> None:
    assert unreserved(text) is None


@pytest.mark.parametrize("text", HALVED)
def test_half_of_a_rule_of_law_is_found(text: str) -> None:
    (span, lost), *_ = halves(text)
    assert span.of(text).casefold() == "torture"
    assert lost.startswith("or other")


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_rule_of_law_and_a_treatys_name_are_let_be(text: str) -> None:
    assert not list(halves(text))
