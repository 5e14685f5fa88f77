"""A program in the place of tesseract that does what its first argument says, as one that was taken over could."""

from __future__ import annotations

import os
import runpy
import sys
import time
from pathlib import Path

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def _say(text: str) -> None:
    os.write(1, text.encode("utf-8", "surrogateescape"))


def _row(text: str, box: str = "0\t0\t5\t5", sure: str = "95.0") -> str:
    return f"{HEADER}\n5\t1\t1\t1\t1\t1\t{box}\t{sure}\t{text}\n"


def main(what: str, at: str) -> None:
    if what == "hang":
        time.sleep(600)
    elif what == "busy":
        while True:
            pass
    elif what == "flood":
        while True:
            os.write(1, b"x" * 2**16)
    elif what == "crash":
        os.abort()
    elif what == "fail":
        sys.exit(3)
    elif what == "memory":
        _say(_row(str(len(bytearray(2**31)))))
    elif what == "honest":
        whole = sys.stdin.buffer.read()
        _say(_row(f"{whole[:2].decode()}{len(whole)}"))
    elif what == "lie":
        _say(LIES[int(at)])
    else:
        run = runpy.run_path(str(Path(__file__).parents[1] / "sandbox" / "probes.py"))["run"]
        _say(_row(run(what, at).replace("\n", " ").replace("\t", " ")))


LIES = (
    _row("beside", "4\t4\t500\t5"),
    _row("below", "4\t4\t5\t500"),
    _row("before", "-4\t4\t5\t5"),
    _row("surer", sure="100.5"),
    _row("nan", sure="nan"),
    _row("steering\x1b[2J"),
    _row("x" * 501),
    _row("one\ttoo many"),
    _row("half")[:-1],
    "another header\n",
    "",
    _row("\udcff"),
    _row("word").replace("\n5\t1\t", "\n5\t2\t"),
    _row("word").replace("\n5\t1\t", "\n6\t1\t"),
    _row("two\u2028lines"),
)

if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
