"""The diary once from beginning to end: a copy of the inquiry before each act, and what each copy holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.soak import diary, tracing
from tests.soak.acting import beside
from tests.soak.looking import Seen, look_into
from tests.soak.serving import Worker, worker


@dataclass(frozen=True, slots=True)
class Reference:
    """``copies[k]`` is the inquiry after the first k acts and ``seen[k]`` what it holds; the first is none at all.

    ``middles[k]`` are the states that act k may leave when it is stopped, besides before and after.
    """

    acts: tuple[str, ...]
    copies: tuple[Path, ...]
    seen: tuple[Seen, ...]
    given: Path
    middles: tuple[tuple[Seen, ...], ...] = ()

    def place(self, act: str) -> int:
        """How many acts come before this one."""
        return self.acts.index(act)


def reference(folder: Path, worker: Worker, acts: Sequence[str] | None = None) -> Reference:
    """Does ``new`` and the acts (all of the diary, without) and keeps a copy before each.

    Raises AssertionError when an act does not come to its end: the diary itself is then wrong.
    """
    given, inquiry = diary.write(folder / "given"), folder / "inquiry"
    names = (diary.NEW, *(diary.DIARY if acts is None else acts))
    copies, seen, middles = [folder / "none"], [Seen(absent=True)], list[tuple[Seen, ...]]()
    for number, act in enumerate(names):
        ended = worker.run(inquiry, given, [act])
        assert ended.acknowledged == (act,), ended
        copies.append(copy(inquiry, folder / f"after-{number}"))
        with_care = copy(inquiry, folder / "look")
        seen.append(look_into(with_care))
        assert not seen[-1].faults, (act, seen[-1].faults)
        shutil.rmtree(with_care)
        middles.append(tuple(_between(folder / "between", worker, given, act, copies[-2:])) if number else ())
    return Reference(names, tuple(copies), tuple(seen), given, tuple(middles))


def _between(place: Path, worker: Worker, given: Path, act: str, copies: Sequence[Path]) -> Iterator[Seen]:
    """The states that the format allows: the first of the act's parts as after it, then the second, and so on."""
    how, (before, after) = diary.DIARY[act], copies
    for many in range(1, len(how.parts) + 1):
        inquiry = copy(before, place)
        for part in how.parts[:many]:
            _replace(_lies(after, part), _lies(inquiry, part), clear=not part.endswith("+"))
        yield look_into(inquiry)
    if how.halfway:
        ended = worker.run(copy(before, place), given, [act], how="halfway")
        assert ended.acknowledged == (act,), ended
        yield look_into(place)


def _lies(inquiry: Path, part: str) -> Path:
    """Where a part of an act lies."""
    name = part.removesuffix("+")
    return beside(inquiry) / name.removeprefix("beside/") if name.startswith("beside/") else inquiry / name


def _replace(source: Path, place: Path, *, clear: bool) -> None:
    if clear and place.is_dir():
        shutil.rmtree(place)
    elif clear:
        place.unlink(missing_ok=True)
    if source.is_dir():
        shutil.copytree(source, place, dirs_exist_ok=True)
    elif source.exists():
        shutil.copy2(source, place)


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
    with tracing.folder() as folder, worker(acts or ()) as at_work:
        yield Bench(Path(folder), at_work, reference(Path(folder), at_work, acts))


def copy(source: Path, to: Path) -> Path:
    """A copy of an inquiry and what lies beside it, replacing an earlier one; of none there is nothing to copy."""
    for old, new in ((source, to), (beside(source), beside(to))):
        shutil.rmtree(new, ignore_errors=True)
        if old.exists():
            shutil.copytree(old, new)
    return to
