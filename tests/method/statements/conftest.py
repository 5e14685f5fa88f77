"""The language model, once for all tests of the room."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import pytest

from probata.inquiry.documents.language import parser
from probata.inquiry.entry.settings import Settings

if TYPE_CHECKING:
    from spacy.tokens import Doc

Parse = Callable[[Iterable[str]], Iterable["Doc"]]


@pytest.fixture(scope="session")
def parse() -> Parse:
    """The installed model; left out, and said so, where there is none."""
    found = parser(Settings())
    if found is None:
        pytest.skip("no language model is installed (extra nlp)")
    return found
