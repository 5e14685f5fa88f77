"""How invented words of one script look, and how a sentence of it is set: spaces, commas, stops, quotation marks."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import IntEnum


class Form(IntEnum):
    """How the parts of a sentence are set."""

    SENTENCE = 0
    QUOTED = 1  # in quotation marks, with a comma inside, as before "Vasko said."
    TAIL = 2  # goes on after a quotation: no capital letter
    LINE = 3  # a headline or a line of a site: no stop


@dataclass(frozen=True, slots=True)
class Script:
    """Letters that syllables are made of, and marks."""

    name: str
    onsets: tuple[str, ...]
    vowels: tuple[str, ...]
    codas: tuple[str, ...]
    space: str = " "
    comma: str = ", "
    stop: str = "."
    marks: tuple[str, str] = ("“", "”")
    lengths: tuple[int, ...] = (1, 2, 2, 2, 3)

    def word(self, rng: random.Random) -> str:
        """One invented word."""
        return "".join(
            rng.choice(self.onsets) + rng.choice(self.vowels) + rng.choice(self.codas)
            for _ in range(rng.choice(self.lengths))
        )

    def rendered(self, parts: list[list[str]], form: Form) -> str:
        """The parts as text: words joined, parts set off by commas."""
        joined = self.comma.join([self.space.join(part) for part in parts if part])
        if form is not Form.TAIL:
            joined = joined[:1].upper() + joined[1:]
        if form is Form.QUOTED:
            return f"{self.marks[0]}{joined}{self.comma.strip()}{self.marks[1]}"
        return joined if form is Form.LINE else joined + self.stop


def _letters(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LATIN = Script(
    "latin",
    _letters("b d f g h k l m n p r s t v z br dr gr kl pl sk st tr"),
    _letters("a e i o u a e i o ai ea ou"),
    ("", "", "", "n", "r", "l", "s", "m", "t", "nd", "rk"),
    lengths=(1, 1, 2, 2, 2),
)
CYRILLIC = Script(
    "cyrillic",
    _letters("б в г д ж з к л м н п р с т х ч ш бр гр кр пр ст тр"),
    _letters("а е и о у ы я а е о"),
    ("", "", "", "н", "р", "л", "с", "т", "й", "ск", "нь"),
    marks=("«", "»"),
)
ARABIC = Script(
    "arabic",
    _letters("ب ت ث ج ح خ د ر ز س ش ص ط ع غ ف ق ك ل م ن ه"),
    ("ا", "و", "ي", "", ""),
    ("", "", "", "ن", "ر", "م", "ل"),
    comma="، ",
    marks=("«", "»"),
)
CHINESE = Script(
    "chinese",
    tuple(chr(0x4E00 + 7 * at) for at in range(2_600)),
    ("",),
    ("",),
    space="",
    comma="，",
    stop="。",
    lengths=(1, 2, 2, 2),
)
SCRIPTS = {script.name: script for script in (LATIN, CYRILLIC, ARABIC, CHINESE)}
