"""What the rows of docs/explanation/seed-rows.md demand of a report, in the invented inquiry of examples/.

Each rule that a row asks for speaks up on a sentence with the row's own fault, and not on the sentence beside it that
says the same thing rightly.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.check import check
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened, open_inquiry
from probata.inquiry.files.example import PASSPHRASE, source
from probata.inquiry.findings import listed
from probata.inquiry.recommendations import listed as asked
from probata.inquiry.recommendations import take_in
from probata.inquiry.reply import status
from probata.method.reply.model import Heard
from probata.record.withheld import Withheld
from tests.interviewing import Copies, manuscript, opening
from tests.season import Season

FRONT = """---
title: A draft (INVENTED)
edition: draft
audience: public
standard: reasonable grounds to believe
period: 2019-03-02/2020-06-30
access: 2022-02-07
inquiry: Inquiry into the Season Hostels (INVENTED)
---

"""


@dataclass(frozen=True, slots=True)
class Desk:
    """The inquiry of the example, and a folder for drafts."""

    opened: Opened
    folder: Path

    def codes(self, body: str) -> set[str]:
        """The codes of all objections to a draft with this body."""
        path = self.folder / "draft.md"
        path.write_text(FRONT + body + "\n", encoding="utf-8")
        return {one.code for one in check(self.opened, path).objections}


@pytest.fixture(scope="module")
def desk(season: Season, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The demo's inquiry when I-23 had withdrawn; nobody changes anything there."""
    opened = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    yield Desk(opened, tmp_path_factory.mktemp("drafts"))
    opened.engine.dispose()


ROWS: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parents[1] / "data/seed_rows.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("row", ROWS)
def test_row_is_objected_to_and_the_right_sentence_is_not(row: str, desk: Desk) -> None:
    one = ROWS[row]
    assert one["code"] in desk.codes(one["wrong"])
    assert one["code"] not in desk.codes(one["right"])


def test_a3_the_record_goes_from_notice_to_version_to_answer_to_annex(desk: Desk, season: Season) -> None:
    told: Any = status(desk.opened).as_json()
    [party] = told["parties"]
    notice = next(one for one in party["notices"] if one["name"] == "extract")
    assert (notice["version"], notice["access"]) == ("factual extract of 7 February 2022", "2022-02-07")
    [answer] = party["responses"]
    assert (answer["received"], answer["open"], answer["conflicts"]) == ("2022-02-28", [], [])
    assert season.told["annex"]["paragraphs"] == 64


def test_a6_a7_recommendations_keep_what_blocks_them_and_what_they_depend_on(season: Season, tmp_path: Path) -> None:
    opened = open_inquiry(shutil.copytree(season.withdrawn, tmp_path / "inquiry"), Withheld(PASSPHRASE))
    written = [source() / name for name in ("recommendations.toml", "recommendations-later.toml")]
    (tmp_path / "all.toml").write_text("\n".join(one.read_text(encoding="utf-8") for one in written), encoding="utf-8")
    take_in(opened, tmp_path / "all.toml")
    told: Any = asked(opened).as_json()
    opened.engine.dispose()
    rows = {one["name"]: one for one in told["recommendations"]}
    assert (rows["R6"]["state"], rows["R1"]["state"]) == ("blocked", "addressed")
    assert rows["R6"]["depends_on"] == ["a vote of the Assembly of the Coastal Compact"]
    assert rows["R1"]["depends_on"] == ["cooperation of the Government of Velmarra"]


def test_a10_the_annex_on_methods_counts_documents_by_class_and_year_by_itself(season: Season) -> None:
    html = next(season.folder.rglob("report.html")).read_text(encoding="utf-8")
    assert "Documents by class and year" in html
    assert re.search(r"<th[^>]*>\s*class", html)


def test_a12_the_count_itself_says_which_words_it_bears(desk: Desk) -> None:
    heard: list[Any] = [count(desk.opened, one, "").as_json() for one in ("held or worked", "held", "worked")]
    both, held, worked = (one["count"]["described"] for one in heard)
    assert max(held, worked) < both <= held + worked


def test_a17_a18_an_inclusive_or_counts_who_described_either(desk: Desk) -> None:
    told: Any = count(desk.opened, "medicine", "involved").as_json()
    assert [one["fits"] for one in told["says"]["answered"]["words"] if one["word"] == "almost all"] == [True]
    assert [one["fits"] for one in told["says"]["everyone"]["words"] if one["word"] == "almost all"] == [False]


def test_a19_a_finding_keeps_the_part_that_was_not_found(desk: Desk) -> None:
    found = listed(desk.opened).findings["F3"]
    assert "does not find a pattern" in found.draft.second_part
    block = ":::{{finding}} F3 incident\n{}{{cite}}`yard`{{cite}}`bench`\n:::"
    says = found.draft.says.replace("eleven", "{count}`suffering:k`").replace(
        "one account", "{count}`violence:k|one` account"
    )
    assert "PB423" in desk.codes(block.format(says))
    assert "PB423" not in desk.codes(block.format(f"{says} {found.draft.second_part}"))


def test_a21_an_estimate_is_refused_with_its_reasons_and_has_no_headline(season: Season) -> None:
    refused = [one for one in season.told["estimates"] if one["headline"] is None]
    assert refused
    assert all(one["reasons"] for one in refused)


def test_a25_claims_of_an_answer_are_linked_to_the_findings_that_they_take_up(desk: Desk) -> None:
    [party] = status(desk.opened).parties
    heard = {one.finding: one.heard for one in party.findings}
    assert heard["F1"] is Heard.ANSWERED
    assert len(party.party.voices) == 4


def test_b6_a_gap_in_the_figures_stands_with_the_finding_and_among_the_limits(desk: Desk) -> None:
    gaps = listed(desk.opened).findings["F4"].draft.gaps
    assert any("2020" in one for one in gaps)
    block = ":::{finding} F4 limitation\nNobody can confirm how many people were held.{cite}`tenders`\n:::\n\n"
    limits = ":::{limitations}\nThe Inquiry was not able to go to the places.\n:::"
    told = " ".join(gaps).replace("2020", "{date}`2020`")
    assert "PB427" in desk.codes(block + limits)
    assert "PB427" not in desk.codes(block + limits.replace("places.", f"places. {told}"))


def test_a16_an_account_without_consent_to_a_public_quotation(twelve: Copies, tmp_path: Path) -> None:
    opened = opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))
    cite(opened, "Q-10", Asked(words="There was a truck with a green door."), "truck")
    path = manuscript(tmp_path, "A person who was asked said: {quote}`truck`")
    found = {one.code for one in check(opened, path).objections}
    opened.engine.dispose()
    assert "PB601" in found
