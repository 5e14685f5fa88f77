"""A child where the system has no nursery (macOS, Windows): a new program for each file. Slower, and with fewer walls.

Its errand comes on standard input, as the length of a header, the header, and the file; frames go to standard output.
With an errand that names no file it says which walls are lacking.
"""

from __future__ import annotations

import json
import os
import struct
import sys

from probata.intake.sandbox import child, walls
from probata.intake.sandbox.limits import Limits

SIZE = struct.Struct(">Q")


def main() -> None:
    """Reads one file and ends."""
    source, target = sys.stdin.buffer, os.dup(1)
    os.dup2(2, 1)  # a library that prints must not print into the answer
    asked = json.loads(source.read(SIZE.unpack(source.read(SIZE.size))[0]))
    limits = Limits(**asked["limits"])
    if "read" not in asked:
        os.write(target, json.dumps(walls.close_in(limits).lacking).encode())
        return
    pages, draft = tuple(asked["pages"]), bool(asked["draft"])
    child.run(source.read, target, child.Errand(asked["read"], asked["parts"], limits, pages, draft))


if __name__ == "__main__":
    main()
