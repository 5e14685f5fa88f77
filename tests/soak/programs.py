"""Programs that acts begin, ffmpeg and a speech model behind walls: begun once, and what they answered is kept.

A process that an act begins would be stopped and refused with it, at its own calls, which are none of the inquiry's. So
the worker lets each answer while it warms up, and the processes that it forks know the answer.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from probata.intake.sound.decoding import Sound
    from probata.intake.sound.model import SpeechModel

_ANSWERS: dict[str, object] = {}


@contextmanager
def answered_once() -> Iterator[None]:
    """While it lasts, nobody decodes or writes down the same sound a second time."""
    from probata.intake.sound import decoding, machine, whole

    def of_bytes(data: bytes, *given: object, **more: object) -> bytes:
        return data + repr((given, sorted(more.items()))).encode()

    def of_sound(_: SpeechModel, heard: Sound, **__: object) -> bytes:
        return heard.samples  # where the program lies differs from folder to folder

    with ExitStack() as stack:
        for room, name, key in (
            (decoding, "decoded", of_bytes),
            (whole, "whole", of_bytes),
            (machine, "transcript", of_sound),
        ):
            stack.enter_context(patch.object(room, name, _once(name, getattr(room, name), key)))
        yield


def _once(name: str, real: Callable[..., Any], key: Callable[..., bytes]) -> Callable[..., Any]:
    def answer(*given: Any, **more: Any) -> Any:
        of = f"{name} {hashlib.sha256(key(*given, **more)).hexdigest()}"
        if of not in _ANSWERS:
            _ANSWERS[of] = real(*given, **more)
        return _ANSWERS[of]

    return answer


def no_sound() -> str:
    """Why no recording can be decoded here; empty where it can."""
    return "" if shutil.which("ffmpeg") else "needs the Debian package ffmpeg"


@cache
def no_walls() -> str:
    """Why no speech model can be heard here; empty where one can."""
    from tests.bubbles import lacking

    return no_sound() or lacking()


def no_authority() -> str:
    """Why no authority of this machine's own can answer; empty where one can."""
    return "" if shutil.which("openssl") else "needs the program openssl"


def no_words_of_pictures() -> str:
    """Why no words of a picture are read here; empty where they are."""
    seen = sys.platform == "linux" and shutil.which("tesseract")
    return "" if seen else "needs the Debian package tesseract-ocr"
