"""The documented JSON object."""

from __future__ import annotations

import json

import pytest

from probata.method.estimates import Asked, estimate
from probata.method.estimates.telling import told
from tests.method.estimates.study_tables import STUDIES

GOOD = Asked(linked=True, assume="no-highest-order-interaction")


def test_the_object_has_the_documented_keys() -> None:
    said = told(estimate(STUDIES["kosovo"], GOOD))
    assert list(said)[:3] == ["observed", "methods", "headline"]
    methods = said["methods"]
    assert isinstance(methods, list)
    for method in methods:
        assert list(method) == ["name", "point", "low", "high", "level", "status", "reasons", "diagnostics"]
    headline = said["headline"]
    assert isinstance(headline, dict)
    assert list(headline) == ["name", "point", "low", "high", "level", "wording"]


def test_the_models_are_the_ten_best_with_four_keys_each() -> None:
    said = told(estimate(STUDIES["kosovo"], GOOD))
    models = said["methods"][2]["diagnostics"]["models"]  # type: ignore[index,call-overload]  # JSON, by path
    assert len(models) == 10
    assert list(models[0]) == ["model", "point", "bic", "weight"]
    assert models[0]["model"] == "[123,14,34]"
    assert models[0]["point"] == pytest.approx(10_356.52, abs=0.01)


def test_a_refused_method_has_null_for_its_number() -> None:
    said = told(estimate(STUDIES["artificial_three"], GOOD))
    assert said["headline"] is None
    for method in said["methods"]:  # type: ignore[union-attr]  # a list
        assert (method["point"], method["low"], method["high"]) == (None, None, None)
        assert method["reasons"]


def test_it_is_json_with_numbers_as_numbers() -> None:
    said = json.loads(json.dumps(told(estimate(STUDIES["uk"], Asked())), allow_nan=False))
    assert isinstance(said["methods"][0]["point"], float)
    assert said["assumptions"] == []
    assert said["lists"][0] == {"name": "LA", "people": 94}
