"""Print the SHA-256 of the standalone verifier, as ``sha256sum verify/verify.py`` does.

The line stands in docs/spec/package.md and in every release, so that whoever was handed a verifier can see whether
it is ours. A test holds the page against it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

VERIFIER = Path(__file__).parents[1] / "verify/verify.py"


def line() -> str:
    """Digest, two spaces, path: what ``sha256sum -c`` takes."""
    return f"{hashlib.sha256(VERIFIER.read_bytes()).hexdigest()}  verify/verify.py"


if __name__ == "__main__":
    print(line())
