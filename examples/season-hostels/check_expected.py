"""Check that the files of the example hold what expected.json says. INVENTED data; needs lxml, pypdfium2 and openpyxl.

Usage: ``python examples/season-hostels/check_expected.py``; prints what does not agree and exits with 1, or a summary.
"""

from __future__ import annotations

import io
import json
import sys
import wave
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # noqa: TID253  (a script: it always needs its readers)
from lxml import etree, html  # noqa: TID253  (the same)
from openpyxl import load_workbook  # noqa: TID253  (the same)

ROOT = Path(__file__).resolve().parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NO_TEXT = {".jpg", ".png", ".wav", ".xlsx"}


def squeeze(text: str) -> str:
    return " ".join(text.split())


def word_text(path: Path) -> str:
    """Body and notes with insertions accepted and deletions dropped (``w:delText`` is another tag)."""
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(n) for n in ("word/document.xml", "word/footnotes.xml") if n in archive.namelist()]
    paragraphs = (p for part in parts for p in etree.fromstring(part).iter(f"{W}p"))
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in paragraphs)


def page_text(path: Path) -> str:
    pages = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


@cache
def text_of(name: str) -> str:
    """The squeezed text of one file of the example; nothing for pictures, sounds and workbooks."""
    path = ROOT / name
    if path.suffix in NO_TEXT:
        return ""
    if path.suffix == ".docx":
        return squeeze(word_text(path))
    if path.suffix == ".pdf":
        return squeeze(page_text(path))
    if path.suffix == ".html":
        return squeeze(" ".join(map(str, html.fromstring(path.read_bytes()).itertext())))
    return squeeze(path.read_text(encoding="utf-8"))


def held_where_stated(expected: dict[str, Any], text: str, ids: list[str]) -> Iterator[str]:
    """Each file holds the text once for each of its documents that is said to hold it; D21 may hold it more often."""
    file_of = {d["id"]: d["file"] for d in expected["documents"]}
    stated = Counter(file_of[i] for i in ids)
    for name in sorted(set(file_of.values())):
        found = text_of(name).count(squeeze(text))
        if (min(found, 1) if name.endswith("draft.docx") else found) != stated[name]:
            yield f"{name}: {found} times, stated {stated[name]}: {text[:60]}"


def check_strings(expected: dict[str, Any]) -> Iterator[str]:
    yield from held_where_stated(expected, expected["background"]["text"], expected["background"]["documents"])
    for quotation in expected["quotations"]:
        yield from held_where_stated(expected, quotation["text"], quotation["documents"])
        for place in [quotation["primary"], *quotation["altered"]]:
            file = next(d["file"] for d in expected["documents"] if d["id"] == place["document"])
            if squeeze(place["text"]) not in text_of(file):
                yield f"{place['document']} lacks: {place['text'][:60]}"
    for value in expected["rare_values"]:
        yield from held_where_stated(expected, value["text"], value["documents"])


def check_documents(expected: dict[str, Any]) -> Iterator[str]:
    """Files exist; credited names, passages and first words stand in the text; INVENTED stands everywhere."""
    for document in expected["documents"]:
        text = text_of(document["file"])
        wanted = [*(document["credit"] or []), *document.get("passages", []), document.get("first_words", "")]
        yield from (f"{document['id']} lacks: {w[:60]}" for w in wanted if squeeze(w) not in text)
        for name in [document["file"], *document.get("also", [])]:
            if not has_mark(ROOT / name):
                yield f"{name}: no INVENTED"


def has_mark(path: Path) -> bool:
    """INVENTED stands in the bytes, or in a part of the archive, or in the text of the pages."""
    data = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(path) as archive:
            return any(b"INVENTED" in archive.read(name) for name in archive.namelist())
    return b"INVENTED" in data or (path.suffix == ".pdf" and "INVENTED" in page_text(path))


def check_draft(expected: dict[str, Any]) -> Iterator[str]:
    text = text_of("restricted/draft.docx")
    for group in ("faults_in_D21", "other_slips_in_D21", "must_not_fire_in_D21"):
        for entry in expected[group]:
            yield from (f"D21 lacks: {entry[k]}" for k in ("text", "with") if squeeze(entry.get(k, "")) not in text)


def word_counts(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        trees = {part: etree.fromstring(archive.read(f"word/{part}.xml")) for part in ("document", "comments")}
    body = trees["document"]
    changes = [*body.iter(f"{W}ins"), *body.iter(f"{W}del")]
    return {
        "insertions": sum(c.tag == f"{W}ins" for c in changes),
        "deletions": sum(c.tag == f"{W}del" for c in changes),
        "comments": len(list(trees["comments"].iter(f"{W}comment"))),
        "hidden_runs": len(list(body.iter(f"{W}vanish"))),
        "footnotes": len(list(body.iter(f"{W}footnoteReference"))),
        "numbered_paragraphs": len(list(body.iter(f"{W}numPr"))),
        "authors": sorted({c.get(f"{W}author") for c in changes}),
    }


def check_formats(expected: dict[str, Any]) -> Iterator[str]:
    for document in expected["documents"]:
        path = ROOT / document["file"]
        if "word" in document:
            found = word_counts(path)
            yield from (f"{document['id']} {k}: {v}" for k, v in found.items() if document["word"].get(k) != v)
        if "sheets" in document:
            states = {sheet.title: sheet.sheet_state for sheet in load_workbook(path).worksheets}
            if states != document["sheets"]:
                yield f"{document['id']} sheets: {states}"
        if "articles" in document and text_of(document["file"]).count("Article 14.") != 1:
            yield f"{document['id']}: article 14"
        for name in document.get("also", []):
            if name.endswith(".wav"):
                wave.open(str(ROOT / name)).close()


def check_receipts(expected: dict[str, Any]) -> Iterator[str]:
    mess = expected["receipts"]["mess"]
    for entry in mess["set_aside"]:
        data = (ROOT / entry["file"]).read_bytes()
        if "same_as" in entry and data != (ROOT / entry["same_as"]).read_bytes():
            yield f"{entry['file']}: not the same bytes"
        if entry["reason"] == "empty" and data:
            yield f"{entry['file']}: not empty"
        if entry["file"].endswith(".pdf") and opens(data):
            yield f"{entry['file']}: opens"
    present = len(list((ROOT / "mess").iterdir()))
    if not mess["items_in"] == present == mess["stored"] + len(mess["set_aside"]):
        yield "mess: the receipt does not add up"


def opens(data: bytes) -> bool:
    try:
        return len(pypdfium2.PdfDocument(data)) > 0
    except pypdfium2.PdfiumError:
        return False


def main() -> int:
    expected = json.loads((ROOT / "expected.json").read_text(encoding="utf-8"))
    checks = (check_strings, check_documents, check_draft, check_formats, check_receipts)
    wrong = [line for check in checks for line in check(expected)]
    print("\n".join(wrong) if wrong else f"{len(expected['documents'])} documents agree with expected.json")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
