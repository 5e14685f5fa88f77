"""The bars, and each figure beside its bar: what an engine found against what was planted."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.independence.families import MAKERS, Kind
from benchmarks.independence.scoring import adjusted_rand, pairs, seen_from, taken_for_copies, with_ancestor
from benchmarks.independence.scoring_links import (
    Arrows,
    Found,
    Verdict,
    arrows,
    between_families,
    copy_fit,
    inclusion_arrows,
    inclusion_fit,
    inclusions_found,
    link_precision,
    paraphrase_precision,
)
from benchmarks.independence.truth import Truth
from benchmarks.measure import Row

WORDED = (Kind.EXACT, Kind.WRAPPED, Kind.EDITED_5_10, Kind.EDITED_10_20, Kind.EDITED_20_30, Kind.TRIMMED)


def at_least(what: str, figure: float, bar: float | None = None, unit: str = "", note: str = "") -> Row:
    """A row for a figure that has to reach its bar."""
    shown = f"{figure:,.0f}" if figure >= 100 else f"{figure:.3f}"
    said = f">= {bar:g}{unit}" if bar is not None else ""
    return Row(what, f"{shown}{unit}{note}", said, None if bar is None else figure >= bar)


def at_most(what: str, figure: float, bar: float, unit: str = "") -> Row:
    """A row for a figure that has to stay within its bar."""
    return Row(what, f"{figure:.2f}{unit}", f"<= {bar:g}{unit}", figure <= bar)


def families(name: str, truth: Truth, found: list[int], bars: bool = False) -> Iterator[Row]:
    """How well families are found, with bars for ours."""
    planted = truth.family.tolist()
    seen = pairs(planted, found)
    yield at_least(f"{name}: agreement with the truth (ARI)", adjusted_rand(planted, found), 0.95 if bars else None)
    yield at_least(f"{name}: pair precision", seen.precision, 0.98 if bars else None)
    yield at_least(f"{name}: pair recall", seen.recall, 0.96 if bars else None)
    yield Row(f"{name}: copies found with the text they come from", _by_kind(truth, found))
    yield Row(f"{name}: partial inclusions taken for copies", f"{taken_for_copies(truth, found):.3f}")


def heavy(name: str, truth: Truth, found: list[int], bars: bool = False) -> Iterator[Row]:
    """Heavy paraphrases: found with their ancestor; and, as they see it, the part of their family that belongs."""
    recalled = with_ancestor(truth, found, Kind.HEAVY)
    precise = seen_from(truth.places(Kind.HEAVY), truth.family.tolist(), found).precision
    yield at_least(f"{name}: heavy paraphrases found with the text they come from", recalled, 0.85 if bars else None)
    yield at_least(f"{name}: heavy paraphrases, precision of their families", precise, 0.97 if bars else None)


def _by_kind(truth: Truth, found: list[int]) -> str:
    return ", ".join(f"{kind.name.lower()} {with_ancestor(truth, found, kind):.2f}" for kind in MAKERS)


def links(truth: Truth, found: Found) -> Iterator[Row]:
    """What only an engine with links can be asked: inclusions, spans, arrows."""
    yield at_least("partial inclusions found", inclusions_found(truth, found), 0.98)
    counted = between_families(truth, found)
    note = "; " + ", ".join(f"{number} {one.value}" for one, number in counted.items())
    yield at_least("links between families that are right", link_precision(counted), 0.95, note=note)
    strict = counted[Verdict.RIGHT] / max(1, sum(counted.values()))
    yield at_least("the same, with links on quotations or background alone as wrong", strict)
    precise, number = paraphrase_precision(truth, found)
    yield at_least("links called paraphrase within one family", precise, 0.97, note=f" of {number}")
    yield Row("links that wait for a person", str(len(found.links) - len(found.computed)))
    yield from _spans(truth, found)
    yield from _directions("copies", arrows(truth, found.computed))
    yield from _directions("partial inclusions", inclusion_arrows(truth, found), bars=False)


def _spans(truth: Truth, found: Found) -> Iterator[Row]:
    yield at_least("span IoU, partial inclusions (one not found counts 0)", inclusion_fit(truth, found), 0.9)
    fitted, part = copy_fit(truth, found, *WORDED)
    yield at_least("span IoU, copies and their parents", fitted, 0.9, note=f" ({part:.2f} of them linked)")
    for kind in (Kind.LIGHT, Kind.HEAVY):
        fitted, part = copy_fit(truth, found, kind)
        yield at_least(f"span IoU, {kind.name.lower()} paraphrases", fitted, note=f" ({part:.2f} of them linked)")


def _directions(what: str, told: Arrows, bars: bool = True) -> Iterator[Row]:
    note = f" of {told.edges} edges"
    yield at_least(f"direction of {what}: decided", told.decided, 0.6 if bars else None, note=note)
    yield at_least(f"direction of {what}: right where decided", told.right, 0.9 if bars else None)
    if bars:
        yield Row("arrows between siblings, of which neither comes from the other", f"{told.beside:.3f}")
