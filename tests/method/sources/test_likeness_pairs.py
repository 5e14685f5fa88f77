"""Near-duplicates among many: looked up as they are found when each is compared with each; groups hang together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.perceptual import Fingerprint
from probata.method.sources import likeness_pairs
from probata.method.sources.likeness import Hashes
from probata.method.sources.likeness_pairs import Alike, groups, pairs
from tests.picturing import DONE, chart, printed, scene, text


@pytest.fixture(scope="module")
def prints() -> list[Fingerprint]:
    """Six scenes, each with all that people do to pictures, among charts and texts."""
    done = [printed(act(scene(seed))) for seed in range(6) for act in (lambda one: one, *DONE.values())]
    return [*done, *(printed(draw(seed)) for draw in (chart, text) for seed in range(20))]


def test_what_is_looked_up_is_what_comparing_each_with_each_finds(
    prints: list[Fingerprint], monkeypatch: pytest.MonkeyPatch
) -> None:
    hashes = Hashes.of(prints)
    each = pairs(hashes)
    monkeypatch.setattr(likeness_pairs, "FEW", 0)
    looked_up = pairs(hashes)
    assert set(looked_up) <= set(each)
    assert len(looked_up) >= 0.99 * len(each) > 300


def test_many_pairs_of_one_key_come_in_pieces(prints: list[Fingerprint], monkeypatch: pytest.MonkeyPatch) -> None:
    hashes = Hashes.of(prints[:30])
    monkeypatch.setattr(likeness_pairs, "FEW", 0)
    whole = pairs(hashes)
    monkeypatch.setattr(likeness_pairs, "_AT_ONCE", 3)
    assert pairs(hashes) == whole


def test_each_scene_is_one_group_and_nothing_else_is_in_it(prints: list[Fingerprint]) -> None:
    found = groups(len(prints), pairs(Hashes.of(prints)))
    many = len(DONE) + 1
    assert [one for one in found if one[0] < 6 * many] == [
        tuple(range(seed * many, (seed + 1) * many)) for seed in range(6)
    ]


def test_progress_is_told() -> None:
    heard: list[tuple[int, int]] = []
    pairs(Hashes.of([printed(scene(seed)) for seed in range(4)]), lambda done, every: heard.append((done, every)))
    assert heard == [(0, 4), (1, 4), (2, 4)]


@pytest.mark.parametrize("count", [0, 1])
def test_of_few_there_is_nothing_to_find(count: int) -> None:
    assert pairs(Hashes.of([printed(scene(1))] * count)) == []


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda both: both[0] < both[1])))
def test_groups_are_what_hangs_together(links: list[tuple[int, int]]) -> None:
    found = groups(12, [Alike(one, other, 1) for one, other in links])
    of = {member: group for group in found for member in group}
    assert all(of[one] == of[other] for one, other in links)
    assert set(of) == {end for link in links for end in link}
    for group in found:
        reached = {group[0]}
        for _ in group:
            reached |= {end for link in links if reached & set(link) for end in link}
        assert reached == set(group)
