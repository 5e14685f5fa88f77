"""machine: what a person's speech model wrote of a recording, or in one sentence why there is nothing.

The program is not ours and hears a stranger's file: it runs in a bubble or not at all. What it wrote is as untrusted as
the file is.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from probata.intake.sandbox import keeping
from probata.intake.sandbox.bubble import bubble
from probata.intake.sandbox.limits import MIB
from probata.intake.sound import keeper
from probata.intake.sound.clip import wav
from probata.intake.sound.decoding import Sound
from probata.intake.sound.keeper import Errand, Outcome
from probata.intake.sound.model import SpeechModel
from probata.record.counted import counted
from probata.record.errors import BadUse, Unreadable

MOST_BYTES = 16 * MIB
"""Of a transcript: a hundred hours of talk are half of that."""
ROOM = 256 * MIB
"""What the model may write beside the sound that it was given."""
MODULE = "probata.intake.sound.keeper"
_KEEPER = (sys.executable, "-I", "-B", "-m", MODULE)
_SYSTEM = ("/etc/ld.so.cache", "/etc/alternatives")
"""Where libraries lie that have another name."""
_LATER, _HEAD = 120, 100_000
"""Seconds that its keeper has beyond those of the model, to take in the sound and to answer."""
_BY_HAND = "Try it by hand, on a recording of your own that nobody has to be afraid of, to see what it says."
_WHY: Mapping[str, str] = {
    keeper.LATE: "It took longer than {seconds}.",
    keeper.TOO_MUCH: "It wrote more than {room} into its folder.",
    keeper.TOO_LONG: "It wrote more than {most}, which is no transcript.",
    keeper.MEMORY: "It took more than {memory} of memory.",
    keeper.CROWD: "It began more than {crowd}.",
    keeper.NOT_BEGUN: "It could not be begun: it is no program of this system, or its interpreter cannot be seen.",
    keeper.FAILED: "It ended with the error {status}, and nothing of what it wrote was kept.",
    keeper.UNSEEN: "It ended at once: a program or a library that it begins with cannot be seen.",
    keeper.NOTHING: "It ended and wrote nothing.",
}
_NEXT: Mapping[str, str] = {
    keeper.LATE: "Raise PROBATA_TRANSCRIBE_SECONDS, or take a smaller model.",
    keeper.MEMORY: "Raise PROBATA_TRANSCRIBE_MEMORY_MIB, or take a smaller model.",
    keeper.NOT_BEGUN: "Name what it needs with --reads: its interpreter, and the folder of that.",
    keeper.UNSEEN: "Name what it needs with --reads: libraries of its own, its interpreter, and the folder of that.",
    keeper.FAILED: f"Name what it needs with --reads: its model, libraries of its own. {_BY_HAND}",
    keeper.NOTHING: "It has to write VTT or SRT to standard output, or to the file that {out} in --arguments names.",
}


def transcript(model: SpeechModel, heard: Sound, *, seconds: int, memory: int) -> bytes:
    """What the model wrote of this sound, MOST_BYTES at most; ``seconds`` on the clock and ``memory`` in bytes are what
    it may cost.

    The model gets it as a WAV file on standard input, which is also the file that ``{sound}`` names. Raises BadUse
    where there is no bubblewrap; Unreadable, with the reason, where nothing came that is a whole transcript.
    """
    sound = wav(heard)
    begins = bubble((*map(Path, _SYSTEM), *model.sees), len(sound) + ROOM, MODULE)
    if not begins:
        raise BadUse(
            "This system has no walls to keep the speech model from other files and from connections (bubblewrap).",
            next_step="Install bubblewrap (Debian, Ubuntu: apt install bubblewrap), or allow it, and try again.",
        )
    errand = Errand(str(model.program), model.arguments, seconds, memory, MOST_BYTES)
    said = keeping.answered((*begins, *_KEEPER), errand.spelled(sound), seconds + _LATER, _HEAD + MOST_BYTES)
    outcome, written = _answer(said)
    if outcome.why:
        raise Unreadable(_why(outcome, errand), where=model.by.name, next_step=_NEXT.get(outcome.why, _BY_HAND))
    return written


def _answer(said: bytes) -> tuple[Outcome, bytes]:
    """How it went; the program shares a bubble with its keeper and may have said anything in its place."""
    line, _, written = said.partition(b"\n")
    try:
        told = json.loads(line[:_HEAD])
        outcome = Outcome(str(told["why"]), int(told["status"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return Outcome(keeper.FAILED, 0), b""
    if outcome.why or not written:
        return Outcome(outcome.why if outcome.why in _WHY else keeper.NOTHING, outcome.status), b""
    return (Outcome(keeper.TOO_LONG, 0), b"") if len(written) > MOST_BYTES else (outcome, written)


def _why(outcome: Outcome, errand: Errand) -> str:
    return _WHY[outcome.why].format(
        seconds=counted(errand.seconds, "second"),
        room=f"{ROOM // MIB} MiB",
        most=f"{MOST_BYTES // MIB} MiB",
        memory=f"{errand.memory // MIB} MiB",
        crowd=counted(keeper.MOST_PROCESSES, "process", "processes"),
        status=outcome.status,
    )
