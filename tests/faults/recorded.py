"""The records beside the clean manuscripts: findings, adoptions, replies, recommendations, estimates, and the answers.

Four inquiries: the three manuscripts of world.py and one more (``owed``, of another house). What they need besides the
world's documents and handles stands here in the same form. ``RESPONSE`` is kept under the name in ``RESPONSES``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.faults import world

Files = Mapping[str, str]  # file name -> text: what one operator changes

REPORT, FINDINGS, ADOPTIONS = "report.md", "findings.toml", "adoptions.toml"
REPLY, RECOMMENDATIONS, RESPONSE = "reply.toml", "recommendations.toml", "response.txt"
_FOLDER = world.DATA / "records"
_OWN = ("owed",)


def _read(*names: str) -> str:
    return _FOLDER.joinpath(*names).read_text(encoding="utf-8")


DOCUMENTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((_FOLDER / "documents").iterdir())}
SAVES: list[dict[str, str]] = tomllib.loads(_read("saves.toml"))["save"]
INSTRUMENTS: dict[str, dict[str, str]] = tomllib.loads(_read("instruments.toml"))
RESPONSES = {  # inquiry -> the stored document that its party answered with
    "relief-camps": "directorate-answer.txt",
    "harbour": "harbour-answer.txt",
    "owed": "answer-to-the-watch.txt",
}


@dataclass(frozen=True, slots=True)
class Estimate:
    """One handle of an estimate: numbers of people, the interval at 95 %, or why it was refused."""

    handle: str
    says: str
    lists: tuple[str, ...]
    documented: int
    point: int = 0
    low: int = 0
    high: int = 0
    recordable: str = ""
    refused: str = ""


def _estimates() -> dict[str, Estimate]:
    kept = tomllib.loads(_read("estimates.toml"))
    return {name: Estimate(name, **{**one, "lists": tuple(one["lists"])}) for name, one in kept.items()}


def _files(name: str) -> dict[str, str]:
    """Everything of one inquiry that an operator may change."""
    files = {one: _read(name, one) for one in (FINDINGS, ADOPTIONS, REPLY, RECOMMENDATIONS)}
    files[REPORT] = _read(name, REPORT) if name in _OWN else world.MANUSCRIPTS[f"{name}.md"]
    if name in RESPONSES:
        files[RESPONSE] = {**world.DOCUMENTS, **DOCUMENTS}[RESPONSES[name]]
    return files


ESTIMATES = _estimates()
INQUIRIES: dict[str, Files] = {name: _files(name) for name in ("relief-camps", "harbour", "closed-town", *_OWN)}


def saved(handle: str) -> dict[str, str] | None:
    """What is saved under a handle, or nothing."""
    return next((one for one in (*world.SAVES, *SAVES) if one["save"] == handle), None)


def interview(handle: str) -> str:
    """The code name whose account the handle is a place in, or nothing."""
    cited = (saved(handle) or {}).get("cite", "")
    return cited if cited.startswith("K-") else ""


def loaded(files: Files, name: str) -> dict[str, Any]:
    """One record file, read. TOML has no narrower type than any."""
    return tomllib.loads(files[name])
