"""What of an estimate is saved for use in a report, and the words that it prints there. Decimals are text."""

from __future__ import annotations

from collections.abc import Mapping

from probata.method.estimates import wording
from probata.method.estimates.model import Estimate, Estimated, Figure, Headline
from probata.record.canonical import Json
from probata.record.errors import BadValue

WORDS = ("point", "interval", "documented", "headline", "sum")
"""What ``{estimate}`HANDLE:...``` may ask for."""
ESTIMATED, REFUSED = "estimated", "refused"


def saved(estimate: Estimate, label: str) -> dict[str, Json]:
    """The body of a saved estimate: table, what was declared, every method, the headline or the reasons against it."""
    asked, headline = estimate.asked, estimate.headline
    return {
        "label": label,
        "lists": list(estimate.table.lists),
        "counts": {_history(estimate, at): count for at, count in estimate.table.present},
        "observed": estimate.table.observed,
        "documented": estimate.documented,
        "linked": asked.linked,
        "assumptions": [asked.assume] if asked.assume else [],
        "derived": [list(pair) for pair in asked.derived],
        "override": asked.override,
        "status": REFUSED if headline is None else ESTIMATED,
        "reasons": [reason.says for reason in estimate.reasons],
        "headline": None if headline is None else _headline(estimate, headline),
        "methods": [_method(one) for one in estimate.methods],
    }


def spoken(body: Mapping[str, Json], what: str) -> str:
    """What a report prints: ``point``, ``interval``, ``documented``, ``headline`` or ``sum``.

    Raises BadValue for another word, and for anything but ``documented`` where the estimate was refused, with the
    reasons. The words were made when it was saved, so that a later version of the wording changes no old estimate.
    """
    if what not in WORDS:
        raise BadValue("An estimate has no such words.", next_step=f"It has: {', '.join(WORDS)}.")
    if what == "documented":
        return f"{body['documented']:,}"
    headline = body["headline"]
    if not isinstance(headline, Mapping):
        reasons = body["reasons"]
        assert isinstance(reasons, list | tuple)  # noqa: S101 (for the type checker: ``saved`` wrote it)
        raise BadValue(
            "This estimate was refused: " + " ".join(map(str, reasons)),
            next_step="Print the documented number, or say why there is no estimate.",
        )
    words = headline["words"]
    assert isinstance(words, Mapping)  # noqa: S101 (as above)
    return str(words[what])


def _headline(estimate: Estimate, headline: Headline) -> dict[str, Json]:
    point, low, high = wording.people(headline.figure, estimate.documented)
    words: dict[str, Json] = {
        "point": f"{point:,}",
        "interval": f"{low:,} to {high:,}",
        "headline": headline.wording,
        "sum": wording.summed(headline.figure, estimate.documented),
    }
    method = next(str(one.method) for one in estimate.methods if one.name == headline.name)
    return {"name": headline.name, "method": method, **figure_as_text(headline.figure), "words": words}


def _method(one: Estimated) -> dict[str, Json]:
    return {
        "name": one.name,
        "method": str(one.method),
        "status": one.status.value,
        "figure": None if one.figure is None else figure_as_text(one.figure),
        "reasons": [reason.says for reason in one.reasons],
    }


def figure_as_text(figure: Figure) -> dict[str, str]:
    """Two decimals are more than any estimate of people bears, and enough to compare two runs."""
    return {
        "point": f"{figure.point:.2f}",
        "low": f"{figure.low:.2f}",
        "high": f"{figure.high:.2f}",
        "level": f"{figure.level:g}",
    }


def _history(estimate: Estimate, at: int) -> str:
    return "".join(str(at >> number & 1) for number in range(len(estimate.table.lists)))
