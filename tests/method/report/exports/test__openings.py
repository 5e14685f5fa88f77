"""What a value opens, and what it never opens."""

import pytest

from probata.method.report.exports._openings import WITHHELD, Opening, cited, opened_numbers, opening, stands, value_ids
from probata.method.report.model import BoundValue
from tests.method.report import world
from tests.method.report.exports.samples import everything


def _value(source: str, audience: str = "public") -> tuple[BoundValue, Opening]:
    bound = world.bound(source, audience=audience)
    (value,) = (one for one in bound.values if one.record)
    return value, opening(value, "v1", bound)


def _terms(found: Opening) -> dict[str, str]:
    return {fact.term: fact.words for fact in found.facts}


def test_a_plain_count_opens_its_five_values_and_its_base() -> None:
    value, found = _value("Of them {count}`medicine:k` did.")
    assert opened_numbers(value) == {
        "described": 17,
        "said_no": 1,
        "no_answer": 2,
        "not_asked": 6,
        "cannot_tell": 0,
        "everyone": 26,
    }
    assert _terms(found)["asked without an answer"] == "2"
    assert _terms(found)["grade"].startswith("consistent: ")


def test_a_crossed_count_opens_only_what_is_printed() -> None:
    value, found = _value("{count}`women-held:k` women were held.")
    assert opened_numbers(value) == value.numbers == {"described": 12}
    assert "everyone in the base" not in _terms(found)
    assert "not shown" in _terms(found)


def test_a_count_with_special_handling_opens_only_what_is_printed() -> None:
    value, _ = _value("{count}`violence:k|one` person said so.")
    assert opened_numbers(value) == {"described": 1}


def test_a_word_opens_the_condition_of_the_scale() -> None:
    _, found = _value("It was {count}`medicine:words|almost all|answered`.")
    assert _terms(found)["the word"] == "almost all: at least 90 %"


def test_a_public_document_opens_its_place_and_digest() -> None:
    value, found = _value("It says {quote}`decree`.")
    terms = _terms(found)
    assert terms["document"] == "Decree No. 44 of 2 March 2019"
    assert terms["place"] == "characters 32 to 75 of its text"
    assert str(value.record.digest) in terms["its text has the digest"]


def test_a_document_that_nobody_else_published_opens_no_digest() -> None:
    bound = world.bound("See {quote}`directive`.")
    (value,) = (one for one in bound.values if one.record)
    assert value.printed == WITHHELD
    assert str(value.record.digest) not in repr(opening(value, "v1", bound))
    assert "digest" in str(_terms(_value("See {quote}`directive`.", "internal")[1]))


@pytest.mark.parametrize("handle", ["gate", "lamp"])
def test_an_account_opens_nothing_that_two_values_could_be_joined_by(handle: str) -> None:
    value, found = _value(f"One said: {{quote}}`{handle}`.")
    record = value.record
    assert record is not None
    words = " ".join(f"{fact.term} {fact.words}" for fact in found.facts)
    assert "an interview; its notes are with the inquiry" in words
    for secret in (handle, "I-02", "I-05", str(record.ref), str(record.digest), "characters"):
        assert secret not in words
    assert ("in translation" in words) == (handle == "gate")


def test_an_internal_edition_opens_handle_and_code_name() -> None:
    _, found = _value("One said: {quote}`gate`.", "internal")
    assert _terms(found)["handle"] == "gate"
    assert _terms(found)["code name"] == "I-05"


def test_what_is_withheld_opens_nothing() -> None:
    value, found = _value("Another: {quote}`inside`.")
    assert found == Opening("v1", WITHHELD, None, found.facts)
    assert list(_terms(found)) == ["withheld"]
    assert opened_numbers(value) == {}


def test_a_citation_names_title_place_and_remark() -> None:
    bound = world.bound("Words.{cite}`tender|evening edition` More.{cite}`gate` Again.{cite}`directive`")
    said = [cited(value, bound) for value in bound.values]
    assert said == [
        "The Reaches Gazette, 12 April 2019, characters 37 to 97 of its text; evening edition",
        "an interview; its notes are with the inquiry",
        "an internal directive of 9 April 2019",
    ]


def test_ids_count_graded_values_in_the_order_of_the_text() -> None:
    bound = everything()
    ids = value_ids(bound)
    assert list(ids.values()) == [f"v{number}" for number in range(1, len(ids) + 1)]
    assert [one.role.at for one in bound.values if one.grade] == list(ids)


def test_a_figure_or_quotation_was_found_again_at_its_place_and_computed_by_nobody() -> None:
    _, found = _value("{quote}`decree`")
    assert _terms(found)["grade"].startswith("recomputed: found again at its place in the text")
    assert "computed again" not in _terms(found)["grade"]


def test_a_quotation_says_where_its_words_stand_as_a_citation_does() -> None:
    bound = world.bound("It says {quote}`decree`.{cite}`decree`")
    quoted, noted = (one for one in bound.values if one.record)
    assert (
        stands(quoted, bound) == cited(noted, bound) == "Decree No. 44 of 2 March 2019, characters 32 to 75 of its text"
    )
    assert stands(noted, bound) == ""


@pytest.mark.parametrize(
    "source", ["{quote}`lamp`", "{quote}`directive`", "{figure}`decree|44`", "{count}`medicine:k`"]
)
def test_of_accounts_of_what_is_withheld_and_of_other_values_no_place_is_said(source: str) -> None:
    bound = world.bound(f"So {source}.")
    assert [stands(one, bound) for one in bound.values if one.record] in ([""], [])
