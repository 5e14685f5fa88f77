"""check, below the command line: every objection has its place, and what is wrong in a manuscript raises nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.check import Checked, check
from probata.inquiry.entry.door import Opened
from probata.inquiry.log import log
from probata.method.report.rules import rules
from probata.record.errors import BadUse, NotFound
from tests.interviewing import CLEAN, manuscript


def _codes(checked: Checked) -> list[str]:
    return [one.code for one in checked.objections]


def test_a_manuscript_that_says_what_its_records_bear_has_no_open_objection(saved: Opened, tmp_path: Path) -> None:
    checked = check(saved, manuscript(tmp_path))
    assert (checked.objections, checked.verdict) == ((), "0 open objections")
    assert checked.as_json()["values"] == {"recomputed": 1, "consistent": 1, "attested": 1}


def test_checking_changes_neither_the_manuscript_nor_the_inquiry_but_says_that_names_were_looked_up(
    saved: Opened, tmp_path: Path
) -> None:
    path = manuscript(tmp_path)
    before, size = path.read_bytes(), log(saved, 1).size
    check(saved, path)
    assert path.read_bytes() == before
    assert {one.act for one in log(saved, log(saved, 1).size - size).entries} == {"view"}


def test_an_objection_stands_where_its_words_stand(saved: Opened, tmp_path: Path) -> None:
    body = "é𝄞 before.\r\n\r\n" + CLEAN.replace("\n", "\r\n").replace("{count}`pills:of`", "{count}`pills:k|Nineteen`")
    path = manuscript(tmp_path)
    path.write_bytes((path.read_text(encoding="utf-8").partition(CLEAN)[0] + body).encode("utf-8"))
    checked = check(saved, path)
    source = path.read_bytes().decode("utf-8")
    [at] = {(one.at.start, one.at.end) for one in checked.objections if "Nineteen" in one.message}
    assert source[slice(*at)] == "{count}`pills:k|Nineteen`"
    for one in checked.objections:
        assert source[: one.at.start].count("\n") + 1 == one.at.line
        assert one.at.start - (source.rfind("\n", 0, one.at.start) + 1) + 1 == one.at.column


def test_objections_of_an_included_file_name_that_file(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path, CLEAN + "\n:::{include} law.md\n:::\n")
    (tmp_path / "law.md").write_text("Forty people were there.\n", encoding="utf-8")
    [one] = [one for one in check(saved, path).objections if one.code == "PB301"]
    assert (one.at.file, one.at.line, one.at.column) == ("law.md", 1, 1)


@pytest.mark.parametrize(
    "body",
    [
        "{count}`nothing:k`",
        "{quote}`nothing`",
        "{count}`leave:k`",
        "{quote}`pills`",
        "{count}`pills:nonsense`",
        "{count}`pills`",
        "{count}`",
        ":::{finding} F1 law\nnever closed",
        ":::{nonsense}\n:::",
        "[^a]",
        ":::{include} report.md\n:::",
        ":::{include} nowhere.md\n:::",
        "{estimate}`pills:point`",
        "{ref}`p-nowhere`",
        "\x00 a zero",
        "| a |\n|---|\n| {count}`pills:k|x` |",
        ">" * 500 + " deep",
        ":" * 60 + "{plain}\nwords",
        "{quote}`lamp|words that nobody said`",
    ],
)
def test_no_manuscript_makes_it_fall(saved: Opened, tmp_path: Path, body: str) -> None:
    checked = check(saved, manuscript(tmp_path, CLEAN + "\n" + body + "\n"))
    assert checked.objections
    assert all(one.at.line >= 1 and one.at.start <= one.at.end for one in checked.objections)


@pytest.mark.parametrize("text", ["", "no front matter\n", "---\n", "---\ntitle:\n---\n", "\ufeff---\ntitle: x\n---\n"])
def test_a_manuscript_without_front_matter_is_objected_to(saved: Opened, tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.md"
    path.write_text(text, encoding="utf-8")
    checked = check(saved, path)
    assert "PB001" in _codes(checked)
    assert checked.as_json()["open"] == len(checked.objections)


def test_an_edition_for_others_than_the_public_asks_for_their_own_consent(saved: Opened, tmp_path: Path) -> None:
    assert _codes(check(saved, manuscript(tmp_path, audience="internal"))) == []
    for audience in ("court", "press", "un", "state", "research", "prosecutor", "attributed"):
        codes = _codes(check(saved, manuscript(tmp_path, audience=audience)))
        assert codes, audience


def test_sarif_has_every_rule_and_every_objection(saved: Opened, tmp_path: Path) -> None:
    checked = check(saved, manuscript(tmp_path, "Forty people were there.\n"))
    [made] = checked.as_sarif()["runs"]
    assert [rule["id"] for rule in made["tool"]["driver"]["rules"]] == [rule.CODE for rule in rules()]
    assert [result["ruleId"] for result in made["results"]] == _codes(checked)


def test_a_file_that_is_not_there_is_not_found_and_strangers_may_not_check(saved: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        check(saved, tmp_path / "nowhere.md")
    with pytest.raises(BadUse, match="may not read"):
        check(replace(saved, role="guest"), manuscript(tmp_path))
