"""What stands around the peers and needs none of them: bands, families of edges."""

from __future__ import annotations

import pytest
from benchmarks.independence.peers import HASHES, PEERS, bands, families, installed


@pytest.mark.parametrize("threshold", [0.1, 0.25, 0.5, 0.8])
def test_bands_make_candidates_about_the_threshold(threshold: float) -> None:
    count, width = bands(threshold, HASHES)
    assert count * width <= HASHES

    def candidate(likeness: float) -> float:
        return float(1 - (1 - likeness**width) ** count)

    assert candidate(min(1.0, threshold * 1.5)) > 0.75
    assert candidate(threshold / 2) < 0.4


def test_edges_join_families() -> None:
    labels = families(6, [(0, 1), (4, 1), (2, 3)])
    assert labels[0] == labels[1] == labels[4]
    assert labels[2] == labels[3]
    assert len({labels[0], labels[2], labels[5]}) == 3
    assert len(set(families(3, []))) == 3


def test_what_is_not_installed_has_no_version() -> None:
    assert installed("no_such_peer") is None
    assert set(PEERS) == {"datasketch", "rensa", "gaoya", "daft"}
