"""Programs that stand in for LibreOffice: this interpreter with a script, closed in by the same walls."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

import pytest

from probata.intake.office.libreoffice import Installed, found
from probata.intake.sandbox import landlock

DATA = Path(__file__).parents[2] / "data/office"
linux = pytest.mark.skipif(sys.platform != "linux", reason="walls around LibreOffice are built on Linux alone")
office = pytest.mark.skipif(found() is None, reason="needs the Debian package libreoffice-writer-nogui")


def saying(code: str) -> Installed:
    """An office that is this code, which stands in no file: where the bubble is in memory, tests may lie there too."""
    python = Path(sys.executable).resolve()
    reads = (*landlock.code(), Path(sysconfig.get_paths()["stdlib"]), Path("/dev/urandom"))
    return Installed(python, "0", reads, ("-I", "-S", "-B", "-c", code))


def stand_in(script: Path, *arguments: str) -> Installed:
    """An office that is this script; ``arguments`` come before those of LibreOffice."""
    python = Path(sys.executable).resolve()
    reads = (*landlock.code(), Path(sysconfig.get_paths()["stdlib"]), script, Path("/dev/urandom"))
    begins = "import sys; exec(compile(open(sys.argv[1]).read(), sys.argv.pop(1), 'exec'))"
    return Installed(python, "0", reads, ("-I", "-S", "-B", "-c", begins, str(script), *arguments))
