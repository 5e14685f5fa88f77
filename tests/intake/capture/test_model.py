"""The nouns: what came is not in what is printed of it, and the bounds are such that something bounds each thing."""

from dataclasses import fields

from probata.intake.capture.model import Bounds
from tests.intake.capture.making import exchange, visit


def test_no_bytes_of_evidence_are_in_what_is_printed_of_an_exchange() -> None:
    assert "Doors" not in repr(exchange())
    assert "Doors" not in repr(visit().rendered)


def test_everything_is_bounded_unless_somebody_says_otherwise() -> None:
    assert all(getattr(Bounds(), each.name) > 0 for each in fields(Bounds))
    assert Bounds().body <= Bounds().bytes
