"""The review of drafts in Word: a draft of 300 pages with 1,000 notes, then the fault suites without an inquiry."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Row, under

if TYPE_CHECKING:
    from tests.reviewing import Seen, Suite

PROBATA = [sys.executable, "-m", "probata"]


def rows() -> Iterator[Row]:
    """Speed and memory of the whole command, then what is seen by group, then false alarms."""
    from tests.reviewing import SUITES

    yield from _long()
    for suite in SUITES:
        yield from _faults(suite)


def _long() -> Iterator[Row]:
    from benchmarks.long_draft import long_draft

    data, pages, notes = long_draft()
    what = f"`probata review` of {pages} pages with {notes:,} notes, answered in the same file"
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "long.docx"
        draft.write_bytes(data)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*PROBATA, "review", str(draft)], check=False, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
    yield under(what, spent, 30)
    yield under("the same: the largest process so far", after.ru_maxrss / 1024, 500, "MB")


def _faults(suite: Suite) -> Iterator[Row]:
    from tests import reviewing

    which = f"{suite.name} suite of draft faults"
    clean = {name: reviewing.objected(data) for name, data, _pages in suite.planted.clean()}
    found = [reviewing.seen(one, clean[one.draft]) for one in suite.planted.faults()]
    for group in sorted({one.fault.group for one in found}):
        tried = [one for one in found if one.fault.group == group]
        yield Row(f"{which}, seen: {group} (at first sight: {suite.first_sight[group]})", _told(tried))
    share = sum(one.seen for one in found) / len(found)
    yield Row(
        f"{which}, seen: all (at first sight: {suite.first_sight['all']})", _told(found), ">= 95 %", share >= 0.95
    )
    pages = sum(each for _name, _data, each in suite.planted.clean())
    false = sum(len(each) for each in clean.values())
    yield Row(
        f"{which}: objections to its clean drafts of {pages} pages (at first sight: {suite.false})",
        str(false),
        f"<= {pages // 5} (1 on 5 pages)",
        false <= pages / 5,
    )
    every = suite.planted.harmless()
    told = sum(bool(reviewing.new(one.data, clean[one.draft])) for one in every)
    yield Row(f"{which}: harmless rewrites with a new objection, of {len(every)}", str(told), "0", not told)


def _told(found: Sequence[Seen]) -> str:
    did = sum(one.seen for one in found)
    return f"{did} of {len(found)} ({did / len(found):.1%})"
