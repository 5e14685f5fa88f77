"""sight: one page looked at: turned upright, in the languages that it may be in, the surest of several looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from probata.intake.ocr import packs
from probata.intake.ocr.pixels import Pixels
from probata.intake.ocr.tesseract import Detected, Tesseract, Unseen
from probata.method.documents import turns
from probata.method.documents.model import Picture
from probata.method.documents.recognised import DOUBTFUL, Recognised, Word

SURE_OF_SCRIPT = 2.0
"""From here on detection is believed (tried: 4.7 to 93 where it was right, .2 where it took Chinese for Korean)."""
SURE_OF_WAY = 2.0
SURE = 85
"""Mean confidence from which on a page whose script is not known is in the script that was tried."""
ENOUGH = 75
"""Mean confidence from which on no other script is tried after the one that was detected."""
TALL = 48
"""Pixels of a word's height from which on a page is looked at in half its size, too: recognition is trained on text of
books, and large Chinese signs fall apart to it (tried: 93 % right at 56 pixels, 58 % at 82, all at half of either)."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen on a page, and the script that no pack is installed for ("" for none)."""

    recognised: Recognised
    no_pack_for: str = ""


def look(tesseract: Tesseract, picture: Picture, chosen: str = "") -> Sight:
    """The page in the ``chosen`` languages (``rus+uig``), or in those of its script when none are.

    A page whose script is not sure, or that is hardly read in it, is tried in all scripts that packs are installed for;
    the best mean confidence wins. Raises Unseen when not one look came to anything.
    """
    pixels = Pixels(picture.grey, picture.width, picture.height).stretched()
    detected = tesseract.detected(pixels)
    script = detected.script if detected and detected.sure_of_script >= SURE_OF_SCRIPT else ""
    own = (chosen,) if chosen else packs.of_script(script, tesseract.installed.packs)
    looks = _Looks(tesseract, picture, pixels, _ways(detected))
    best = _best(looks.in_each(own))
    if not chosen and (best is None or (best.words and best.confidence < ENOUGH)):
        for several in packs.by_script(tesseract.installed.packs):
            best = _best(looks.in_each([one for one in several if one not in own]), best)
            if best and (not best.words or (best.confidence >= SURE and best.says_something)):
                break  # another script is never as sure; and where no letter was seen, no other language sees one
    if best is None:
        raise Unseen("no language pack is installed that could be tried")
    return Sight(best, "" if own else script)


def _ways(detected: Detected | None) -> Sequence[int]:
    """By how many degrees to turn it; as it lies, too, where that is not sure."""
    if detected is None or not detected.degrees:
        return (0,)
    return (detected.degrees,) if detected.sure_of_way >= SURE_OF_WAY else (0, detected.degrees)


def _best(looks: Iterator[Recognised], so_far: Recognised | None = None) -> Recognised | None:
    best = so_far
    for one in looks:
        if best is None or one.confidence > best.confidence:
            best = one
    return best


@dataclass(frozen=True, slots=True)
class _Looks:
    """Looks at one picture, turned in each of these ways."""

    tesseract: Tesseract
    picture: Picture
    pixels: Pixels
    ways: Sequence[int]

    def in_each(self, languages: Sequence[str]) -> Iterator[Recognised]:
        """One after the other; where no letter was seen, no other language sees one."""
        for degrees in self.ways if languages else ():
            upright = self.pixels.turned(degrees)
            for one in languages:
                yield (seen := self._recognised(self._words(upright, one), degrees, one))
                if not seen.words:
                    break

    def _words(self, upright: Pixels, languages: str) -> tuple[Word, ...]:
        """Those of the picture, or of the picture in half its size where these are surer and its letters are tall."""
        words = self.tesseract.words(upright, languages)
        sure = any(word.confidence >= DOUBTFUL and word.is_long for word in words)  # or they are spots of a photograph
        if not sure or median((word.box.bottom - word.box.top) * upright.height for word in words) < TALL:
            return words
        smaller = self._words(upright.halved(), languages)
        return max(words, smaller, key=lambda seen: Recognised(0, seen, "").confidence)

    def _recognised(self, words: Sequence[Word], degrees: int, languages: str) -> Recognised:
        """Boxes are those of the page: the turn to see it upright and the one that the file asked for taken back."""
        there = (
            replace(word, box=word.box.before(turns.BY_DEGREES[degrees]).before(self.picture.orientation))
            for word in words
        )
        return Recognised(self.picture.page, tuple(there), languages)
