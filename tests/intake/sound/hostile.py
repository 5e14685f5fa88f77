"""A program in the place of ffmpeg that does what its first argument says, as one that was taken over could."""

from __future__ import annotations

import os
import runpy
import sys
import time
from pathlib import Path


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
        os.write(1, b"xx")
        sys.exit(3)
    elif what == "unlinked":
        sys.exit(127)
    elif what == "odd":
        os.write(1, b"xxx")
    elif what == "nothing":
        sys.exit(0)
    elif what == "honest":
        whole = os.read(0, 2**16)
        os.write(1, whole if len(whole) % 2 == 0 else whole + b"\0")
    else:
        run = runpy.run_path(str(Path(__file__).parents[1] / "sandbox" / "probes.py"))["run"]
        said = run(what, at).encode()
        os.write(1, said + b" " * (len(said) % 2))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
