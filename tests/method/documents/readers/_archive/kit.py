"""What the tests of containers share: the makers of archives that can lie, and short words for what came out."""

from __future__ import annotations

import runpy
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

from probata.method.documents.model import Left, Part

DOCUMENTS = Path(__file__).parents[4] / "data" / "documents"
MAKE = SimpleNamespace(**runpy.run_path(str(DOCUMENTS / "makers" / "archives.py")))
NOTE: bytes = MAKE.NOTE


def outcome(parts: Iterable[Part | Left]) -> dict[str, bytes | str]:
    """Path -> bytes of what came out, or the reason of what did not."""
    return {each.path: each.data if isinstance(each, Part) else each.reason for each in parts}
