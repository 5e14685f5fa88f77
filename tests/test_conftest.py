"""The tests themselves stay on this machine and leave nothing out unseen."""

from __future__ import annotations

import os
import socket

import pytest
from pytest_socket import SocketConnectBlockedError


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
