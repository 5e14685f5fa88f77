"""The tests themselves stay on this machine and leave nothing out unseen."""

from __future__ import annotations

import os
import socket

import pytest
from pytest_socket import SocketConnectBlockedError

from tests.conftest import all_required


def test_no_test_connects_to_another_machine() -> None:
    outside = socket.socket()
    with pytest.warns(UserWarning, match="192.0.2.1"), pytest.raises(SocketConnectBlockedError):
        outside.connect(("192.0.2.1", 80))


def test_a_test_may_connect_to_its_own_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as client:
        client.connect(server.getsockname())
        assert client.getpeername() == server.getsockname()


def test_settings_of_the_person_who_runs_the_tests_stay_outside() -> None:
    own = {name for name in os.environ if name.startswith("PROBATA_")} - {"PROBATA_REQUIRE_ALL"}
    assert own == {"PROBATA_PASSPHRASE", "PROBATA_KDF_MEMORY_MIB", "PROBATA_KDF_PASSES"}


@pytest.mark.parametrize(("required", "outcome"), [("1", "failed"), ("0", "skipped")])
def test_a_file_that_leaves_itself_out_fails_where_everything_is_required(
    required: str, outcome: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROBATA_REQUIRE_ALL", required)
    report = pytest.CollectReport("tests/test_pdf.py", "skipped", ("test_pdf.py", 1, "no fonts"), [])
    all_required(report, report.nodeid)
    assert report.outcome == outcome
