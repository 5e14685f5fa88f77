"""Words, shingles and polynomials in numpy, against the plain definition."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.scan.letters import letters
from probata.method.sources.scan.numbers import BASE
from probata.method.sources.scan.vectors import ahead_of, contents, polynomials, shingles, words


@given(st.lists(st.integers(0, 2**64 - 1), max_size=30), st.data())
def test_a_polynomial_is_its_definition(values: list[int], data: st.DataObject) -> None:
    low = data.draw(st.integers(0, len(values)))
    high = data.draw(st.integers(low, len(values)))
    found = polynomials(np.array(values, dtype=np.uint64), np.array([low]), np.array([high]))
    assert int(found[0]) == sum(one * BASE**k for k, one in enumerate(values[low:high])) % 2**64


def test_counting_ahead() -> None:
    assert ahead_of(np.array([2, 0, 3])).tolist() == [0, 1, 0, 1, 2]


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("ab ’'\u0301か\u3099.湖ท"), max_size=20), max_size=5))
def test_documents_of_a_batch_are_read_as_if_each_stood_alone(texts: list[str]) -> None:
    def read(some: list[str]) -> list[list[int]]:
        spelt = [one.encode() for one in some]
        offsets = np.cumsum([0, *map(len, spelt)])
        found = words(np.frombuffer(b"".join(spelt), dtype=np.uint8), offsets, letters())
        hashes, first, _ = shingles(found, 4)
        rows = np.searchsorted(found.edges, first, side="right") - 1
        told = contents(found).tolist()
        return [
            [*found.hashes[a:b].tolist(), told[at], *hashes[rows == at].tolist()]
            for at, (a, b) in enumerate(zip(found.edges[:-1], found.edges[1:], strict=True))
        ]

    assert read(texts) == [read([one])[0] for one in texts]


def test_places_are_bytes() -> None:
    text = "Straße, Çeşme"
    data = np.frombuffer(text.encode(), dtype=np.uint8)
    found = words(data, np.array([0, len(data)]), letters())
    shown = [text.encode()[a:b].decode() for a, b in zip(found.starts, found.ends, strict=True)]
    assert shown == ["Straße", "Çeşme"]
    assert found.units.tolist() == [4, 4]
