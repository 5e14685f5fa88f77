"""Ages against births."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.ages import misfits
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "source",
    [
        "The judge, then 61, who had been born in 1984, retired in 2019.\n",
        "The trees, planted in 1985 and felled in 2019, at the age of 61, stood there.\n",
        "She died in 2017 at the age of 83. She had been born in 1951.\n",
        "The driver (born 1980, died 2019, aged 52) was buried there.\n",
        "A boy of fourteen, who was born in 1999, was taken in March 2018.\n",
    ],
)
def test_an_age_that_fits_no_year_told_is_found(source: str) -> None:
    assert len(list(misfits(bound(source)))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "The judge, then 35, who had been born in 1984, retired in 2019.\n",
        "Born in 1970, he joined the mill at the age of 15 and was taken in 2018.\n",
        "A 45-year-old nurse, born in 1975, remembered the strike of 2009.\n",
        "She was 19 when her brother, born in 1985, was arrested in 2016.\n",
        "Women aged 20 to 40 and men born before 1950 were asked in 2019.\n",
    ],
)
def test_ages_of_others_and_of_other_times_are_left_alone(source: str) -> None:
    assert list(misfits(bound(source))) == []
