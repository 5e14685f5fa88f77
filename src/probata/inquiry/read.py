"""read: the canonical text of one file, without an inquiry, so that anyone can check a certificate."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import sandbox
from probata.intake.pile import Found, gather, read_whole
from probata.method.documents.model import Body, MarkKind, Reading
from probata.record.canonical import Json
from probata.record.errors import Unreadable
from probata.record.span import TextSpan


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What the reader made of the file, and the documents in it."""

    reading: Reading
    bodies: tuple[Body, ...]

    @property
    def has_messages(self) -> bool:
        """Whether it is a chat or a mailbox: what it cannot tell is said beside it."""
        return any(mark.kind is MarkKind.MESSAGE for mark in self.reading.marks)

    @property
    def doubtful(self) -> tuple[TextSpan, ...]:
        """The words that were recognised in a picture and may be others."""
        return tuple(mark.span for mark in self.reading.marks if mark.kind is MarkKind.DOUBTFUL)

    def shown(self) -> str:
        """The text with ``[?`` and ``?]`` around each doubtful word: for eyes, since offsets count without them."""
        text, pieces, at = self.reading.text, [], 0
        for span in self.doubtful:
            pieces += [text[at : span.start], "[?", span.of(text), "?]"]
            at = span.end
        return "".join((*pieces, text[at:]))

    def as_json(self) -> dict[str, Json]:
        """The documented reading object; offsets are code points of ``text``."""
        r = self.reading
        return {
            "reader": str(r.reader),
            "exact": r.exact,
            "limits": list(r.limits),
            "declared": [{"field": d.field, "value": d.value, "source": d.source} for d in r.declared],
            "documents": [
                {
                    "start": body.span.start,
                    "end": body.span.end,
                    "declared": [{"field": d.field, "value": d.value, "source": d.source} for d in body.declared],
                }
                for body in self.bodies
            ],
            "marks": [
                {"kind": m.kind.value, "start": m.span.start, "end": m.span.end, "by": m.by, "at": m.at}
                for m in r.marks
            ],
            "text": r.text,
        }


def read(file: Path, settings: Settings) -> ReadFile:
    """Reads one file; raises NotFound, Vanished or Unreadable."""
    from probata.method.documents.bodies import bodies

    found = gather([file])
    if len(found) != 1 or not isinstance(found[0], Found):
        raise Unreadable("This is not one regular file.", where=str(file), next_step="Name a file.")
    data = read_whole(found[0], settings.max_file_mib * 2**20)
    reading = sandbox(settings).read(data, found[0].name)
    return ReadFile(reading, bodies(reading))
