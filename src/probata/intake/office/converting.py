"""converting: a sandbox that also reads what only LibreOffice reads, by way of the DOCX that this makes of it.

The original stays the item; what was converted is read by the reader of DOCX in a child, as any other file.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import replace

from probata.intake.office.conversion import Converted, converted
from probata.intake.sandbox.begun import Beginner
from probata.intake.sandbox.clock import Clock
from probata.intake.sandbox.frames import Plain
from probata.intake.sandbox.reading import Sandbox
from probata.method.documents.model import Left, Part, Picture, Reading
from probata.method.documents.old_formats import OldFormat, old_format
from probata.record.basis import Method
from probata.record.errors import Unreadable


class Converting(Sandbox):
    """Reads as the sandbox that it is given does; what no reader of it takes is converted first, where it is old."""

    def __init__(self, box: Sandbox) -> None:
        super().__init__(box.limits, box.begins)
        self.box = box

    def __exit__(self, *ended: object) -> None:
        self.box.__exit__(None, None, None)

    @property
    def lacking(self) -> tuple[str, ...]:
        """Which walls this platform does not have, in words."""
        return self.box.lacking

    @property
    def begins(self) -> Beginner:
        """What makes its children."""
        return self.box.begins

    def whole(
        self, data: bytes, name: str, *, parts: bool = True, clock: Clock | None = None
    ) -> Generator[Reading | Part | Plain | Left, None, None]:
        """As the sandbox gives it, of the file or of the DOCX that was made of it."""
        old, given = old_format(data), False
        clock = clock or Clock(self.limits.seconds, len(data))
        try:
            with closing(self.box.whole(data, name, parts=parts, clock=clock)) as answers:
                for answer in answers:
                    given = True
                    yield answer
        except Unreadable as fault:
            if given or old is None or fault.message != old.refusal:
                raise
        else:
            return
        assert old  # noqa: S101 (else there was an answer, or it was raised)
        made = self._converted(data, name, old, clock)
        with closing(self.box.whole(made.data, f"{name}.docx", parts=parts, clock=clock)) as answers:
            for answer in answers:
                yield _told(answer, made, old) if isinstance(answer, Reading) else answer

    def _converted(self, data: bytes, name: str, old: OldFormat, clock: Clock) -> Converted:
        """The file as DOCX. The clock counts how many are converted and not how long that takes: it takes seconds to
        begin with, and has a bound of its own."""
        if not clock.looks(1):
            raise Unreadable(
                f"It is {old.title}, and the outermost file holds more to convert than so few bytes can show.",
                where=name,
                next_step="Unpack it and add the files that it holds.",
            )
        return converted(data, old, name)

    def pictures(self, data: bytes, name: str, pages: Sequence[int]) -> Generator[Picture | Left, None, None]:
        """As the sandbox gives them."""
        return self.box.pictures(data, name, pages)


def _told(reading: Reading, made: Converted, old: OldFormat) -> Reading:
    """The reading with who converted the file; what that program says of itself is no claim of the file."""
    limits = [f"is {old.title}, converted by {made.by} before it was read: what that left out cannot be told"]
    limits += [f"was converted by LibreOffice with a wall missing: {one}" for one in made.lacking]
    declared = tuple(one for one in reading.declared if not one.value.startswith("LibreOffice/"))
    by = Method(f"{reading.reader.name}+{made.by.lower().replace(' ', '-')}", reading.reader.version)
    return replace(reading, reader=by, limits=(*limits, *reading.limits), declared=declared, exact=False)
