"""Packages whose structure somebody rearranged: any number of them, the same for the same seed.

``python tests/signing/structural_mutants.py 100000`` holds so many against both verifiers and says what came of it;
with a second number it begins at that mutant. ``... bits`` flips every bit of every byte of the small golden package.
"""

from __future__ import annotations

import copy
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from package_mutants import bits
from signing_samples import KEY, OTHER_KEY, PACKAGES, Parts, both, codes, ours

from probata.record.errors import BadValue
from probata.signing import container
from probata.signing.container import Entry

GOLDENS = tuple((PACKAGES / name).read_bytes() for name in ("small-1.probata", "golden-1.probata"))
REFUSED = ({"error": "not-a-package"}, {"error": "newer-format"}, {"error": "older-format"})
NAMES = ("manifest.json", "leaves.json", "rows.json", "signature.json")


def mutants(number: int, first: int = 0) -> Iterator[tuple[str, bytes, bool]]:
    """Name, bytes, and whether another key than the signer's signed it anew; nothing here is signed by the signer."""
    for seed in range(first, first + number):
        chance = random.Random(seed)  # noqa: S311 (no secret: the same mutants each time)
        original = chance.choices(GOLDENS, (3, 1))[0]
        parts = Parts(original)
        anew = chance.random() < 0.5
        try:
            said = [chance.choice(EDITS)(parts, chance) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
            data = _packed(parts, chance, anew)
        except (BadValue, KeyError, TypeError, ValueError, AttributeError, IndexError):
            continue  # after the first edit there is no place for the next, or no canonical spelling
        if data != original:
            yield f"mutant {seed}: {', '.join(said)}", data, anew


def _packed(parts: Parts, chance: random.Random, anew: bool) -> bytes:
    if anew or chance.random() < 0.5:
        parts.digested()
    data = (parts.signed(OTHER_KEY) if anew else parts).packed()
    return data if chance.random() < 0.8 else _rearranged(data, chance)


def _rearranged(data: bytes, chance: random.Random) -> bytes:
    """Entries of the container swapped, dropped, doubled, renamed, cut or put together."""
    entries = [Entry(entry.name, bytes(entry.content)) for entry in container.walk(data)]
    at, other = chance.randrange(len(entries)), chance.randrange(len(entries))
    how = chance.randrange(6)
    if how == 0:
        entries[at], entries[other] = entries[other], entries[at]
    elif how == 1:
        del entries[at]
    elif how == 2:
        entries.insert(other, entries[at])
    elif how == 3:
        entries[at] = Entry(chance.choice([entries[other].name, "files/b", "item", "x" * 300]), entries[at].content)
    elif how == 4:
        entries[at] = Entry(entries[at].name, entries[at].content[: chance.randrange(len(entries[at].content) + 1)])
    else:
        entries[at] = Entry(entries[at].name, entries[at].content + entries[other].content)
    return container.encode(entries)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    keys: Any = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield (*path, key)
        yield from _places(value[key], (*path, key))


def _drawn(parts: Parts, chance: random.Random) -> tuple[Any, Any]:
    """The holder and the key of some place in some entry, those of the manifest more often."""
    name = chance.choices(NAMES, (6, 1, 3, 1))[0]
    path = chance.choice([*_places(parts.json[name]), None])
    if path is None:
        return parts.json, name
    holder = parts.json[name]
    for step in path[:-1]:
        holder = holder[step]
    return holder, path[-1]


def _drop(parts: Parts, chance: random.Random) -> str:
    holder, key = _drawn(parts, chance)
    del holder[key]
    return f"{key} dropped"


def _swap(parts: Parts, chance: random.Random) -> str:
    (one, key), (other, place) = _drawn(parts, chance), _drawn(parts, chance)
    one[key], other[place] = copy.deepcopy(other[place]), copy.deepcopy(one[key])
    return f"{key} and {place} swapped"


def _copied(parts: Parts, chance: random.Random) -> str:
    (one, key), (other, place) = _drawn(parts, chance), _drawn(parts, chance)
    one[key] = copy.deepcopy(other[place])
    return f"{place} put at {key}"


def _doubled(parts: Parts, chance: random.Random) -> str:
    holder, key = _drawn(parts, chance)
    if isinstance(holder, list):
        holder.insert(chance.randrange(len(holder) + 1), copy.deepcopy(holder[key]))
    else:
        holder[chance.choice(["extra", "rows", "withheld", "item", "printed", "value"])] = copy.deepcopy(holder[key])
    return f"{key} doubled"


def _wrapped(parts: Parts, chance: random.Random) -> str:
    holder, key = _drawn(parts, chance)
    holder[key] = chance.choice([[holder[key]], {"row": holder[key]}, [holder[key]] * 2])
    return f"{key} wrapped"


def _nudged(parts: Parts, chance: random.Random) -> str:
    holder, key = _drawn(parts, chance)
    holder[key] = _near(holder[key], chance)
    return f"{key} nudged"


def _near(value: Any, chance: random.Random) -> Any:
    if isinstance(value, int):
        return chance.choice([value + 1, value - 1, -value, value + 64, str(value), bool(value), 2**53 - 1])
    if isinstance(value, str) and value:
        at = chance.randrange(len(value))
        return chance.choice(
            [value[:at] + chance.choice("0af1 Zé") + value[at + 1 :], value[:at], value + "0", value.upper()]
        )
    if isinstance(value, list):
        return chance.choice([value[::-1], value[1:], value[: len(value) // 2], [], {}])
    return chance.choice([None, True, 0, "", [], {}])


def _shuffled(parts: Parts, chance: random.Random) -> str:
    name = chance.choice(["leaves.json", "rows.json"])
    chance.shuffle(parts.json[name])
    return f"{name} shuffled"


def _reopened(parts: Parts, chance: random.Random) -> str:
    """A row changed, given to another value or dropped, with leaves that fit again."""
    rows = parts.json["rows.json"]
    row = chance.choice(rows)
    how = chance.randrange(4)
    edits: list[Callable[[Any], object]] = [
        lambda _: row.update(value=chance.choice(["v1", "v2", "v5", "v99"])),
        lambda _: row["row"].update(chance.choice([{"text": "C"}, {"heard": "described"}, {"x": [1]}])),
        lambda _: row.update(salt=chance.choice(rows)["salt"]),
        lambda all_rows: all_rows.remove(row),
    ]
    parts.reopened(edits[how])
    return f"a row reopened in the way {how}"


EDITS = (_drop, _swap, _copied, _doubled, _wrapped, _nudged, _nudged, _shuffled, _reopened)


def wrong(named: dict[str, Any], anew: bool) -> str:
    """What is wrong with the verifiers' answer to a mutant when the signer's key is named, or nothing."""
    if named in REFUSED:
        return ""
    if named["answer"] == "unchanged-by-named-key" or named["signer"] == "named-key" or named["unchanged"]:
        return "it passes for the work of the named key"
    if named["answer"] == "another-key":
        return "" if anew else "a signature fits that nobody made"
    return "" if named["answer"] == "changed" and codes(named) else f"the answer is {named['answer']}"


def held_against(number: int, first: int = 0) -> Counter[str]:
    """How many mutants were tried and with which answers; raises AssertionError at the first that a verifier misses."""
    found: Counter[str] = Counter()
    for name, data, anew in mutants(number, first):
        said = both(data, KEY.fingerprint)
        assert not wrong(said, anew), f"{name}: {wrong(said, anew)}"
        found[said.get("error") or said["answer"]] += 1
        found["tried"] += 1
    return found


def bits_flipped(data: bytes, every: int = 1) -> int:
    """How many flipped bits were tried, all noticed; all eight of each byte when ``every`` is 1, else one in each."""
    tried = 0
    for name, mutant in bits(data) if every == 1 else one_bit_each(data):
        said = ours(mutant)
        assert said in REFUSED or said["answer"] == "changed", name
        tried += 1
    return tried


def one_bit_each(data: bytes) -> Iterator[tuple[str, bytes]]:
    """One bit of every byte, another one from byte to byte."""
    for at, byte in enumerate(data):
        yield f"a bit of byte {at}", data[:at] + bytes([byte ^ 1 << at % 8]) + data[at + 1 :]


if __name__ == "__main__":
    if sys.argv[1:2] == ["bits"]:
        print(f"{bits_flipped(GOLDENS[0]):,} flipped bits of the small golden package, all noticed")
    else:
        tried = held_against(*map(int, sys.argv[1:3]))
        print(f"{tried.pop('tried'):,} structural mutants: {dict(tried)}")
