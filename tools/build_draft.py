"""Build the Word draft of the invented example report (D21): one without faults, and one with the planted ones.

Usage: ``python tools/build_draft.py``; needs Pillow.

The prose lies in ``examples/season-hostels/source/draft/draft.md``; ``faults.json`` beside it says which words the
faulty draft has in place of others; ``package/`` holds the parts of the file that no prose changes, ``shapes/`` a
text box and a picture. Written are ``draft-clean.docx``, ``draft.docx`` and the list ``draft-faults.json`` in
``examples/season-hostels/report/``. With the same version of Pillow a rebuild gives the same bytes.

Marks of the source: ``# heading {#label}`` numbered, ``#! heading`` not, ``#. paragraph`` numbered, ``@name`` lines,
``::: box``; inside a line ``^[note]``, ``{++XX date|inserted++}``, ``{--XX date|deleted--}``, ``{==anchor==}`` and
``{>>XX date|comment<<}``, ``{@ar right to left@}``, ``{#label}`` and ``[[label]]`` for a cross reference.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape, quoteattr

from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent / "examples" / "season-hostels"
SOURCE, REPORT, PICTURES = ROOT / "source" / "draft", ROOT / "report", ROOT / "documents"
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
EMU_A_CM, PICTURE_CM = 360_000, 11
WIDTH = 8770
"""Of the text on a page, in twentieths of a point."""
FIRST_BOOKMARK = 98_400_000
SWITCH = "\\h"
"""Of a field: a way to what it points to."""
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
INLINE = re.compile(
    r"\{(?P<change>\+\+|--)(?P<by>\w+) (?P<at>\S+?)\|(?P<changed>.*?)(?:\+\+|--)\}"
    r"|(?:\{==(?P<anchor>.*?)==\})?(?P<comments>(?:\{>>\w+ \S+?\|.*?<<\})+)"
    r"|\^\[(?P<note>(?:\[\[[\w-]+\]\]|[^\]])*)\]|\{@ar (?P<arabic>.*?)@\}|\[\[(?P<see>[\w-]+)\]\]|\*\*(?P<bold>.*?)\*\*"
)
COMMENT = re.compile(r"\{>>(\w+) (\S+?)\|(.*?)<<\}")
LABEL = re.compile(r"\{#([\w-]+)\}\s?")


@dataclass
class Draft:
    """A draft while it is written, with the counters that its parts share."""

    people: dict[str, str]
    shown: dict[str, str]
    pages: list[str]
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    pictures: list[tuple[str, bytes]] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    headings: int = 0
    changes: int = 100

    def change(self, by: str, at: str) -> str:
        """The attributes of a tracked change."""
        self.changes += 1
        return f'w:id="{self.changes}" w:author={quoteattr(self.people[by])} w:date="{at}"'


# Text


def run(text: str, properties: str = "", tag: str = "w:t") -> str:
    """A run of text; nothing for no text."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>' if text else ""


