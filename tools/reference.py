"""Writes docs/reference/*.md from the code itself; a test fails when a page is not what this would write.

Run: .venv/bin/python tools/reference.py
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import typer

PAGES = Path(__file__).parents[1] / "docs/reference"


def pages() -> dict[str, str]:
    """File name -> text of every generated page."""
    return {
        "cli.md": _page("Commands", _commands()),
        "settings.md": _page("Settings", _settings()),
        "errors.md": _page("Errors", _topics("error")),
        "rules.md": _page("Rules", ["What `probata check` looks for. Codes do not change.\n", *_topics("rule")]),
        "formats.md": _page("Formats that are read", _topics("format")),
        "words.md": _page("Words", [*_topics("word"), *_topics("grade")]),
    }


def _page(title: str, parts: Iterator[str] | list[str]) -> str:
    return f"# {title}\n\nWritten by `tools/reference.py` from the code.\n\n" + "\n".join(parts).rstrip() + "\n"


def _commands() -> Iterator[str]:
    from probata.cli.main import application

    group = typer.main.get_command(application())
    for name, command in group.commands.items():  # type: ignore[attr-defined]  # a group, as it has verbs
        yield f"## probata {name}\n"
        yield f"{inspect.cleandoc(command.help or '')}\n"
        for parameter in command.params:
            if parameter.name != "help":
                yield f"- {_parameter(parameter)}"
        yield ""


def _parameter(parameter: object) -> str:
    names = ", ".join(f"`{o}`" for o in [*parameter.opts, *parameter.secondary_opts] if o.startswith("--"))
    shown = names or f"`{parameter.name.upper()}`"
    says = re.sub(r"\s+", " ", getattr(parameter, "help", "") or "")
    return f"{shown}: {says}"


def _settings() -> Iterator[str]:
    from probata.inquiry.entry.settings import Settings

    yield "Environment variables. Unset, the default holds.\n"
    for one in fields(Settings):
        yield f"- `PROBATA_{one.name.upper()}` (default {one.default}): {one.metadata['says']}"
    yield "- `PROBATA_PASSPHRASE`: the passphrase, when no terminal and no `--passphrase-fd` gives it."
    yield "- `SOURCE_DATE_EPOCH`: the time to claim, in seconds since 1970 (UTC), for reproducible builds."


def _topics(kind: str) -> Iterator[str]:
    from probata.inquiry.explain import topics

    for topic in topics():
        if topic.kind == kind:
            yield f"## {topic.name}\n\n{topic.text}\n"


def main() -> None:
    """Writes every page."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
