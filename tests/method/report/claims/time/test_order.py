"""Events told in one order and dated in another."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.order import turned
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "source",
    [
        "The commission replied on 3 March 2019 to a letter of 12 March 2019.\n",
        "The camp, which opened on 6 June 2018, closed on 4 May 2018.\n",
        "The women were released on 2 June 2019, having been detained on 17 June 2019.\n",
        "She was arrested on 5 April 2016. She was released on 28 March 2016.\n",
        "He was buried on 2 February 2017. He had been killed on 9 February 2017.\n",
        "The road was shut on 9 September 2019 before the flood came on 2 September 2019.\n",
        "The trial began on 3 November 2015 and the verdict was delivered on 21 October 2015.\n",
    ],
)
def test_what_cannot_have_come_so_is_turned(source: str) -> None:
    assert len(turned(bound(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "The commission replied on 12 March 2019 to a letter of 3 March 2019.\n",
        "She was released on 28 March 2016. She was arrested again on 5 April 2016.\n",
        "The school was opened on 3 May 2018 and the hospital closed on 2 May 2018.\n",
        "She was arrested on 5 April 2016. Her sister was released on 28 March 2016.\n",
        "The hearing was scheduled for 9 May 2019 and took place on 2 May 2019.\n",
        "He was brought before a judge on 4 May 2018 and had been arrested on 2 May 2018.\n",
        "According to the Ministry, the camp opened on 4 May 2018 and closed on 2 April 2018.\n",
    ],
)
def test_what_can_have_come_so_is_not(source: str) -> None:
    assert turned(bound(source)) == ()
