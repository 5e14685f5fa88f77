"""make bench: runs every ``bench_*.py`` here and writes RESULTS.md, met or missed."""

from __future__ import annotations

import pkgutil
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import benchmarks
from benchmarks.measure import Row

RESULTS = Path(__file__).with_name("RESULTS.md")
_MET = {True: "met", False: "**missed**", None: ""}


def main() -> None:
    """Runs all, or those named on the command line; what was run replaces its part of the page."""
    names = sorted(m.name for m in pkgutil.iter_modules(benchmarks.__path__) if m.name.startswith("bench_"))
    chosen = [name for name in names if not sys.argv[1:] or name.removeprefix("bench_") in sys.argv[1:]]
    titles = {name: _title(name) for name in names}
    kept = _parts(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    for name in chosen:
        kept[titles[name]] = _table(name)
        by_hand = (title for title in kept if title not in titles.values())  # nothing is thrown away
        page = [_HEAD, *(kept[title] for title in (*titles.values(), *by_hand) if title in kept)]
        RESULTS.write_text("\n".join(page), encoding="utf-8")


_HEAD = """# Results

Written by `make bench`, which can run a part alone; each says when it was run. The machine is shared and noisy: compare
ratios within one run, never seconds across machines.
"""


def _parts(page: str) -> dict[str, str]:
    """Title -> part of the page that earlier runs wrote."""
    parts = [part for part in page.split("\n## ")[1:] if part.strip()]
    return {part.partition("\n")[0].strip(): f"## {part.rstrip()}\n" for part in parts}


def _title(name: str) -> str:
    return " ".join((import_module(f"benchmarks.{name}").__doc__ or name).split())


def _when() -> str:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout
    day = datetime.now(UTC).date().isoformat()
    python = f"Python {platform.python_version()}, {platform.machine()}, two cores"
    return f"{day}, commit {commit.strip() or 'none'}, {python}."


def _table(name: str) -> str:
    title = _title(name)
    print(f"\n{title}", flush=True)
    lines = [f"## {title}\n", f"{_when()}\n", "| what | measured | bar | |", "|---|---|---|---|"]
    for row in import_module(f"benchmarks.{name}").rows():
        lines.append(_line(row))
        print(_line(row), flush=True)
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    return f"| {row.what} | {row.figure} | {row.bar} | {_MET[row.met]} |"


if __name__ == "__main__":
    main()
