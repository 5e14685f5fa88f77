"""The tutorial "an inquiry in twenty minutes": every command is typed in order, every line that it shows is printed."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from probata.cli.main import main
from tests.season import Season

PAGE = Path(__file__).parents[2] / "docs/tutorial/twenty-minutes.md"
_BLOCK = re.compile(r"^```(?P<kind>console|toml|markdown|text)\n(?P<body>.*?)^```$", re.M | re.S)
_NAMED = re.compile(r"`(\.\./words/[\w.-]+)`")
GAP = "..."


@dataclass(frozen=True, slots=True)
class Typed:
    """One command with the lines that the page shows under it; or a file that it has written, with its words."""

    command: str
    shown: tuple[str, ...] = ()
    file: str = ""


def steps(page: str) -> Iterator[Typed]:
    """Commands and files in the order of the page; a file is the one that the page named last."""
    for block in _BLOCK.finditer(page):
        if block["kind"] == "console":
            yield from _commands(block["body"].replace("\\\n", " "))
        else:
            yield Typed("", file=_NAMED.findall(page[: block.start()])[-1], shown=(block["body"],))


def _commands(body: str) -> Iterator[Typed]:
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield Typed(command, tuple(shown))


def do(command: str, season: Season, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> str:
    """What a command prints, on both outputs; of the shell only what the page uses."""
    words = shlex.split(command)
    if words == ["probata", "demo"]:  # as the whole test run built it
        shutil.copytree(season.folder, "probata-demo")
    elif words[0] == "probata":
        main(words[1:])
    elif words[0] == "mkdir":
        Path(words[1]).mkdir()
    elif words[0] == "cd":
        patch.chdir(words[1])
    else:
        assert (words[0], words[2]) == ("cat", ">>"), command
        with Path(words[3]).open("a", encoding="utf-8") as file:
            file.write("\n" + Path(words[1]).read_text(encoding="utf-8"))
    captured = capsys.readouterr()
    return captured.out + captured.err


def missing(shown: tuple[str, ...], printed: str) -> list[str]:
    """Lines of the page that are not printed, in their order; behind ``...`` a line may stand anywhere further on."""
    lines, at, gap, unseen = [line.rstrip() for line in printed.splitlines()], 0, False, []
    for line in shown:
        if line == GAP:
            gap = True
            continue
        there = [number for number in range(at, len(lines)) if lines[number] == line.rstrip()]
        if not there or (not gap and there[0] != at):
            unseen.append(line)
            continue
        at, gap = there[0] + 1, False
    return unseen


def test_every_command_of_the_page_prints_what_the_page_shows(
    season: Season, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in (("PROBATA_PASSPHRASE", "twenty minutes, invented"), ("PROBATA_KDF_MEMORY_MIB", "8")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COLUMNS", "100")
    for step in steps(PAGE.read_text(encoding="utf-8")):
        if step.file:
            Path(step.file).write_text(step.shown[0], encoding="utf-8")
        else:
            printed = do(step.command, season, capsys, monkeypatch)
            assert missing(step.shown, printed) == [], f"$ {step.command}\n{printed}"
            assert "internal:" not in printed
    annex = Path("../annex.md").read_text(encoding="utf-8")
    assert "Undwell" not in annex
    assert "0112" not in annex
    assert Path("../words/report.html").is_file()
    main(["check", "../words/report.md"])
    assert "PB102" in capsys.readouterr().out


def test_the_page_names_every_verb_of_the_spine() -> None:
    typed = {step.command.split()[1] for step in steps(PAGE.read_text(encoding="utf-8")) if "probata" in step.command}
    spine = {"add", "sources", "quotes", "interviews", "count", "estimate", "cite", "findings", "reply"}
    assert typed >= spine | {"recommendations", "check", "report", "sign", "verify", "withdraw"}
