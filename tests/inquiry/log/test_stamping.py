"""Timestamps: asked by file or by network, pinned, and refused when they are not what was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.log import checkpoint, log, receive, request, stamp, verify
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, BadInput, NotFound
from probata.signing import timestamp
from tests.authority import Authority
from tests.inquiry.log.test_reading import act


def answered(opened: Opened, tmp_path: Path, authority: Authority) -> bytes:
    request(opened, tmp_path / "asked")
    return authority.answer((tmp_path / "asked").read_bytes())


def test_a_request_is_carried_away_and_its_answer_brought_back(
    opened: Opened, tmp_path: Path, authority: Authority
) -> None:
    answer = answered(opened, tmp_path, authority)
    act(opened, "add", "add")  # life goes on until the answer is here
    found = receive(opened, answer, authority.certificates.read_bytes())
    assert (found.size, found.checked, found.offline) == (2, True, False)
    last = log(opened, 1).entries[0]
    assert (last.act, last.detail) == ("stamp", {"answer": Digest.of(answer).hex, "size": 2, "time": found.time})
    assert verify(opened, {}, authority.certificates.read_bytes()).holds


def test_the_same_answer_again_changes_nothing(opened: Opened, tmp_path: Path, authority: Authority) -> None:
    answer = answered(opened, tmp_path, authority)
    assert receive(opened, answer) == receive(opened, answer)
    assert log(opened, 9).size == 3


def test_one_checkpoint_can_be_stamped_by_several_authorities(
    opened: Opened, tmp_path: Path, authority: Authority, stranger: Authority
) -> None:
    receive(opened, answered(opened, tmp_path, authority))
    receive(opened, stranger.answer((tmp_path / "asked").read_bytes()))
    both = authority.certificates.read_bytes() + stranger.certificates.read_bytes()
    assert len([line for line in verify(opened, {}, both).proven if "timestamp authority" in line]) == 2


def test_an_answer_by_another_authority_or_about_something_else_is_refused(
    opened: Opened, tmp_path: Path, authority: Authority, stranger: Authority
) -> None:
    answer = answered(opened, tmp_path, authority)
    with pytest.raises(BadInput, match="not signed by an authority"):
        receive(opened, answer, stranger.certificates.read_bytes())
    with pytest.raises(NotFound, match="no checkpoint of this inquiry"):
        receive(opened, authority.answer(timestamp.request(b"something else")))
    with pytest.raises(BadInput, match="no answer"):
        receive(opened, answer[:-1])
    assert log(opened, 9).size == 2


def test_an_authority_that_is_asked_over_the_network_answers(opened: Opened, authority: Authority, served: str) -> None:
    found = stamp(opened, served, authority.certificates.read_bytes())
    assert (found.size, found.checked) == (2, True)
    assert verify(opened, {}).holds


def test_offline_is_a_state_and_leaves_a_signed_checkpoint(opened: Opened, tmp_path: Path) -> None:
    found = stamp(opened, "http://127.0.0.1:9/")
    assert (found.offline, found.time, found.size) == (True, "", 2)
    assert verify(opened, {}).holds
    assert request(opened, tmp_path / "asked").size == 2  # the same checkpoint, to be carried
    assert checkpoint(opened, tmp_path / "kept").size == 2


def test_what_is_no_timestamp_is_refused_and_leaves_the_log_sound(opened: Opened, served: str) -> None:
    with pytest.raises(BadInput, match="no answer"):
        stamp(opened, served.replace("/time", "/page"))
    assert verify(opened, {}).holds


def test_no_file_is_overwritten_by_a_request(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")
    with pytest.raises(AlreadyThere):
        request(opened, tmp_path / "there")
