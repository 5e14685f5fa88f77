"""Pictures drawn from a seed, what people do to pictures, and what looks alike without being so."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageOps

from probata.method.documents.model import Picture
from probata.method.documents.perceptual import Fingerprint, fingerprint

Drawn = Image.Image
_WORDS = ("the", "lake", "people", "net", "store", "children", "school", "winter", "said", "taken", "decree", "spring")


def scene(seed: int, size: tuple[int, int] = (480, 320)) -> Drawn:
    """Light from one side, some hills, and things in front: as uneven as a photograph, and invented."""
    rng = random.Random(f"scene {seed}")  # noqa: S311 (the same for every run)
    small = Image.new("L", (rng.randint(3, 6), rng.randint(3, 5)))
    small.putdata([rng.randint(20, 235) for _ in range(small.width * small.height)])
    made = small.resize(size, Image.Resampling.BICUBIC).convert("RGB")
    draw = ImageDraw.Draw(made)
    for _ in range(rng.randint(8, 20)):
        x, y = rng.uniform(-0.1, 0.95) * size[0], rng.uniform(-0.1, 0.95) * size[1]
        wide, high = rng.uniform(0.04, 0.4) * size[0], rng.uniform(0.05, 0.4) * size[1]
        shape = rng.choice((draw.ellipse, draw.rectangle))
        shape((x, y, x + wide, y + high), fill=(rng.randint(0, 255), rng.randint(0, 255), rng.randint(0, 255)))
    grains = np.random.default_rng(seed).normal(128, 18, (size[1], size[0])).clip(0, 255).astype(np.uint8)
    return ImageChops.add(made, Image.fromarray(grains).convert("RGB"), 1, -128)


def chart(seed: int) -> Drawn:
    """Axes, and bars or lines: all charts look somewhat like each other."""
    rng = random.Random(f"chart {seed}")  # noqa: S311 (the same for every run)
    made = Image.new("RGB", (480, 360), "white")
    draw = ImageDraw.Draw(made)
    draw.line((40, 20, 40, 320, 460, 320), fill=(0, 0, 0), width=2)
    if seed % 2:
        bars = rng.randint(4, 12)
        wide = 400 // bars
        for at in range(bars):
            draw.rectangle(
                (45 + at * wide, 320 - rng.randint(8, 290), 45 + at * wide + wide * 0.7, 320), fill=(30, 90, 200)
            )
        return made
    height, points = rng.randint(60, 300), []
    for x in range(40, 460, 12):
        height = min(315, max(25, height + rng.randint(-25, 25)))
        points.append((x, height))
    draw.line(points, fill=(160, 40, 40), width=3)
    return made


def text(seed: int) -> Drawn:
    """A page of paragraphs as a telephone shows it."""
    rng = random.Random(f"text {seed}")  # noqa: S311 (the same for every run)
    made = Image.new("RGB", (420, 560), "white")
    draw, y = ImageDraw.Draw(made), 30
    while y < 520:
        for line in range(many := rng.randint(2, 6)):
            words = " ".join(rng.choice(_WORDS) for _ in range(9 if line < many - 1 else rng.randint(2, 8)))
            draw.text((30, y), words, fill=(0, 0, 0), font_size=12)
            y += 17
        y += 14
    return made


def saved(picture: Drawn, quality: int) -> Drawn:
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=quality)
    return Image.open(io.BytesIO(held.getvalue())).convert("RGB")


def cut(picture: Drawn, left: float, top: float, right: float, bottom: float) -> Drawn:
    wide, high = picture.size
    return picture.crop((int(wide * left), int(high * top), int(wide * (1 - right)), int(high * (1 - bottom))))


def captioned(picture: Drawn) -> Drawn:
    wide, high = picture.size
    made = Image.new("RGB", (wide, int(high * 1.12)), "black")
    made.paste(picture, (0, 0))
    ImageDraw.Draw(made).text((wide * 0.04, high * 1.03), "They queue for bread, FEBRUARY", fill="white", font_size=14)
    return made


def screenshot(picture: Drawn) -> Drawn:
    wide, high = picture.size
    made = Image.new("RGB", (int(wide * 1.3), int(high * 1.5)), (248, 248, 248))
    made.paste(picture, (int(wide * 0.15), int(high * 0.25)))
    return made


DONE: Mapping[str, Callable[[Drawn], Drawn]] = MappingProxyType(
    {
        "half as large": lambda one: one.resize((one.width // 2, one.height // 2)),
        "saved again": lambda one: saved(one, 30),
        "brighter": lambda one: one.point(lambda value: min(255, int(value * 1.2 + 8))),
        "cut a little": lambda one: cut(one, 0.02, 0.03, 0.01, 0.02),
        "cut below": lambda one: cut(one, 0, 0, 0, 0.1),
        "mirrored": ImageOps.mirror,
        "turned": lambda one: one.rotate(90, expand=True),
        "upside down": lambda one: one.rotate(180),
        "captioned": captioned,
        "screenshot": screenshot,
        "framed": lambda one: ImageOps.expand(one, 24, (255, 255, 255)),
        "mirrored, cut, saved": lambda one: saved(cut(ImageOps.mirror(one), 0.02, 0.02, 0.02, 0.02), 40),
    }
)


def pixels(picture: Drawn, page: int = 1) -> Picture:
    """As the sandbox gives it."""
    grey = picture.convert("L")
    return Picture(page, grey.width, grey.height, grey.tobytes())


def printed(picture: Drawn, page: int = 1) -> Fingerprint:
    return fingerprint(pixels(picture, page))


def write(path: Path, picture: Drawn) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=88) if path.suffix == ".jpg" else picture.save(path)
    return path
