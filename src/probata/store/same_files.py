"""Same files: under which Refs a file was known in a copy that was merged, and under which it is known now.

Merging gives up one of two Refs where both copies took in one file, and keeps on record which. What members wrote may
name the one that was given up, and may be sealed, where merging cannot change it: so it is read with this.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import Connection, select

from probata.store.tables import saved

SAME_FILE = "same file"
"""The kind of saved row that says under which Refs a file was known in another copy."""


def names(connection: Connection) -> Mapping[str, str]:
    """Refs of files and of their documents that were given up -> those under which they stand now."""
    steps: dict[str, str] = {}
    for body in connection.execute(select(saved.c.body).where(saved.c.kind == SAME_FILE)).scalars():
        steps |= json.loads(body)
    return {old: _last(steps, old) for old in steps}


def _last(steps: Mapping[str, str], name: str) -> str:
    seen = set[str]()
    while name in steps and name not in seen:
        seen.add(name)
        name = steps[name]
    return name
