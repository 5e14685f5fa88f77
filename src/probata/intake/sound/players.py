"""players: the programs of a system that play bare samples, and playing with the first that does.

A player gets samples that were decoded behind walls and no file: nothing of a stranger's is left in them to parse. It
runs as this user, as any player does, and hears of no name.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from probata.intake.environment import for_child
from probata.intake.sound.decoding import Sound

INSTALL = "Install one (Debian, Ubuntu: apt install pulseaudio-utils; macOS: brew install ffmpeg)"
_REACHES = frozenset(
    {
        *("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "PIPEWIRE_REMOTE", "PULSE_SERVER", "PULSE_COOKIE"),
        *("PULSE_SINK", "ALSA_CARD", "ALSA_CONFIG_PATH", "AUDIODEV", "AUDIODRIVER", "SDL_AUDIODRIVER"),
    }
)
"""Variables by which a player finds the sound of this system."""


@dataclass(frozen=True, slots=True)
class Player:
    """A program, where it is, and the words with which it plays samples from its standard input."""

    name: str
    program: str
    arguments: tuple[str, ...]


def players(rate: int, where: Callable[[str], str | None] = shutil.which) -> tuple[Player, ...]:
    """The players that are there, in the order in which they are tried, for 16 bits in one channel at this rate.

    paplay comes before pw-play, which takes bare samples in its newest versions only and says so by ending.
    """
    every = (
        ("paplay", ("--raw", "--format=s16le", f"--rate={rate}", "--channels=1", "--client-name=probata")),
        ("pw-play", ("--raw", "--format=s16", f"--rate={rate}", "--channels=1", "-")),
        ("aplay", ("-q", "-t", "raw", "-f", "S16_LE", "-r", str(rate), "-c", "1", "-")),
        ("play", ("-q", "-t", "raw", "-e", "signed", "-b", "16", "-L", "-r", str(rate), "-c", "1", "-")),
        (
            "ffplay",
            (
                *("-nodisp", "-autoexit", "-loglevel", "quiet", "-protocol_whitelist", "pipe"),
                *("-f", "s16le", "-sample_rate", str(rate), "-i", "pipe:0"),
            ),
        ),
    )
    return tuple(Player(name, found, arguments) for name, arguments in every if (found := where(name)))


def played(sound: Sound, there: Sequence[Player]) -> str:
    """Hands it to the players in turn, and gives the name of the first that took all of it and ended without a fault;
    empty where none did. Whether anything was heard, no program can say: some end well without any sound card."""
    return next((one.name for one in there if _plays(one, sound)), "")


def _plays(one: Player, sound: Sound) -> bool:
    try:
        process = subprocess.Popen(  # noqa: S603 (found on the path; fixed words)
            [one.program, *one.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=for_child(**{name: os.environ[name] for name in _REACHES & os.environ.keys()}),
        )
    except OSError:
        return False
    with process:
        try:
            process.communicate(sound.samples)
        finally:
            process.kill()  # nobody goes on listening after Ctrl-C
    return process.returncode == 0
