"""typesetting: sets pages in a process of their own, which gives all its memory back when it ends.

What is printed goes in and comes out by pipe: nothing of it touches a disk, and what the other process would print of a
fault is thrown away, since it could quote the report. It knows no passphrase. Where no process can be started the
pages are set here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from probata.intake.environment import for_child
from probata.method.report.typesetting import Handed, typeset
from probata.record.errors import BadInput, BadUse, BadValue, Internal, ProbataError

_TOLD = 3
"""The exit status that says: what comes back is an error of the house."""
_ERRORS = {one.code: one for one in (BadInput, BadUse, BadValue)}


def set_pages(handed: Handed) -> bytes:
    """The pages as PDF. Raises what ``typeset`` raises; Internal when the process ends before they are set."""
    try:
        done = subprocess.run(  # noqa: S603 (this interpreter, with a module of this house)
            [sys.executable, "-P", "-m", __name__],
            input=handed.as_bytes(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=for_child(PYTHONPATH=os.pathsep.join(_modules())),
            check=False,
        )
    except (OSError, ValueError):  # no interpreter to start, or no process more
        return typeset(handed)
    if done.returncode == _TOLD:
        raise _told(done.stdout)
    if done.returncode:
        raise Internal(
            f"The process that sets the pages of a PDF ended with status {done.returncode}.",
            next_step="It may have had too little memory: close other programs, or compile to html alone.",
        )
    return done.stdout


def _modules() -> list[str]:
    """Where this process looks for modules."""
    return [place for place in sys.path if place and Path(place).is_absolute()]


def _told(data: bytes) -> ProbataError:
    held = json.loads(data)
    return _ERRORS[held["code"]](held["message"], next_step=held["next"])


def _answer(data: bytes) -> tuple[int, bytes]:
    """What the process that sets the pages answers: an exit status, and pages or an error."""
    try:
        return 0, typeset(Handed.of_bytes(data))
    except (BadInput, BadUse) as fault:
        told = {"code": fault.code, "message": fault.message, "next": fault.next_step}
        return _TOLD, json.dumps(told).encode("ascii")


if __name__ == "__main__":
    status, answer = _answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    sys.exit(status)
