"""The review of drafts in Word: a draft of 300 pages with 1,000 notes, then the fault suite without an inquiry."""

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
    from tests.reviewing import Seen

PROBATA = [sys.executable, "-m", "probata"]


def rows() -> Iterator[Row]:
    """Speed and memory of the whole command, then what is seen by group, then false alarms."""
    yield from _long()
    yield from _faults()


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


def _faults() -> Iterator[Row]:
    from tests import reviewing
    from tests.faults.drafts import suite
    from tests.stories.test_draft_faults import FIRST_SIGHT, FIRST_SIGHT_FALSE

    clean = {name: reviewing.objected(data) for name, data, _pages in suite.clean()}
    found = [reviewing.seen(one, clean[one.draft]) for one in suite.faults()]
    for group in sorted({one.fault.group for one in found}):
        tried = [one for one in found if one.fault.group == group]
        yield Row(f"draft faults seen: {group} (at first sight: {FIRST_SIGHT[group]})", _told(tried))
    share = sum(one.seen for one in found) / len(found)
    yield Row(f"draft faults seen: all (at first sight: {FIRST_SIGHT['all']})", _told(found), ">= 95 %", share >= 0.95)
    pages = sum(each for _name, _data, each in suite.clean())
    false = sum(len(each) for each in clean.values())
    bar = f"<= {pages // 5} (1 on 5 pages)"
    yield Row(
        f"objections to clean drafts of {pages} pages (at first sight: {FIRST_SIGHT_FALSE})",
        str(false),
        bar,
        false <= pages / 5,
    )
    told = sum(bool(reviewing.new(one.data, clean[one.draft])) for one in suite.harmless())
    yield Row(f"harmless rewrites with a new objection, of {len(suite.harmless())}", str(told), "0", not told)


def _told(found: Sequence[Seen]) -> str:
    did = sum(one.seen for one in found)
    return f"{did} of {len(found)} ({did / len(found):.1%})"
