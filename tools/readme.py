"""Runs the commands that README.md shows and writes their true output into it; a test fails when it differs.

Run: .venv/bin/python tools/readme.py

A comment ``<!-- output: COMMAND; COMMAND -->`` before a fenced block says what the block shows. Of a long output
``COMMAND | BEGINNING | BEGINNING`` shows the paragraphs that begin so, each the first after the one before, and ``...``
for what lies between. What differs from one run to the next (fingerprints, digests, labels) is a word in capitals.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import tempfile
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(r"<!-- output: (?P<commands>.+?) -->\n```console\n.*?```\n", re.DOTALL)
PARAGRAPH = "\n\n"
_VARYING = (
    (re.compile(r"\b(?:[A-Z2-7]{4}-){7}[A-Z2-7]{4}\b"), "FINGERPRINT"),
    (re.compile(r"\b[0-9a-f]{64}\b|(?<=package )[0-9a-f]{12}\b"), "DIGEST"),
    (re.compile(r"\bp-\w{5}\b(?:, p-\w{5}\b)*"), "LABELS"),
)
_ENVIRONMENT = {
    "PROBATA_PASSPHRASE": "the five words that you chose",
    "PROBATA_KDF_MEMORY_MIB": "8",
    "SOURCE_DATE_EPOCH": "1646125200",
    "COLUMNS": "100",
}


def rendered(text: str) -> str:
    """The README with every output block filled in anew, in one temporary folder."""
    here, before = Path.cwd(), dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        try:
            os.chdir(folder)
            os.environ.update(_ENVIRONMENT)
            return _BLOCK.sub(lambda block: _filled(block["commands"]), text)
        finally:
            os.chdir(here)
            os.environ.clear()
            os.environ.update(before)


def _filled(commands: str) -> str:
    shown = "".join(_shown(*each.split(" | ")) for each in commands.split("; "))
    return f"<!-- output: {commands} -->\n```console\n{shown}```\n"


def _shown(command: str, *beginnings: str) -> str:
    output = _output(command)
    return f"$ {command}\n{_chosen(output.rstrip().split(PARAGRAPH), beginnings) if beginnings else output}"


def _chosen(paragraphs: list[str], beginnings: tuple[str, ...]) -> str:
    """The paragraphs that begin so; a ValueError names a beginning that none has, since the story has changed then."""
    kept, last = [], -1
    for beginning in beginnings:
        found = [at for at, one in enumerate(paragraphs) if at > last and one.lstrip().startswith(beginning)]
        if not found:
            raise ValueError(f"No further paragraph begins with {beginning!r}.")
        kept += ["..."] if found[0] > last + 1 else []
        kept.append(paragraphs[found[0]])
        last = found[0]
    return PARAGRAPH.join([*kept, *(["..."] if last < len(paragraphs) - 1 else [])]) + "\n"


def _output(command: str) -> str:
    from probata.cli.main import main

    program, *arguments = shlex.split(command.replace("FINGERPRINT", _last_fingerprint or "FINGERPRINT"))
    if program == "cd":
        os.chdir(arguments[0])
        return ""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        main(arguments)
    return _masked("\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n")


_last_fingerprint = ""


def _masked(text: str) -> str:
    global _last_fingerprint  # noqa: PLW0603 (the one thing that a later command of the README needs from an earlier)
    found = _VARYING[0][0].search(text)
    _last_fingerprint = found[0] if found else _last_fingerprint
    for pattern, word in _VARYING:
        text = pattern.sub(word, text)
    return text


def main_() -> None:
    """Writes the README."""
    README.write_text(rendered(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main_()
