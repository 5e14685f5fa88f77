"""Print the SHA-256 of both verifiers, as ``sha256sum verify/verify.py verify/verify.html`` does.

The lines stand in docs/spec/package.md and in every release, so that whoever was handed a verifier can see whether it
is ours. A test holds the page against them.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERIFIERS = ("verify/verify.py", "verify/verify.html")


def lines() -> list[str]:
    """For each verifier its digest, two spaces and its path: what ``sha256sum -c`` takes."""
    return [f"{hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}  {name}" for name in VERIFIERS]


if __name__ == "__main__":
    print("\n".join(lines()))
