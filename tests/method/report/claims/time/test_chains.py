from __future__ import annotations

from probata.method.report.claims.time.chains import links
from tests.method.report.world import bound


def test_a_step_is_held_against_the_dates_before_it() -> None:
    [right] = links(bound("He came on 3 May 2018. Two days later, on 5 May 2018, he left.\n"))
    assert right.fits
    assert not right.turned
    [wrong] = links(bound("He came on 3 May 2018. Two days later, on 9 May, he left.\n"))
    assert not wrong.fits
    [turned] = links(bound("He came on 3 May 2018. Two days later, on 1 May 2018, he left.\n"))
    assert turned.turned


def test_a_step_that_fits_any_earlier_date_fits() -> None:
    source = "He came on 3 May 2018, under a law of 2 March 2015. Two days later, on 5 May 2018, he left.\n"
    [one] = links(bound(source))
    assert one.fits


def test_another_paragraph_begins_another_chain() -> None:
    assert links(bound("He came on 3 May 2018.\n\nTwo days later, on 9 May 2018, she left.\n")) == ()
