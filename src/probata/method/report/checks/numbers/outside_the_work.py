"""PB371: a step of the work is dated outside of the time in which the report says that it was done."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.elsewhere import named_place
from probata.method.report.claims.time.own_work import outside
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB371"
WITHOUT_RECORDS = True
SAYS = "An interview is dated outside of the time in which the report says that the interviews were held."
WHY = """Who reads that the interviews were held from August to January, and finds one of the May before, asks what
else the account of the method leaves out (the house's method, law 1)."""
BAD = (
    "# Method\n\nWe conducted interviews for this report from August 2022 to January 2024.\n\n"
    "The interviews with two rowers were held in May 2021.\n\nInterviews with a miller were held in September 2022.\n\n"
    "Interviews with a baker were held in October 2022.\n\nInterviews with a smith were held in November 2022.\n"
)
GOOD = (
    "# Method\n\nWe conducted interviews for this report from {date}`August 2022` to {date}`January 2024`.\n\n"
    "The interviews with the rowers were held in {date}`May 2023`.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where most of the dated interviews lie within that time."""
    for one, work in outside(bound):
        where = named_place(work.told.passage)
        told = f"which dates the work “{work.words}”" if work.last else f"which dates the beginning “{work.words}”"
        message = f"“{one.words}” is outside of the time of the work: see {where}, {told}."
        next_step = "Look which date is right, or say when else work was done."
        yield objection(CODE, one.place, message, next_step, one.passage)
