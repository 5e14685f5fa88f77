from __future__ import annotations

import pytest

from probata.method.report.annex import methodology
from probata.method.report.exports.html import to_html
from probata.method.report.model import SavedPlace
from probata.method.report.values import numbers, values
from probata.method.testimony.disclosable import may_be_disclosed
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import Checkpoint, Draft, Edition, File, SigningKey, Value, sign, verify
from probata.signing.printed import marks
from tests.method.report import both_world, found_world
from tests.method.report.world import bound

SOURCE = """Of those who had been held or had worked, {count}`medicine:words|almost all|answered`, described it.

In all {count}`involved:k` of the {count}`involved:n` people interviewed had been held or had worked.

Of the women, {count}`women-held:k` had been held. The decree says {quote}`decree`. A witness said {quote}`lamp`.

The province ordered {figure}`tender|about 12,000` places.{cite}`decree-all`
"""


def made(source: str = SOURCE) -> list[Value]:
    found = bound(source)
    return list(values(found, methodology(found)))


def test_a_plain_count_is_consistent_with_all_its_five_values_and_a_leaf_for_each_person() -> None:
    first = made()[0]
    assert (first.grade, first.rule) == (
        Grade.CONSISTENT,
        {"name": "five-values", "word": "almost all", "of": "answered"},
    )
    assert first.figure == {"base": 26, "described": 17, "said_no": 1, "no_answer": 2, "not_asked": 6, "cannot_tell": 0}
    assert len(first.rows) + len(first.left_out) == 26
    assert {key for row in first.rows for key in row} == {"heard"}


def test_a_row_binds_the_file_of_its_account_and_whoever_may_not_be_told_of_is_left_out() -> None:
    found = bound(SOURCE)
    people = found.records.interviews
    digests = {one.account: Digest.of(one.code_name.encode()) for one in people if one.account}
    decree = next(one.record for one in found.values if one.role.parts[0] == "decree")
    assert isinstance(decree, SavedPlace)
    drafted = list(values(found, methodology(found), {**digests, decree.document: Digest.of(b"decree")}))
    count, crossed = drafted[0], next(one for one in drafted if "women" in one.sentence)
    silent = [one for one in people if not may_be_disclosed(one, found.records.today)]
    assert 0 < len(count.left_out) <= len(silent)
    assert len(count.items) == len(count.rows)
    assert {one for one in count.items if one} <= set(digests.values())
    assert not {one for one in count.items if one} & {digests.get(one.account) for one in silent if one.account}
    assert len(crossed.items) == len(crossed.rows) == 12 - len(crossed.left_out)
    assert all(not one.items and not one.left_out for one in drafted if one.grade is Grade.RECOMPUTED)
    (lamp,) = [one for one in drafted if one.figure == "It was not bright. It was only never dark."]
    spoke = next(one.record for one in found.values if one.role.parts[0] == "lamp")
    assert isinstance(spoke, SavedPlace)
    assert lamp.items == ((digests[spoke.document],) if spoke.document in digests else ())


def test_a_crossed_count_gives_only_what_is_printed() -> None:
    women = next(one for one in made() if "women" in one.sentence and one.figure == 12)
    assert (women.grade, women.rule) == (Grade.ATTESTED, {"name": "count-rows"})
    assert len(women.rows) + len(women.left_out) == 12


def test_words_of_a_public_document_are_recomputed_and_those_of_an_account_attested() -> None:
    decree = next(one for one in made() if one.figure == "Absence from the hostel requires permission.")
    assert decree.grade is Grade.RECOMPUTED
    (row,) = decree.rows
    assert row["sha256"] == Digest.of(str(row["text"]).encode()).hex
    lamp = next(one for one in made() if one.figure == "It was not bright. It was only never dark.")
    assert lamp.grade is Grade.ATTESTED


def test_a_note_is_no_value_and_a_figure_is_one() -> None:
    figures = [one.figure for one in made()]
    assert "about 12,000" in figures
    assert len([one for one in made() if "ordered" in one.sentence]) == 1


def test_the_package_of_a_report_verifies_with_the_grades_that_the_report_prints() -> None:
    found = bound(SOURCE)
    drafted = tuple(values(found, methodology(found)))
    page = to_html(found, methodology(found), (), draft=False, pictures={})
    files = (File("report.html", page),)
    draft = Draft(Edition("first", "2022-03-01T09:00:00Z"), drafted, Checkpoint(0, Digest.of(b"")), files)
    key = SigningKey(Withheld(bytes(32)))
    verdict = verify(sign(draft, key, Withheld(bytes(range(32)))), key.fingerprint)
    assert not verdict.faults
    assert [one.grade for one in verdict.values] == [one.grade for one in drafted]
    printed = [one.grade for one in found.values if one.grade]
    assert {*printed} <= {one.grade for one in drafted}


