"""The page says what signing.verify and verify.py say: of every stored package, and of many broken or bent by chance.

PROBATA_PAGE_MUTANTS asks for another number of them; the long form is 10000.
"""

from __future__ import annotations

import copy
import json
import os
from typing import Any

import pytest
from signing_samples import KEY, OTHER_KEY, PACKAGES, both, both_of, golden, ours

from tests.verify_page.conftest import Browsed
from tests.verify_page.page_mutants import disclosures, mutants

MANY = int(os.environ.get("PROBATA_PAGE_MUTANTS", "520"))
EXPECTED = json.loads((PACKAGES / "expected.json").read_text(encoding="utf-8"))
DISCLOSED = json.loads((PACKAGES / "expected-disclosures.json").read_text(encoding="utf-8"))


def without_sentences(said: dict[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """A verdict of ours as a machine reads it, and its faults apart."""
    bare = copy.deepcopy(said)
    for value in bare.get("values", []):
        value.pop("checked", None)
    faults = [(fault["code"], fault["where"]) for fault in bare.pop("faults", [])]
    return bare, faults


def differs(page: dict[str, Any], house: dict[str, Any]) -> str:
    """How the two answers differ, or nothing; one may name an outer place where the other names an inner one."""
    if "error" in house:
        return "" if page.get("error", {}).get("code") == house["error"] else f"{house} against {page}"
    one, faults = without_sentences(house)
    other, found = without_sentences(page)
    if [code for code, _ in faults] != [code for code, _ in found]:
        return f"{faults} against {found or page}"
    for (code, where), (_, place) in zip(faults, found, strict=True):
        # Which of several wrong places is the first, the page of the format leaves open.
        here, there = (text.split(".json")[0] if code == "shape" else text for text in (where, place))
        if not here.startswith(there) and not there.startswith(here):
            return f"{faults} against {found}"
    return "" if one == other else f"{one} against {other}"


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_stored_package_gets_its_stored_answer(browsed: Browsed, name: str) -> None:
    expected = EXPECTED[name]
    data = (PACKAGES / name).read_bytes()
    said = browsed.verdict(data, expected["key"])
    if "error" in expected:
        assert said["error"]["code"] == expected["error"]
    else:
        assert (said["answer"], [fault["code"] for fault in said["faults"]]) == (expected["answer"], expected["codes"])
    assert not differs(said, ours(data, expected["key"]))


@pytest.mark.parametrize("name", sorted(DISCLOSED))
def test_a_stored_disclosure_gets_its_stored_answer(browsed: Browsed, name: str) -> None:
    expected = DISCLOSED[name]
    said = browsed.verdict((PACKAGES / expected["package"]).read_bytes(), None, (PACKAGES / name).read_bytes())
    if "error" in expected:
        assert said["error"]["code"] == expected["error"]
    else:
        found = said["disclosure"]
        assert (found["answer"], [fault["code"] for fault in found["faults"]]) == (
            expected["answer"],
            expected["codes"],
        )


def test_of_many_broken_packages_the_page_says_what_the_house_says(browsed: Browsed) -> None:
    made = mutants(MANY)
    answers = browsed.verdicts([(data, None, None) for data in made])
    wrong = [differs(page, both(data)) for page, data in zip(answers, made, strict=True)]
    assert [difference for difference in wrong if difference] == []
    assert {page.get("answer") for page in answers} >= {"changed", "contradicts-itself", "unchanged"}


def test_of_many_bent_disclosures_the_page_says_what_the_house_says(browsed: Browsed) -> None:
    package = golden()
    made = list(disclosures(MANY // 4))
    answers = browsed.verdicts([(package, None, data) for data in made])
    wrong = [disclosed_otherwise(page, package, data) for page, data in zip(answers, made, strict=True)]
    assert [difference for difference in wrong if difference] == []
    assert {page["disclosure"]["answer"] for page in answers if "disclosure" in page} == {"fits", "does-not-fit"}


def disclosed_otherwise(page: dict[str, Any], package: bytes, disclosure: bytes) -> str:
    """How the page and the house differ on a disclosure, or nothing."""
    house = both_of(package, disclosure)
    if "error" in house or "disclosure" not in page:
        return "" if page.get("error", {}).get("code") == house.get("error") else f"{house} against {page}"
    return differs(page["disclosure"], house)


@pytest.mark.parametrize(
    "key",
    [
        KEY.fingerprint,
        KEY.fingerprint.lower(),
        KEY.fingerprint.replace("-", " "),
        KEY.fingerprint.replace("-", ""),
        OTHER_KEY.fingerprint,
        KEY.fingerprint[:-1],
        KEY.fingerprint + "-",
        " " + KEY.fingerprint,
        KEY.fingerprint.replace("-", "--"),
        KEY.fingerprint.replace("K", "\u212a"),
        "",
        "1" * 32,
    ],
)
def test_a_fingerprint_is_read_as_the_house_reads_it(browsed: Browsed, key: str) -> None:
    assert not differs(browsed.verdict(golden(), key), ours(golden(), key))
