"""Where the invented example lies: in the installed package, or in the repository when Probata runs from there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from probata.record.errors import AlreadyThere, NotFound

PASSPHRASE = "invented example, public passphrase"  # noqa: S105 (public on purpose, and says so)
SECOND_PASSPHRASE = "invented example, the second member"  # noqa: S105 (the same)
FOLDERS = ("press", "documents", "restricted", "mess", "interviews", "lists", "reply")
CARD, RECORD = "photo-2020-card.toml", "directive-record.toml"
"""What the inquiry wrote down about the posted picture, and about the leaked draft."""
WRITTEN = ("findings.toml", "adoptions.jsonl", "decisions.jsonl", "reply.toml", "recommendations.toml", CARD, RECORD)
"""What people of the inquiry wrote, beside the manuscript."""
DRAFT = "findings-draft.toml"
"""The findings as they were first drafted: those of today, and three that the inquiry took out again."""
_OURS = ("handles.jsonl", "estimates.jsonl", "README.md")
_MARKER = "INVENTED.txt"
_SAYS = f"""INVENTED: the Republic of Velmarra, its people, outlets and papers do not exist.
Built by `probata demo`, and built anew when it is run again on this folder. Keep nothing here.
The passphrases of its two members are public: {PASSPHRASE}
and: {SECOND_PASSPHRASE}
"""


def lay_out(folder: Path) -> Path:
    """Makes the demo's folder with the evidence in it, replacing an earlier demo and nothing else.

    Raises AlreadyThere when the folder holds anything that is not a demo.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / _MARKER).is_file():
            raise AlreadyThere("The folder holds something that is not a demo.", where=str(folder))
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARKER).write_text(_SAYS, encoding="utf-8")
    evidence = folder / "evidence"
    for name in FOLDERS:
        shutil.copytree(source() / name, evidence / name, ignore=shutil.ignore_patterns(*_OURS))
    _lay_out_report(folder / "report")
    return evidence


def _lay_out_report(report: Path) -> None:
    shutil.copytree(source() / "report", report, ignore=shutil.ignore_patterns(*_OURS))
    for name in (*WRITTEN, "recommendations-later.toml"):
        shutil.copy(source() / name, report / name)
    (report / DRAFT).write_text(drafted(), encoding="utf-8")


def drafted() -> str:
    """The findings as they were first drafted, as the text of a file for ``findings --from``."""
    parts = (findings(), source() / "report" / "faulty-findings.toml")
    return "\n".join(one.read_text(encoding="utf-8") for one in parts)


def decisions() -> Path:
    """Two decisions of the invented inquiry on credit lines, as a file for ``decide --from``."""
    return source() / "decisions.jsonl"


def findings() -> Path:
    """The findings of the invented inquiry, as a file for ``findings --from``."""
    return source() / "findings.toml"


def adoptions() -> Path:
    """Who adopted them and why, as a file for ``findings --adopt --from``."""
    return source() / "adoptions.jsonl"


def handles(folder: str = "") -> Iterator[dict[str, str]]:
    """What the invented inquiry saves for its report, in order: counts and places; those of a folder, or all."""
    for name in (folder,) if folder else ("report", "reply"):
        yield from _lines(source() / name / "handles.jsonl")


def estimates() -> Iterator[dict[str, Any]]:
    """What it saves of its lists, in order, the refused one first; ``estimate`` names a table of ``lists/``."""
    yield from _lines(source() / "lists" / "estimates.jsonl")


def _lines(path: Path) -> Iterator[Any]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def source() -> Path:
    """The example's own folder; NotFound when this installation came without it."""
    package = Path(__file__).parents[2]
    for place in (package / "examples/season-hostels", package.parents[1] / "examples/season-hostels"):
        if place.is_dir():
            return place
    raise NotFound("The invented example is not part of this installation.", where=str(package))