def filled(instruction: str, result: str) -> str:
    """A field as Word writes it, with the result that it had when it was last updated."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks[0]}{code}{marks[1]}{result}{marks[2]}"


def bookmark(draft: Draft, label: str, inner: str) -> str:
    """The inner markup, with the bookmark that cross references point to."""
    if not label:
        return inner
    number = list(draft.shown).index(label)
    return f'<w:bookmarkStart w:id="{number}" w:name="{anchor(draft, label)}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'


def anchor(draft: Draft, label: str) -> str:
    """The name that Word gives to a bookmark by itself."""
    return f"_Ref{FIRST_BOOKMARK + 37 * list(draft.shown).index(label)}"


def see(draft: Draft, label: str) -> str:
    """A cross reference to a paragraph, a heading, a caption or a note."""
    kind, number = ("NOTEREF", "") if label[0] == "n" else ("REF", "\\n " if label[0] in "ph" else "")
    return filled(f"{kind} {anchor(draft, label)} {number}{SWITCH}", run(draft.shown[label]))


def inline(draft: Draft, source: str) -> str:
    """One line of the source as runs."""
    made, position = [], 0
    for match in INLINE.finditer(source):
        made.append(run(source[position : match.start()]))
        made.append(marked(draft, match))
        position = match.end()
    return "".join([*made, run(source[position:])])


def marked(draft: Draft, match: re.Match[str]) -> str:
    """One mark of a line."""
    part = match.groupdict()
    if part["change"]:
        return tracked(draft, part)
    if part["comments"]:
        return commented(draft, part["anchor"] or "", part["comments"])
    if part["note"] is not None:
        return footnote(draft, part["note"])
    if part["arabic"]:
        return run(part["arabic"], '<w:rtl/><w:lang w:bidi="ar-SA"/>')
    return see(draft, part["see"]) if part["see"] else run(part["bold"], "<w:b/>")


def tracked(draft: Draft, part: dict[str, str]) -> str:
    """Words that one person inserted or deleted."""
    kind, tag = ("ins", "w:t") if part["change"] == "++" else ("del", "w:delText")
    inner = inline(draft, part["changed"]) if kind == "ins" else run(part["changed"], tag=tag)
    return f"<w:{kind} {draft.change(part['by'], part['at'])}>{inner}</w:{kind}>"


def commented(draft: Draft, words: str, comments: str) -> str:
    """Words that one or more comments hang on."""
    first = len(draft.comments)
    for by, at, text in COMMENT.findall(comments):
        name = draft.people[by]
        who = f'w:author={quoteattr(name)} w:date="{at}" w:initials="{"".join(p[0] for p in name.split())}"'
        mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
        inner = f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{mark}{run(text)}</w:p>'
        draft.comments.append(f'<w:comment w:id="{len(draft.comments)}" {who}>{inner}</w:comment>')
    numbers = range(first, len(draft.comments))
    start = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in numbers)
    end = "".join(
        f'<w:commentRangeEnd w:id="{n}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        f'<w:commentReference w:id="{n}"/></w:r>'
        for n in numbers
    )
    return f"{start}{inline(draft, words)}{end}"


def footnote(draft: Draft, text: str) -> str:
    """The mark of a note; its words go to the part of the notes."""
    found = LABEL.match(text)
    draft.notes.append(inline(draft, text[found.end() :] if found else text))
    number = len(draft.notes)
    mark = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
    return bookmark(draft, found[1] if found else "", mark)


# Blocks


def paragraph(style: str, inner: str, more: str = "", mark: str = "") -> str:
    """A paragraph; `more` are further properties, `mark` those of its own mark."""
    end = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}{end}</w:pPr>{inner}</w:p>'


def numbered(draft: Draft, text: str) -> str:
    """A paragraph that Word numbers; one that one person inserted as a whole has an inserted mark, too."""
    found = LABEL.match(text)
    body = text[found.end() :] if found else text
    whole = re.fullmatch(r"\{\+\+(\w+) (\S+?)\|(?:(?!\+\+\}).)*\+\+\}", body)
    mark = f"<w:ins {draft.change(whole[1], whole[2])}/>" if whole else ""
    return paragraph("Numbered", bookmark(draft, found[1] if found else "", inline(draft, body)), mark=mark)


def heading(draft: Draft, text: str, style: str) -> str:
    """A heading, with the bookmark that the contents point to."""
    found = LABEL.search(text)
    words = LABEL.sub("", text).strip()
    name, number = f"_Toc{FIRST_BOOKMARK + draft.headings}", 1000 + draft.headings
    draft.headings += 1
    inner = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{run(words)}<w:bookmarkEnd w:id="{number}"/>'
    return paragraph(style, bookmark(draft, found[1] if found else "", inner))


def caption(draft: Draft, text: str) -> str:
    """``{#label} Table | words``: numbered by a field."""
    found = LABEL.match(text)
    if found is None:
        raise ValueError(f"A caption without a label: {text}")
    kind, words = (part.strip() for part in text[found.end() :].split("|", 1))
    number = draft.shown[found[1]].rpartition(" ")[2]
    mark = run(f"{kind} ") + filled(f"SEQ {kind} \\* ARABIC", run(number))
    keep = "<w:keepNext/>" if kind == "Table" else '<w:spacing w:before="120" w:after="320"/>'
    return paragraph("Caption", bookmark(draft, found[1], mark) + run(". ") + inline(draft, words), keep)


def table(draft: Draft, lines: list[str]) -> str:
    """A table whose first row is repeated on every page."""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines if line[:3] != "|--"]
    wide = widths(rows)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in wide)
    look = f'<w:tblStyle w:val="TableGrid"/><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLook w:val="0420"/>'
    right = [all(re.fullmatch(r"[\d,]+|no figure", text) for text in column[1:]) for column in zip(*rows, strict=True)]
    right[0] = False
    body = "".join(row(draft, cells, wide, right, head=cells is rows[0]) for cells in rows)
    after = '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>{after}"


