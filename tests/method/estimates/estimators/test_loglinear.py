"""Log-linear models on the tables of published studies, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from probata.method.estimates import CaptureTable
from probata.method.estimates.estimators.loglinear import run
from probata.method.estimates.model import Outcome
from tests.method.estimates.study_tables import STUDIES, permuted, table


def _codes(outcome: Outcome) -> list[str]:
    return [reason.code for reason in outcome.reasons]


def test_kosovo_has_its_published_models_and_figures() -> None:
    """Ball, Betts, Scheuren, Dudukovic, Asher 2002: 10,356 (s.e. 785.9, deviance 9.32 on 4 degrees of freedom)."""
    outcome = run(STUDIES["kosovo"])
    assert [model.model for model in outcome.models[:3]] == ["[123,14,34]", "[123,134]", "[134,12,23]"]
    assert outcome.models[0].point == pytest.approx(10_356.52, abs=0.01)
    assert [round(model.point) for model in outcome.models[1:3]] == [12_741, 18_393]
    assert [round(model.bic, 2) for model in outcome.models[:3]] == [203.03, 203.11, 203.96]
    best = outcome.diagnostics["best"]
    assert isinstance(best, dict)
    assert (round(best["se"], 1), round(best["deviance"], 2), best["df"]) == (785.9, 9.32, 4)
    assert len(outcome.models) == 10
    assert outcome.diagnostics["without_estimate"] == 0


def test_the_average_holds_all_models_that_weigh() -> None:
    outcome = run(STUDIES["kosovo"])
    assert outcome.figure is not None
    for model in outcome.models[:3]:
        assert outcome.figure.low < model.point < outcome.figure.high


def test_madigan_and_york_have_their_best_model() -> None:
    """Madigan and York 1997 give 731 for the model that has most weight."""
    outcome = run(STUDIES["madigan_york_three"])
    assert outcome.models[0].model == "[23,1]"
    assert outcome.models[0].point == pytest.approx(731, abs=0.5)
    assert outcome.figure is not None
    assert outcome.figure.low < 731 < outcome.figure.high


def test_a_table_that_identifies_nothing_is_refused() -> None:
    """Chan, Silverman and Vincent 2021."""
    outcome = run(STUDIES["artificial_three"])
    assert (outcome.figure, _codes(outcome)) == (None, ["disconnected"])


def test_where_the_best_model_has_no_estimate_the_average_is_doubted() -> None:
    outcome = run(STUDIES["netherlands_five"])
    assert _codes(outcome) == ["best-has-no-mle"]
    assert outcome.diagnostics["without_estimate"] == 6_133


def test_new_orleans_fits_independence_best() -> None:
    """Bales, Murphy, Silverman 2019: 1,034 with no interaction."""
    outcome = run(STUDIES["new_orleans_five"])
    assert _codes(outcome) == []
    assert (outcome.models[0].model, round(outcome.models[0].point)) == ("[1,2,3,4,5]", 1_034)


def test_six_lists_are_searched_step_by_step_and_that_is_said() -> None:
    """Silverman 2014: 11,418 by the stepwise search."""
    outcome = run(STUDIES["uk"])
    assert outcome.figure is not None
    assert outcome.figure.point == pytest.approx(11_418, abs=0.5)
    assert outcome.models == ()
    assert "stepwise" in str(outcome.diagnostics["limits"])


def test_ten_lists_are_too_many() -> None:
    chain = " ".join(f"{1 << n | 1 << (n + 1) % 10:010b}:5 {1 << n:010b}:9" for n in range(10))
    assert _codes(run(table("A B C D E F G H I J", chain))) == ["too-many-lists"]


def test_no_model_with_an_estimate_is_a_reason() -> None:
    assert _codes(run(table("A B C", "111:5 110:3"))) == ["no-mle"]


def test_dependence_of_two_lists_is_found_and_accounted_for() -> None:
    """Expected counts of 10,000 people; two lists go together, and independence would give far too few."""
    chance = {0: 0.42, 1: 0.08, 2: 0.08, 3: 0.42}
    counts = [0] * 8
    for pair, share in chance.items():
        for third in (0, 1):
            counts[pair | third << 2] = round(10_000 * share * (0.3 if third else 0.7))
    unseen, counts[0] = counts[0], 0
    outcome = run(CaptureTable(("A", "B", "C"), tuple(counts)))
    assert outcome.models[0].model == "[12,3]"
    assert outcome.models[0].point == pytest.approx(sum(counts) + unseen, rel=1e-6)


def test_permuted_lists_have_the_same_models_under_other_names() -> None:
    here, there = run(STUDIES["kosovo"]), run(permuted(STUDIES["kosovo"], (3, 2, 1, 0)))
    assert [model.point for model in there.models] == pytest.approx([model.point for model in here.models])
    assert there.models[0].model == "[234,12,14]"


def test_an_average_that_few_carry_is_doubted() -> None:
    """A model of little weight, with a number a million times the others', draws the mean out of the interval."""
    from probata.method.estimates.averaging import average
    from probata.method.estimates.estimators.loglinear import _doubts

    criterion, there = np.array([100.0, 115.0]), np.array([True, True])
    mean = average(10, np.array([100.0, 1e9]), np.array([0.01, 0.01]), criterion, there)
    assert [reason.code for reason in _doubts(criterion, there, mean)] == ["carried-by-few"]
