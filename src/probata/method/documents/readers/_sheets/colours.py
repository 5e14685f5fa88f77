"""Colours: the nearest plain name, and colours that files write as a shade of another one."""

from __future__ import annotations

import colorsys
import re

_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
# The lower bound of each hue in degrees, by the names that people give them.
_HUES: tuple[tuple[int, str], ...] = (
    (0, "red"),
    (16, "orange"),
    (45, "yellow"),
    (70, "green"),
    (160, "turquoise"),
    (195, "blue"),
)
_HUES += ((260, "purple"), (295, "pink"), (345, "red"))
_DARK = {"orange": "brown", "yellow": "olive", "pink": "purple"}


def name_of(rgb: str) -> str:
    """The plain name of a colour written as six hexadecimal digits: ``light green``, ``dark blue``, ``grey``."""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, _ = colorsys.rgb_to_hls(red, green, blue)
    strength = max(red, green, blue) - min(red, green, blue)
    if strength < 0.08:
        return _grey(light)
    name = next(name for bound, name in reversed(_HUES) if hue * 360 >= bound)
    if light < 0.3:
        return _DARK.get(name, f"dark {name}")
    return f"light {name}" if light > 0.72 else name


def _grey(light: float) -> str:
    if light > 0.97:
        return "white"
    if light < 0.08:
        return "black"
    return "light grey" if light > 0.7 else "dark grey" if light < 0.35 else "grey"


def rgb_of(written: str) -> str:
    """Six hexadecimal digits, in capitals, of ``#ffff00``, ``ffff00`` or ``FFFFFF00``; "" for anything else."""
    found = _RGB.fullmatch(written.strip().removeprefix("#"))
    return found[1].upper() if found else ""


def tinted(rgb: str, tint: float) -> str:
    """The colour made lighter (tint above 0) or darker (below), as workbooks write shades (18.8.19)."""
    if not rgb or not -1 <= tint <= 1:
        return rgb
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(each * 255):02X}" for each in colorsys.hls_to_rgb(hue, min(light, 1.0), strength))
