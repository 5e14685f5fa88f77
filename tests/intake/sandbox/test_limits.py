from __future__ import annotations

from dataclasses import fields

from probata.intake.sandbox.limits import Limits


def test_every_limit_reaches_the_nursery() -> None:
    given = Limits(*range(1, len(fields(Limits)) + 1))
    assert Limits(**given.as_json()) == given
