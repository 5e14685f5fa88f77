"""probata transcribe RECORDING --with PROGRAM"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.transcribe import Transcribed


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("transcribe")(transcribe)


def transcribe(
    recording: Annotated[str, typer.Argument(help="The recording that the program is to hear.")],
    program: Annotated[str, typer.Option("--with", metavar="PROGRAM", help="A speech model's program, of your own.")],
    by: Annotated[str, typer.Option(help="Who lets it hear the recording.")],
    reads: Annotated[
        list[Path] | None,
        typer.Option("--reads", metavar="PATH", help="A file or folder that it needs; again for more."),
    ] = None,
    arguments: Annotated[
        str, typer.Option(help="What it is begun with; {sound} is the recording as WAV, {out} the file it may write.")
    ] = "",
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Let a speech model of your own write down a recording, behind walls.

    Needs bubblewrap and ffmpeg. The program hears the sound (16 kHz, one channel) and sees system libraries, itself and
    what --reads names; it has no network and leaves no file. What it writes (VTT or SRT) is stored beside the recording
    as a proposal, which nobody has heard: hear it, then `probata tied TRANSCRIPT --transcript-of RECORDING --by`.

    Example: probata transcribe interview-03.mp3 --with ~/whisper/whisper-cli --reads ~/whisper/small.bin
    --arguments "-m ~/whisper/small.bin -f {sound} -ovtt -of {out}" --by "A. Investigator"
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.transcribe import Given
    from probata.inquiry.transcribe import transcribe as verb

    held = options.opened(inquiry, passphrase_fd)
    given = Given(program, tuple(reads or ()), arguments)
    found = verb(held, recording, given, by=by, settings=settings.load(), begins=_begins)
    show.print_json(found.as_json()) if as_json else print_transcribed(found)


def _begins(length: int, most: int) -> None:
    heard = show.number(length, "second")
    show.beside(f"The program hears {heard} of sound and may take {show.number(most, 'second')}.")


def print_transcribed(found: Transcribed) -> None:
    """What was stored, what it says of itself, and what a person does next."""
    cues = show.number(found.cues, "cue")
    told = "stored as a proposal" if found.stored else "there already, and nothing was added"
    show.line(f"{show.name(found.document)}: {cues} of {show.name(found.recording)}, {told}", "bold")
    for limit in found.limits:
        show.line(f"  {show.name(limit)}")
    show.line("  hear the recording against it, then `probata tied TRANSCRIPT --transcript-of RECORDING --by`")
