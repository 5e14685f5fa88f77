"""One made corpus for all tests of this folder."""

from __future__ import annotations

import pytest
from benchmarks.independence.generator import Corpus, corpus


@pytest.fixture(scope="session")
def made() -> Corpus:
    """Three thousand documents."""
    return corpus(3_000, 21)
