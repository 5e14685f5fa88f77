"""Files that python-docx makes, where it is installed."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest


def files() -> Iterator[tuple[str, bytes]]:
    """A name and a file for each; left out where python-docx is missing."""
    docx = pytest.importorskip("docx", reason="left out: files of python-docx, which needs the package python-docx")
    for name in ("paragraphs", "table", "lists", "running"):
        document = docx.Document()
        document.add_heading("Findings", 1)
        document.add_paragraph("Of the 48 people, ").add_run("nine").bold = True
        if name == "table":
            table = document.add_table(rows=2, cols=2)
            for number, cell in enumerate(table._cells):
                cell.text = str(number * 12)
        elif name == "lists":
            for number in range(4):
                document.add_paragraph(f"Item {number}", style="List Number")
        elif name == "running":
            document.sections[0].header.paragraphs[0].text = "Draft 3"
            document.sections[0].footer.paragraphs[0].text = "Page 9"
        to = io.BytesIO()
        document.save(to)
        yield f"python-docx, {name}", to.getvalue()
