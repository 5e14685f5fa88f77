"""What every test can ask for: an inquiry of its own, and the certainty that nothing leaves this machine."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

pytest_plugins = ["tests.authority", "tests.commands", "tests.interviewing", "tests.season"]
LOOPBACK = ["127.0.0.1", "::1"]
PASSPHRASE = "lantern orchard sevenfold teapot marble"  # noqa: S105 (of inquiries that live as long as one test)

# The same examples in every run, so that a failure is everybody's; `--hypothesis-profile soak` looks for new ones.
_COMMON = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("house", derandomize=True, **_COMMON)
settings.register_profile("soak", max_examples=5_000, print_blob=True, **_COMMON)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """pytest-socket then refuses every connection to another host than this one. Stories, the longest, come first."""
    items.sort(key=lambda item: "stories" not in item.path.parts)
    for item in items:
        item.add_marker(pytest.mark.allow_hosts(LOOPBACK))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """The tests stay to the end: the collector of garbage looks through their 850,000 objects once and never again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """``PROBATA_REQUIRE_ALL=1``: what this machine cannot run is a failure, not a line at the end."""
    report = yield
    if not hasattr(report, "wasxfail"):
        all_required(report, item.nodeid)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for whole files that leave themselves out while they are read."""
    report = yield
    all_required(report, collector.nodeid)
    return report


def all_required(report: pytest.TestReport | pytest.CollectReport, name: str) -> None:
    """Makes a failure of what was left out, where everything is required."""
    if report.skipped and os.environ.get("PROBATA_REQUIRE_ALL") == "1":
        report.outcome = "failed"
        report.longrepr = f"left out although everything is required: {name}: {report.longrepr}"


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No setting of the person who runs the tests reaches them; new inquiries take the cheapest key stretching.

    Opening an inquiry makes the process's files private; the next test begins with the usual mask.
    """
    os.umask(0o022)
    for variable in [v for v in os.environ if v.startswith("PROBATA_") and v != "PROBATA_REQUIRE_ALL"]:
        monkeypatch.delenv(variable)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PROBATA_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("PROBATA_KDF_MEMORY_MIB", "8")
    monkeypatch.setenv("PROBATA_KDF_PASSES", "1")
    yield
    os.umask(0o022)


@pytest.fixture
def passphrase() -> Withheld[str]:
    """The passphrase of :func:`opened`, which also stands in the environment."""
    return Withheld(PASSPHRASE)


@pytest.fixture
def opened(tmp_path: Path, passphrase: Withheld[str]) -> Iterator[Opened]:
    """A new, empty inquiry in ``tmp_path / "inquiry"``, open, with its head as the member."""
    from probata.inquiry.entry.settings import load
    from probata.inquiry.new import new

    made = new(tmp_path / "inquiry", passphrase, "The example inquiry", load())
    yield made.opened
    made.opened.engine.dispose()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with three mebibytes, which only root of Linux can make."""
    place = tmp_path / "disk"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("left out: a full disk, which needs a small tmpfs, which only root of Linux can mount")
    made = subprocess.run(  # noqa: S603 (fixed words and a folder of this test)
        ["mount", "-t", "tmpfs", "-o", "size=3m", "probata-test", str(place)],  # noqa: S607 (where it lies differs)
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("left out: a full disk, which needs a small tmpfs, which this container may not mount")
    yield place
    from probata.store import keeping

    keeping.close_all()  # or the disk is busy
    subprocess.run(["umount", str(place)], check=True)  # noqa: S603, S607 (as above)
