"""Handles: short, plain, and not a way to write anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry import recommendations
from probata.inquiry.check import check
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.findings import listed
from probata.inquiry.records.handles import became, check_handle
from probata.inquiry.reply import status, take_in
from probata.inquiry.report import report
from probata.record.errors import BadUse
from tests.inquiry import recording
from tests.interviewing import manuscript


@pytest.mark.parametrize("handle", ["a", "lamp", "held-or-worked", "west-2017", "a" * 64])
def test_a_handle_says_what_it_is(handle: str) -> None:
    check_handle(handle)


@pytest.mark.parametrize(
    "handle", ["", "Lamp", "1st", "-a", "a b", "a_b", "a:k", "a|b", "a`", "lämpe", "a" * 65, "lamp\n", "a/../b", "١a"]
)
def test_everything_else_is_refused(handle: str) -> None:
    with pytest.raises(BadUse, match="small letters"):
        check_handle(handle)


def test_what_a_handle_became_is_said_where_somebody_knows_what_it_was() -> None:
    assert became("place", "count") == "it was a place and is now a count"
    assert became("count", "estimate") == "it was a count and is now an estimate"
    assert (became("place", "place"), became("", "place")) == ("", "")


def _anew(opened: Opened, folder: Path, handle: str, kind: str) -> None:
    """Saves a place, a count or an estimate under a handle."""
    if kind == "place":
        cite(opened, "decree.txt", Asked(words="About 4,000 people"), handle)
    elif kind == "count":
        count(opened, "lamp", "", save=handle)
    else:
        recording.save_estimate(opened, folder, handle)


_NO_PLACE = [
    ("place", "count", "it was a place and is now a count"),
    ("place", "estimate", "a place and is now an est"),
]
_KINDS = [
    *_NO_PLACE,
    ("count", "place", "it was a count and is now a place"),
    ("count", "estimate", "it was a count and is now an estimate"),
    ("estimate", "place", "it was an estimate and is now a place"),
    ("estimate", "count", "it was an estimate and is now a count"),
]
_ON = (
    recording.FINDINGS.partition("[findings.F1]")[0]
    + """[findings.F1]
type = "limitation"
says = "Nobody knows how many people left."
object = "fact"
wording = "nobody knows"
rests_on = ["thing"]
"""
)


@pytest.mark.parametrize("said", [True, False])
@pytest.mark.parametrize(("was", "now", "why"), _KINDS)
def test_a_handle_that_became_another_thing_makes_a_finding_stale_and_is_objected_to(
    saved: Opened, tmp_path: Path, was: str, now: str, why: str, said: bool
) -> None:
    _anew(saved, tmp_path / "files", "thing", was)
    kinds = {"place": "the text itself", "count": "count", "estimate": "estimate"}
    text = _ON.replace('["thing"]', f'[{{from = "thing", as = "{kinds[was]}"}}]') if said else _ON
    recording.take_in_findings(saved, tmp_path / "files", text)
    body = ":::{finding} F1 limitation\nNobody knows how many people left. {#p-aaaa}\n:::\n"
    path = manuscript(tmp_path / "m", body)
    assert "PB127" not in {one.code for one in check(saved, path).objections}
    _anew(saved, tmp_path / "files", "thing", now)
    assert why in listed(saved).findings["F1"].state
    [one] = [each for each in check(saved, path).objections if each.code == "PB127"]
    assert why in one.message
    done = report(saved, path, ["html"], draft=True)
    assert "PB127" in {each.code for each in done.objections}


def test_the_file_taken_in_again_takes_the_handle_for_what_it_is_now(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_findings(saved, tmp_path / "files", _ON.replace("thing", "leave"))
    _anew(saved, tmp_path / "files", "leave", "count")
    assert listed(saved).findings["F1"].stale == "leave: it was a place and is now a count"
    recording.take_in_findings(saved, tmp_path / "files", _ON.replace("thing", "leave"))
    assert listed(saved).findings["F1"].stale == ""


def test_a_record_on_what_is_no_document_any_more_makes_what_rests_on_documents_stale(
    saved: Opened, tmp_path: Path
) -> None:
    _anew(saved, tmp_path / "files", "paper", "place")
    more = '[authenticity.paper]\nprovenance = "p"\ntests = "t"\ndoubts = "d"\nresult = "authentic"\njudged_by = "j"\n'
    recording.take_in_findings(saved, tmp_path / "files", recording.FINDINGS + more)
    assert listed(saved).findings["F1"].stale == ""
    _anew(saved, tmp_path / "files", "paper", "count")
    found = listed(saved).findings
    assert found["F1"].stale == "leave: the file has a record on paper, and it was a place and is now a count"
    assert found["F2"].stale == ""


@pytest.mark.parametrize(("was", "now", "why"), _NO_PLACE)
def test_so_does_a_place_that_replies_and_recommendations_rest_on(
    saved: Opened, tmp_path: Path, was: str, now: str, why: str
) -> None:
    folder = tmp_path / "files"
    _anew(saved, folder, "thing", was)
    statement = '[[statements]]\nplace = "thing"\nparty = "office"\nvoice = "the head"\non = "2022-02-10"\n'
    replies = recording.REPLY.replace('findings = ["F1", "F2"]', 'voices = ["the head"]\nfindings = ["F1", "F2"]', 1)
    recording.take_in_everything(saved, folder)
    (folder / "reply.toml").write_text(replies + statement, encoding="utf-8")
    take_in(saved, folder / "reply.toml")
    asked = recording.RECOMMENDATIONS.replace('place = "leave"', 'place = "thing"')
    (folder / "recommendations.toml").write_text(asked, encoding="utf-8")
    recommendations.take_in(saved, folder / "recommendations.toml")
    assert (dict(status(saved).stale), dict(recommendations.listed(saved).stale)) == ({}, {})
    _anew(saved, folder, "thing", now)
    assert why in status(saved).stale["thing"]
    assert why in recommendations.listed(saved).stale["thing"]
    path = manuscript(tmp_path / "m", ":::{reply}\nThe office answered. {#p-aaaa}\n:::\n")
    told = [one.message for one in check(saved, path).objections if one.code == "PB149"]
    assert sorted((one.partition(" on record")[0] for one in told), reverse=True) == [
        "An event of a recommendation",
        "A statement",
    ]
