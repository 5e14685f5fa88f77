"""Reading: files of strangers, each in the sandbox, within what the settings allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.inquiry.entry.settings import Settings

if TYPE_CHECKING:
    from probata.intake.sandbox.reading import Sandbox

_MIB = 2**20


def sandbox(settings: Settings) -> Sandbox:
    """What reads files for this command."""
    from probata.intake.sandbox.limits import Limits
    from probata.intake.sandbox.reading import Sandbox

    return Sandbox(
        Limits(
            seconds=settings.reader_seconds,
            memory=settings.reader_memory_mib * _MIB,
            most_bytes=settings.max_file_mib * _MIB,
        )
    )
