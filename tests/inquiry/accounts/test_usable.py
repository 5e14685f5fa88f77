"""Who may be used for what: the gate's own answers for everybody, by code name and logged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts.usable import scope_called, usable, use_called
from probata.inquiry.entry.door import Opened
from probata.inquiry.log import log
from probata.method.testimony.model import Scope, Use
from probata.record.errors import BadUse
from tests.interviewing import MAPPING, MARKERS, rows, take, write


def test_everybody_has_an_answer_and_a_reason_for_each_part(heard: Opened) -> None:
    found = usable(heard, "anonymised public report")
    assert [one.code_name for one in found.people] == [f"Q-{n:02}" for n in range(1, 13)]
    assert found.scopes == tuple(Scope)
    assert (found.allowed(Scope.NUMBER), found.allowed(Scope.PARAPHRASE), found.allowed(Scope.IDENTITY)) == (10, 10, 0)
    assert found.allowed(Scope.QUOTATION) == 9  # one account is a later summary
    assert all(each.reason.endswith(".") for one in found.people for each in one.parts.values())
    why = {one.code_name: one.why for one in found.people}
    assert "refused this use" in why["Q-11"]
    assert "unknown means internal only" in why["Q-10"]
    assert "allowed this use" in why["Q-01"]


def test_the_look_is_logged_and_holds_no_name(heard: Opened) -> None:
    found = usable(heard, "press", "the Harbour Post")
    last = log(heard, 1).entries[-1]
    assert (last.act, last.detail) == ("list permissions", {"interviews": 12})
    assert not any(marker in repr((found.as_json(), list(found.rows()))) for marker in MARKERS)


def test_a_recipient_is_asked_about_by_name(heard: Opened, tmp_path: Path) -> None:
    table = [[*one, "Court" if n == 0 else "yes" if n == 1 else "no"] for n, one in enumerate(rows())]
    mapping = f'{MAPPING}[recipients."international court"]\n"the Court of the Lakes" = "Court"\n'
    take(heard, write(tmp_path / "in", table, mapping=mapping))
    named = usable(heard, "court", "court of the LAKES", "paraphrase")
    assert [one.code_name for one in named.people if one.parts[Scope.PARAPHRASE].allowed] == ["Q-01"]
    assert usable(heard, "court", "", "paraphrase").allowed(Scope.PARAPHRASE) == 0
    assert usable(heard, "court", "another court").allowed(Scope.PARAPHRASE) == 0
    assert named.as_json()["recipient"] == "court of the LAKES"


def test_only_who_may_see_the_interviews_may_ask(heard: Opened) -> None:
    for role in ("reader", "reviewer", "external verifier"):
        with pytest.raises(BadUse, match="may not members"):
            usable(replace(heard, role=role), "press")
    assert usable(replace(heard, role="protection officer"), "press").people


@pytest.mark.parametrize("name", ["", "pres", "publik", "everybody"])
def test_a_use_that_is_none_is_refused_with_the_nearest(name: str) -> None:
    with pytest.raises(BadUse) as caught:
        use_called(name)
    assert "'" in caught.value.next_step


def test_uses_and_parts_are_called_by_their_names_or_short(heard: Opened) -> None:
    assert use_called(" PRESS ") is Use.PRESS
    assert use_called("public") is use_called("Anonymised  public report") is Use.PUBLIC
    assert scope_called("quoted") is scope_called("words quoted") is Scope.QUOTATION
    with pytest.raises(BadUse, match="no part of an account"):
        scope_called("everything")
    with pytest.raises(BadUse, match="no name of a recipient"):
        usable(heard, "press", " - ")


def test_an_inquiry_without_interviews_has_nobody(opened: Opened) -> None:
    assert usable(opened, "press").people == ()
