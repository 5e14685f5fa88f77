"""Makers of files for the tests of readers: each gives the bytes of a small, sound file of its format."""

from __future__ import annotations

import io
import runpy
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

DATA = Path(__file__).parents[2] / "data" / "documents"


class Kit(SimpleNamespace):
    """The makers; a short name in the reports of failing tests."""

    def __repr__(self) -> str:
        return "make"


_MAKE = Kit(**runpy.run_path(str(DATA / "make.py")))


@pytest.fixture(scope="session")
def make() -> SimpleNamespace:
    """What ``tests/data/documents/make.py`` offers: docx, docx_parts, xlsx, pdf, picture, zipped, ..."""
    return _MAKE


@pytest.fixture(scope="session")
def remade() -> Callable[[bytes, Mapping[str, bytes]], bytes]:
    """A ZIP with some of its parts replaced or added."""

    def remake(data: bytes, parts: Mapping[str, bytes]) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            kept = {name: archive.read(name) for name in archive.namelist()}
        zipped: bytes = _MAKE.zipped({**kept, **parts})
        return zipped

    return remake
