"""environment: what a program that is started here is told of this one: where things are, and nothing else.

A converter parses files of strangers. Whoever takes it over finds no passphrase in its environment, nor any other
secret that somebody exported for another program: what is not on the list is not handed on.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

_HANDED_ON = frozenset(
    {
        *("PATH", "HOME", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH"),
        *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP"),
        *("USERPROFILE", "APPDATA", "LOCALAPPDATA", "SOURCE_DATE_EPOCH", "PYTHONDONTWRITEBYTECODE"),
    }
)


def for_child(**more: str) -> Mapping[str, str]:
    """The environment of a process to be started, with what it needs besides."""
    return {**{name: value for name, value in os.environ.items() if name.upper() in _HANDED_ON}, **more}
