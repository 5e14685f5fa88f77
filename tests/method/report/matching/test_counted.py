"""What a count counts, in words."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.matching.counted import GRAVE, counted, phrase, phrases_of
from tests.method.report import world
from tests.method.report.claims_world import codebook, records, what
from tests.method.report.more_world import bound


def test_a_derived_code_speaks_of_all_that_it_is_made_of() -> None:
    assert what("either").codes == {"medicine", "pills", "injections"}


def test_what_stands_behind_not_is_wanted_otherwise() -> None:
    [act] = what("not-held").acts
    assert (act.code, act.so, act.of_base) == ("held", False, False)


def test_the_base_is_counted_too_and_alone_where_that_is_asked() -> None:
    assert {(one.code, one.of_base) for one in what("pills-held").acts} == {("pills", False), ("held", True)}
    assert what("pills-held", base_only=True).codes == {"held"}
    assert what("pills", base_only=True).codes == frozenset()


def test_values_are_those_that_are_let_in() -> None:
    assert what("held-women").values == {"sex": {"woman"}}
    assert what("not-women").values == {"sex": {"man"}}


def test_a_phrase_that_says_not_is_turned() -> None:
    assert phrase("not free to leave").turned
    assert phrase("without pay").loose == phrase("paid").loose == ("pay",)
    assert not phrase("held in a hostel").turned
    assert phrase("held in a hostel").strict == ("hold", "in", "hostel")


def test_words_of_a_code_are_its_label_and_its_says() -> None:
    assert {one.loose for one in phrases_of(codebook(), "held")} == {("hold",), ("hold", "hostel")}


def test_words_of_one_matter_are_near() -> None:
    mine = what("leave")
    assert "confin" in mine.near
    assert "pill" not in mine.near | mine.stems
    assert "tortur" in GRAVE


def test_an_expression_that_the_codebook_does_not_know_counts_nothing_known() -> None:
    strange = replace(records().counts["held"], handle="strange", expression="gone")
    known = replace(records(), counts={"strange": strange})
    assert counted(bound("", known), strange) is None
    assert counted(bound("", replace(known, codebook=None)), world.records().counts["held"]) is None
