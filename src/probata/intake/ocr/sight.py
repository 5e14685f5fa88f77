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
CLOSE = 2
"""Points of mean confidence by which a pack may be less sure than the best of some lines and is tried on the page."""
LEAST = 8
"""Pixels of height or width below which no letter is seen, and no program has to be begun to find that out."""
SEVERAL = 8
"""Words that have to be seen, or they tell nothing of the page."""
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
    if min(picture.width, picture.height) < LEAST:
        raise Unseen("too small to hold a letter")
    pixels = Pixels(picture.grey, picture.width, picture.height).stretched()
    if chosen:
        return Sight(_in_chosen(tesseract, picture, pixels, chosen))
    detected = tesseract.detected(pixels)
    script = detected.script if detected and detected.sure_of_script >= SURE_OF_SCRIPT else ""
    own = packs.of_script(script, tesseract.installed.packs)
    looks = _Looks(tesseract, picture, pixels, _ways(detected))
    best = _best(looks.in_each(own))
    if best is None or (best.words and best.confidence < ENOUGH):
        for several in looks.scripts():
            best = _best(looks.in_each([one for one in several if one not in own]), best)
            if best and (not best.words or (best.confidence >= SURE and best.says_something)):
                break  # another script is never as sure; and where no letter was seen, no other language sees one
    if best is None:
        raise Unseen("no language pack is installed that could be tried")
    return Sight(best, "" if own else script)


def _in_chosen(tesseract: Tesseract, picture: Picture, pixels: Pixels, chosen: str) -> Recognised:
    """A page that is read well as it lies need not be asked which way is up: that costs as much as reading it."""
    [as_it_lies] = _Looks(tesseract, picture, pixels, (0,)).in_each((chosen,))
    if as_it_lies.confidence >= SURE and len(as_it_lies.words) >= SEVERAL:
        return as_it_lies
    ways = _ways(tesseract.detected(pixels))
    turned = _Looks(tesseract, picture, pixels, [one for one in ways if one]).in_each((chosen,))
    return _best(turned, as_it_lies if 0 in ways else None) or as_it_lies


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
            for one in self._likely(upright, languages):
                yield (seen := self._recognised(self._words(upright, one), degrees, one))
                if not seen.words:
                    break

    def scripts(self) -> Sequence[tuple[str, ...]]:
        """The packs of all scripts, those first that read some lines of the page the surest."""
        every = packs.by_script(self.tesseract.installed.packs)
        band = self.pixels.turned(self.ways[0]).band()
        if band is None:
            return every
        sure = {one: Recognised(0, self.tesseract.words(band, one[0]), "").confidence for one in every}
        return sorted(every, key=lambda one: -sure[one])

    def _likely(self, upright: Pixels, languages: Sequence[str]) -> Sequence[str]:
        """Those of several that some lines of the page do not rule out: a whole page costs several times as much."""
        band = upright.band() if len(languages) > 1 else None
        if band is None:
            return languages
        seen = {one: Recognised(0, self.tesseract.words(band, one), one) for one in languages}
        best = max(seen.values(), key=lambda one: one.confidence)
        if best.confidence < ENOUGH or len(best.words) < SEVERAL:
            return languages
        return [one for one in languages if seen[one].confidence >= best.confidence - CLOSE]

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
