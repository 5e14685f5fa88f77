"""Build the State's written answer of the invented example as a PDF: text pages, and six pages that are pictures.

Usage: ``python tools/build_answer.py``; needs Pillow and typst.

Source: ``examples/season-hostels/source/answer.md``, front matter, then paragraphs ``12. ...`` between blank lines,
headings ``# ...``, blocks ``::: head`` and ``::: foot``. From ``@scan`` on everything stands on a page that is a
picture, as from a scanner, until the next ``@scan`` or ``@text``; ``@photo`` puts a drawing there that stands for a
photograph. INVENTED stands on every page. With the same library versions a rebuild gives the same bytes.
"""

from __future__ import annotations

import io
import random
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import typst
from PIL import Image, ImageDraw, ImageFilter

ROOT = Path(__file__).resolve().parent.parent / "examples" / "season-hostels"
SOURCE, TARGET = ROOT / "source" / "answer.md", ROOT / "reply" / "answer-20220228.pdf"
SAVED = int(datetime.fromisoformat("2022-02-28T08:30:00+00:00").timestamp())
DOTS = 130.0  # an inch: readable, and small
SPECKS = 60
LOOK = """
#set text(font: "Libertinus Serif", size: 11pt, lang: "en", region: "GB", hyphenate: false)
#set par(justify: true, leading: 0.62em, spacing: 0.95em)
"""
HEAD = """
#set document(title: "Answer of the Government of Velmarra (INVENTED)", author: "INVENTED", keywords: ("INVENTED",),
  date: datetime(year: 2022, month: 2, day: 28, hour: 8, minute: 30, second: 0))
#set page(paper: "a4", margin: (x: 2.6cm, y: 2.4cm),
  header: text(8.5pt)[Answer of the Ministry of Settlement #h(1fr) INVENTED],
  footer: context align(center, text(8.5pt)[#counter(page).display()]))
"""
SCANNED = """
#set page(paper: "a4", margin: (x: 2.6cm, y: 2.4cm), height: 29.7cm,
  header: text(8.5pt)[Answer of the Ministry of Settlement #h(1fr) INVENTED], fill: white)
"""


@dataclass
class Part:
    """Pages in a row that are text, or one page that is a picture."""

    scanned: bool
    blocks: list[str] = field(default_factory=list)


def parts(source: str) -> Iterator[Part]:
    """The parts of the answer in order."""
    body = source.split("---\n", 2)[2]
    part = Part(scanned=False)
    for block in re.split(r"\n\s*\n(?![^:]*\n:::\n)", body.strip()):
        if block in ("@scan", "@text"):
            yield part
            part = Part(scanned=block == "@scan")
        else:
            part.blocks.append(block)
    yield part


def markup(block: str) -> str:
    """One block in the language of Typst, every sign of it as it stands."""
    if block == "@photo":
        return '#align(center, image("photo.png", width: 5cm))'
    if block.startswith(":::"):
        lines = [f"#{quoted(line)}" for line in block.split("\n")[1:-1] if line.strip()]
        return f"#align(center)[{' #parbreak() '.join(lines)}]"
    if block.startswith("# "):
        return f"#block(sticky: true, above: 1.6em)[*#{quoted(block[2:])}*]"
    return f"#{quoted(' '.join(block.split()))}"


def quoted(words: str) -> str:
    """A string of Typst."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def photo() -> bytes:
    """A drawing of nobody."""
    image = Image.new("L", (420, 520), 214)
    draw = ImageDraw.Draw(image)
    draw.polygon([(40, 520), (90, 380), (330, 380), (380, 520)], fill=90)
    draw.ellipse((130, 110, 290, 350), fill=150)
    draw.chord((120, 90, 300, 300), 180, 360, fill=60)
    return _png(image)


def scanned(content: str, folder: Path, dice: random.Random) -> bytes:
    """A page as a scanner gives it: a little askew, with specks, in black and white."""
    page = folder / "page.typ"
    page.write_text(SCANNED + LOOK + content, encoding="utf-8")
    rendered = typst.compile(page, format="png", ppi=DOTS, ignore_system_fonts=True, root=folder)
    image = Image.open(io.BytesIO(rendered)).convert("L")
    image = image.rotate(dice.uniform(-0.7, 0.7), Image.Resampling.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(0.3))
    draw = ImageDraw.Draw(image)
    for _ in range(SPECKS):
        x, y = dice.randrange(image.width), dice.randrange(image.height)
        draw.point((x, y), fill=0)
    return _png(image.point(lambda light: 255 if light > 150 else 0).convert("1"))


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def answer(source: str) -> bytes:
    """The whole PDF."""
    dice = random.Random(20220228)  # noqa: S311  (specks of dust, no secret)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "photo.png").write_bytes(photo())
        made = [HEAD, LOOK]
        for number, part in enumerate(parts(source)):
            content = "\n\n".join(map(markup, part.blocks))
            if part.scanned:
                (folder / f"scan-{number}.png").write_bytes(scanned(content, folder, dice))
                picture = f'image("scan-{number}.png", width: 100%, height: 100%)'
                made.append(f"#page(margin: 0pt, header: none, footer: none)[#{picture}]")
            else:
                made.append(content)
        main = folder / "answer.typ"
        main.write_text("\n\n".join(made), encoding="utf-8")
        return bytes(typst.compile(main, ignore_system_fonts=True, timestamp=SAVED, root=folder))


def main() -> None:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(answer(SOURCE.read_text(encoding="utf-8")))
    print(f"{TARGET.relative_to(ROOT)}  {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
