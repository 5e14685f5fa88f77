"""Plain text and Markdown: lines without end, letters of no or of several encodings, marks that nest."""

from __future__ import annotations

from collections.abc import Iterator


def files(_seed: int) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    yield "text/one-line-of-50-mib.txt", b"a" * 50_000_000
    yield "text/lines-10-million.txt", b"\n" * 10_000_000 + b"x"
    yield "text/nuls.txt", b"words" + bytes(1_000_000)
    yield "text/combining.txt", ("a" + "\u0301" * 2_000_000).encode()
    yield "text/bidi.txt", ("\u202e\u2066" * 500_000 + "words").encode()
    yield "text/quotation-marks.txt", ("“‘«„" * 500_000 + "words").encode()
    yield "text/no-encoding.txt", bytes(range(128, 256)) * 5_000
    yield "text/two-encodings.txt", "слова ".encode() * 1_000 + "слова ".encode("cp1251") * 1_000
    yield "text/utf-32.txt", "words ".encode("utf-32") * 1_000
    yield "text/utf-16-endless.txt", b"\xff\xfe" + b"a" * 999_999
    yield "text/noncharacters.txt", "\ufffe\uffff\U0010ffff\ufdd0 words".encode() * 1_000
    yield "text/front-matter.md", b"---\n" + b"a: &a [*a]\n" * 100_000 + b"---\nwords"
    yield "text/front-deep.md", b"---\na: " + b"{b: " * 100_000 + b"\n---\nwords"
    yield "text/emphasis.md", b"*a **" * 300_000
    yield "text/links.md", b"[" * 300_000 + b"a](" * 300_000
    yield "text/quotes.md", b"> " * 50_000 + b"words"
    yield "text/lists.md", b"".join(b" " * n + b"- a\n" for n in range(3_000))
