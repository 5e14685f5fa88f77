"""Manuscripts of the fault suite, changed one after the other: what is kept between compiles changes no objection."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Mapping

import pytest

from probata.inquiry.entry.settings import load
from probata.inquiry.new import new
from probata.inquiry.reports.binding import bound_to
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.reading import read
from probata.method.report.model import Objection, Records
from probata.method.report.rules import objections, rules
from probata.record.withheld import Withheld
from tests import faulting
from tests.faults import world
from tests.faults.harmless import HARMLESS
from tests.faults.operators import OPERATORS


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Records]]:
    """The records of the suite's world, by audience."""
    folder = tmp_path_factory.mktemp("apart")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROBATA_KDF_MEMORY_MIB", "8")
        patch.setenv("PROBATA_KDF_PASSES", "1")
        patch.setenv("SOURCE_DATE_EPOCH", "1646125200")
        held = new(folder / "inquiry", Withheld("lantern orchard sevenfold"), "", load()).opened
        yield faulting.build(held, folder)
        held.engine.dispose()
    os.umask(0o022)


def _changed(name: str) -> list[str]:
    """The manuscript, and every fifth fault and harmless change of it, in an order of their own."""
    source, rng = world.MANUSCRIPTS[name], random.Random(name)  # noqa: S311 (the same in every run)
    faults = [found.source for one in OPERATORS if (found := faulting.mutant(one, name)) is not None]
    harmless = [found.source for one in HARMLESS if (found := one.apply(source, random.Random(1))) is not None]  # noqa: S311
    found = [source, *rng.sample(faults, len(faults) // 5), *rng.sample(harmless, len(harmless) // 5)]
    rng.shuffle(found)
    return found


def _objections(
    source: str, known: Mapping[str, Records], kept: Kept | None
) -> tuple[list[Objection], list[Objection]]:
    """With what is kept; and of every rule asked about the whole."""
    manuscript = read("report.md", lambda _: source)
    entry = manuscript.front.get("audience")
    records = known.get(entry.value if entry else "public", known["public"])
    now, bound = objections(bound_to(manuscript, records, kept)), bound_to(manuscript, records)
    whole = [one for rule in rules() for one in rule.run(bound)]
    return list(now), sorted(whole, key=lambda one: (one.at.start, one.code, one.message))


@pytest.mark.parametrize("name", sorted(world.MANUSCRIPTS))
def test_after_each_change_every_rule_says_what_it_says_of_the_whole(name: str, known: Mapping[str, Records]) -> None:
    kept, sources = Kept(), _changed(name)
    assert len(sources) > 10
    for source in sources:
        kept.turn()
        now, whole = _objections(source, known, kept)
        assert now == whole
