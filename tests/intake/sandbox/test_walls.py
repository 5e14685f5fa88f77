from __future__ import annotations

import json
import mmap
import os
from collections.abc import Callable

import pytest

from probata.intake.sandbox import landlock, seccomp, walls
from probata.intake.sandbox.limits import MIB, Limits


def in_a_child(act: Callable[[], object]) -> object:
    """What the act gives in a process of its own."""
    hear, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.write(tell, json.dumps(act()).encode())
        finally:
            os._exit(0)
    os.close(tell)
    with os.fdopen(hear, "rb") as answer:
        said = answer.read()
    os.waitpid(pid, 0)
    return json.loads(said)


def lacking() -> object:
    return list(walls.close_in(Limits()).lacking)


def test_here_every_wall_is_built() -> None:
    assert in_a_child(lambda: [walls.close_in(Limits()).built, lacking()])[0] == ["limits", "landlock", "seccomp"]  # type: ignore[index]


@pytest.mark.parametrize(("module", "said"), [(landlock, walls.FILES), (seccomp, walls.CALLS)])
def test_a_wall_that_cannot_be_built_is_told(monkeypatch: pytest.MonkeyPatch, module: object, said: str) -> None:
    def refuse(_: object) -> None:
        raise OSError("not here")

    monkeypatch.setattr(module, "close_in", refuse)
    assert in_a_child(lacking) == [said]


def test_limits_are_set_once_and_for_all() -> None:
    def limited() -> object:
        import resource

        walls.close_in(Limits(memory=100 * MIB, seconds_in_all=77))
        names = (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU)
        return [*(resource.getrlimit(name) for name in names), resource.getrlimit(resource.RLIMIT_AS)[1] > 100 * MIB]

    assert in_a_child(limited) == [[0, 0], [0, 0], [77, 77], True]


def test_memory_counts_from_what_an_idle_child_has() -> None:
    def used() -> object:
        walls.close_in(Limits(memory=60 * MIB))
        kept = mmap.mmap(-1, 30 * MIB)  # asked of the system: what other tests gave back could be taken for bytes
        try:
            mmap.mmap(-1, 90 * MIB)
        except OSError:
            return len(kept)
        return 0

    assert in_a_child(used) == 30 * MIB
