"""Guess: which old encoding explains these bytes, judged by letters; refused unless exactly one reading makes sense.

General detectors were tried and read a Hebrew text as Cyrillic and a Czech one as Baltic without any sign of doubt.
Here a reading must earn it. Latin letters: every accented letter belongs to the alphabet of one language, signs stand
where typographers put them, and no capital follows a small letter. Other scripts: the letters that are common in that
script are common in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from probata.method.documents.alphabets import COMMON, CYRILLIC, LATIN, LONE, REGION_WORDS, Region
from probata.record.errors import Unreadable

WESTERN = ("cp1252", "iso8859_15", "mac_roman", "cp850")
EASTERN = ("cp1250", "iso8859_2", "cp1254", "cp1257", "cp852")
OTHERS = {
    "cyrillic": ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5"),
    "greek": ("cp1253", "iso8859_7"),
    "hebrew": ("cp1255",),
    "arabic": ("cp1256", "iso8859_6"),
    "thai": ("cp874",),
    "chinese": ("gb18030", "big5"),
    "japanese": ("cp932", "euc_jp"),
    "korean": ("cp949",),
}
"""Of encodings that give the same text the first is named."""
ENOUGH = {"chinese": 0.18, "korean": 0.3, "japanese": 0.3}
"""Share of a script's common letters among all its letters: true texts lie well above, misread ones well below."""
ENOUGH_LETTERS = 0.5
"""The same for alphabets."""
MARGIN = 1.25
"""How many times better the best reading is than the next different one."""
MAX_ACCENTED = 0.35
"""No language in Latin letters puts accents on more than a third of them."""
MAX_MISPLACED = 0.01
"""Share of signs beyond ASCII that may stand in odd places: a long text has a few, a misread one is full of them."""
MIN_LETTERS = 0.5
"""Share of letters among all signs of a prose text or a table with words; noise has fewer."""
MIN_BEYOND = 24
"""Letters beyond ASCII by which single values of a table are judged. Of 20, some Russian ones read better as Greek."""
_BETWEEN = re.compile(rb"[\t\n\r\",;]+")
"""What stands between values; none of these is the second byte of a letter in any encoding of East Asia."""
_ALPHABETIC = ("cyrillic", "greek", "hebrew", "arabic", "thai")
_QUOTES = "“”„‘’‚«»…–—\u00a0"
_LETTER = r"[^\W\d_]"
# Signs beyond ASCII that may stand between letters, after a word and before one; and capitals after small letters.
_MISPLACED = re.compile(
    rf"{_LETTER}(?:[^\x00-\x7f\w\s’‘‐‑–—…·]|[¹²³¼½¾]){_LETTER}|[^lL]·|·[^lL]"
    rf"|{_LETTER}[^\x00-\x7f\w\s”’»“‘…–—™®«›‹·‐‑]"
    rf"|[^\x00-\x7f\w\s“‘„‚«»’…–—•¿¡§©›‹·‐‑”]{_LETTER}|(?<!\w)[¹²³¼½¾]{_LETTER}"
    r"|[a-zà-öø-ÿ][À-ÖØ-ÞŠŽŒĄĆĘŁŃŚŹŻČĎĚŇŘŤŮĂŞŢŐŰ]"
)
# Latin letters or signs that touch letters beyond ASCII, capitals after small letters, Thai signs without a letter.
_TORN = re.compile(
    r"[A-Za-z][\u0e00-\u0e7f]|[\u0e00-\u0e7f][A-Za-z]|[A-Za-z][^\W\d_\x00-\x7f]"
    r"|[^\W\d_\x00-\x7f][A-Za-zÀ-ÿ€¤¦§©¬®°±µ¶─-╿▀-▟]|[а-яёα-ω][А-ЯЁΑ-Ω]"
    r"|(?:^|[\s,.;:(])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
)
# Greek words end in a vowel, ν or ς, but for a few that came from elsewhere.
_GREEK = re.compile(r"[Ͱ-Ͽ]{2,}")
_NOT_GREEK = re.compile(r"[Ͱ-Ͽ]*(?:σ|[Ͱ-Ͽ](?<![Α-Ωαεηιουωάέήίόύώϊϋΐΰςν]))(?![Ͱ-Ͽ])|ς(?=[Ͱ-Ͽ])")
_LONE = re.compile(r"(?<![^\W\d_'’])([^\W\d_a-zA-Z])(?![^\W\d_'’.])")
# Words of nothing but letters beyond ASCII, of which Latin alphabets have few, and those with any.
_FOREIGN = re.compile(r"(?<![^\W\d_])[^\W\d_\x00-\x7f]{2,}(?![^\W\d_])")
_ACCENTED = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
_APOSTROPHE = re.compile(rf"{_LETTER}’{_LETTER}")
_ELIDED = re.compile(
    rf"{_LETTER}’(?=(?:s|d|m|t|ll|re|ve)\b)"
    rf"|\b(?:[cdjlmnstCDJLMNSTO]|qu|Qu|[Aa]ll|[Dd]ell|[Nn]ell|[Uu]n)’(?={_LETTER}{{3}})"
)
_ASCII_WORDS = re.compile(r"(?<![^\W\d_])[A-Za-z]{2,6}(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class _Reading:
    encoding: str
    text: str
    score: float


def guess(data: bytes, name: str) -> str:
    """The one encoding that explains the bytes; raises Unreadable when none or more than one does.

    A table or a log in plain letters may have one line in others: where the whole cannot be told, its values with
    letters beyond ASCII are judged by themselves, if there are enough of them.
    """
    others = _other_scripts(data)
    if others and _alone(others):
        return others[0].encoding
    values = [] if others else _of_values(data)
    if values and _alone(values) and _beyond(values[0].text) >= MIN_BEYOND:
        return values[0].encoding
    latin = _latin(data)
    latin = [each for each in latin if _only_signs(each.text)] or latin
    others = others or values
    if len({each.text for each in latin}) == 1 and not others and _enough(data, latin[0].text):
        return latin[0].encoding
    several = " or ".join(sorted({each.encoding for each in [*others[:2], *latin]})[:3])
    raise Unreadable(
        f"The encoding cannot be told: it could be {several}." if several else "Not text in any known encoding.",
        where=name,
        next_step="Open it in the program that wrote it and save it as UTF-8; then add that.",
    )


def _alone(found: list[_Reading]) -> bool:
    """Whether the best reading is so much better than any that gives another text."""
    return all(found[0].score >= MARGIN * each.score for each in found[1:] if each.text != found[0].text)


def _of_values(data: bytes) -> list[_Reading]:
    """Readings in other scripts of the values that have bytes beyond ASCII, by themselves; best first.

    A plain score is not enough for so few letters. Where Latin letters explain them as well, none is believed.
    """
    beyond = b"\n".join(each for each in _BETWEEN.split(data) if not each.isascii())
    found = [each for each in _other_scripts(beyond) if each.score >= MARGIN and _decoded(data, each.encoding)]
    return [] if found and _latin(beyond) else found


def _beyond(text: str) -> int:
    return sum(ord(letter) > 0x7F and letter.isalpha() for letter in text)


def _other_scripts(data: bytes) -> list[_Reading]:
    """Readings in scripts beyond Latin that are good enough, best first."""
    found = []
    for script, encodings in OTHERS.items():
        enough = ENOUGH.get(script, ENOUGH_LETTERS)
        for encoding in encodings:
            text = _decoded(data, encoding)
            score = _share(text, script) if text else 0.0
            if text and score >= enough:
                found.append(_Reading(encoding, text, score / enough))
    return sorted(found, key=lambda each: -each.score)


def _share(text: str, script: str) -> float:
    """Share of common letters among all signs beyond ASCII; 0 when other scripts or broken words are found."""
    beyond = Counter(letter.lower() for letter in text if ord(letter) > 0x7F and letter not in _QUOTES)
    total = sum(beyond.values())
    ascii_letters = sum(letter.isascii() and letter.isalpha() for letter in text)
    if total < 8 or total < 0.2 * ascii_letters:
        return 0.0
    if len(_TORN.findall(text)) > (0.02 if script in _ALPHABETIC else 0.1) * total:
        return 0.0
    if script == "cyrillic" and not any(_letters(beyond) <= set(alphabet) for alphabet in CYRILLIC.values()):
        return 0.0
    if script == "greek" and 4 * len(_NOT_GREEK.findall(text)) > len(_GREEK.findall(text)):
        return 0.0
    return sum(beyond[letter] for letter in set(COMMON[script])) / total


def _letters(counted: Counter[str]) -> set[str]:
    return {letter for letter in counted if letter.isalpha()}


def _latin(data: bytes) -> list[_Reading]:
    """Readings in Latin letters that one language's alphabet explains, of the region whose small words the text has."""
    region = _region(data)
    encodings = (*(WESTERN if region is not Region.EASTERN else ()), *(EASTERN if region is not Region.WESTERN else ()))
    found = []
    for encoding in encodings:
        text = _decoded(data, encoding)
        if text and _explained(text, region):
            found.append(_Reading(encoding, text, 1.0))
    return found


def _region(data: bytes) -> Region | None:
    """West or east by the small words in plain letters, which every encoding writes alike; None when in doubt."""
    words = Counter(_ASCII_WORDS.findall(data.decode("latin-1").lower()))
    hits = {region: sum(words[word] for word in small) for region, small in REGION_WORDS.items()}
    for region, other in ((Region.WESTERN, Region.EASTERN), (Region.EASTERN, Region.WESTERN)):
        if hits[region] >= 4 and hits[region] >= 3 * hits[other]:
            return region
    return None


def _explained(text: str, region: Region | None) -> bool:
    accented = Counter(letter.lower() for letter in text if ord(letter) > 0x7F and letter.isalpha())
    letters = sum(map(str.isalpha, text))
    if letters < MIN_LETTERS * len("".join(text.split())) or sum(accented.values()) > MAX_ACCENTED * letters:
        return False
    if 5 * len(_FOREIGN.findall(text)) > len(_ACCENTED.findall(text)):
        return False
    signs = sum(ord(letter) > 0x7F for letter in text)
    if len(_MISPLACED.findall(text)) > MAX_MISPLACED * signs or not _paired(text):
        return False
    lone = {found.lower() for found in _LONE.findall(text)}
    fits = any(
        set(accented) <= set(alphabet) and lone <= set(LONE.get(language, "")) for language, alphabet in LATIN.items()
    )
    # A western text may hold names from several western languages; where the region is plain, that is enough.
    return fits or (region is Region.WESTERN and set(accented) <= _WESTERN_LETTERS)


def _paired(text: str) -> bool:
    """Whether signs that come in pairs do: French quotation marks, and the Spanish question mark with the other."""
    counts = Counter(letter for letter in text if letter in "«»‹›¿?¡!")
    pairs = (("«", "»"), ("‹", "›"))
    even = all(abs(counts[a] - counts[b]) <= 0.1 * (counts[a] + counts[b]) for a, b in pairs)
    return even and counts["¿"] <= counts["?"] and counts["¡"] <= counts["!"]


_WESTERN_LETTERS = set("àâæçéèêëîïôœùûüÿáíóúñãõäöåøßìòºª")


def _enough(data: bytes, text: str) -> bool:
    """Whether there is enough to judge by: three accented letters, small words that tell the region, or only signs."""
    accented = sum(ord(letter) > 0x7F and letter.isalpha() for letter in text)
    return accented >= 3 or accented == 0 or _region(data) is not None


def _only_signs(text: str) -> bool:
    """Whether nothing but typographic signs stands beyond ASCII, each apostrophe where English, French or Italian put
    one: such a reading is believed before one that makes accented letters of the same bytes."""
    letters = any(ord(letter) > 0x7F and (letter.isalpha() or letter in "¹²³") for letter in text)
    return not letters and len(_APOSTROPHE.findall(text)) == len(_ELIDED.findall(text))


def _decoded(data: bytes, encoding: str) -> str | None:
    """The text, or None when the encoding has no such bytes or they would be controls, private or bare accents."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    strange = (letter for letter in set(text) if ord(letter) > 0x7E)
    return None if any(unicodedata.category(letter) in ("Cc", "Cn", "Co", "Sk") for letter in strange) else text
