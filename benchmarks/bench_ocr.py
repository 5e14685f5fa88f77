"""Recognition of words: ours behind walls, the same looks without walls, and plain tesseract on the same pictures."""

from __future__ import annotations

import io
import os
import resource
import subprocess
from collections.abc import Callable, Iterator

from PIL import Image, ImageDraw, ImageFont

from benchmarks.measure import Row
from benchmarks.synthetic_news import corpus
from probata.intake.environment import for_child
from probata.intake.ocr.recognising import How, Recognising
from probata.intake.ocr.tesseract import found
from probata.intake.sandbox.begun import Alone

PAGES = 6
_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"


def rows() -> Iterator[Row]:
    """Pages per processor second of each, and ratios; nothing but a line where tesseract is missing."""
    installed = found()
    if installed is None or "eng" not in installed.packs or not os.path.exists(_FONT):
        yield Row("recognition of words", "left out: tesseract-ocr with eng, or fonts-dejavu, is not installed")
        return
    pages = [_page(text) for text in list(corpus(PAGES * 20))[:PAGES]]
    plain = _spent(lambda: [_plain(installed.program, page) for page in pages])
    yield Row(f"plain {installed.title}, eng, pages per CPU second", f"{PAGES / plain:.2f}")
    for name, how, by in (
        ("probata behind walls, eng", How(languages="eng"), None),
        ("probata without walls, eng", How(languages="eng"), Alone()),
        ("probata behind walls, auto", How(), None),
    ):
        spent = _spent(lambda how=how, by=by: _ours(pages, how, by))
        yield Row(f"{name}, pages per CPU second", f"{PAGES / spent:.2f}")
        yield Row(f"{name}, CPU time over plain tesseract's", f"{spent / plain:.2f}")


def _page(text: str) -> bytes:
    """An A4 page at 300 dots per inch with up to forty lines of a text."""
    page, face = Image.new("L", (2480, 3508), 255), ImageFont.truetype(_FONT, 42)
    pen, words, at = ImageDraw.Draw(page), text.split() * 3, 0
    for number in range(40):
        line = []
        while at < len(words) and pen.textlength(" ".join([*line, words[at]]), font=face) < 2_000:
            line.append(words[at])
            at += 1
        pen.text((220, 250 + number * 72), " ".join(line), font=face, fill=0)
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def _plain(program: str, page: bytes) -> None:
    command = [program, "stdin", "stdout", "--dpi", "300", "-l", "eng", "--psm", "3", "tsv"]
    subprocess.run(command, input=page, capture_output=True, check=True, env=for_child(OMP_THREAD_LIMIT="1"))


def _ours(pages: list[bytes], how: How, by: Alone | None) -> None:
    from probata.intake.sandbox.begun import Nursery

    with Recognising(by=by or Nursery(), how=how) as box:
        for page in pages:
            box.read(page, "page.png")


def _spent(act: Callable[[], object]) -> float:
    """Processor seconds of this process and of all that it waited for, the nursery and its children among them."""
    before = _used()
    act()
    return _used() - before


def _used() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


if __name__ == "__main__":
    for row in rows():
        print(f"{row.what}: {row.figure} {row.bar}")
