"""The diary once from beginning to end: a copy of the inquiry before each act, and what each copy holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.soak import diary, tracing
from tests.soak.looking import Seen, look_into
from tests.soak.serving import Worker, worker


@dataclass(frozen=True, slots=True)
class Reference:
    """``copies[k]`` is the inquiry after the first k acts and ``seen[k]`` what it holds; the first is none at all."""

    acts: tuple[str, ...]
    copies: tuple[Path, ...]
    seen: tuple[Seen, ...]
    given: Path

    def place(self, act: str) -> int:
        """How many acts come before this one."""
        return self.acts.index(act)


def reference(folder: Path, worker: Worker, acts: Sequence[str] | None = None) -> Reference:
    """Does ``new`` and the acts (all of the diary, without) and keeps a copy before each.

    Raises AssertionError when an act does not come to its end: the diary itself is then wrong.
    """
    given, inquiry = diary.write(folder / "given"), folder / "inquiry"
    names = (diary.NEW, *(diary.DIARY if acts is None else acts))
    copies, seen = [folder / "none"], [Seen(absent=True)]
    for number, act in enumerate(names):
        ended = worker.run(inquiry, given, [act])
        assert ended.acknowledged == (act,), ended
        copies.append(copy(inquiry, folder / f"after-{number}"))
        with_care = copy(inquiry, folder / "look")
        seen.append(look_into(with_care))
        assert not seen[-1].faults, (act, seen[-1].faults)
        shutil.rmtree(with_care)
    return Reference(names, tuple(copies), tuple(seen), given)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every experiment works with: a folder of its own, a worker, and the diary as it should go."""

    folder: Path
    worker: Worker
    known: Reference

    def empty(self, name: str) -> Path:
        """A folder of this name with nothing in it."""
        place = copy(self.folder / "nothing", self.folder / name)
        place.mkdir()
        return place


@contextmanager
def bench(acts: Sequence[str] | None = None) -> Iterator[Bench]:
    """A bench for these acts (all of the diary, without), taken down afterwards."""
    with tracing.folder() as folder, worker() as at_work:
        yield Bench(Path(folder), at_work, reference(Path(folder), at_work, acts))


def copy(source: Path, to: Path) -> Path:
    """A copy of an inquiry, replacing an earlier one; of none at all there is nothing to copy."""
    shutil.rmtree(to, ignore_errors=True)
    if source.exists():
        shutil.copytree(source, to)
    return to