def test_every_mark_of_the_report_has_a_value_and_every_value_stands_at_its_mark() -> None:
    found = bound(SOURCE)
    there = marks(to_html(found, methodology(found), (), draft=False, pictures={}))
    drafted = list(values(found, methodology(found)))
    assert there is not None
    assert set(there) == {one.printed.mark for one in drafted if one.printed}
    for one in drafted:
        assert one.printed
        assert set(there[one.printed.mark]) == {one.printed.text}


def test_the_numbers_of_the_annex_are_marked_wherever_they_stand() -> None:
    found = bound("Nobody is counted in this sentence.\n")
    annex = methodology(found)
    there = marks(to_html(found, annex, (), draft=False, pictures={}))
    assert there is not None
    assert len(there["a1"]) > 1
    assert set(there["a1"]) == {str(annex.interviews)}
    cells = sum(words.isdigit() for table in annex.tables for row in table.rows for words in row[1:])
    assert sum(len(words) for mark, words in there.items() if mark.startswith("a")) >= cells


def test_words_that_print_in_another_form_are_signed_as_a_reading() -> None:
    said = made("It said {quote}`decree|Absence from the hostel requires permission.` there.\n")
    assert [one.rule["name"] for one in said if one.printed and one.printed.mark == "v1"] == ["quotation"]
    (figure,) = [one for one in made("It gives {figure}`tender|about twelve thousand`.\n") if "gives" in one.sentence]
    assert (figure.rule, figure.figure, figure.grade) == ({"name": "reading"}, "about twelve thousand", Grade.ATTESTED)


def test_no_row_names_an_interview() -> None:
    text = repr([(one.sentence, one.figure, one.rows) for one in made()])
    assert "I-0" not in text
    assert "interview-" not in text


def test_an_ellipsis_makes_values_of_the_pieces_around_it() -> None:
    found = made("He wrote {quote}`lamp|It was not bright. […] never dark.`\n")
    assert [one.figure for one in found if one.sentence.startswith("He wrote")] == ["It was not bright.", "never dark."]


def test_the_numbers_of_an_edition_are_kept_with_whom_they_count() -> None:
    found = bound(SOURCE)
    kept = {one.name: one for one in numbers("first", found, methodology(found))}
    women = next(one for name, one in kept.items() if name.startswith("held and sex = woman"))
    assert (women.value, len(women.members), women.attributes) == (12, 12, frozenset({"sex"}))
    plain = next(
        one for name, one in kept.items() if name.startswith("held or worked |") and name.endswith("described")
    )
    assert (plain.value, plain.attributes) == (26, frozenset())


@pytest.mark.parametrize("sign_", ["\t", "\x07", "\u2028"])
def test_control_characters_do_not_reach_a_signed_sentence(sign_: str) -> None:
    for one in made(f"In all{sign_}{{count}}`involved:k` had been held or had worked.\n"):
        assert one.sentence.isprintable()


def test_an_estimate_is_attested_in_the_words_that_are_printed_with_its_table_in_one_withheld_row() -> None:
    source = "There were {estimate}`east:headline`; {estimate}`east:point|about 1,000` people, so to speak."
    found = found_world.example(source)
    headline, point = [one for one in values(found, methodology(found)) if one.rule == {"name": "reading"}]
    assert (point.figure, point.grade, len(point.rows)) == ("about 1,000", Grade.ATTESTED, 1)
    assert point.printed is not None
    assert point.printed.text == "about 1,000"
    assert headline.rows[0]["counts"] == found_world.east().body["counts"]
    assert (headline.rows[0]["part"], point.rows[0]["part"]) == ("headline", "point")


def test_conditions_of_findings_are_signed_as_there_or_missing_and_what_is_missing_stays_withheld() -> None:
    found = both_world.bound()
    told = [one for one in values(found, methodology(found)) if "minimum condition" in one.sentence]
    assert {one.sentence.split(",")[0] for one in told} == {"Finding F1", "Finding F2"}
    assert {one.figure for one in told} <= {"there", "missing"}
    assert all(str(one.figure) in one.sentence and one.grade is Grade.ATTESTED for one in told)
    for one in told:
        missing = str(one.rows[0]["missing"])
        assert not missing or missing not in one.sentence
