"""How well statements are found: content by the overlap of spans, joint with the right party, and the wrong mouths."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.method.statements.model import Statement
from probata.method.statements.reading import statements

if TYPE_CHECKING:
    from spacy.tokens import Doc

DATA = Path(__file__).parents[2] / "data" / "statements"
LENIENT, STRICT = 0.3, 0.8


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of content at both overlaps, F1 of content with the right party, and shares of the matched statements."""

    lenient: float
    strict: float
    joint: float
    wrong: float
    abstained: float
    gold: int


def score(name: str, parse: Callable[[Iterable[str]], Iterable[Doc]] | None) -> Score:
    """The score on ``tests/data/statements/NAME.jsonl``: {"text", "statements": [{"start", "end", "party"}]} a line."""
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    gold = found = lenient = strict = joint = wrong = abstained = 0
    for one in map(json.loads, lines):
        made = list(statements(one["text"], parse))
        gold, found = gold + len(one["statements"]), found + len(made)
        for wanted in one["statements"]:
            best = max(made, key=lambda each: overlap(wanted, each), default=None)
            if best is None or overlap(wanted, best) < LENIENT:
                continue
            made.remove(best)
            lenient += 1
            strict += overlap(wanted, best) >= STRICT
            right = same(best.speaker.party, wanted["party"])
            joint += right
            abstained += best.speaker.party is None
            wrong += best.speaker.party is not None and not right
    f1 = [2 * hits / (gold + found) for hits in (lenient, strict, joint)]
    return Score(*f1, wrong / lenient, abstained / lenient, gold)


def overlap(wanted: dict[str, int], found: Statement) -> float:
    """Jaccard over code points."""
    both = max(0, min(wanted["end"], found.span.end) - max(wanted["start"], found.span.start))
    return both / (wanted["end"] - wanted["start"] + found.span.length - both)


def same(party: str | None, wanted: list[str] | None) -> bool:
    """Whether the party is one of those that are right; an article and capitals aside."""
    if party is None or wanted is None:
        return party is None and wanted is None
    return _bare(party) in map(_bare, wanted)


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|an?|some)\s+", "", name.lower())
