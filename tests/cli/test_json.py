"""Every key that a verb really prints stands in that verb's section of docs/reference/json.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.commands import Run

PAGE = (Path(__file__).parents[2] / "docs/reference/json.md").read_text(encoding="utf-8")
FREE = {"declared"}  # its keys are the fields that were declared


def keys(value: object) -> Iterator[str]:
    """Every key of an answer, at every depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key not in FREE:
                yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def documented(verb: str) -> set[str]:
    """The names in a verb's section, and those of the certificate, which several share."""
    section = PAGE.partition(f"\n## {verb}\n")[2].partition("\n## ")[0]
    certificate = PAGE.partition("A certificate is")[2].partition("\n\n")[0]
    return set(re.findall(r'["`]([a-z_0-9]+)["`]', section + certificate))


def test_no_verb_prints_a_key_that_its_page_does_not_know(tmp_path: Path, run: Run, pile: Path, inquiry: Path) -> None:
    commands = {
        "add": ("add", "--public", pile),
        "list": ("list",),
        "mark": ("mark", "c.txt", "--public"),
        "search": ("search", "Orrenby"),
        "sources": ("sources",),
        "passages": ("passages", "a.txt", "b.txt"),
        "decide": ("decide", "--list"),
        "sign": ("sign", "--out", tmp_path / "p.probata"),
        "log": ("log",),
        "explain": ("explain", "attested"),
        "read": ("read", pile / "a.txt"),
    }
    for verb, command in commands.items():
        printed = set(keys(run(*command, "--json").json))
        if verb == "log":
            printed -= {"format", "item", "documents", "public", "items_in", "stored", "duplicates", "set_aside"}
            printed -= {"package"}  # details of acts, which are the log's content
        assert printed <= documented(verb), verb
