"""Invented texts for the engine: sentences of made-up words that no two topics share."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from probata.method.sources.model import SourceText
from probata.record.ref import Ref
from probata.record.span import TextSpan

Story = Callable[..., str]
Source = Callable[..., SourceText]


@pytest.fixture(scope="session")
def ref() -> Callable[[int], Ref]:
    """The Ref of document number n."""
    return lambda number: Ref.of("doc", number.to_bytes(16, "big"))


@pytest.fixture(scope="session")
def source(ref: Callable[[int], Ref]) -> Source:
    """Document number n with a text and, if wanted, places to skip."""

    def make(number: int, text: str, *skip: tuple[int, int]) -> SourceText:
        return SourceText(ref(number), text, tuple(TextSpan(*place) for place in skip))

    return make


@pytest.fixture(scope="session")
def story() -> Story:
    """``words`` made-up words in sentences, the same for the same topic; two topics share no run of words."""

    def tell(topic: int, words: int = 120) -> str:
        rng = random.Random(topic)  # noqa: S311 (invented text, not a secret)
        told = ["".join(rng.choice("bdfgklmnprstv") + rng.choice("aeiou") for _ in range(3)) for _ in range(words)]
        sentences = [told[at : at + 12] for at in range(0, words, 12)]
        return " ".join(" ".join([one[0].capitalize(), *one[1:]]) + "." for one in sentences)

    return tell
