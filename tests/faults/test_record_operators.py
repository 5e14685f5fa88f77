"""The suite over records itself, without the product: every fault changes something, and clean is clean."""

import random
import re
import tomllib
from collections.abc import Mapping
from itertools import pairwise

import pytest

from tests.faults import world
from tests.faults.editing import fences, paragraphs, roles
from tests.faults.harmless_records import HARMLESS_RECORDS, HarmlessRecord
from tests.faults.record_operators import GROUPS, RECORD_OPERATORS, RecordOperator, generated
from tests.faults.recorded import (
    ADOPTIONS,
    DOCUMENTS,
    ESTIMATES,
    FINDINGS,
    INQUIRIES,
    INSTRUMENTS,
    RECOMMENDATIONS,
    REPLY,
    REPORT,
    RESPONSE,
    RESPONSES,
    SAVES,
    Files,
    interview,
    loaded,
    saved,
)
from tests.faults.spoiling import Spoiled, tables

SEEDS = range(6)
NAMES = list(INQUIRIES)


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 -- to repeat a change, not to hide one


def _applied(operator: RecordOperator) -> list[tuple[Files, Spoiled]]:
    found = [(files, operator.apply(files, _chance(seed))) for files in INQUIRIES.values() for seed in SEEDS]
    return [(files, one) for files, one in found if one is not None]


def _differ(old: Files, new: Mapping[str, str]) -> list[str]:
    return [name for name in new if new[name] != old.get(name)]


