"""A sample of every class of hostile files through the real ``add``; all of them by ``python -m tests.hostile --all``.

And that the run would see what it looks for: each thing that must not happen is done once, on purpose.
"""

from __future__ import annotations

import socket
from collections import Counter as Count
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened
from probata.intake.receipt import Receipt, SetAside, Taken
from tests.hostile import making, running
from tests.hostile.running import MOST_MIB, Outcome, Yard, run
from tests.hostile.watching import Counter, listing

SEED, EACH, MOST_BYTES = 7, 3, 1_500_000
LIBRARIES_MIB = 200
"""What an idle child has of code and libraries, beside which the bound on memory counts."""


@pytest.fixture
def counter() -> Iterator[Counter]:
    one = Counter()
    yield one
    one.close()


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Yard:
    (tmp_path / "yard").mkdir()
    made = Yard(tmp_path / "yard")
    monkeypatch.chdir(made.home)
    return made


def test_there_are_more_than_a_thousand_and_they_are_the_same_each_time() -> None:
    names = Count(name for name, _ in making.make(SEED))
    assert names.total() == len(names) >= 1_000
    assert min(Count(name.partition("/")[0] for name in names).values()) >= 3
    assert dict(islice(making.make(SEED), 300)) == dict(islice(making.make(SEED), 300))


def test_nothing_happens_that_must_not(opened: Opened, yard: Yard, counter: Counter) -> None:
    outcome, chosen = Outcome(), list(making.sample(SEED, counter.url, EACH, MOST_BYTES))
    run(opened, yard, chosen, counter, outcome)
    assert outcome.faults == []
    assert outcome.files == len(chosen) > 70
    assert outcome.stored > 20
    assert sum(outcome.set_aside.values()) > 20
    assert 0 < outcome.child_mib <= MOST_MIB + LIBRARIES_MIB


def _none(*_: object, **__: object) -> Receipt:
    return Receipt(0, (), (), ())


def _twice(*_: object, **__: object) -> Receipt:
    return Receipt(2, (Taken("pile/a.txt", 1), Taken("pile/a.txt", 1)), (), ())


def _silent(*_: object, **__: object) -> Receipt:
    return Receipt(1, (), (), (SetAside("pile/a.txt", "unreadable", " "),))


def _stops(*_: object, **__: object) -> Receipt:
    raise ZeroDivisionError


def _doing(act: Callable[[Yard, Counter], object], yard: Yard, counter: Counter) -> Callable[..., Receipt]:
    def acted(*told: Any, **more: Any) -> Receipt:
        act(yard, counter)
        return add(*told, **more)

    return acted


def _calls(_: Yard, counter: Counter) -> None:
    host, _, port = counter.url.removeprefix("http://").strip("/").partition(":")
    with socket.create_connection((host, int(port))) as caller:
        caller.recv(1)  # until it was counted


@pytest.mark.parametrize(
    ("instead", "says"),
    [(_none, "0 times in the receipt"), (_twice, "2 times"), (_silent, "without a reason"), (_stops, "raised")],
)
def test_a_receipt_that_is_none_is_seen(
    opened: Opened, yard: Yard, counter: Counter, monkeypatch: pytest.MonkeyPatch, instead: object, says: str
) -> None:
    monkeypatch.setattr(running, "add", instead)
    assert says in _faults(opened, yard, counter)


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda yard, _: (yard.canary / "kept.txt").write_text("other", encoding="utf-8"), "changed on the disk"),
        (lambda yard, _: (yard.temp / "new").touch(), "changed on the disk"),
        (lambda yard, _: (yard.canary / "kept.txt").unlink(), "changed on the disk"),
        (lambda yard, _: (yard.canary / "kept.txt").chmod(0o777), "changed on the disk"),
        (lambda yard, _: (yard.home / "new").touch(), "appeared in the working folder"),
        (_calls, "1 connections"),
    ],
    ids=["written", "made", "removed", "opened", "here", "called"],
)
def test_what_must_not_happen_is_seen(
    opened: Opened, yard: Yard, counter: Counter, monkeypatch: pytest.MonkeyPatch, act: Any, says: str
) -> None:
    monkeypatch.setattr(running, "add", _doing(act, yard, counter))
    assert says in _faults(opened, yard, counter)


def test_a_slow_file_is_seen(opened: Opened, yard: Yard, counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "MOST_SECONDS", 0.0)
    outcome = Outcome()
    run(opened, yard, [("a.txt", b"INVENTED")], counter, outcome)
    assert "'pile/a.txt': 0." in "".join(outcome.slow)


def _faults(opened: Opened, yard: Yard, counter: Counter) -> str:
    outcome = Outcome()
    run(opened, yard, [("a.txt", b"INVENTED")], counter, outcome)
    return "\n".join(outcome.faults)


def test_a_sound_file_makes_no_faults_and_nothing_is_left_of_it(opened: Opened, yard: Yard, counter: Counter) -> None:
    before = listing(yard.canary, yard.home, yard.temp)
    assert _faults(opened, yard, counter) == ""
    assert listing(yard.canary, yard.home, yard.temp) == before
    assert list(yard.pile.iterdir()) == []
