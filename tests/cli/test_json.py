"""Every key that a verb really prints stands in that verb's section of docs/reference/json.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.commands import Run
from tests.interviewing import CLEAN, manuscript
from tests.season import Season

PAGE = (Path(__file__).parents[2] / "docs/reference/json.md").read_text(encoding="utf-8")
FREE = {"declared", "consent", "values"}  # keys are fields that were declared, uses, grades
FREE_LISTS = {"values"}  # of sign: a list of objects with keys of their own


CERTIFICATE = set(re.findall(r'["`]([a-z_0-9]+)["`]', PAGE.partition("A certificate is")[2].partition("\n\n")[0]))


def keys(value: object) -> Iterator[str]:
    """Every key of an answer, at every depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key not in FREE or (key in FREE_LISTS and isinstance(inner, list)):
                yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def documented(verb: str) -> set[str]:
    """The names in a verb's section, and those of the certificate, which several share."""
    section = PAGE.partition(f"\n## {verb}\n")[2].partition("\n## ")[0]
    return set(re.findall(r'["`]([a-z_0-9]+)["`]', section)) | CERTIFICATE


def test_no_verb_prints_a_key_that_its_page_does_not_know(tmp_path: Path, run: Run, pile: Path, saved: Path) -> None:
    report = manuscript(tmp_path / "m")
    faulty = manuscript(tmp_path / "n", CLEAN + "\nForty people were there.\n")
    table = (saved / "table.csv", "--codebook", saved / "codebook.toml", "--mapping", saved / "mapping.toml")
    commands = {
        "add": ("add", "--public", pile),
        "list": ("list",),
        "mark": ("mark", "c.txt", "--public"),
        "search": ("search", "Orrenby"),
        "members": ("members",),
        "sources": ("sources",),
        "passages": ("passages", "a.txt", "b.txt"),
        "decide": ("decide", "--list"),
        "interviews": ("interviews", *table),
        "interviews ": ("interviews",),
        "count": ("count", "pills", "--among", "involved", "--members", "--save", "pills"),
        "cite": ("cite", "Q-01", "--words", "The lamp", "--save", "again"),
        "check": ("check", faulty),
        "report": ("report", faulty, "--draft"),
        "sign": ("sign", "--out", tmp_path / "p.probata", "--report", report),
        "withdraw": ("withdraw", "Q-01", "--reason", "asked", "--by", "A. Member"),
        "log": ("log",),
        "explain": ("explain", "attested"),
        "read": ("read", pile / "a.txt"),
    }
    for verb, command in commands.items():
        printed = set(keys(run(*command, "--json").json))
        if verb == "log":
            printed -= {"format", "item", "documents", "public", "items_in", "stored", "duplicates", "set_aside"}
            # details of acts, which are the log's content
            printed -= {
                "package",
                "rows",
                "new",
                "changed",
                "interviews",
                "count",
                "place",
                "files",
                "draft",
                "interview",
            }
            printed -= {"for", "compartment", "compartments", "members"}
            printed -= {"reached", "item", "public", "looser", "sequence"}
        known = documented(verb.strip()) | (documented("check") if verb == "report" else set())  # its objections
        assert printed <= known, verb


def test_the_demo_prints_what_its_page_knows(season: Season) -> None:
    assert set(season.told) <= documented("demo")
    assert set(season.told["saved"]) == {"counts", "places"}
