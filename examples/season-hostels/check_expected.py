"""Check that the files of the example hold what expected.json says. INVENTED data; needs lxml, pypdfium2 and openpyxl.

Usage: ``python examples/season-hostels/check_expected.py``; prints what does not agree and exits with 1, or a summary.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import tomllib
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


# The interviews: counted here from the table alone, without the product.

TABLE = ROOT / "interviews" / "table.csv"
COLUMNS = {
    "held": "Held",
    "worked": "Worked",
    "relative": "Relative",
    "official": "Official",
    "list_read": "List read out",
    "put_down": "Put name down",
    "pills": "Pills",
    "injections": "Injections",
    "locked": "Could not leave",
    "lamp": "Lamp left on",
    "yellow_band": "Yellow band",
    "evening_talk": "Evening talk",
    "calls": "Calls on loudspeaker",
    "ill_treatment": "Ill-treatment",
    "sexual_violence": "Sexual violence",
    "pans": "Salt pans",
    "paid": "Paid",
    "lease_taken": "Lease taken",
    "changed": "Changed on return",
}
MEANS = {"involved": "held or worked", "medicine": "pills or injections"}
SEX = {"w": "woman", "f": "woman", "woman": "woman", "m": "man", "man": "man"}
HEARD = {
    **dict.fromkeys(("described", "yes", "y", "x", "1", "unprompted", "said so"), "described"),
    **dict.fromkeys(("no", "n", "0"), "said_no"),
    **dict.fromkeys(("no answer", "asked", "would not say"), "no_answer"),
    **dict.fromkeys(("", "not asked", "-"), "not_asked"),
    **dict.fromkeys(("?", "unclear"), "cannot_tell"),
}
CONSENT = {
    **dict.fromkeys(("yes", "given"), "given"),
    **dict.fromkeys(("no", "refused"), "refused"),
    **dict.fromkeys(("ask again", "not yet"), "ask again"),
    **dict.fromkeys(("", "?", "unknown"), "unknown"),
}
KEPT = {"notes": "contemporaneous notes", "summary": "later summary", "later summary": "later summary"}
UNSURE = ("no_answer", "cannot_tell", "not_asked")  # of several reasons for not knowing, the first that there is


def table() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def heard(row: dict[str, str], expression: str) -> str:
    """One of the five values, for ``a``, ``not a``, ``a or b``, ``a and b``, ``sex = v``, ``district = "v"``."""
    expression = MEANS.get(expression, expression)
    for word, stronger, weaker in ((" or ", "described", "said_no"), (" and ", "said_no", "described")):
        if word in expression:
            found = [heard(row, part) for part in expression.split(word)]
            return next((value for value in (stronger, *UNSURE) if value in found), weaker)
    if expression.startswith("not "):
        value = heard(row, expression.removeprefix("not "))
        return {"described": "said_no", "said_no": "described"}.get(value, value)
    name, _, value = (part.strip(' "') for part in expression.partition("="))
    if name in COLUMNS:
        return HEARD[row[COLUMNS[name]]]
    mine = SEX[row["Sex"]] if name == "sex" else row[{"district": "District", "route": "Reached"}[name]]
    return "described" if mine == value else "said_no"


def counted(rows: list[dict[str, str]], expression: str, among: str) -> dict[str, int]:
    base = [row for row in rows if not among or heard(row, among) == "described"]
    found = Counter(heard(row, expression) for row in base)
    return {value: found[value] for value in ("described", "said_no", "no_answer", "not_asked", "cannot_tell")}


def check_counts(expected: dict[str, Any]) -> Iterator[str]:
    stated = expected["interviews"]
    rows = table()
    left = [row for row in rows if row["No."] != stated["withdraws"]]
    for group, people in (("counts", rows), ("counts_after_withdrawal", left)):
        for entry in stated[group]:
            found = counted(people, entry["expr"], entry["among"])
            if found != entry["count"]:
                yield f"{group}: {entry['expr']} among {entry['among'] or 'everyone'}: {found}"


def check_people(expected: dict[str, Any]) -> Iterator[str]:
    stated, rows = expected["interviews"], table()
    found = {
        "people": len(rows),
        "kept_as": dict(Counter(KEPT.get(row["Kept as"], row["Kept as"]) for row in rows)),
        "public_consent": dict(Counter(CONSENT[row["Public"]] for row in rows)),
        "attributed": [row["No."] for row in rows if CONSENT[row["Attributed"]] == "given"],
        "agreed_description": [row["No."] for row in rows if row["Terms"] == "agreed description"],
        "internal_only": [row["No."] for row in rows if CONSENT[row["Public"]] == "refused"],
        "unknown": [row["No."] for row in rows if CONSENT[row["Public"]] == "unknown"],
        "with_interpreter": sum(row["Interpreter"] == "yes" for row in rows),
        "through_the_association": sum(bool(row["Through"]) for row in rows),
        "children": {row["No."]: int(row["Age"]) for row in rows if row["Age band"] == "under 18"},
        "heard_from": {row["No."]: row["Heard from"] for row in rows if row["Heard from"]},
        "together": sorted(sorted((row["No."], row["Together with"])) for row in rows if row["Together with"])[::2],
    }
    yield from (f"interviews, {key}: {value}" for key, value in found.items() if stated[key] != value)
    everybody = [row["No."] for row in rows if CONSENT[row["Internal"]] == "given"]
    if len(everybody) != len(rows):
        yield "interviews: somebody did not allow internal analysis"
    one_named = [row["No."] for row in rows if row["Terms"] or row["No."] == stated["withdraws"]]
    if stated["public_consent"]["given"] - len(one_named) != stated["anonymised_public"]:
        yield f"interviews: anonymised public is not all but {one_named}"


def check_notes(expected: dict[str, Any]) -> Iterator[str]:
    """Every account named in the table is there, says INVENTED and names nobody; quotations stand in it."""
    rows = table()
    folder = ROOT / "interviews" / "notes"
    named = {row["Notes"]: row for row in rows if row["Notes"]}
    if set(named) != {path.name for path in folder.iterdir()}:
        yield "interviews: the table names other notes than there are"
    parts = {part for row in rows for part in row["Name"].split()}
    for name in named:
        text = text_of(f"interviews/notes/{name}")
        if "INVENTED" not in text or parts & set(text.replace(",", " ").replace(".", " ").split()):
            yield f"{name}: no INVENTED, or a name"
    for quotation in expected["interviews"]["quotations_of_D21"]:
        if squeeze(quotation["text"]) not in text_of(f"interviews/notes/{quotation['interview']}.docx"):
            yield f"{quotation['interview']} lacks: {quotation['text'][:60]}"


def check_report(expected: dict[str, Any]) -> Iterator[str]:
    """Handles are saved once each; every handle of a manuscript is saved; the faults that are stated are planted."""
    report = ROOT / "report"
    files = (report / "handles.jsonl", ROOT / "reply" / "handles.jsonl", ROOT / "lists" / "estimates.jsonl")
    saved = [json.loads(line)["save"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    yield from (f"handle {name!r} is saved twice" for name, times in Counter(saved).items() if times > 1)
    pages = [report / "report.md", report / "faulty.md", *sorted((report / "chapters").glob("*.md"))]
    texts = {page.name: page.read_text(encoding="utf-8") for page in pages}
    for name, text in texts.items():
        used = set(re.findall(r"\{(?:count|quote|cite|figure|estimate)\}`([a-z0-9-]+)", text))
        yield from (f"{name}: handle {handle!r} is not saved" for handle in sorted(used - set(saved)))
    planted = re.findall(r"^% fault \((\w)\)", texts["faulty.md"], re.M)
    if sorted(planted) != expected["interviews"]["planted_in_faulty"]:
        yield f"faulty.md plants {sorted(planted)}"
    stale = [p for n, t in texts.items() if n != "faulty.md" for p in t.split("\n\n") if rests_on(p, expected)]
    if len(stale) != expected["interviews"]["paragraphs_of_report_citing_I-23"]:
        yield f"{len(stale)} paragraphs of the report rest on I-23"


def rests_on(paragraph: str, expected: dict[str, Any]) -> bool:
    return any(
        f"`{handle}`" in paragraph or f"`{handle}|" in paragraph for handle in expected["interviews"]["handles_of_I-23"]
    )


def check_lists(expected: dict[str, Any]) -> Iterator[str]:
    """How many people stand on each list, East and West together, and how many are documented in each."""
    stated = expected["estimates"]
    people: Counter[str] = Counter()
    for name in ("west", "east"):
        lines = (ROOT / "lists" / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
        for row in rows:
            people.update({one: int(row["count"]) for one in stated["lists"] if row[one] == "1"})
        documented = sum(int(row["count"]) for row in rows)
        if documented != stated[name]["documented"]:
            yield f"lists/{name}.csv documents {documented}"
    if people != stated["lists"]:
        yield f"lists hold {dict(people)}"


def check_written(expected: dict[str, Any]) -> Iterator[str]:
    """Findings, answer and recommendations as they are written down."""
    findings, faulty = (
        tomllib.loads((ROOT / name).read_text(encoding="utf-8"))["findings"]
        for name in ("findings.toml", "report/faulty-findings.toml")
    )
    stated = expected["findings"]
    if {name: one["type"] for name, one in findings.items()} != stated["types"] or set(faulty) != set(stated["faulty"]):
        yield f"findings: {sorted(findings)}, faulty: {sorted(faulty)}"
    asked = tomllib.loads((ROOT / "recommendations.toml").read_text(encoding="utf-8"))["recommendations"]
    wanted = expected["recommendations"]
    if sorted(asked) != wanted["names"] or len({one["addressee"] for one in asked.values()}) != wanted["addressees"]:
        yield f"recommendations: {sorted(asked)}"
    if "arbitrarily" not in asked[wanted["keeps_arbitrarily"]]["says"]:
        yield "a recommendation has lost “arbitrarily”"
    answer = (ROOT / "source" / "answer.md").read_text(encoding="utf-8")
    if len(re.findall(r"^\d+\. ", answer, re.M)) != expected["answer"]["paragraphs"]:
        yield "the answer has another number of paragraphs"
    yield from (f"the answer does not name {name}" for name in expected["answer"]["names"] if name not in answer)


def summary(expected: dict[str, Any]) -> str:
    counts = len(expected["interviews"]["counts"]) + len(expected["interviews"]["counts_after_withdrawal"])
    return f"{len(expected['documents'])} documents and {counts} counts agree with expected.json"


def main() -> int:
    expected = json.loads((ROOT / "expected.json").read_text(encoding="utf-8"))
    documents = (check_strings, check_documents, check_draft, check_formats, check_receipts)
    checks = (*documents, check_counts, check_people, check_notes, check_report, check_lists, check_written)
    wrong = [line for check in checks for line in check(expected)]
    print("\n".join(wrong) if wrong else summary(expected))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
