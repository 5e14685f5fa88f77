"""probata play [SOURCE]"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.play import Clip


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("play")(play)


def play(
    source: Annotated[
        str, typer.Argument(help="A recording's name, a part of it, or its Ref; or that of its transcript.")
    ] = "",
    time: Annotated[str, typer.Option(help="What to hear of it: 41-52 (seconds), 0:41-0:52, 0:41.5-0:52.")] = "",
    place: Annotated[str, typer.Option(metavar="HANDLE", help="A place that `cite` saved, instead of both.")] = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="CLIP.wav", help="Write it to a new file instead of playing it.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show how loud it is and what is said, and play nothing.")] = (
        False
    ),
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Hear a time of a recording, sound or video.

    ffmpeg decodes it behind the walls of the sandbox, and a player of this machine gets nothing but the samples. How
    loud it is over the time is drawn, and where a transcript is tied, its words stand below.

    Example: probata play interview-03.mp3 --time 0:41-0:52
    """
    from probata.inquiry.play import Asked
    from probata.inquiry.play import play as verb

    held = options.opened(inquiry, passphrase_fd)
    asked = Asked(source, time, place, out, quiet)
    clip = verb(held, asked, shown=(lambda _clip: None) if as_json else print_clip)
    if as_json:
        show.print_json(clip.as_json())
    show.beside(clip.missing)
    for wall in clip.sound.lacking:
        show.beside(f"Without a wall around what decoded it: {wall}.")


def print_clip(clip: Clip) -> None:
    """The recording and the time, how loud it is, and what is said."""
    begins, _, ends = clip.spelled.partition("-")
    show.line(f"{show.name(clip.document)}  {clip.spelled}", "bold")
    show.line(f"  {begins} |{clip.line}| {clip.ends or ends}")
    if clip.ends:
        show.line(f"  the recording ends at {clip.ends}", "yellow")
    if clip.words:
        show.line(f"  said in {show.name(clip.transcript)}:")
        for words in filter(None, clip.words.split("\n")):
            show.line(f"  {words}")
    elif clip.transcript:
        show.line(f"  {show.name(clip.transcript)} has no words of this time, or others stand between them")
    if clip.written_to:
        show.line(f"  written, readable by anybody who gets it: {show.name(clip.written_to)}")