def widths(rows: list[list[str]]) -> list[int]:
    """The width of each column in twentieths of a point, by its longest cell."""
    longest = [min(45, max(11, *(len(text) for text in column))) for column in zip(*rows, strict=True)]
    return [WIDTH * one // sum(longest) for one in longest]


def row(draft: Draft, cells: list[str], wide: list[int], right: list[bool], *, head: bool) -> str:
    """One row; columns of numbers stand on the right."""
    made = []
    for text, width, pushed in zip(cells, wide, right, strict=True):
        words = run(text, "<w:b/>") if head or cells[0] == "All" else inline(draft, text)
        inner = paragraph("TableText", words, '<w:jc w:val="right"/>' if pushed else "")
        made.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>')
    kept = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    return f"<w:tr>{kept}{''.join(made)}</w:tr>"


def shape(name: str, **values: object) -> str:
    """One of the drawings, filled in."""
    return Template((SOURCE / "shapes" / f"{name}.xml").read_text(encoding="utf-8").replace("\n", "")).substitute(
        values
    )


def box(lines: list[str]) -> str:
    """A text box as Word writes it: a drawing and a fallback, so that its words stand in the file twice."""
    return paragraph("Normal", shape("text-box", content=paragraph("Centred", run(" ".join(lines)))))


def figure(draft: Draft, value: str) -> str:
    """``file | words for those who cannot see it``; a JPEG first and a PNG second, as the package says."""
    name, words = (part.strip() for part in value.split("|"))
    data = room() if name == "sick-room" else (PICTURES / name).read_bytes()
    number = len(draft.pictures) + 1
    draft.pictures.append((f"image{number}.{'jpeg' if name.endswith('jpg') else 'png'}", data))
    wide, high = Image.open(io.BytesIO(data)).size
    size = {"across": PICTURE_CM * EMU_A_CM, "down": PICTURE_CM * EMU_A_CM * high // wide}
    return paragraph("Centred", shape("picture", number=number, words=quoteattr(words), **size), "<w:keepNext/>")


def room() -> bytes:
    """The plan of the sick room without the name of the hostel."""
    image = Image.open(PICTURES / "sick-room-plan.png").convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 490, image.width, image.height), fill=image.getpixel((5, 5)))
    draw.text((60, 505), "From memory. INVENTED", fill="black", font=ImageFont.load_default(26))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def contents(draft: Draft, body: str) -> str:
    """The contents field, with the headings and pages as they were when it was last updated."""
    lines = list(enumerate(zip(outline(body), draft.pages, strict=True), start=FIRST_BOOKMARK))
    made = [(level, entry(f"_Toc{at}", words, number, page)) for at, ((level, words, number), page) in lines]
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    before, after = {0: marks["begin"] + code + marks["separate"]}, {len(made) - 1: marks["end"]}
    listed = (
        paragraph(f"TOC{level}", before.get(at, "") + link + after.get(at, "")) for at, (level, link) in enumerate(made)
    )
    return paragraph("ContentsHeading", run("Contents")) + "".join(listed)


def entry(name: str, words: str, number: str, page: str) -> str:
    """One line of the contents: number, words and page of a heading, and a way to it."""
    tab = "<w:r><w:tab/></w:r>"
    head = run(f"{number}.") + tab if number else ""
    inner = f"{head}{run(words)}{tab}{filled('PAGEREF ' + name + ' ' + SWITCH, run(page))}"
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{inner}</w:hyperlink>'


def page_break() -> str:
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


# Numbers as Word counts them, for what cross references and contents show


