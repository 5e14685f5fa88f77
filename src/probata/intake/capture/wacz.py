"""WACZ: the package of a capture, a ZIP whose files are stored and not packed again (WACZ 1.1.1, Webrecorder)."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

from probata.intake.capture.cdxj import index
from probata.intake.capture.custody import custody
from probata.intake.capture.model import Asked, Visit
from probata.intake.capture.warc import NewId, new_id, warc
from probata.record.canonical import Json

VERSION = "1.1.1"
_WARC = "data.warc.gz"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def wacz(asked: Asked, visit: Visit, ids: NewId = new_id) -> bytes:
    """The package: archive, index, list of pages, what was rendered, custody record, description with digests."""
    software = _software(visit)
    archive = warc(visit.exchanges, _about(asked, visit, software), _WARC, visit.begun, ids)
    files = {
        f"archive/{_WARC}": archive.data,
        "indexes/index.cdx": index(archive.written, _WARC),
        "pages/pages.jsonl": _pages(asked, visit),
        **{each.path: each.data for each in visit.rendered},
    }
    files["custody.json"] = _json(custody(asked, visit, archive.written, files))
    files["datapackage.json"] = _json(_description(asked, visit, software, files))
    files["datapackage-digest.json"] = _json({"path": "datapackage.json", "hash": _hash(files["datapackage.json"])})
    return _zip(files)


def _software(visit: Visit) -> str:
    tools = visit.tools
    return f"Probata {tools.probata} (Playwright {tools.playwright}, Chromium {tools.chromium})"


def _about(asked: Asked, visit: Visit, software: str) -> dict[str, str]:
    return {
        "software": software,
        "format": "WARC File Format 1.1",
        "operator": asked.collector,
        "http-header-user-agent": visit.user_agent,
        "robots": "not asked: one page was looked at, as by a person",
        "description": "What was sent over http is here byte by byte. What was encrypted (X-Probata-As-Sent: no) is as "
        "the browser told it: content and transfer encodings of the bodies were undone, the fields that tell of them "
        "have X-Orig- before their name, and of HTTP/2, which has no text form, the start lines were written here.",
    }


def _pages(asked: Asked, visit: Visit) -> bytes:
    head = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
    url = visit.final_url or asked.url
    page = {"id": "1", "url": url, "ts": visit.begun, "title": visit.title or url}
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in (head, page)).encode()


def _description(asked: Asked, visit: Visit, software: str, files: Mapping[str, bytes]) -> dict[str, Json]:
    said = f"Captured by {asked.collector} from {visit.begun} to {visit.ended}; custody.json says how."
    return {
        "profile": "data-package",
        "wacz_version": VERSION,
        "title": visit.title or visit.final_url or asked.url,
        "description": said,
        "created": visit.ended,
        "software": software,
        "mainPageUrl": visit.final_url or asked.url,
        "mainPageDate": visit.begun,
        "resources": [
            {"name": path.rpartition("/")[2], "path": path, "hash": _hash(data), "bytes": len(data)}
            for path, data in files.items()
        ],
    }


def _hash(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _json(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _zip(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, data)
    return out.getvalue()
