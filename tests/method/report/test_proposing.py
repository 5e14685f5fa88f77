"""Which record could bear what nothing bears yet."""

from __future__ import annotations

import pytest

from probata.method.report.model import Bound, Objection
from probata.method.report.proposing import MOST, Offer, offers
from tests.method.report.world import bound, records


def offered(source: str, words: str, code: str = "PB301") -> list[tuple[Offer, ...]]:
    """What is offered for these words of a manuscript over the world."""
    made = bound(source)
    return list(offers(made, objection(made, words, code)))


def objection(made: Bound, words: str, code: str) -> Objection:
    """An objection to these words."""
    [passage] = [one for one in made.passages if words in one.masked]
    start = passage.at.start + passage.masked.index(words)
    at = type(passage.at)(passage.at.file, start, start + len(words), 1, 1)
    return Objection(code, at, "", "")


def bodies(found: list[tuple[Offer, ...]]) -> list[list[str]]:
    """What each choice would tie to."""
    return [[one.tied.body for one in choice] for choice in found]


def test_a_number_is_offered_the_count_that_its_sentence_speaks_of() -> None:
    found = offered("Of all, 26 had been held or had worked in a hostel.\n", "26")
    assert bodies(found)[0] == ["involved:k"]
    assert "held" in found[0][0].says


def test_a_part_and_its_base_are_tied_each_to_its_own_number() -> None:
    found = offered("26 of 40 interviewees had been held or had worked in a hostel.\n", "26 of 40")
    assert bodies(found)[0] == ["involved:k", "involved:n"]
    assert [one.tied.words for one in found[0]] == ["26", "40"]


def test_a_small_number_by_itself_is_offered_nothing() -> None:
    assert offered("There were 2 gates.\n", "2") == []


def test_a_number_that_no_record_gives_is_offered_nothing() -> None:
    assert offered("Of all, 31 had been held or had worked in a hostel.\n", "31") == []


def test_never_more_than_three_are_offered() -> None:
    assert len(offered("In all, 40 people were interviewed.\n", "40")) <= MOST


def test_a_word_for_a_number_is_offered_a_count_that_bears_it() -> None:
    found = offered("Most interviewees had been held or had worked in a hostel.\n", "Most", "PB303")
    assert bodies(found)[0][0].startswith("involved:words")


def test_a_word_that_no_count_bears_is_offered_nothing() -> None:
    source = "Almost all interviewees had been held or had worked in a hostel.\n"
    assert not [one for one in bodies(offered(source, "Almost all", "PB303")) if one[0] == "involved:words"]


def test_a_quotation_is_offered_the_place_where_its_words_stand() -> None:
    source = "The decree says “Absence from the hostel requires permission”.\n"
    [[one]] = offered(source, "“Absence from the hostel requires permission”", "PB201")
    assert (one.tied.body, one.why) == ("decree", "the words stand there")


def test_a_quotation_with_another_word_is_offered_the_place_with_what_differs() -> None:
    source = "The decree says “Absence from the camp requires permission”.\n"
    [[one]] = offered(source, "“Absence from the camp requires permission”", "PB201")
    assert one.tied.body == "decree"
    assert one.why.startswith("it reads otherwise there")


def test_a_quotation_from_elsewhere_is_offered_nothing() -> None:
    assert offered("He said “we never went there again”.\n", "“we never went there again”", "PB201") == []


@pytest.mark.parametrize("code", ["PB302", "PB401"])
def test_other_objections_are_offered_nothing(code: str) -> None:
    assert offered("Of all, 26 had been held or had worked in a hostel.\n", "26", code) == []


def test_a_number_of_something_else_is_offered_no_count() -> None:
    assert offered("They came 26 hours after the pills had been given in the hostel.\n", "26 hours") == []
    assert offered("They had held 26 letters in the hostel.\n", "26 letters") == []


def test_everybody_is_offered_without_a_word_of_what_is_counted() -> None:
    found = bodies(offered("The inquiry heard 40 people.\n", "40"))
    assert found
    assert all(one[0].endswith(":n") for one in found)


def test_a_part_of_everybody_is_offered_where_the_sentence_gives_both() -> None:
    assert ["involved:k", "involved:n"] in bodies(offered("Twenty-six of the 40 came.\n", "Twenty-six of the 40"))


def test_those_who_said_no_are_offered_only_where_a_sentence_denies() -> None:
    count = records().counts["involved"].count
    number = count.said_no
    said = bodies(offered(f"{number} people had been held or had worked in a hostel.\n", str(number)))
    assert ["involved:no"] not in said


def test_a_figure_is_offered_where_the_words_beside_it_are_the_same() -> None:
    [[one]] = offered("The province ordered 6,200 bunk beds.\n", "6,200")
    assert one.tied.body == "tender"
    assert "beside words" in one.why
    assert offered("They walked for 6,200 miles.\n", "6,200") == []