def roman(number: int) -> str:
    """A number in Roman capitals, up to 39."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def outline(body: str) -> Iterator[tuple[int, str, str]]:
    """Each heading: its level, its words, its number ("" for one without)."""
    first = second = 0
    for match in re.finditer(r"^(#|##|#!) (.+)$", body, re.MULTILINE):
        words = LABEL.sub("", match[2]).strip()
        if match[1] == "##":
            second += 1
            yield 2, words, chr(64 + second)
        elif match[1] == "#":
            first, second = first + 1, 0
            yield 1, words, roman(first)
        else:
            second = 0
            yield 1, words, ""


def labels(body: str) -> dict[str, str]:
    """What a cross reference to each label shows."""
    kinds = {"#": 0, "##": 0, "#.": 0, "Table": 0, "Figure": 0, "note": 0}
    found: dict[str, str] = {}
    for line in body.split("\n"):
        kind = line.partition(" ")[0]
        if kind in ("#", "##", "#."):
            kinds[kind] += 1
        if kind == "#":
            kinds["##"] = 0
        if kind == "@caption":
            kind = LABEL.sub("", line).split()[1]
            kinds[kind] += 1
        for match in re.finditer(r"\^\[(?:\{#([\w-]+)\})?|\{#([\w-]+)\}", line):
            kinds["note"] += match[0].startswith("^")
            label = match[1] or match[2]
            if label:
                found[label] = shows(kinds, "note" if match[1] else kind)
    return found


def shows(kinds: dict[str, int], kind: str) -> str:
    """The number of the last one of a kind, as Word shows it."""
    if kind in ("Table", "Figure"):
        return f"{kind} {kinds[kind]}"
    return {"#": roman(kinds["#"]), "##": chr(64 + kinds["##"])}.get(kind, str(kinds[kind]))


# The package


def block(draft: Draft, lines: list[str], body: str) -> str:
    """One block of the source."""
    first, _, rest = " ".join(lines).partition(" ")
    write: dict[str, Callable[[], str]] = {
        "#.": lambda: numbered(draft, rest),
        "#": lambda: heading(draft, rest, "Heading1"),
        "#!": lambda: heading(draft, rest, "Heading1Plain"),
        "##": lambda: heading(draft, rest, "Heading2"),
        ":::": lambda: box(lines[1:-1]),
        "|": lambda: table(draft, lines),
        "@title": lambda: paragraph("Title", run(rest)),
        "@subtitle": lambda: paragraph("Subtitle", run(rest)),
        "@center": lambda: paragraph("Centred", run(rest)),
        "@plain": lambda: paragraph("Normal", inline(draft, rest)),
        "@caption": lambda: caption(draft, rest),
        "@figure": lambda: figure(draft, rest),
        "@contents": lambda: contents(draft, body),
        "@break": page_break,
        "@orphan": lambda: draft.orphans.append(rest) or "",
    }
    return write[first]()


def document(draft: Draft, body: str) -> str:
    """The main part."""
    blocks = [[line for line in one.split("\n") if line.strip()] for one in re.split(r"\n\s*\n", body)]
    made = "".join(block(draft, lines, body) for lines in blocks if lines)
    links = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="rId{part.title()}{kind.title()}"/>'
        for kind in ("first", "default")
        for part in ("header", "footer")
    )
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1568" w:bottom="1417" w:left="1568"'
    page += ' w:header="708" w:footer="708" w:gutter="0"/><w:titlePg/>'
    return f"{XML}<w:document {NAMESPACES}><w:body>{made}<w:sectPr>{links}{page}</w:sectPr></w:body></w:document>"


def footnotes(draft: Draft) -> str:
    """The notes, after the two lines that Word draws above them."""
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    notes = [*draft.notes, *(inline(draft, one) for one in draft.orphans)]
    made = "".join(
        f'<w:footnote w:id="{number}">{paragraph("FootnoteText", mark + run(" ") + inner)}</w:footnote>'
        for number, inner in enumerate(notes, start=1)
    )
    return f"{XML}<w:footnotes {NAMESPACES}>{lines}{made}</w:footnotes>"


def parts(source: str) -> dict[str, str | bytes]:
    """Every part of the package, the list of types first."""
    _, head, body = source.split("---\n", 2)
    meta = dict(line.split(": ", 1) for line in head.strip().splitlines())
    people = dict(entry.strip().split("=") for entry in meta["people"].split(";"))
    draft = Draft(people, labels(body), meta["pages"].split())
    made: dict[str, str | bytes] = {
        path.relative_to(SOURCE / "package").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((SOURCE / "package").rglob("*"))
        if path.is_file()
    }
    made["word/document.xml"] = document(draft, body)
    made["word/footnotes.xml"] = footnotes(draft)
    made["word/comments.xml"] = f"{XML}<w:comments {NAMESPACES}>{''.join(draft.comments)}</w:comments>"
    return made | {f"word/media/{name}": data for name, data in draft.pictures}


def packed(made: dict[str, str | bytes]) -> bytes:
    """The archive, with fixed time stamps."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in made.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, data)
    return out.getvalue()


def faulty(source: str, faults: list[dict[str, object]]) -> str:
    """The source with every planted fault. Raises ValueError when a place is not there, or there more than once."""
    for fault in faults:
        for old, new in fault["edits"]:  # type: ignore[attr-defined]  # a list of pairs, as the file says
            if source.count(old) != 1:
                raise ValueError(f"fault {fault['id']}: {source.count(old)} places read {old!r}")
            source = source.replace(old, new)
    return source


def main() -> None:
    source = (SOURCE / "draft.md").read_text(encoding="utf-8")
    planted = json.loads((SOURCE / "faults.json").read_text(encoding="utf-8"))
    told = {**planted, "faults": [{k: v for k, v in one.items() if k != "edits"} for one in planted["faults"]]}
    files = {
        "draft-clean.docx": packed(parts(source)),
        "draft.docx": packed(parts(faulty(source, planted["faults"]))),
        "draft-faults.json": (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode(),
    }
    for name, data in files.items():
        (REPORT / name).write_bytes(data)
        print(f"report/{name}  {len(data)} bytes")


if __name__ == "__main__":
    main()
