"""withdraw, below the command line: every use is blocked at once, and everything that rests on the account is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts import removing
from probata.inquiry.check import check
from probata.inquiry.count import count
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.interviews import listed
from probata.inquiry.log import log
from probata.inquiry.mark import listed as documents
from probata.inquiry.passages import passages
from probata.inquiry.report import report
from probata.inquiry.search import search
from probata.inquiry.sign import sign
from probata.inquiry.sources import sources
from probata.inquiry.withdraw import Withdrawn, withdraw
from probata.method.testimony.model import Use
from probata.record.errors import BadUse, Damaged, NotFound
from tests.interviewing import CLEAN, CODEBOOK, MAPPING, changed, manuscript, take, write
from tests.removal_lines import removal_lines


def _withdraw(opened: Opened, code_name: str = "Q-01") -> Withdrawn:
    return withdraw(opened, code_name, "asked by telephone and called back", "A. Member")


def test_every_use_is_blocked_at_once(heard: Opened) -> None:
    assert search(heard, "lamp")
    _withdraw(heard)
    one = next(each for each in listed(heard).interviews if each.code_name == "Q-01")
    assert {one.consent.state(use).value for use in Use} == {"withdrawn"}
    assert search(heard, "lamp") == ()
    assert search(heard, "Q-01") == ()  # not by the file's name either
    (gone,) = documents(heard, ["Q-01"])
    assert (gone.withdrawn, gone.words, gone.public, gone.limits) == (True, False, False, ())
    assert "Q-01" not in str(sources(heard, [], None).as_json())
    with pytest.raises(NotFound):
        passages(heard, "Q-01.txt", "Q-02.txt")
    loaded = texts.load(heard)
    assert (loaded.held, loaded.withdrawn) == (5, 1)


def test_it_names_counts_places_paragraphs_and_signed_editions(saved: Opened, tmp_path: Path) -> None:
    count(saved, "worked", "sex = man", save="men")
    path = manuscript(tmp_path / "m")
    done = report(saved, path, ["html"], draft=False)
    sign(saved, tmp_path / "p.probata", "", path)
    reached = _withdraw(saved)
    labels = [one.label for one in done.bound.passages if one.kind == "paragraph" and one.bindings]
    assert (reached.counts, reached.places, reached.already) == (("pills",), ("lamp",), False)
    assert (reached.paragraphs, reached.counting) == ((f"report.md {labels[2]}",), (f"report.md {labels[1]}",))
    [edition] = reached.editions
    assert edition.startswith("first (INVENTED), package ")


def test_it_names_the_files_of_reports_that_still_lie_there(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    page, paper = report(saved, path, ["html", "pdf"], draft=False).files
    seen = [saved.folder.path / one for one in _withdraw(saved).files]
    assert [one.resolve() for one in seen] == [page.resolve(), paper.resolve()]
    page.unlink()
    paper.write_bytes(b"%PDF-1.7 somebody else's")
    assert _withdraw(saved).files == ()


def test_it_names_who_heard_it_from_the_person_at_any_distance(opened: Opened, tmp_path: Path) -> None:
    heard_from = {"Q-02": "Q-01", "Q-03": "Q-02; somebody", "Q-04": "Q-05"}
    table = changed({})
    table[0].append("Heard")
    for row in table[1:]:
        row.append(heard_from.get(row[0], ""))
    mapping = MAPPING.replace('code_name = "No."', 'code_name = "No."\nheard_from = "Heard"')
    take(opened, write(tmp_path / "in", table, CODEBOOK, mapping))
    assert _withdraw(opened).hearsay == ("Q-02", "Q-03")
    assert _withdraw(opened, "Q-03").hearsay == ()


def test_a_report_that_rests_on_the_account_is_objected_to_until_it_is_written_anew(
    saved: Opened, tmp_path: Path
) -> None:
    path = manuscript(tmp_path / "m")
    _withdraw(saved)
    codes = {one.code for one in check(saved, path).objections}
    assert {"PB102", "PB602"} <= codes
    count(saved, "pills", "involved", save="pills")
    without = CLEAN.replace("A person who was held there said: {quote}`lamp`. Another one", "A person")
    assert check(saved, manuscript(tmp_path / "m", without)).objections == ()


def test_an_internal_edition_is_blocked_too(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", audience="internal")
    assert check(saved, path).objections == ()
    _withdraw(saved)
    assert check(saved, path).objections
    html = report(saved, path, ["html"], draft=True).made["report.html"].decode("utf-8")
    assert "The lamp stayed on the whole night" not in html


def test_doing_it_twice_changes_nothing_and_names_the_same(saved: Opened) -> None:
    from probata.store import decisions

    first, second = _withdraw(saved), _withdraw(saved)
    assert second == replace(first, already=True)
    with look(saved) as connection:
        made = [one for one in decisions.standing(connection).values() if one.kind == "withdrawal"]
    assert len(made) == 1
    assert (made[0].reason, made[0].by) == ("asked by telephone and called back", "A. Member")


def test_nobody_elses_account_is_touched(saved: Opened) -> None:
    reached = _withdraw(saved, "Q-12")
    assert reached == Withdrawn((), (), (), (), (), already=False)
    assert search(saved, "lamp")


def test_the_log_holds_a_ref_and_a_number_and_no_code_name(saved: Opened) -> None:
    _withdraw(saved)
    (last,) = [one for one in log(saved, 3).entries if one.act == "withdraw"]
    assert set(last.detail) == {"interview", "reached", "sequence"}
    assert "Q-01" not in str(last.detail)
    assert "telephone" not in str(last.detail)


@pytest.mark.parametrize(("reason", "by"), [("", "A. Member"), ("asked", ""), (" ", "A. Member"), ("asked", "\t")])
def test_a_reason_and_a_name_are_needed(heard: Opened, reason: str, by: str) -> None:
    with pytest.raises(BadUse, match="needs a reason"):
        withdraw(heard, "Q-01", reason, by)
    assert search(heard, "lamp")


def test_a_code_name_that_nobody_has_and_a_member_who_may_not(heard: Opened) -> None:
    with pytest.raises(NotFound, match="Nobody has this code name"):
        _withdraw(heard, "Q-99")
    for role in ("investigator", "reader"):
        with pytest.raises(BadUse, match="may not withdraw"):
            _withdraw(replace(heard, role=role))
    assert search(heard, "lamp")


def test_the_file_of_removals_learns_of_it_before_it_stands(heard: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stop between leaves a line, and doing it again adds no second one."""
    from probata.inquiry import withdraw as verb

    class Stop(Exception):
        pass

    def stop(*_: object) -> None:
        raise Stop

    with monkeypatch.context() as patched:
        patched.setattr(verb, "take_back", stop)
        with pytest.raises(Stop):
            _withdraw(heard)
    assert search(heard, "lamp")
    before = removal_lines(heard)
    assert [(one["act"], one["sequence"], one["compartment"], one["confirmed"]) for one in before] == [
        ("withdraw", 1, None, None)
    ]
    _withdraw(heard)
    _withdraw(heard)
    assert removal_lines(heard) == before
    assert search(heard, "lamp") == ()
    assert "Q-01" not in str(before)


def test_with_a_list_of_removals_that_is_shorter_than_the_log_knows_no_line_is_added(
    heard: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line behind a gap would make the list look whole: a restored copy would bring the others back."""
    _withdraw(heard, "Q-02")
    heard.folder.removals.unlink()
    with pytest.raises(Damaged, match="older than the inquiry"):
        _withdraw(heard)
    assert search(heard, "lamp")  # told of by the refusal: nothing was half-done
    assert not heard.folder.removals.exists()
    monkeypatch.setattr(removing, "_logged", lambda _: 0)  # so it would be if nobody compared
    _withdraw(heard)
    assert heard.folder.removals.exists()


def test_a_table_that_takes_consent_back_writes_lines_too(heard: Opened, tmp_path: Path) -> None:
    withdrawn = {("Q-02", "Inside"): "withdrawn", ("Q-02", "Public"): "withdrawn"}
    take(heard, write(tmp_path / "in", changed(withdrawn)))
    if any(one.code_name == "Q-02" and one.consent.withdrawn for one in listed(heard).interviews):
        assert [one["act"] for one in removal_lines(heard)] == ["withdraw"]
    else:
        pytest.fail("the table did not take consent back")
