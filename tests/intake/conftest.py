"""What probes of the walls around a child are after."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest


@pytest.fixture
def place(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """A folder with a file, a port and a local socket that hear, and this process: what probes are after."""
    (tmp_path / "kept").write_bytes(b"words")
    with socket.socket() as heard, socket.socket(socket.AF_UNIX) as near:
        heard.bind(("127.0.0.1", 0))
        heard.listen()
        near.bind(str(tmp_path / "near"))
        near.listen()
        yield SimpleNamespace(folder=tmp_path, port=heard.getsockname()[1], near=tmp_path / "near", heard=heard)


@pytest.fixture
def aim(place: SimpleNamespace) -> Callable[[str], str]:
    """Probe -> what it tries to reach."""

    def at(probe: str) -> str:
        if probe in ("connect", "datagram"):
            return str(place.port)
        if "parent" in probe:
            return str(os.getpid())
        return str(place.near if probe == "local_socket" else place.folder)

    return at
