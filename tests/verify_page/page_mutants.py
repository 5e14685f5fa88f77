"""Packages and disclosures that one who can sign has bent: drawn by chance, the same ones for the same seed.

Beside those of tests/signing/package_mutants.py, which break what is signed, these keep a right signature and right
digests, and bend what the values, the report and the scale say.
"""

from __future__ import annotations

import html
import json
import random
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any

import package_mutants as broken
from signing_samples import KEY, Parts, changed, disclosed, golden, small

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.signing import container
from probata.signing.container import Entry

WORDS = ["almost all", "All", "straße", "STRASSE", "ΣΊΣΥΦΟΣ", "σίσυφος", "İstanbul", "most", "one", "Some", "\u1e9e"]
NUMBERS = [
    "17",
    "1,234",
    "1,2345",
    "12.5",
    "0",
    "18",
    "26",
    "٠٧",
    "१८",
    "\U0001d7d8",
    "\u2460",
    "0017",
    "9" * 19,
    "65.4%",
]
MORE = [
    "65%",
    "94.44 %",
    "17 %",
    "100.0%",
    "1234%",
    "12.3456%",
    "twenty-six",
    "Seventeen",
    "twenty six",
    "TWENTY-\u2010six",
]
GLUE = ["", " ", "\u00a0", "\u202f", ",", ".", "'", "\u2019", "-", "\u2003", "  ", "&", "&amp;", "\u3000", "\u200b"]
SCALE: list[dict[str, Any]] = [
    {},
    {"share_at_least": "0.5"},
    {"share_above": "0.944444444444444444"},
    {"share_at_most": "1"},
    {"count_at_least": 17},
    {"count_exactly": 17},
    {"share_at_least": "0.9", "count_at_least": 18},
]
PIECES = [
    "<b>",
    "<!--",
    "<SCRIPT",
    "<noscripT",
    "data-value=",
    'DATA-VALUE="',
    '<span data-value="v1">',
    "</span>",
    "\u0130",
]
SPANS = [
    '<span data-value="z9">x</span>',
    '<span data-value="a1">&lt;&amp;lt;</span>',
    '<span data-value="v1" >17</span>',
]
ODD = [None, True, 0, 1, 2**53 - 1, "", "x", "\u0085", [], {}, "0", "1.50", "-1", "v1", "v2", "described", "0" * 64]


