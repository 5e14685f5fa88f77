"""Whether an estimate exists, against a linear programme that is asked about every model."""

from __future__ import annotations

import numpy as np
import pytest

from probata.method.estimates import existence
from probata.method.estimates.existence import exist
from probata.method.estimates.fitting import batches, fit
from probata.method.estimates.hierarchy import hierarchical, spelled
from tests.method.estimates.study_tables import STUDIES


def _there(counts: tuple[int, ...], lists: int) -> set[str]:
    models, histories = hierarchical(lists), range(1, len(counts) + 1)
    found = exist(models, histories, counts, fit(models, histories, counts))
    return {spelled(model) for model, one in zip(models, found, strict=True) if one}


def test_a_full_table_has_an_estimate_for_every_model() -> None:
    assert len(_there(STUDIES["kosovo"].counts[1:], 4)) == 113


def test_lists_that_are_apart_leave_only_independence() -> None:
    assert _there(STUDIES["artificial_three"].counts[1:], 3) == {"[1,2,3]"}


def test_no_margin_is_empty_and_still_there_may_be_no_estimate() -> None:
    """[12,3] on the artificial table: both margins are there, and yet three histories have to be empty."""
    counts = STUDIES["artificial_three"].counts[1:]
    model = next(one for one in hierarchical(3) if spelled(one) == "[12,3]")
    [batch] = batches([model], range(1, 8))
    assert (batch.design[0].T @ counts).min() > 0
    assert not exist([model], range(1, 8), counts, fit([model], range(1, 8), counts))[0]


@pytest.mark.parametrize(("name", "left"), [("uk_five", 904), ("netherlands_five", 760), ("new_orleans_five", 164)])
def test_sparse_tables_leave_a_few_models_and_need_no_programme(
    name: str, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(existence, "_programme")
    assert len(_there(STUDIES[name].counts[1:], 5)) == left


def test_the_short_cuts_say_what_the_linear_programme_says() -> None:
    rng = np.random.default_rng(20021999)
    asked = 0
    for _ in range(24):
        lists = int(rng.choice([2, 3, 3, 4]))
        seen = rng.poisson(rng.gamma(0.3, 1, 2**lists - 1) * rng.choice([1, 30, 3000]))
        if not seen.any():
            continue
        counts, models, histories = tuple(seen.tolist()), hierarchical(lists), range(1, 2**lists)
        found = exist(models, histories, counts, fit(models, histories, counts))
        for batch in batches(models, histories):
            for place, design in zip(batch.places[:6], batch.design[:6], strict=True):
                asked += 1
                margins = (design.T @ seen).min() > 0
                assert found[place] == (margins and existence._programme(design, seen.astype(float)))
    assert asked > 150


def test_a_fit_that_did_not_settle_counts_as_none() -> None:
    from dataclasses import replace

    counts = STUDIES["kosovo"].counts[1:]
    fits = fit(hierarchical(4), range(1, 16), counts)
    unsettled = replace(fits, settled=np.zeros(113, dtype=bool))
    assert not exist(hierarchical(4), range(1, 16), counts, unsettled).any()
