"""The chain of a field copy's deposits: their numbers and the digests of their ciphertexts, and nothing else.

In the field it says what comes next, also when deposits were carried away. At home the heads say the same, under age:
what is missing in the middle, and what was replaced, shows there. What was cut off at the end does not, unless the last
number and its digest are told by another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from pathlib import Path

from probata.record.errors import Damaged
from probata.store import deposits, fresh

NAME = "chain"
MOST_TOLD = 100
_LINE = re.compile(r"([1-9][0-9]{0,8}) ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Link:
    """One deposit's number, and the SHA-256 of its ciphertext in hexadecimal."""

    number: int
    digest: str


START = Link(0, "")


def read(folder: Path) -> list[Link]:
    """The deposits of the field copy in ``folder``, in order; those too that a stop kept out of the file.

    Raises Damaged for a file that is not what :func:`write` wrote.
    """
    path = folder / NAME
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    found = [_link(line, f"{path}:{number}") for number, line in enumerate(lines, 1)]
    last = found[-1].number if found else 0
    left = deposits.listed(folder / "deposits")
    return [*found, *(Link(number, deposits.digest_of(one).hex) for number, one in left if number > last)]


def write(folder: Path, links: Iterable[Link]) -> None:
    """Replaces the file: written beside it, synced, renamed, the folder synced."""
    fresh.replace(folder / NAME, "".join(f"{one.number} {one.digest}\n" for one in links).encode("ascii"))


def missing(known: Iterable[int], most: int = MOST_TOLD) -> tuple[int, ...]:
    """The first numbers below the largest that nobody has, ``most`` of them: whoever can write in the folder can put a
    file with any number into it, and all that are missing below that would fill the memory."""
    numbers = sorted({0, *known})
    gaps = (range(one + 1, after) for one, after in pairwise(numbers))
    return tuple(islice(chain.from_iterable(gaps), most))


def missing_more(known: Iterable[int], most: int = MOST_TOLD) -> int:
    """How many more are missing than :func:`missing` tells."""
    numbers = {0, *known}
    return max(0, max(numbers) + 1 - len(numbers) - most)


def broken(digests: Mapping[int, frozenset[str]], before: Mapping[int, frozenset[str]]) -> tuple[int, ...]:
    """The numbers of deposits that are not the ones after which the next was made, and of those that stand twice.

    ``digests``: number -> digests of what has that number; ``before``: number -> what these say of the one before.
    """
    twice = {number for number, several in digests.items() if len(several) > 1}
    replaced = {
        number - 1
        for number, said in before.items()
        if (number == 1 and said != {""}) or (number - 1 in digests and not said <= digests[number - 1])
    }
    return tuple(sorted(twice | replaced))


def _link(line: str, where: str) -> Link:
    found = _LINE.fullmatch(line)
    if not found:
        raise Damaged(
            "The chain of deposits cannot be read.",
            where=where,
            next_step="Move the file `chain` away: numbers go on from the deposits that lie here, and home will tell.",
        )
    return Link(int(found[1]), found[2])
