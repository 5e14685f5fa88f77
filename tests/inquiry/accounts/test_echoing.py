"""Words of a withdrawn account that come back by another door are stopped there, and nobody is shown them."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts import echoing
from probata.inquiry.add import add
from probata.inquiry.check import check
from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.mark import PUBLIC_ALL_THE_SAME, listed, mark
from probata.inquiry.withdraw import withdraw
from probata.intake.receipt import Receipt
from probata.method.testimony.model import Use
from probata.record.errors import BadUse
from tests import interviewing

SAID = "She counted the stones of the wall until the bell rang."
PAPER = f"A paper (INVENTED) printed this today: “{SAID}” Nobody knows where it comes from."


def taken(opened: Opened, folder: Path, name: str, text: str, *, public: bool = True) -> Receipt:
    (folder / name).write_text(text, encoding="utf-8")
    return add(opened, [folder / name], public=public, settings=Settings(), progress=lambda *_: None)


def is_public(opened: Opened, name: str) -> bool:
    [one] = listed(opened, [name])
    return one.public


def taken_back(opened: Opened) -> tuple[str, ...]:
    return withdraw(opened, "Q-01", "asked by telephone", "A. Member").also_in


def test_nothing_is_compared_where_no_account_is_blocked(heard: Opened) -> None:
    assert echoing.blocked(heard, Use.INTERNAL) == echoing.Blocked()


def test_words_of_a_withdrawn_account_are_not_taken_in_as_public(heard: Opened, tmp_path: Path) -> None:
    taken_back(heard)
    receipt = taken(heard, tmp_path, "paper.txt", PAPER)
    [stored] = receipt.stored
    assert "not public" in stored.limits[-1]
    assert "stones" not in str(receipt)
    assert not is_public(heard, "paper.txt")


def test_another_text_is_taken_in_as_ever(heard: Opened, tmp_path: Path) -> None:
    taken_back(heard)
    assert taken(heard, tmp_path, "other.txt", "A paper (INVENTED) printed something else.").stored[0].limits == ()
    assert is_public(heard, "other.txt")


def test_marking_it_public_wants_a_reason_and_a_name_that_stay(heard: Opened, tmp_path: Path) -> None:
    from probata.store import decisions

    taken_back(heard)
    taken(heard, tmp_path, "paper.txt", PAPER, public=False)
    size = log(heard, 1).size
    for reason, by in (("", ""), ("they printed it", ""), ("", "A. Member")):
        with pytest.raises(BadUse, match="nothing was marked") as refusal:
            mark(heard, ["paper.txt"], public=True, reason=reason, by=by)
        assert refusal.value.where == "paper.txt"
        assert "stones" not in str(refusal.value)
    assert log(heard, 1).size == size
    assert mark(heard, ["paper.txt"], public=True, reason="printed before we met her", by="A. Member") == ("paper.txt",)
    with look(heard) as connection:
        [kept] = [one for (kind, _), one in decisions.standing(connection).items() if kind == PUBLIC_ALL_THE_SAME]
    assert (kept.reason, kept.by) == ("printed before we met her", "A. Member")
    assert mark(heard, ["paper.txt"], public=False) == ("paper.txt",)


def test_a_withdrawal_names_the_documents_that_hold_its_words(heard: Opened, tmp_path: Path) -> None:
    taken(heard, tmp_path, "draft.txt", f"Our draft (INVENTED) says: {SAID}", public=False)
    taken(heard, tmp_path, "other.txt", "Our draft (INVENTED) says nothing.", public=False)
    assert taken_back(heard) == ("draft.txt",)
    assert taken_back(heard) == ("draft.txt",)


def test_what_was_public_before_the_account_is_what_the_account_quotes(heard: Opened, tmp_path: Path) -> None:
    from probata.inquiry.interviews import take_in

    decree = "Nobody may leave the yard of the quarry between the evening bell and the morning bell."
    taken(heard, tmp_path, "order.txt", f"Order of the day (INVENTED). {decree}")
    taken(heard, tmp_path, "Q-05.txt", f"He read it out: {decree} Then he was silent for a while.", public=False)
    files = interviewing.write(tmp_path / "again", interviewing.changed({("Q-05", "Notes"): "Q-05.txt"}))
    take_in(heard, files.table, files.codebook, files.mapping)
    withdraw(heard, "Q-05", "asked by telephone", "A. Member")
    assert taken(heard, tmp_path, "copy.txt", f"A paper (INVENTED): {decree}").stored[0].limits == ()


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_citing_them_in_a_public_document_is_objected_to(saved: Opened, tmp_path: Path, audience: str) -> None:
    taken(saved, tmp_path, "paper.txt", PAPER)
    cite(saved, "paper.txt", Asked(words="counted the stones"), "stones")
    cite(saved, "paper.txt", Asked(words="Nobody knows"), "nobody")
    body = "It was printed.{cite}`stones` And so was this.{cite}`nobody`\n"
    path = interviewing.manuscript(tmp_path / "m", interviewing.CLEAN + body, audience)
    assert "PB602" not in {one.code for one in check(saved, path).objections}
    taken_back(saved)
    told = [one for one in check(saved, path).objections if one.code == "PB602"]
    assert [one.message for one in told if "`stones`" in one.message]
    assert not [one for one in told if "`nobody`" in one.message]


def test_who_refused_a_public_report_is_not_published_by_another_door(heard: Opened, tmp_path: Path) -> None:
    from probata.inquiry.interviews import take_in

    cells = {("Q-01", "Public"): "no"}
    files = interviewing.write(tmp_path / "again", interviewing.changed(cells))
    take_in(heard, files.table, files.codebook, files.mapping)
    assert "not public" in taken(heard, tmp_path, "paper.txt", PAPER).stored[0].limits[-1]
