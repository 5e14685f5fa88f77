"""Stands for a LibreOffice that a document has taken over: tries everything, and writes down what it could do.

Run as the program itself, with LibreOffice's arguments behind its own: a home folder, a port, a local socket, and a
program to become.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path


def _connect(family: int, at: object) -> None:
    with socket.socket(family) as one:
        one.settimeout(2)
        one.connect(at)  # type: ignore[arg-type]


def _bind(port: int) -> None:
    with socket.socket(socket.AF_INET) as one:
        one.bind(("127.0.0.1", 0))


def _become(program: str) -> None:
    os.execv(program, [program])  # noqa: S606 (that is what is tried)


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _link(target: Path) -> None:
    (Path.cwd() / "link").symlink_to(target)


def _traced() -> None:
    """PTRACE_SEIZE, which does not stop it."""
    if ctypes.CDLL(None, use_errno=True).ptrace(0x4206, os.getppid(), 0, 0) < 0:
        raise OSError("not traced")


def main() -> None:
    """Tries each, and writes the names of those that nothing hindered where LibreOffice writes what it made."""
    home, port, local = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    tries: dict[str, Callable[[], object]] = {
        "reads a secret": (home / "secret").read_text,
        "lists the home folder": lambda: os.listdir(home),
        "writes at home": lambda: (home / "new").write_text("x"),
        "changes a mode": lambda: (home / "secret").chmod(0o777),
        "cuts a file": lambda: os.close(os.open(home / "secret", os.O_RDONLY | os.O_TRUNC)),
        "reads who is on this machine": lambda: Path("/etc/passwd").read_text(),
        "connects": lambda: _connect(socket.AF_INET, ("127.0.0.1", port)),
        "listens": lambda: _bind(port),
        "connects to a local socket": lambda: _connect(socket.AF_UNIX, local),
        "forks": _fork,
        "becomes another program": lambda: _become("/bin/true"),
        "ends its keeper": lambda: os.kill(os.getppid(), 0),
        "looks into its keeper": _traced,
        "makes a link": lambda: _link(home),
        "reads its environment for a passphrase": lambda: os.environ["PROBATA_PASSPHRASE"],
        "writes in its own folder": lambda: (Path.cwd() / "own").write_text("x"),
    }
    done = []
    for name, one in tries.items():
        try:
            one()
        except (OSError, KeyError):
            continue
        done.append(name)
    out = Path(sys.argv[sys.argv.index("--outdir") + 1])
    out.mkdir(exist_ok=True)
    (out / "draft.docx").write_text(json.dumps({"done": done, "at": os.getcwd(), "home": os.environ["HOME"]}))


if __name__ == "__main__":
    main()
