"""The rules against the fault suite, which somebody wrote from the method without having seen a rule.

Floors are the shares of faults that are seen; they only rise. The rules were improved with the suite in view, so these
shares say nothing about other people's reports: what they saw at first sight stands in benchmarks/RESULTS.md.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Mapping

import pytest

from probata.inquiry.entry.settings import load
from probata.inquiry.new import new
from probata.method.report.model import Records
from probata.record.withheld import Withheld
from tests import faulting
from tests.faults import world
from tests.faults.harmless import HARMLESS
from tests.faults.operators import OPERATORS

FLOORS = {
    "evidence": 0.97,
    "quotations": 0.98,
    "numbers": 0.98,
    "standards and wording": 0.95,
    "reply": 0.97,
    "protection": 0.98,
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Records]]:
    """The records of the suite's world, by audience, on the day on which its inquiry closes."""
    folder = tmp_path_factory.mktemp("faults")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROBATA_KDF_MEMORY_MIB", "8")
        patch.setenv("PROBATA_KDF_PASSES", "1")
        patch.setenv("SOURCE_DATE_EPOCH", "1646125200")
        held = new(folder / "inquiry", Withheld("lantern orchard sevenfold"), "", load()).opened
        yield faulting.build(held, folder)
        held.engine.dispose()
    os.umask(0o022)


@pytest.mark.parametrize("name", sorted(world.MANUSCRIPTS))
def test_nothing_is_objected_to_in_a_clean_manuscript(name: str, known: Mapping[str, Records]) -> None:
    assert faulting.objected(world.MANUSCRIPTS[name], known) == ()


@pytest.mark.parametrize("name", sorted(world.MANUSCRIPTS))
def test_nothing_is_objected_to_after_a_harmless_change(name: str, known: Mapping[str, Records]) -> None:
    source = world.MANUSCRIPTS[name]
    changed = [(one.name, one.apply(source, random.Random(1))) for one in HARMLESS]  # noqa: S311 (the same each time)
    tried = {name: found.source for name, found in changed if found is not None}
    assert len(tried) > 20
    false = {name: [one.code for one in faulting.objected(text, known)] for name, text in tried.items()}
    assert {name: codes for name, codes in false.items() if codes} == {}


@pytest.mark.parametrize("group", sorted(FLOORS))
def test_as_many_faults_of_a_group_are_seen_as_ever(group: str, known: Mapping[str, Records]) -> None:
    operators = [one for one in OPERATORS if one.group == group]
    found = [faulting.seen(one, name, known) for one in operators for name in world.MANUSCRIPTS]
    tried = [one for one in found if one is not None]
    share = sum(one.place for one in tried) / len(tried)
    unseen = sorted({f"{one.operator} in {one.manuscript}" for one in tried if not one.place})
    assert share >= FLOORS[group], unseen