def mutants(count: int, seed: int = 6) -> list[bytes]:
    """So many packages, in equal parts of each kind."""
    chance = random.Random(seed)  # noqa: S311 (tests, no secret)
    data = golden()
    share = -(-count // 12)
    kinds: list[Iterator[bytes]] = [
        *(_sample(made, share, chance) for made in (broken.containers(small()), broken.headers(small()))),
        *(_sample(made, share, chance) for made in (broken.bits(small(), 3), broken.contents(small()))),
        *(_sample(made, share, chance) for made in (broken.spellings(small()), broken.signatures(small()))),
        _sample(broken.shapes(data, KEY), share, chance, every=37),
        *(_bent(data, bend, share, chance) for bend in (_print, _print, _report, _row, _anything)),
    ]
    return [next(kind) for kind in islice(cycle(kinds), count)]


def disclosures(count: int, seed: int = 11) -> Iterator[bytes]:
    """Disclosures from the golden package with one to two places changed."""
    chance = random.Random(seed)  # noqa: S311 (tests, no secret)
    first = {entry.name: bytes(entry.content) for entry in container.walk(disclosed())}
    for _ in range(count):
        contents = dict(first)
        said = json.loads(contents["disclosure.json"])
        for _ in range(chance.choice([0, 1, 1, 2])):
            _change(said, chance)
        contents["disclosure.json"] = dump(said)
        if chance.random() < 0.2:
            contents["item"] = contents.pop("item")[: chance.choice([0, 20, 999])]
        elif chance.random() < 0.15:
            del contents["item"]
        yield container.encode([Entry(name, content) for name, content in contents.items()])


def _sample(made: Iterator[broken.Mutant], share: int, chance: random.Random, every: int = 1) -> Iterator[bytes]:
    found = [data for _, data in islice(made, 0, max(share * every * 4, 4000 if every == 1 else 0), every)]
    chance.shuffle(found)
    return cycle(found)


Bend = Callable[[Parts, random.Random], object]


def _bent(data: bytes, bend: Bend, share: int, chance: random.Random) -> Iterator[bytes]:
    while True:
        yield changed(data, lambda parts: bend(parts, chance), KEY)


def _phrase(chance: random.Random) -> str:
    tokens = [chance.choice(chance.choice([WORDS, NUMBERS, NUMBERS, MORE])) for _ in range(chance.randint(1, 4))]
    return chance.choice(GLUE).join(tokens) + chance.choice(["", "", " ", "."])


def _print(parts: Parts, chance: random.Random) -> None:
    """Another wording of a value, printed as it is said, perhaps with another word of the scale."""
    at, mark = chance.choice([(3, "v1"), (8, "v3"), (9, "a1")])
    value = parts.manifest["values"][at]
    said = _phrase(chance)
    value["sentence"] = chance.choice([said, said.replace(" ", "\u2003 "), f"It says {said} here.", _phrase(chance)])
    value["printed"]["text"] = said
    if at == 3:
        word = chance.choice(WORDS)
        parts.manifest["scale"][chance.choice([word, word.lower()])] = chance.choice(SCALE)
        rule = {"name": "five-values", "word": word, "of": chance.choice(["answered", "asked", "everyone", "half"])}
        value["rule"] = chance.choice([rule, {"name": "five-values"}])
    elif at == 8:
        value["figure"] = chance.choice([said, said.strip() or said, said[:3] or "x"])
    elif chance.random() < 0.5:
        value["figure"] = chance.choice([17, 26, 18, 1234])
    _set_report(parts, mark, said, chance)


def _set_report(parts: Parts, mark: str, said: str, chance: random.Random) -> None:
    report = parts.entries["files/report.html"].decode()
    old = report.split(f'data-value="{mark}"', 1)[1].split(">", 1)[1].split("<", 1)[0]
    new = html.escape(said).replace("&#x27;", "&#39;").replace("&quot;", "&#34;")
    _replaced(parts, report.replace(f">{old}<", f">{chance.choice([new] * 5 + [said.replace('<', '')])}<"))


def _replaced(parts: Parts, report: str | bytes) -> None:
    content = report.encode() if isinstance(report, str) else report
    parts.entries["files/report.html"] = content
    for one in parts.manifest["files"]:
        if one["name"] == "report.html":
            one.update(sha256=Digest.of(content).hex, size=len(content))


def _report(parts: Parts, chance: random.Random) -> None:
    """Pieces put into the report, cut out of it or written twice."""
    report = parts.entries["files/report.html"].decode()
    for _ in range(chance.choice([1, 1, 2])):
        at, piece = chance.randrange(len(report)), chance.choice(PIECES + SPANS)
        cut = chance.choice([0, 0, 1, 30])
        report = report[:at] + chance.choice([piece, "", report[at : at + 60]]) + report[at + cut :]
    _replaced(parts, chance.choice([report, report, report, "\ufeff" + report, report.encode() + b"\xff"]))


def _row(parts: Parts, chance: random.Random) -> None:
    """An open row that says something else, its leaf fitting again."""

    def edit(rows: list[dict[str, Any]]) -> None:
        for _ in range(chance.choice([1, 1, 3])):
            row = chance.choice(rows)["row"]
            key = chance.choice([*row, "text", "passage", "byte_end"])
            old = row.get(key)
            near = [old + 1, old - 1, 0] if isinstance(old, int) else [old, None, "p1", "p2", "described", "not asked"]
            row[key] = chance.choice([*near, *ODD])

    parts.reopened(edit)


def _anything(parts: Parts, chance: random.Random) -> None:
    """One to three places of the manifest changed to something near or odd."""
    for _ in range(chance.choice([1, 1, 2, 3])):
        _change(parts.manifest, chance)
    parts.manifest.setdefault("leaves", {})
    parts.manifest.setdefault("rows", {})
    for name in ("leaves", "rows"):
        if not isinstance(parts.manifest[name], dict):
            parts.manifest[name] = {}


def _change(value: Any, chance: random.Random) -> None:
    holder, key = value, chance.choice(list(value))
    while isinstance(holder[key], dict | list) and holder[key] and chance.random() < 0.93:
        holder = holder[key]
        key = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    old = holder[key]
    if isinstance(old, int) and chance.random() < 0.7:
        holder[key] = max(0, old + chance.choice([-1, 1, 64]))
    elif isinstance(old, str) and chance.random() < 0.5:
        holder[key] = chance.choice([old[::-1], old + old[-1:], old.upper(), old[:-1]])
    elif isinstance(holder, dict) and chance.random() < 0.3:
        del holder[key]
    else:
        holder[key] = chance.choice(ODD)
