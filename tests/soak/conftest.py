"""One bench for all short forms: some acts of the diary, done once, and a worker that all of them share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.soak import tracing
from tests.soak.reference import Bench, bench

SHORT = ("add accounts", "add published", "decide", "decide again", "unmark")
EVIDENCE = ("add accounts", "interviews", "add to an account", "refresh hers")
PEOPLE = (
    *("add accounts", "interviews", "members add", "sign", "ask for an erasure", "confirm the erasure", "merge"),
    *("back up", "ask for another erasure", "confirm another erasure", "back up again", "withdraw after the backup"),
    *("restore", "copy for travel", "merge the travel copy", "copy for the field", "deposit", "receive", "close"),
)


@pytest.fixture(scope="session")
def short() -> Iterator[Bench]:
    """A bench with five acts."""
    mask = os.umask(0o022)
    try:
        with bench(SHORT) as made:
            yield made
    finally:
        os.umask(mask)


@pytest.fixture(scope="session")
def evidence() -> Iterator[Bench]:
    """A bench with a file that comes in to be tied to another one, in somebody's compartment."""
    if tracing.missing():
        pytest.skip(tracing.missing())
    mask = os.umask(0o022)
    try:
        with bench(EVIDENCE) as made:
            yield made
    finally:
        os.umask(mask)


@pytest.fixture(scope="session")
def people() -> Iterator[Bench]:
    """A bench with the acts that have states between: keys, a package, an erasure, a backup, copies."""
    if tracing.missing():
        pytest.skip(tracing.missing())
    mask = os.umask(0o022)
    try:
        with bench(PEOPLE) as made:
            yield made
    finally:
        os.umask(mask)


@pytest.fixture
def traced(short: Bench) -> Bench:
    """The same, where processes may be traced."""
    if tracing.missing():
        pytest.skip(tracing.missing())
    return short
