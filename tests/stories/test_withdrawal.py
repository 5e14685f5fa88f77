"""One person of the example takes consent back after the report was signed: what that reaches, and what it does not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from probata.inquiry.check import check
from probata.inquiry.count import count
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, open_inquiry
from probata.inquiry.files.example import PASSPHRASE, source
from probata.inquiry.search import search
from probata.inquiry.withdraw import withdraw
from probata.record.withheld import Withheld
from tests.season import Season

GOLDEN = json.loads((source() / "expected.json").read_text(encoding="utf-8"))["interviews"]


@pytest.fixture(scope="module")
def held(season: Season) -> Iterator[Opened]:
    """The example's inquiry when I-23 had withdrawn."""
    opened = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    yield opened
    opened.engine.dispose()


def test_exactly_the_paragraphs_that_rest_on_her_words_or_on_findings_that_do_are_named(season: Season) -> None:
    done = season.told["withdraw"]
    assert done["places"] == sorted(GOLDEN["handles_of_I-23"])
    own, finding = set(), set()
    for path in (season.folder / "report").rglob("*.md"):
        inside = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            inside = line.split()[1] if line.startswith(":::{finding}") else "" if line.startswith(":::") else inside
            label = f"report.md {line.rpartition('{#')[2].rstrip('}')}" if "{#" in line else ""
            if label and any(f"`{one}`" in line or f"`{one}|" in line for one in GOLDEN["handles_of_I-23"]):
                own.add(label)
            elif label and ({inside} | set(re.findall(r"\{ref\}`(F\d)`", line))) & set(done["findings"]):
                finding.add(label)
    before_what_fills_itself = set(done["paragraphs"]) - own - finding
    assert len(own) == GOLDEN["paragraphs_of_report_citing_I-23"]
    assert own <= set(done["paragraphs"])
    assert len(before_what_fills_itself) == 2  # before the table of elements, and before that of recommendations


def test_the_signed_edition_cannot_be_recalled_and_is_named(season: Season) -> None:
    [edition] = season.told["withdraw"]["editions"]
    assert edition == f"{season.told['package']['edition']}, package {season.told['package']['sha256'][:12]}"


def test_the_report_that_had_no_open_objection_has_some(season: Season, held: Opened) -> None:
    assert season.told["report"]["open"] == 0
    checked = check(held, season.folder / "report/report.md")
    assert len(checked.objections) == season.told["check_again"]["open"] > 0
    taken_back = {one.label for one in checked.objections if one.code == "PB602"}
    assert len(taken_back) == GOLDEN["paragraphs_of_report_citing_I-23"]
    assert taken_back <= {name.removeprefix("report.md ") for name in season.told["withdraw"]["paragraphs"]}


@pytest.mark.parametrize("golden", GOLDEN["counts_after_withdrawal"], ids=lambda one: one["expr"])
def test_the_counts_are_one_person_smaller(held: Opened, golden: dict[str, object]) -> None:
    assert count(held, str(golden["expr"]), str(golden["among"])).as_json()["count"] == golden["count"]


def test_her_account_is_found_nowhere_any_more(held: Opened) -> None:
    # The inquiry's own draft quotes her, and it is a document of its own: whoever withdraws consent has to be told so.
    assert {hit.document for hit in search(held, '"only never dark"')} == {"restricted/draft.docx"}
    assert search(held, '"known my own gate"') == ()
    names = {one.document.name for one in texts.load(held).stored}
    assert not any(GOLDEN["withdraws"] in name for name in names)
    assert any("I-22" in name for name in names)


def test_documents_that_hold_her_words_as_well_are_named(season: Season) -> None:
    assert season.told["withdraw"]["also_in"] == ["restricted/draft.docx"]


def test_a_second_time_names_the_same(season: Season, held: Opened) -> None:
    again = withdraw(held, GOLDEN["withdraws"], "asked once more", "A. Member")
    assert again.as_json() == {**season.told["withdraw"], "already": True}
