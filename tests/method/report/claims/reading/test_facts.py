from __future__ import annotations

from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.facts import Fact, facts
from tests.method.report.world import bound


def _facts(source: str) -> list[Fact]:
    return [one for one in facts(bound(source)) if one.claim.text in source]


def test_active_passive_and_inverted_sentences_read_alike() -> None:
    sources = (
        "Twelve mules were seized in the sheds of Tollan.\n",
        "In the sheds of Tollan, soldiers seized 12 mules.\n",
        "The mules seized in the sheds of Tollan numbered 12.\n",
    )
    read = [_facts(source)[0] for source in sources]
    assert {one.head for one in read} == {read[0].head}
    for one in read:
        assert {"tollan", "shed", "seiz"} <= one.said


def test_a_part_knows_its_whole_in_either_order() -> None:
    [part] = [one for one in _facts("Of 85 guides, 28 heard the bell.\n") if one.claim.value == 28]
    [other] = [one for one in _facts("The bell was heard by 28 of the 39 guides.\n") if one.claim.value == 28]
    assert (part.base, other.base) == (85, 39)
    assert part.head == other.head


def test_words_that_make_another_number_of_it_are_seen() -> None:
    assert _facts("Another three wells in Dorrin were poisoned.\n")[0].doubtful
    assert not _facts("Three wells in Dorrin were poisoned in May.\n")[0].doubtful


def test_words_of_one_kind_stand_against_each_other() -> None:
    assert contrasted(frozenset({"northern"}), frozenset({"southern"}))
    assert not contrasted(frozenset({"northern"}), frozenset({"northern"}))
    assert not contrasted(frozenset({"northern"}), frozenset({"second"}))