def _read_all(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        if name.endswith(".toml"):
            tomllib.loads(text)


@pytest.mark.parametrize("operator", RECORD_OPERATORS, ids=lambda one: one.name)
def test_an_operator_changes_an_inquiry_and_says_where(operator: RecordOperator) -> None:
    changed = _applied(operator)
    assert changed, "it applies to no clean inquiry"
    for files, spoiled in changed:
        assert _differ(files, spoiled.files)
        assert set(spoiled.files) == set(files)
        for spot in (spoiled.at, *spoiled.also):
            assert 0 <= spot.place[0] <= spot.place[1] <= len(spoiled.files[spot.file])
        assert spoiled.at.place[0] < spoiled.at.place[1] or spoiled.anywhere


@pytest.mark.parametrize("operator", RECORD_OPERATORS, ids=lambda one: one.name)
def test_files_that_an_operator_changed_can_still_be_read(operator: RecordOperator) -> None:
    for _, spoiled in _applied(operator):
        _read_all(spoiled.files)


@pytest.mark.parametrize("operator", RECORD_OPERATORS, ids=lambda one: one.name)
def test_the_spot_touches_what_changed(operator: RecordOperator) -> None:
    slack = 4  # after a word taken out, letters in common blur where
    for files, spoiled in _applied(operator):
        changes = {name: _difference(files[name], spoiled.files[name]) for name in _differ(files, spoiled.files)}
        spots = (spoiled.at, *spoiled.also)
        assert spoiled.anywhere or any(
            one.file in changes
            and one.place[0] <= changes[one.file][1] + slack
            and changes[one.file][0] - slack <= one.place[1]
            for one in spots
        )


def _difference(old: str, new: str) -> tuple[int, int]:
    """Where the new text is not the old one."""
    low = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    same = 0
    while same < min(len(old), len(new)) - low and old[-1 - same] == new[-1 - same]:
        same += 1
    return low, len(new) - same


@pytest.mark.parametrize("operator", [*RECORD_OPERATORS, *HARMLESS_RECORDS], ids=lambda one: one.name)
def test_one_seed_gives_one_change(operator: RecordOperator | HarmlessRecord) -> None:
    for files in INQUIRIES.values():
        assert operator.apply(files, _chance(7)) == operator.apply(files, _chance(7))


def test_every_group_has_operators_and_every_operator_a_law_and_a_sentence() -> None:
    assert {one.group for one in RECORD_OPERATORS} == set(GROUPS)
    assert all(re.match(r"METHOD [1-8]", one.law) for one in RECORD_OPERATORS)
    assert all(re.fullmatch(r"[A-Z].*\w.*\.", one.says) for one in RECORD_OPERATORS)
    names = [one.name for one in (*RECORD_OPERATORS, *HARMLESS_RECORDS)]
    assert len(names) == len(set(names))
    assert len(RECORD_OPERATORS) >= 70
    assert len(HARMLESS_RECORDS) >= 25


def test_the_operators_make_several_hundred_faults_in_every_inquiry_and_every_file() -> None:
    faults = list(generated())
    assert len(faults) >= 500
    assert {one.inquiry for one in faults} == set(INQUIRIES)
    assert {one.spoiled.at.file for one in faults} == {REPORT, FINDINGS, ADOPTIONS, REPLY, RECOMMENDATIONS, RESPONSE}


@pytest.mark.parametrize("rewrite", HARMLESS_RECORDS, ids=lambda one: one.name)
def test_a_harmless_rewrite_changes_something_that_can_still_be_read(rewrite: HarmlessRecord) -> None:
    found = [(files, rewrite.apply(files, _chance(seed))) for files in INQUIRIES.values() for seed in SEEDS]
    changed = [(files, new) for files, new in found if new is not None]
    assert changed
    for files, new in changed:
        assert _differ(files, new)
        _read_all(new)
    assert re.search(r"\w{3}", rewrite.because)


# The clean records


@pytest.mark.parametrize("name", NAMES)
def test_every_printed_finding_has_a_record_of_its_type_and_an_adoption(name: str) -> None:
    files = INQUIRIES[name]
    printed = [tuple(one.argument.split()) for one in fences(files[REPORT], "finding")]
    recorded = [(one, held["type"]) for one, held in loaded(files, FINDINGS)["findings"].items()]
    assert printed == recorded
    adopted = [one["finding"] for one in loaded(files, ADOPTIONS)["adoptions"] if "finding" in one]
    assert adopted == [one for one, _ in printed]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_record_says_is_what_the_report_prints(name: str) -> None:
    files = INQUIRIES[name]
    for kind, file in (("finding", FINDINGS), ("recommendation", RECOMMENDATIONS)):
        held = list(loaded(files, file)[f"{kind}s"].values())
        for one, fence in zip(held, fences(files[REPORT], kind), strict=True):
            printed = _letters(files[REPORT][slice(*fence.inside)])
            sentences = [one["says"], *filter(None, [one.get("second_part")])]
            parts = [_letters(part) for whole in sentences for part in re.split(r"(?<=[.])\s", whole)]
            assert all(_within(part, printed) for part in parts), (fence.argument, parts)
            assert one.get("wording", "") in one["says"]


def _letters(text: str) -> str:
    """Words as printed: a role as its body, notes and references to findings in brackets left out."""
    text = re.sub(r"\{cite\}`[^`]*`|\s*\((?:\{ref\}`F\d+`(?:, )?)+\)", "", text)
    text = re.sub(r"\{fixed\}`([^`|]*)\|[^`]*`", r"\1", text)
    text = re.sub(r"\{(?:law|ref|date)\}`([^`]*)`", r"\1", text)
    return re.sub(r"\s+", " ", text)


def _within(part: str, printed: str) -> bool:
    return part.rstrip(".") in printed or part.rstrip(".") in printed.replace(":", ".")


@pytest.mark.parametrize("name", NAMES)
def test_evidence_of_clean_records_is_saved_and_may_be_used(name: str) -> None:
    files = INQUIRIES[name]
    audience = "UN" if "\naudience: un\n" in files[REPORT] else "Public"
    held = loaded(files, FINDINGS)
    evidence = [e for one in held["findings"].values() for e in (*one["rests_on"], *one.get("contrary", ()))]
    evidence += [e for one in held.get("persons", {}).values() for e in one["rests_on"]]
    for one in evidence:
        if one["as"] == "other finding":
            assert one["from"] in held["findings"]
            continue
        assert saved(one["from"]), one["from"]
        if code := interview(one["from"]):
            person = world.person(code)
            assert person[audience] == "given"
            assert (person["Expires"] or "9999") > world.CLOSED
            assert person["Heard from"] == ""
            assert person["Terms"] in ("", "agreed description")
            assert min(int(person["Age"]), int(person["Age then"])) >= 18
        assert (saved(one["from"]) or {}).get("cite") not in world.RESTRICTED


@pytest.mark.parametrize("name", NAMES)
def test_incidents_and_patterns_of_clean_records_meet_their_conditions(name: str) -> None:
    held = loaded(INQUIRIES[name], FINDINGS)
    for finding, one in held["findings"].items():
        rests = one["rests_on"]
        people = {interview(e["from"]) for e in rests if e["as"] == "first-hand account"}
        primary = [e for e in rests if e["as"] == "primary material"]
        assert all(e["from"] in held["authenticity"] for e in primary), finding
        if one["type"] == "incident":
            assert people
            assert len(people) + len(primary) >= 2 or one.get("second_reader")
        if one["type"] == "pattern":
            places = {e["place"] for e in rests if "place" in e}
            assert any(e["as"] == "the text itself" for e in rests) or (len(people) >= 2 and len(places) >= 2)
        assert "weighed" in one or "contrary" not in one
        assert held["standard"] != "balance of probabilities" or "weighed" in one


@pytest.mark.parametrize("name", NAMES)
def test_matrices_of_clean_records_name_known_elements_and_print_what_was_not_examined(name: str) -> None:
    files = INQUIRIES[name]
    held = loaded(files, FINDINGS)
    for matrix in held["matrices"].values():
        elements = INSTRUMENTS[matrix["instrument"]]
        assert set(matrix["cells"]) == set(elements)
        legal = next(one for one in fences(files[REPORT], "finding") if one.argument.endswith("legal"))
        printed = _letters(files[REPORT][slice(*legal.inside)]).lower()
        for element, cell in matrix["cells"].items():
            assert cell["state"] != "not examined" or elements[element].lower() in printed
            assert bool(cell.get("findings")) == (cell["state"] in ("met", "indications"))


@pytest.mark.parametrize("name", NAMES)
def test_dispositions_of_clean_records_cover_each_paragraph_once(name: str) -> None:
    files = INQUIRIES[name]
    if name not in RESPONSES:
        assert "responses" not in loaded(files, REPLY)
        return
    reply = loaded(files, REPLY)["responses"][0]
    assert reply["document"] == RESPONSES[name]
    numbers = [int(one) for one in re.findall(r"^(\d+)\. ", files[RESPONSE], re.MULTILINE)]
    classed = [at for one in reply["dispositions"] for at in _range(one["paragraphs"])]
    assert sorted(classed) == numbers == list(range(1, len(numbers) + 1))
    for one in reply["dispositions"]:
        assert one["answer"] not in ("accepted", "corrected") or one["changed"]
        for words in one.get("remove", ()):
            paragraph = re.search(rf"^{one['paragraphs']}\. .*$", files[RESPONSE], re.MULTILINE)
            assert paragraph
            assert words in paragraph[0]


def _range(paragraphs_: str) -> range:
    low, _, high = paragraphs_.partition("-")
    return range(int(low), int(high or low) + 1)


@pytest.mark.parametrize("name", NAMES)
def test_notices_and_silences_of_clean_records_are_in_order(name: str) -> None:
    held = loaded(INQUIRIES[name], REPLY)
    for one in held["notices"]:
        days = [one["sent"], one.get("access", one["sent"]), one["deadline"], one["cut_off"]]
        assert all(first <= second for first, second in pairwise(days))
    for one in held.get("silences", ()):
        assert len(set(one["by"])) == 2
        assert one["finding"] in held["parties"][one["party"]]["findings"]
    for party, one in held["parties"].items():
        assert ("not_notified" in one) != any(notice["party"] == party for notice in held["notices"])
    for one in held.get("statements", ()):
        assert one["voice"] in held["parties"][one["party"]]["voices"]


@pytest.mark.parametrize("name", NAMES)
def test_recommendations_of_clean_records_are_those_of_the_report(name: str) -> None:
    files = INQUIRIES[name]
    held = loaded(files, RECOMMENDATIONS)
    for one, fence in zip(held["recommendations"].values(), fences(files[REPORT], "recommendation"), strict=True):
        assert one["addressee"] == fence.argument
        assert one["findings"] == [role.body for role in roles(files[REPORT], "ref", inside=fence.inside)]
    assert all(one["recommendation"] in held["recommendations"] for one in held["events"])


def test_saved_words_of_the_records_stand_where_the_save_says() -> None:
    texts = {**world.DOCUMENTS, **DOCUMENTS, **{name[6:10]: text for name, text in world.ACCOUNTS.items()}}
    for one in SAVES:
        assert one["words"] in texts[one["cite"]], one["save"]
    assert not {one["save"] for one in SAVES} & {one["save"] for one in world.SAVES}
    assert not set(DOCUMENTS) & set(world.DOCUMENTS)


# The second kind of report


def test_the_report_of_the_other_house_is_long_enough_and_names_nobody_whom_it_should_not() -> None:
    source = INQUIRIES["owed"][REPORT]
    assert len(paragraphs(source)) >= 40
    assert source not in world.MANUSCRIPTS.values()
    rows = [world.person(f"K-{number:02d}") for number in range(1, 46)]
    kept = {part for row in rows for part in row["Name"].split()} | {row["Code name"] for row in rows}
    persons = loaded(INQUIRIES["owed"], FINDINGS)["persons"].values()
    kept |= {part for one in persons if one["edition"] == "confidential" for part in one["identity"].split()}
    assert not [one for one in kept if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", source)]


def test_every_role_of_the_report_of_the_other_house_is_bound() -> None:
    for role in roles(INQUIRIES["owed"][REPORT]):
        if role.name == "estimate":
            assert role.handle in ESTIMATES
            assert not ESTIMATES[role.handle].refused
        elif role.name in ("count", "quote", "cite", "figure"):
            assert saved(role.handle), role.body
        if role.name in ("quote", "figure") and "|" in role.body:
            assert role.body.split("|")[1] in (saved(role.handle) or {})["words"], role.body
        if role.name == "quote" and (code := interview(role.handle)):
            assert world.person(code)["Public"] == "given"


@pytest.mark.parametrize("handle", ESTIMATES)
def test_estimates_are_above_what_is_documented_or_refused_with_a_reason(handle: str) -> None:
    one = ESTIMATES[handle]
    assert bool(one.refused) != bool(one.point)
    assert one.refused or one.documented < one.low < one.point < one.high


def test_tables_of_a_record_file_are_read_as_they_stand() -> None:
    for files in INQUIRIES.values():
        found = [one for one in tables(files[REPLY], "responses.dispositions") if "paragraphs" in one.holds]
        whole = [one for reply in loaded(files, REPLY).get("responses", ()) for one in reply["dispositions"]]
        assert [one.holds for one in found] == whole
