"""Files that other programs make of sources written here: LibreOffice (one call for all) and pandoc."""

# ruff: noqa: E501 (XML stands on the lines that it has in files)
from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

WORDS = "Of the 48 people, {} said that the gate was shut at 6 o'clock"


def _html() -> dict[str, str]:
    table = "".join(f"<tr><td>Place {n}</td><td>{n * 11}</td></tr>" for n in range(1, 5))
    return {
        "plain.html": f"<html><head><title>Report</title></head><body><h1>Findings</h1><p>{WORDS.format('<b>nine</b>')}.</p></body></html>",
        "table.html": f"<html><body><h2>Table</h2><table border=1>{table}</table><p>Sum: <i>110</i>.</p></body></html>",
        "lists.html": "<html><body><ol><li>One of 3<ul><li>inner 4</li></ul></li><li>Two of 3</li></ol><p>See <a href='https://law.example/'>the law</a>.</p></body></html>",
        "arabic.html": "<html><meta charset='utf-8'><body><p dir='rtl' lang='ar'>قال <b>٢٥</b> شاهدا ذلك</p><p>Twenty-five.</p></body></html>",
    }


def _rtf() -> dict[str, str]:
    head = r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}{\*\revtbl{Unknown;}{Iva Lund;}}"
    return {
        "notes.rtf": head
        + r"\pard Twelve {\b men}.{\super\chftn}{\footnote\pard\chftn  Minutes of 3 May.}\par Next 5 \u233? lines.\par}",
        "changes.rtf": head + r"\pard It was {\deleted\revauthdel1 three}{\revised\revauth1 four} May.\par}",
        "header.rtf": head + r"{\header\pard Draft 9\par}{\footer\pard Page 3\par}\pard Body with 7.\par}",
    }


_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "draw")
)


def _flat(inner: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"{inner}</office:text></office:body></office:document>"
    )


def _note(kind: str, text: str) -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation><text:note-body>'
        f"<text:p>{text}</text:p></text:note-body></text:note>"
    )


def _odt() -> dict[str, str]:
    change = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Iva Lund'
        "</dc:creator><dc:date>2026-03-01T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>"
        "</text:tracked-changes>"
    )
    inserted = '<text:change-start text:change-id="c1"/>ten<text:change-end text:change-id="c1"/>'
    box = "<draw:frame svg:width='5cm' text:anchor-type='paragraph'><draw:text-box><text:p>Boxed 14.</text:p></draw:text-box></draw:frame>"
    cells = "".join(f"<table:table-cell><text:p>{n}</text:p></table:table-cell>" for n in (1, 22, 333))
    return {
        "notes.fodt": _flat(
            f"<text:h text:outline-level='1'>Findings</text:h><text:p>Eleven{_note('footnote', 'Log of 3 May.')} came{_note('endnote', 'Book 2.')}.</text:p>"
        ),
        "changes.fodt": _flat(f"{change}<text:p>There were {inserted} tents.</text:p>"),
        "box.fodt": _flat(f"<text:p>Before {box} after 3.</text:p>"),
        "table.fodt": _flat(
            f"<table:table><table:table-row>{cells}</table:table-row></table:table><text:p>Sum 356.</text:p>"
        ),
        "comment.fodt": _flat(
            "<text:p>Nine <office:annotation office:name='a'><dc:creator>Tom Reyes</dc:creator><text:p>Sure?</text:p></office:annotation>men<office:annotation-end office:name='a'/> came.</text:p>"
        ),
        "marks.fodt": _flat(
            "<text:p><text:bookmark-start text:name='b'/>From 5<text:bookmark-end text:name='b'/> to 6.</text:p>"
        ),
    }


def _markdown() -> dict[str, str]:
    return {
        "plain.md": f"# Findings\n\n{WORDS.format('**nine**')}.\n\nAnd *ten* more.\n",
        "notes.md": "Eleven came.[^1] Twelve left.[^2]\n\n[^1]: Log of 3 May.\n\n[^2]: Book 2, *p. 9*.\n",
        "table.md": "| Place | Men |\n|---|---|\n| Port | 12 |\n| Hill | 3 |\n\n: Men by place\n\nSum 15.\n",
        "lists.md": "1. One of 3\n    a. inner 4\n2. Two of 3\n\n- bullet 5\n\n> Quoted 6 words.\n",
        "maths.md": "So $x = 4$ and $$y = \\frac{1}{2}$$ hold.\n\nSee [the law](https://law.example/) of 1999.\n",
        "scripts.md": "قال ٢٥ شاهدا. שלושים. 三十二人。 Ἑπτά.\n\n`code 7`\n\n    block 8\n",
    }


def _run(*words: str | Path) -> None:
    subprocess.run(words, check=True, capture_output=True, timeout=240)  # noqa: S603 (fixed words and folders of tests)


def by_libreoffice(folder: Path, given: Mapping[str, bytes]) -> dict[str, bytes]:
    """Each source as LibreOffice writes it as a Word file, and each of ``given`` as it saves it again."""
    texts: dict[str, str] = {**_html(), **_rtf(), **_odt()}
    sources = {f"{name.replace('.', '-')}.{name.rpartition('.')[2]}": text.encode() for name, text in texts.items()}
    sources |= {f"{name}.docx": data for name, data in given.items()}
    (folder / "from").mkdir()
    for name, data in sources.items():
        (folder / "from" / name).write_bytes(data)
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run(
        "soffice",
        own,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        folder / "to",
        *sorted((folder / "from").iterdir()),
    )
    return {path.stem: path.read_bytes() for path in sorted((folder / "to").iterdir())}


def by_pandoc(folder: Path) -> dict[str, bytes]:
    """Each Markdown source as pandoc writes it as a Word file."""
    made = {}
    for name, text in _markdown().items():
        (folder / name).write_text(text, encoding="utf-8")
        to = (folder / name).with_suffix(".docx")
        _run("pandoc", folder / name, "-o", to)
        made[f"pandoc, {name}"] = to.read_bytes()
    return made


def has(program: str) -> bool:
    """Whether the program is there."""
    return shutil.which(program) is not None
