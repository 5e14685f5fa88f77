"""What Bellingcat's auto-archiver notes of an address that it archived: its ``metadata.json``, told line by line.

Format: ``{"status": ..., "metadata": {"_processed_at": ..., "url": ..., ...}, "media": [{"filename": ..., "properties":
{"hash": ...}}]}`` (auto-archiver 1.x, modules ``json_enricher`` and ``core.metadata``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from probata.method.documents.model import Declared
from probata.method.documents.readers._archive.paths import shown

MAX_DEPTH = 40
"""Values inside values; programs nest four or five deep."""
MAX_LINES = 200_000
"""Values of one file; a long thread with all its pictures has some hundred."""
BEGIN = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"status"\s*:\s*(?:"(?:[^"\\]|\\.){0,2000}"|null)\s*,\s*"metadata"\s*:\s*\{'
)
OWN = b'"_processed_at"'
_CLAIMS = {
    "url": "url",
    "title": "title",
    "timestamp": "published",
    "_processed_at": "archived",
    "author": "author",
    "uploader": "author",
}
_POSITION = re.compile(r"gps|latitude|longitude|^lat$|^lon$|^lng$|coordinates|^geo$", re.IGNORECASE)
NOT_SHOWN = "position recorded, not shown"


class NoArchive(Exception):
    """The file is not what auto-archiver writes; the message says how. Caught by the reader."""


def parsed(text: str) -> Mapping[str, object]:
    """The whole as a mapping; raises NoArchive."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise NoArchive("is no JSON, or is cut off") from None
    if not isinstance(found, dict) or not isinstance(found.get("metadata"), dict):
        raise NoArchive("is no note of auto-archiver")
    return found


def lines(value: object, name: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every value with the way to it (``metadata.url``, ``media[2].properties.hash``); positions are not given."""
    if depth > MAX_DEPTH:
        raise NoArchive(f"is nested more than {MAX_DEPTH} deep")
    if name and _POSITION.search(name.rpartition(".")[2]):
        yield name, NOT_SHOWN
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from lines(inner, f"{name}.{shown(key)}" if name else shown(key), depth + 1)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from lines(inner, f"{name}[{number}]", depth + 1)
    elif value is not None and value != "":
        yield name, value if isinstance(value, str) else json.dumps(value)


def claims(told: Mapping[str, object]) -> Iterator[Declared]:
    """Address, title, times and outcome of the whole, and the digest of each file that belongs to it."""
    metadata = told["metadata"]
    if isinstance(told.get("status"), str):
        yield Declared("status", shown(str(told["status"])), "auto-archiver")
    for key, value in metadata.items() if isinstance(metadata, dict) else ():
        if key in _CLAIMS and isinstance(value, str) and value:
            yield Declared(_CLAIMS[key], shown(value), "auto-archiver")
    for each in media(told):
        properties = each.get("properties")
        digest = properties.get("hash") if isinstance(properties, dict) else None
        if isinstance(digest, str) and digest:
            yield Declared("digest of a file", f"{shown(digest)} {shown(filename(each))}", "auto-archiver")


def media(told: Mapping[str, object]) -> list[Mapping[str, object]]:
    """The files that belong to it."""
    listed = told.get("media")
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def filename(each: Mapping[str, object]) -> str:
    """The last step of a file's name, without where it lay on somebody's machine."""
    return str(each.get("filename") or "").replace("\\", "/").rpartition("/")[2]
