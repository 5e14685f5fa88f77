"""Settings: what a person may turn by environment variable. Each is listed in docs/reference/settings.md."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, fields

from probata.record.errors import BadUse

_PACKS = re.compile(r"[A-Za-z0-9_]{1,40}(\+[A-Za-z0-9_]{1,40}){0,9}")
_SAYS, _LEAST, _MOST = "says", "least", "most"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults; ``PROBATA_`` and the name in capitals is the variable."""

    kdf_memory_mib: int = field(
        default=64,
        metadata={
            _SAYS: "Memory in MiB that one guess at a passphrase of a new inquiry costs.",
            _LEAST: 8,
            _MOST: 4096,
        },
    )
    kdf_passes: int = field(
        default=3, metadata={_SAYS: "Passes over that memory for each guess.", _LEAST: 1, _MOST: 100}
    )
    max_file_mib: int = field(
        default=512,  # SQLite keeps no text of 1,000,000,000 bytes or more, hence the most that can be asked for
        metadata={_SAYS: "A file larger than this many MiB is set aside with that reason.", _LEAST: 1, _MOST: 900},
    )
    reader_seconds: int = field(
        default=15,
        metadata={
            _SAYS: "Seconds that a reader has for each answer, and for a file with all that it holds once per 120 KiB.",
            _LEAST: 1,
            _MOST: 3600,
        },
    )
    reader_memory_mib: int = field(
        default=1024,
        metadata={_SAYS: "Memory in MiB that reading one file may take.", _LEAST: 64, _MOST: 65_536},
    )
    ocr: str = field(
        default="auto",
        metadata={
            _SAYS: "Whether words in pictures of pages are recognised where tesseract is installed: auto or off."
        },
    )
    ocr_languages: str = field(
        default="auto",
        metadata={
            _SAYS: (
                "Packs of tesseract to recognise words with, such as `rus+uig`; auto takes those of the script that a "
                "page is in."
            )
        },
    )
    ocr_seconds: int = field(
        default=60,
        metadata={
            _SAYS: "Seconds of processor time for one look at a page, and five times as many on the clock.",
            _LEAST: 1,
            _MOST: 3600,
        },
    )
    ocr_pages: int = field(
        default=1000,
        metadata={_SAYS: "Pages of one file whose words are recognised at most.", _LEAST: 1, _MOST: 20_000},
    )
    transcribe_seconds: int = field(
        default=0,
        metadata={
            _SAYS: (
                "Seconds that a speech model of yours may take for one recording; 0 is four times as long as the "
                "recording, and ten minutes at least."
            ),
            _LEAST: 0,
            _MOST: 604_800,
        },
    )
    transcribe_memory_mib: int = field(
        default=8192,
        metadata={
            _SAYS: "Memory in MiB that it may take, beside the files that it maps.",
            _LEAST: 64,
            _MOST: 1_048_576,
        },
    )
    capture: int = field(
        default=0,
        metadata={
            _SAYS: "1 lets `capture` go online without `--online`; the computer's address is then seen by others.",
            _LEAST: 0,
            _MOST: 1,
        },
    )
    capture_seconds: int = field(
        default=60, metadata={_SAYS: "Seconds that a page may load when it is captured.", _LEAST: 5, _MOST: 3600}
    )
    capture_mib: int = field(
        default=256, metadata={_SAYS: "MiB that may come in all when a page is captured.", _LEAST: 1, _MOST: 800}
    )
    capture_body_mib: int = field(
        default=64, metadata={_SAYS: "MiB of one picture, script or other part of it.", _LEAST: 1, _MOST: 800}
    )
    capture_requests: int = field(
        default=2_000, metadata={_SAYS: "Requests that a page may make.", _LEAST: 1, _MOST: 100_000}
    )
    chromium: str = field(
        default="", metadata={_SAYS: "Path of the Chromium that captures pages; empty takes the system's own."}
    )
    language_model: str = field(
        default="",
        metadata={
            _SAYS: (
                "Folder of a spaCy model of English for `statements`; `none` reads without one; empty takes an "
                "installed one."
            )
        },
    )
    log_level: str = field(
        default="warning",
        metadata={_SAYS: "How much is written to standard error: debug, info, warning or error. Never content."},
    )


def load(environment: dict[str, str] | None = None) -> Settings:
    """The settings of this process; raises BadUse for a variable with a value that it cannot have."""
    given = os.environ if environment is None else environment
    known = {f"PROBATA_{f.name.upper()}": f for f in fields(Settings)}
    values: dict[str, int | str] = {}
    for variable, one in known.items():
        if variable in given:
            text = given[variable]
            values[one.name] = _text(one.name, text) if one.type == "str" else _whole(variable, text)
    return Settings(**values)  # type: ignore[arg-type]  # each value was made for its own field just above


def _whole(variable: str, text: str) -> int:
    metadata = {f"PROBATA_{f.name.upper()}": f.metadata for f in fields(Settings)}[variable]
    plain = text.isascii() and text.isdigit() and len(text) < 10
    if not plain or not metadata[_LEAST] <= int(text) <= metadata[_MOST]:
        raise BadUse(f"{variable} must be a whole number from {metadata[_LEAST]} to {metadata[_MOST]}.", where=variable)
    return int(text)


def _text(name: str, text: str) -> str:
    return _CHECKS[name](text) if name in _CHECKS else text


def _level(text: str) -> str:
    if text not in ("debug", "info", "warning", "error"):
        raise BadUse("PROBATA_LOG_LEVEL must be debug, info, warning or error.", where="PROBATA_LOG_LEVEL")
    return text


def _ocr(text: str) -> str:
    if text not in ("auto", "off"):
        raise BadUse("PROBATA_OCR must be auto or off.", where="PROBATA_OCR")
    return text


def _packs(text: str) -> str:
    if not _PACKS.fullmatch(text):
        said = (
            "PROBATA_OCR_LANGUAGES must be auto, or names of packs as `tesseract --list-langs` prints them, + between."
        )
        raise BadUse(said, where="PROBATA_OCR_LANGUAGES")
    return text


_CHECKS = {"log_level": _level, "ocr": _ocr, "ocr_languages": _packs}
