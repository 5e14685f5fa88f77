"""Certificates: byte ranges and digests of a passage in both documents, for whoever has the files and sha256sum."""

from __future__ import annotations

from functools import cached_property

from probata.method.sources.matching import Chain
from probata.method.sources.model import Certificate, Stretch
from probata.method.sources.words import UNITS, Words
from probata.record.digest import Digest
from probata.record.span import TextSpan

PIECE = 8 * UNITS
"""A shorter piece could be chance; a whole passage may be shorter in short notes."""


class Bytes:
    """A text's code points seen as bytes of its UTF-8 spelling; remembers the stretches that it has told."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._told: dict[TextSpan, Stretch] = {}  # one passage is shared with many documents

    @cached_property
    def _offsets(self) -> memoryview[int] | None:
        """Bytes before each code point, shape (len(text) + 1,); None where every code point is one byte."""
        if self.text.isascii():
            return None
        import numpy as np

        codes = np.frombuffer(self.text.encode("utf-32-le"), dtype="<u4")
        widths = 1 + (codes > 0x7F).astype(np.int64) + (codes > 0x7FF) + (codes > 0xFFFF)
        return np.concatenate(([0], np.cumsum(widths))).data

    def stretch(self, span: TextSpan) -> Stretch:
        """The bytes of a span, with their digest."""
        if span not in self._told:
            data = span.of(self.text).encode("utf-8")
            self._told[span] = self.known(span, Digest.of(data), len(data))
        return self._told[span]

    def known(self, span: TextSpan, digest: Digest, length: int) -> Stretch:
        """The bytes of a span whose digest and number of bytes are known already."""
        start = span.start if self._offsets is None else self._offsets[span.start]
        return Stretch(start, start + length, digest)


def certificate(a: Bytes, b: Bytes, span_a: TextSpan, span_b: TextSpan) -> Certificate:
    """The certificate of one passage."""
    if span_a.of(a.text) != span_b.of(b.text):
        return Certificate(a.stretch(span_a), b.stretch(span_b))
    first = a.stretch(span_a)
    return Certificate(first, b.known(span_b, first.digest, first.end - first.start))


def pieces(
    a: Words, b: Words, bytes_a: Bytes, bytes_b: Bytes, chain: Chain, whole: tuple[TextSpan, TextSpan]
) -> tuple[Certificate, ...]:
    """The stretches of a chain that are equal byte for byte, long enough to count; the whole passage when it is."""
    if whole[0].of(bytes_a.text) == whole[1].of(bytes_b.text):
        return (certificate(bytes_a, bytes_b, *whole),)
    found = []
    for first_a, first_b, count in chain:
        done = 0
        while done < count:
            length = _same(a, b, first_a + done, first_b + done, count - done)
            if length and a.between(first_a + done, first_a + done + length) >= PIECE:
                spans = span(a, first_a + done, length), span(b, first_b + done, length)
                found.append(certificate(bytes_a, bytes_b, *spans))
            done += max(1, length)
    return tuple(found)


def span(words: Words, first: int, count: int) -> TextSpan:
    """The place of ``count`` words from word ``first`` on."""
    return TextSpan(words.start_at[first], words.end_at[first + count - 1])


def _same(a: Words, b: Words, first_a: int, first_b: int, count: int) -> int:
    """How many words from here on are spelt and set alike, with all that stands between them."""
    text_a, text_b = a.source.text, b.source.text
    start_a, start_b = a.start_at[first_a], b.start_at[first_b]
    if text_a[start_a : a.end_at[first_a + count - 1]] == text_b[start_b : b.end_at[first_b + count - 1]]:
        return count
    for length in range(count):
        end_a, end_b = a.end_at[first_a + length], b.end_at[first_b + length]
        if text_a[start_a:end_a] != text_b[start_b:end_b]:
            return length
        start_a, start_b = end_a, end_b
    return count
