"""The description inside a WACZ: what it claims of the whole, which pages it lists, and whether its digests hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.documents.model import Declared
from probata.method.documents.readers._archive.bounds import MIB, Budget
from probata.method.documents.readers._archive.members import Damaged, TooMuch
from probata.method.documents.readers._archive.paths import shown
from probata.method.documents.readers._archive.warc_digests import check
from probata.method.documents.readers._archive.zip_directory import Entry
from probata.method.documents.readers._archive.zip_members import Surveyed
from probata.method.documents.readers._archive.zip_unpacking import pieces, unpack

PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"
MAX_JSON = 16 * MIB
"""Bytes of the description; it has a few lines for each WARC."""
MAX_PAGES_FILE = 64 * MIB
"""Bytes of a list of pages, which may hold the words of each page again."""
MAX_PAGES = 50_000
"""Pages that are listed one by one."""
_CLAIMS = ("title", "description", "created", "modified", "software", "mainPageUrl", "mainPageDate", "wacz_version")
_MEANING = {"mainPageUrl": "main page", "mainPageDate": "main page fetched", "wacz_version": "WACZ version"}
_MAX_NAMED = 10


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a list inside the WACZ names it."""

    title: str
    url: str
    at: str


def by_name(found: Surveyed) -> dict[str, Entry]:
    """The entries by name; the first of a name counts."""
    entries: dict[str, Entry] = {}
    for told, entry in zip(found.names, found.entries, strict=True):
        entries.setdefault(told, entry)
    return entries


def description(data: bytes, entries: Mapping[str, Entry]) -> Mapping[str, object]:
    """``datapackage.json``; raises Damaged when it is missing or no JSON."""
    if PACKAGE not in entries:
        raise Damaged("its description (datapackage.json) is missing")
    return _json(unpack(data, entries[PACKAGE], MAX_JSON))


def _json(raw: bytes) -> Mapping[str, object]:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        raise Damaged("its description is no JSON") from None
    if not isinstance(found, dict):
        raise Damaged("its description is no description")
    return found


def claims(told: Mapping[str, object]) -> Iterator[Declared]:
    """What the description says of the whole."""
    for key in _CLAIMS:
        value = told.get(key)
        if isinstance(value, str) and value.strip():
            yield Declared(_MEANING.get(key, key), shown(value), "WACZ description")


def pages(data: bytes, entries: Mapping[str, Entry], limits: list[str]) -> Iterator[Page]:
    """The pages of every list (``pages/*.jsonl``), one line each."""
    count = 0
    for name, entry in entries.items():
        if not name.startswith("pages/") or not name.endswith(".jsonl"):
            continue
        try:
            raw = unpack(data, entry, MAX_PAGES_FILE)
        except Damaged as fault:
            limits.append(f"its list of pages {shown(name)} was not read: {fault}")
            continue
        for page in map(_page, raw.splitlines()):
            if page is not None:
                if count == MAX_PAGES:
                    limits.append(f"lists more than {MAX_PAGES:,} pages: the others are not shown")
                    return
                count += 1
                yield page


def _page(line: bytes) -> Page | None:
    """A page; None for the line at the head of the list and for what is no page."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not isinstance(found.get("url"), str):
        return None
    title, at = found.get("title"), found.get("ts")
    return Page(title if isinstance(title, str) else "", found["url"], at if isinstance(at, str) else "")


def verified(data: bytes, entries: Mapping[str, Entry], told: Mapping[str, object]) -> list[str]:
    """Limits: whose digest does not hold, what is missing, what nobody described."""
    wrong: list[str] = []
    missing: list[str] = []
    unchecked: list[str] = []
    seen: set[str] = set()
    budget = Budget(len(data))
    for path, claim in _resources(told):
        seen.add(path)
        if path not in entries:
            missing.append(path)
            continue
        holds = _holds(data, entries[path], claim, budget)
        if holds is not True:
            (wrong if holds is False else unchecked).append(path)
    if DIGEST in entries and not _digest_holds(data, entries):
        wrong.append(PACKAGE)
    beside = [name for name in entries if name not in seen and name not in (PACKAGE, DIGEST) and not name.endswith("/")]
    said = (
        (wrong, "not what the digest in its description says"),
        (missing, "described and missing"),
        (unchecked, "with a digest that cannot be checked"),
        (beside, "not in its description"),
    )
    return [f"{says}: {_named(names)}" for names, says in said if names]


def _resources(told: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    listed = told.get("resources")
    for each in listed if isinstance(listed, list) else []:
        if isinstance(each, dict) and isinstance(each.get("path"), str):
            claim = each.get("hash")
            yield each["path"], claim if isinstance(claim, str) else ""


def _holds(data: bytes, entry: Entry, claim: str, budget: Budget) -> bool | None:
    if entry.start < 0 or budget.why_not(entry.size, entry.packed):
        return None
    budget.spend(entry.size)
    try:
        return check(claim, _bounded(data, entry))
    except TooMuch:
        return None
    except Damaged:
        return False


def _bounded(data: bytes, entry: Entry) -> Iterator[bytes]:
    total = 0
    for piece in pieces(data, entry):
        total += len(piece)
        if total > entry.size:
            raise Damaged("longer than it claims")
        yield piece


def _digest_holds(data: bytes, entries: Mapping[str, Entry]) -> bool:
    """Whether the digest of the description itself holds (``datapackage-digest.json``)."""
    try:
        told = _json(unpack(data, entries[DIGEST], MAX_JSON))
        claim = told.get("hash")
        return isinstance(claim, str) and bool(check(claim, [unpack(data, entries[PACKAGE], MAX_JSON)]))
    except Damaged:
        return False


def _named(names: list[str]) -> str:
    more = f" and {len(names) - _MAX_NAMED:,} more" if len(names) > _MAX_NAMED else ""
    return ", ".join(shown(name) for name in names[:_MAX_NAMED]) + more
