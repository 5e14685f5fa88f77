"""A database and a folder of blobs without a keyring, and items to put into them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from tests.store import children

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.store.blobs import BlobStore


@pytest.fixture
def kit() -> ModuleType:
    """What ``children.py`` offers: stock, item_of, text_of, engine_in, blobs_in, new_ref and the keys."""
    return children


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the database and the blobs of the test lie."""
    (tmp_path / "inquiry").mkdir()
    return tmp_path / "inquiry"


@pytest.fixture
def engine(folder: Path) -> Engine:
    return children.engine_in(folder)


@pytest.fixture
def blobs(folder: Path) -> BlobStore:
    return children.blobs_in(folder)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A transaction that is rolled back at the end of the test."""
    with engine.connect() as connected:
        yield connected
