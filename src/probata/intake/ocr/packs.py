"""packs: which of the installed packs of tesseract are tried on a page in which script.

Two packs of one script are not given to tesseract together: it then takes letters of one language for those of the
other and is as sure as if they were right (tried: Uyghur vowels became Arabic ones, Spanish accents went away). Each
is tried for itself, and the one that is surest wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

ORIENTATION = "osd"
"""The pack that tells the script and which way is up."""
_LATIN = (
    "eng spa fra por deu ind ita tur vie pol nld ron swa msa jav fil ces swe hun cat hrv slk dan fin nor lit "
    "slv lav est bos srp_latn sqi afr aze uzb kmr glg eus gle cym isl mlt mri lat hat que ceb cos epo fao fry "
    "gla ltz oci sun ton yor bre frm frk ita_old spa_old"
)
MOST = 6
"""Packs of one script that are tried on a page: each costs a look. Others have to be asked for by name."""
SCRIPTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Latin": tuple(_LATIN.split()),
        "Cyrillic": (
            "aze_cyrl",
            "bel",
            "bul",
            "kaz",
            "kir",
            "mkd",
            "mon",
            "rus",
            "srp",
            "tat",
            "tgk",
            "ukr",
            "uzb_cyrl",
        ),
        "Arabic": ("ara", "fas", "uig", "urd", "pus", "snd"),
        "Han": ("chi_sim", "chi_tra"),
        "Japanese": ("jpn",),
        "Korean": ("kor",),
        "Greek": ("ell", "grc"),
        "Hebrew": ("heb", "yid"),
        "Armenian": ("hye",),
        "Georgian": ("kat", "kat_old"),
        "Ethiopic": ("amh", "tir"),
        "Devanagari": ("hin", "mar", "nep", "san"),
        "Bengali": ("asm", "ben"),
        "Gujarati": ("guj",),
        "Gurmukhi": ("pan",),
        "Kannada": ("kan",),
        "Malayalam": ("mal",),
        "Oriya": ("ori",),
        "Sinhala": ("sin",),
        "Tamil": ("tam",),
        "Telugu": ("tel",),
        "Khmer": ("khm",),
        "Lao": ("lao",),
        "Myanmar": ("mya",),
        "Thai": ("tha",),
        "Tibetan": ("bod", "dzo"),
        "Cherokee": ("chr",),
        "Syriac": ("syr",),
        "Thaana": ("div",),
    }
)
"""Languages by the script that tesseract's detection names, the most written ones first."""
_ALIKE = ("Han", "Japanese", "Korean")
"""Scripts that detection takes for each other: a short page of Chinese is Korean to it."""


def of_script(script: str, installed: Sequence[str]) -> tuple[str, ...]:
    """What to try on a page in this script (``eng``, ``fra``), each for itself; empty when no pack is installed."""
    known = _ALIKE if script in _ALIKE else (script,)
    return tuple(one for each in known for one in _of(each, installed))


def by_script(installed: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What to try on a page whose script is not known, one script after the other."""
    return tuple(found for script in SCRIPTS if (found := _of(script, installed)))


def package(pack: str) -> str:
    """What Debian calls the package of a pack, or of the first pack of a script."""
    return f"tesseract-ocr-{SCRIPTS.get(pack, (pack,))[0].replace('_', '-')}"


def _of(script: str, installed: Sequence[str]) -> tuple[str, ...]:
    return tuple(pack for pack in SCRIPTS.get(script, ()) if pack in installed)[:MOST]
