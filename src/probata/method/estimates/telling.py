"""Telling: an estimate as the documented JSON object, with numbers as numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from probata.method.estimates.assuming import ASSUMPTIONS
from probata.method.estimates.model import LEVEL, Estimate, Estimated, Figure, Headline, Plain

_DIGITS = 6
"""Beyond, two machines may differ."""


def told(estimate: Estimate) -> dict[str, Plain]:
    """``observed``, ``methods``, ``headline``, and what they rest on."""
    asked = estimate.asked
    return {
        "observed": estimate.table.observed,
        "methods": [_method(one) for one in estimate.methods],
        "headline": None if estimate.headline is None else _headline(estimate.headline),
        "reasons": [reason.says for reason in estimate.reasons],
        "assumptions": [{"name": one.name, "says": one.says} for one in ASSUMPTIONS if one.name == asked.assume],
        "lists": [
            {"name": name, "people": estimate.table.size(number)} for number, name in enumerate(estimate.table.lists)
        ],
        "linked": asked.linked,
        "derived": [list(pair) for pair in asked.derived],
        "documented": estimate.documented,
        "override": asked.override or None,
    }


def _method(one: Estimated) -> dict[str, Plain]:
    return {
        "name": one.name,
        **_figure(one.figure),
        "status": one.status.value,
        "reasons": [reason.says for reason in one.reasons],
        "diagnostics": {**_models(one), **{name: _rounded(value) for name, value in one.diagnostics.items()}},
    }


def _models(one: Estimated) -> dict[str, Plain]:
    return {"models": [_rounded(asdict(model)) for model in one.models]} if one.models else {}


def _headline(headline: Headline) -> dict[str, Plain]:
    return {"name": headline.name, **_figure(headline.figure), "wording": headline.wording}


def _figure(figure: Figure | None) -> dict[str, Plain]:
    ends = {name: None if figure is None else _rounded(getattr(figure, name)) for name in ("point", "low", "high")}
    return {**ends, "level": LEVEL}


def _rounded(value: Plain) -> Plain:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, Mapping):
        return {name: _rounded(inner) for name, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_rounded(inner) for inner in value]
    return value
