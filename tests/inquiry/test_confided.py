"""What was given in confidence beside an account: no response, no quotation, no search, after a withdrawal or before.

A memo in somebody's compartment is no account that a table names. Each way out is asked about it as about the account,
and each question is taken away once to show that the words would have left.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.check import check
from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.mark import listed
from probata.inquiry.quotes import quotes
from probata.inquiry.reply import annex, status, take_in
from probata.inquiry.report import compiler, report
from probata.inquiry.reports.compiling import Reported
from probata.inquiry.reports.releasing import release_report
from probata.inquiry.review import answer, review
from probata.inquiry.search import search
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.record.errors import AnswerIsNo, BadInput, NotFound, ProbataError
from probata.store import tellers
from tests.inquiry.answered import WHOLE, put_answer, written
from tests.inquiry.exports_with_consent import _opened_up
from tests.interviewing import changed, manuscript, take, write
from tests.method.reply.answers import ANSWER

WORD = "zestrovick"
MEMO = f"I saw the {WORD} lamp in the yellow room, and it was never put out at night."
QUOTED = "One person said: {quote}`memo`.\n\nSomebody spoke of a room.{cite}`memo`\n"
ANNEXED = ":::{response} answer\n:::\n"


def _add(opened: Opened, path: Path, text: str, of: str = "", *, new: bool = False) -> None:
    path.write_text(text, encoding="utf-8")
    add(opened, [path], public=False, settings=Settings(), progress=lambda *_: None, of=of, new_source=new)


def _memo(opened: Opened, folder: Path, of: str, *, new: bool = False) -> None:
    _add(opened, folder / "memo-7.txt", MEMO, of, new=new)


def _compiled(opened: Opened, folder: Path, body: str, audience: str) -> bytes:
    """Every byte of a draft in both formats, of its review in Word, and of what check says of it."""
    path = manuscript(folder / audience, body, audience)
    files = [one.read_bytes() for one in report(opened, path, ["html", "docx"], draft=True).files]
    done = review(path.parent / "report.docx", Settings(), audience=audience, opened=opened)
    files += [one.read_bytes() for one in answer(done, folder / audience / "r", opened).files]
    checked = check(opened, path)
    files.append(repr((checked.as_json(), checked.as_sarif(), quotes(opened, [], Settings()).as_json())).encode())
    return b" ".join(part for one in files for part in _opened_up(one))


def _withdraw(opened: Opened, who: str) -> None:
    withdraw(opened, who, "asked by letter", "A. Member")


# Responses.


@pytest.mark.parametrize(("of", "new"), [("Q-03", False), ("Q-11", False), ("S-09", True)])
def test_no_response_is_bound_to_what_lies_in_a_compartment(heard: Opened, tmp_path: Path, of: str, new: bool) -> None:
    put_answer(heard, tmp_path)
    _memo(heard, tmp_path, of, new=new)
    with pytest.raises(BadInput, match="given in confidence") as caught:
        take_in(heard, written(tmp_path, WHOLE.replace("port-answer.txt", "memo-7.txt")))
    assert "(answer) document" in caught.value.where
    with pytest.raises(NotFound, match="No file of replies"):
        status(heard)


def test_nor_to_an_account(heard: Opened, tmp_path: Path) -> None:
    put_answer(heard, tmp_path)
    with pytest.raises(BadInput, match="given in confidence"):
        take_in(heard, written(tmp_path, WHOLE.replace("port-answer.txt", "notes/Q-03.txt")))


@pytest.fixture
def bound(heard: Opened, tmp_path: Path) -> Opened:
    """A response to an open document, which then turns out to be what Q-11 gave."""
    text = ANSWER + f"\n\n7. Nobody saw a {WORD} lamp.\n"
    whole = WHOLE.replace('paragraphs = "4, 6"', 'paragraphs = "4, 6-7"')
    put_answer(heard, tmp_path)
    _add(heard, tmp_path / "port-letter.txt", text)
    take_in(heard, written(tmp_path, whole.replace("port-answer.txt", "port-letter.txt")))
    return heard


def _enclose(opened: Opened, folder: Path) -> None:
    text = (folder / "port-letter.txt").read_text(encoding="utf-8")
    _add(opened, folder / "port-letter.txt", text, "Q-11")


def _link(opened: Opened, folder: Path) -> None:
    take(opened, write(folder / "in", changed({("Q-05", "Notes"): "port-letter.txt"})))


def test_as_long_as_it_is_open_it_is_annexed_and_printed(bound: Opened, tmp_path: Path) -> None:
    annex(bound, tmp_path / "annex.md")
    assert WORD in (tmp_path / "annex.md").read_text(encoding="utf-8")
    assert WORD.encode() in _compiled(bound, tmp_path, ANNEXED, "public")


@pytest.mark.parametrize("become", [_enclose, _link])
def test_a_response_whose_document_became_confidential_is_neither_annexed_nor_printed(
    bound: Opened, tmp_path: Path, become: Callable[[Opened, Path], None]
) -> None:
    become(bound, tmp_path)
    assert status(bound).lost == ("answer",)
    with pytest.raises(AnswerIsNo, match="'answer' was given in confidence"):
        annex(bound, tmp_path / "annex.md")
    assert not (tmp_path / "annex.md").exists()
    for audience in ("public", "internal"):
        assert WORD.encode() not in _compiled(bound, tmp_path, ANNEXED, audience)


def test_the_last_gate_stops_an_annex_and_a_report_that_were_made_before(
    bound: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.inquiry import reply
    from probata.method.reply.annex_text import annex_text

    path = manuscript(tmp_path / "m", ANNEXED)
    done = compiler(bound, path, ["html"], draft=True).make()

    def then_enclosed(*answers: object) -> str:
        made = annex_text(*answers)  # type: ignore[arg-type]  # handed on as they came
        _enclose(bound, tmp_path)
        return made

    monkeypatch.setattr(reply, "annex_text", then_enclosed)
    with pytest.raises(AnswerIsNo, match="1 answer of a party is bound"):
        annex(bound, tmp_path / "annex.md")
    assert not (tmp_path / "annex.md").exists()
    with look(bound) as connection, pytest.raises(AnswerIsNo, match="1 answer of a party is bound"):
        release_report(connection, done.bound, done.annex)


def test_without_knowing_what_is_confided_the_words_leave(
    bound: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _enclose(bound, tmp_path)
    monkeypatch.setattr(tellers, "confided", lambda _: set())
    annex(bound, tmp_path / "annex.md")
    assert WORD in (tmp_path / "annex.md").read_text(encoding="utf-8")
    assert WORD.encode() in _compiled(bound, tmp_path, ANNEXED, "public")


# What lies beside an account.


def test_words_of_a_memo_are_printed_for_whom_the_person_allows(heard: Opened, tmp_path: Path) -> None:
    _memo(heard, tmp_path, "Q-03")
    assert cite(heard, "memo-7.txt", Asked(words=f"the {WORD} lamp"), "memo").account
    for audience in ("internal", "public"):
        assert WORD.encode() in _compiled(heard, tmp_path, QUOTED, audience)
    assert WORD.encode() not in _compiled(heard, tmp_path, QUOTED, "press")  # nobody was asked about the press


def test_of_whoever_refused_a_memo_says_no_more_than_an_account(heard: Opened, tmp_path: Path) -> None:
    _memo(heard, tmp_path, "Q-11")
    cite(heard, "memo-7.txt", Asked(words=f"the {WORD} lamp"), "memo")
    assert WORD.encode() in _compiled(heard, tmp_path, QUOTED, "internal")
    assert WORD.encode() not in _compiled(heard, tmp_path, QUOTED, "public")
    path = manuscript(tmp_path / "m", "Somebody spoke of a room.{cite}`memo`\n")
    assert check(heard, path).objections


@pytest.fixture
def gone(heard: Opened, tmp_path: Path) -> Opened:
    """Q-03 allowed everything, gave a memo that is cited and compiled, and took consent back."""
    _memo(heard, tmp_path, "Q-03")
    cite(heard, "memo-7.txt", Asked(words=f"the {WORD} lamp"), "memo")
    return heard


def test_a_withdrawal_reaches_the_memo_and_all_that_rests_on_it(gone: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", QUOTED, "internal")
    done = report(gone, path, ["html"], draft=True)
    assert search(gone, WORD)
    reached = withdraw(gone, "Q-03", "asked by letter", "A. Member")
    assert reached.places == ("memo",)
    assert len(reached.paragraphs) == 2
    assert {(gone.folder.path / one).resolve() for one in reached.files} == {one.resolve() for one in done.files}
    assert search(gone, WORD) == ()
    with pytest.raises(NotFound):
        cite(gone, "memo-7.txt", Asked(words=f"the {WORD} lamp"), "again")
    assert [one.withdrawn for one in listed(gone, ["memo-7"])] == [True]
    for audience in ("internal", "public"):
        assert WORD.encode() not in _compiled(gone, tmp_path, QUOTED, audience)


def test_who_has_a_memo_and_no_account_is_reached_too(heard: Opened, tmp_path: Path) -> None:
    _memo(heard, tmp_path, "Q-11")
    _withdraw(heard, "Q-11")
    assert search(heard, WORD) == ()


def test_nobody_elses_memo_is_touched(gone: Opened) -> None:
    _withdraw(gone, "Q-04")
    assert len(search(gone, WORD)) == 1


def test_words_of_a_withdrawn_memo_that_stand_elsewhere_are_told(gone: Opened, tmp_path: Path) -> None:
    _add(gone, tmp_path / "copy.txt", f"Notes of the week. {MEMO} That was all.")
    told = withdraw(gone, "Q-03", "asked by letter", "A. Member")
    assert told.also_in == ("copy.txt",)


def test_nobody_comes_back_by_the_memo_of_a_person_who_withdrew(gone: Opened, tmp_path: Path) -> None:
    from tests.interviewing import rows

    _withdraw(gone, "Q-03")
    other = [*rows(), ["Q-77", "Ansel Other", "+000", *rows()[3][3:7], "memo-7.txt", *rows()[3][8:]]]
    with pytest.raises(BadInput, match="was withdrawn stands beside another code name"):
        take(gone, write(tmp_path / "in", other))


@pytest.mark.parametrize("act", ["report", "sign"])
def test_a_withdrawal_between_reading_and_writing_stops_words_of_a_memo(
    gone: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    from probata.inquiry.reports.compiling import Compiler

    make = Compiler.make

    def then_withdrawn(mine: Compiler) -> Reported:
        done = make(mine)
        _withdraw(gone, "Q-03")
        return done

    monkeypatch.setattr(Compiler, "make", then_withdrawn)
    path = manuscript(tmp_path / "m", QUOTED, "internal")
    with pytest.raises(ProbataError):
        report(gone, path, ["html"], draft=True) if act == "report" else sign(gone, tmp_path / "p", "", path)
    assert not [*tmp_path.rglob("*.html"), *tmp_path.glob("p*")]


def test_a_withdrawal_between_review_and_its_answer_stops_the_answer(gone: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", QUOTED, "internal")
    report(gone, path, ["docx"], draft=True)
    done = review(path.parent / "report.docx", Settings(), audience="internal", opened=gone)
    _withdraw(gone, "Q-03")
    with pytest.raises(AnswerIsNo):
        answer(done, tmp_path / "r", gone)
    assert not [*tmp_path.glob("r/*")]


def test_whoever_knows_accounts_alone_prints_a_withdrawn_memo(
    gone: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The state before: without the compartments, search finds it, and an internal report prints it."""
    _withdraw(gone, "Q-03")
    monkeypatch.setattr(tellers, "withdrawn", lambda _: set())
    assert search(gone, WORD)
    monkeypatch.setattr(tellers, "of_documents", lambda *_: {})
    path = manuscript(tmp_path / "m", QUOTED, "internal")
    report(gone, path, ["html"], draft=True)
    assert WORD in (path.parent / "report.html").read_text(encoding="utf-8")
