"""Who said what: accuracy on the project's own passages with both engines, and sentences per CPU second from cold."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.method.statements.scoring import DATA, score

from benchmarks.measure import Row, cpu_seconds
from probata.inquiry.documents.language import parser
from probata.inquiry.entry.settings import Settings
from probata.method.statements.layout import lay_out

SENTENCES = 500
BAR = 150


def rows() -> Iterator[Row]:
    """Accuracy of each engine on each half, then speed of the whole command."""
    engines = {"dependencies": parser(Settings()), "patterns": None}
    for engine, parse in engines.items():
        if engine == "dependencies" and parse is None:
            yield Row("dependencies", "left out: no language model installed")
            continue
        for name in ("development", "held_out"):
            found = score(name, parse)
            figure = f"{found.lenient:.3f} / {found.strict:.3f}, joint {found.joint:.3f}"
            yield Row(
                f"{engine}, {name} ({found.gold}): content F1 at Jaccard .3 / .8",
                figure,
                "joint > .72 (peers, on other texts)",
                found.joint > 0.72,
            )
            yield Row(f"{engine}, {name}: wrong mouth, abstained", f"{found.wrong:.3f}, {found.abstained:.3f}")
    yield from _speed(engines["dependencies"] is not None)


def _speed(model: bool) -> Iterator[Row]:
    """The whole command on a file of short documents, start of the program and loading of the model included.

    No bytecode is at hand, neither the program's own nor that of the packages it imports.
    """
    passages = [json.loads(line)["text"] for line in (DATA / "development.jsonl").read_text("utf-8").splitlines()]
    text = ""
    while (count := sum(len(laid.sentences) for laid in lay_out(text))) < SENTENCES:
        text += "\n\n".join(passages) + "\n\n"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "long.txt"
        file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "probata", "statements", "--of", str(file), "--json"]
        cold = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": str(Path(folder) / "nothing")}
        for engine in ("", "none") if model else ("none",):
            seconds = min(cpu_seconds(command, {"PROBATA_LANGUAGE_MODEL": engine, **cold}) for _ in range(3))
            rate = count / seconds
            name = "patterns" if engine else "dependencies"
            yield Row(
                f"{name}: {count} sentences from cold", f"{rate:.0f} per CPU s", f">= {BAR} per CPU s", rate >= BAR
            )
