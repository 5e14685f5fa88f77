"""``python launch.py REPORT CORE COMMAND...``: runs a command on one core and writes what it took.

A process of its own, and a small one: Linux counts the memory of whoever starts a process into that process's peak
(``ru_maxrss`` outlives exec), so a benchmark that holds a corpus may not start what it measures.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def main(report: str, core: str, *command: str) -> int:
    """Writes processor seconds of the command and its peak in MiB; gives its exit status."""
    os.sched_setaffinity(0, {int(core)})
    child = subprocess.Popen(command)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    Path(report).write_text(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 2**10]))
    return child.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
