"""libreoffice: the LibreOffice of this machine, which version it is, and what it has to read."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from probata.intake.environment import for_child

NAMES = ("soffice", "libreoffice")
_PROGRAM = "soffice.bin"
_VERSION = re.compile(r"LibreOffice (\d[\w.]{0,30})")
_BESIDE = (
    # Fonts, their settings and caches, hyphenation, languages: what it looks at beside its own folder on Debian and
    # Fedora (tried with strace). Nothing in these is anybody's.
    *("/etc/libreoffice", "/usr/share/libreoffice", "/usr/lib/locale", "/usr/share/locale", "/usr/share/icu"),
    *("/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig"),
    *("/usr/share/hyphen", "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/mythes", "/usr/share/liblangtag"),
    *("/etc/ld.so.cache", "/usr/share/zoneinfo", "/etc/localtime", "/dev/urandom", "/sys/devices/system/cpu"),
    "/proc/filesystems",
)

_LINKED = ("share/registry", "share/prereg/bundled", "share/uno_packages/cache", "program/sofficerc")
"""What of its folder lies elsewhere on some systems (Debian: below ``/etc`` and ``/var``)."""


@dataclass(frozen=True, slots=True)
class Installed:
    """The program without its starter, its version ("" when it does not tell), what it reads, and what comes before its
    arguments."""

    program: Path
    version: str
    reads: tuple[Path, ...]
    before: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """``LibreOffice 7.4.7.2``."""
        return f"LibreOffice {self.version}".strip()


def found() -> Installed | None:
    """The LibreOffice on the path; None when there is none, or one that is packed in another way (snap, flatpak)."""
    for name in NAMES:
        starter = shutil.which(name)
        folder = Path(starter).resolve().parent if starter else None
        if folder and (folder / _PROGRAM).is_file():
            within = ((folder.parent / one).resolve() for one in _LINKED)
            reads = (folder.parent, *within, *(Path(place) for place in _BESIDE))
            there = tuple(one for one in reads if one.exists())
            return Installed(folder / _PROGRAM, _version(folder / _PROGRAM), there)
    return None


@cache
def _version(program: Path) -> str:
    """What the program says of itself: it is the machine's own, and gets nothing of a stranger here."""
    try:
        with tempfile.TemporaryDirectory(prefix="probata-") as home:  # it would make folders in the true one
            answer = subprocess.run(  # noqa: S603 (found on the path; a fixed word)
                [program, "--version"], capture_output=True, timeout=60, check=False, env=for_child(HOME=home)
            )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    told = _VERSION.match(answer.stdout.decode("utf-8", "replace"))
    return told[1] if told else ""
