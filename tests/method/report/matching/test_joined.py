"""What people recorded beside evidence holds wherever a place is cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.findings.model import Authenticity
from probata.method.report.matching.joined import authenticity_of, behind, connected, in_recorded_finding, voices_apart
from probata.method.report.model import Bound, Records
from probata.method.sources.authenticity import AuthenticityResult
from tests.method.report import more_world, world
from tests.method.report.found_world import with_findings

_F1 = """
[findings.F1]
type = "law"
says = "The decree is vague."
object = "fact"
wording = "is vague"
rests_on = [{from = "decree", as = "the text itself"}]
"""
_AUTHENTICITY = """
[authenticity.decree]
provenance = "p"
tests = "t"
doubts = "d"
result = "authentic"
judged_by = "j"
"""


def same(answer: str, place: str = "radio", interview: str = "I-02") -> str:
    said = f'place = "{place}"\ninterview = "{interview}"\nanswer = "{answer}"\nby = "N"\nreason = "r"\n'
    return f"\n[[same_witness]]\n{said}"


def bound(toml: str = "", source: str = "Nothing.", known: Records | None = None) -> Bound:
    return more_world.bound(source, with_findings(_F1 + toml, known))


@pytest.mark.parametrize(("answer", "sources", "joins"), [("yes", 1, 1), ("unsure", 1, 1), ("no", 2, 0), ("", 2, 0)])
def test_one_witness_in_two_media_is_one_unless_somebody_said_no(answer: str, sources: int, joins: int) -> None:
    one = bound(same(answer) if answer else "")
    found = behind(one, [one.records.places["lamp"], one.records.places["radio"]])
    assert (found.sources, len(found.joins)) == (sources, joins)


def test_two_documents_that_quote_one_witness_are_one_source() -> None:
    one = bound(same("yes") + same("yes", "courier"))
    found = behind(one, [one.records.places["courier"], one.records.places["radio"]])
    assert (found.sources, len(found.joins), [who.code_name for who in found.people]) == (1, 1, ["I-02"])


def test_a_witness_who_was_not_cited_joins_nothing() -> None:
    one = bound(same("yes", interview="I-05"))
    found = behind(one, [one.records.places["lamp"], one.records.places["radio"]])
    assert (found.sources, found.joins) == (2, ())


def test_the_same_words_at_another_place_have_the_same_witness() -> None:
    places = dict(world.records().places)
    longer = replace(places["radio"], handle="radio-too")
    known = replace(world.records(), places={**places, "radio-too": longer})
    one = bound(same("yes"), known=known)
    assert behind(one, [places["lamp"], longer]).sources == 1


def test_people_interviewed_together_are_two_once_somebody_wrote_it_down() -> None:
    apart = '\n[[two_sources]]\ninterviews = ["I-05", "I-06"]\nby = "N"\nreason = "asked apart"\n'
    for toml, sources in (("", 1), (apart, 2)):
        one = bound(toml)
        pair = [who for who in one.records.interviews if who.code_name in ("I-05", "I-06")]
        assert voices_apart(one, pair) == sources
        assert bool(connected(one, *pair)) is (sources == 1)


def test_what_was_heard_from_somebody_stays_theirs() -> None:
    apart = '\n[[two_sources]]\ninterviews = ["I-02", "I-31"]\nby = "N"\nreason = "asked apart"\n'
    one = bound(apart)
    pair = [who for who in one.records.interviews if who.code_name in ("I-02", "I-31")]
    assert connected(one, *pair)


def test_a_record_on_a_document_is_one_for_each_of_its_places() -> None:
    one = bound(_AUTHENTICITY)
    assert authenticity_of(one, one.records.places["decree"]) is not None
    assert authenticity_of(one, one.records.places["decree-all"]) is not None
    assert authenticity_of(one, one.records.places["tender"]) is None
    assert authenticity_of(one, one.records.places["lamp"]) is None


def test_a_finding_with_a_record_is_told_from_one_without() -> None:
    for name, there in (("F1", True), ("F8", False)):
        one = bound(source=f":::{{finding}} {name} law\nThe decree is vague.{{cite}}`decree`\n:::\n")
        inside = next(each for each in one.passages if each.inside and each.inside[0].name == "finding")
        assert in_recorded_finding(one, inside) is there


def test_a_stored_record_is_one_wherever_its_document_is_cited_and_the_table_comes_first() -> None:
    known = world.records()
    tender = str(known.places["tender"].document)
    stored = Authenticity("", "p", "t", "d", AuthenticityResult.NOT_SHOWN, "j", "assessment-1")
    decree = str(known.places["decree"].document)
    known = replace(known, authenticity={tender: stored, decree: stored})
    one = bound(_AUTHENTICITY, known=known)
    assert authenticity_of(one, one.records.places["tender"]) is stored
    assert getattr(authenticity_of(one, one.records.places["decree"]), "result", None) is AuthenticityResult.AUTHENTIC
    assert authenticity_of(one, one.records.places["lamp"]) is None
    plain = more_world.bound("Nothing.", known)
    assert authenticity_of(plain, known.places["tender"]) is stored
