"""The manifest and the three files beside it: every place has its shape, and each rule its own."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from signing_samples import GOLDEN, KEY, SEED, Parts

from probata.signing import sign
from probata.signing.manifest import leaves_fault, manifest_fault, other_version, rows_fault, signature_fault
from probata.signing.verdict import Code

PARTS = Parts(sign(GOLDEN, KEY, SEED))


def test_what_was_signed_has_its_shapes() -> None:
    assert manifest_fault(PARTS.manifest) is None
    assert leaves_fault(PARTS.json["leaves.json"]) is None
    assert rows_fault(PARTS.json["rows.json"]) is None
    assert signature_fault(PARTS.json["signature.json"]) is None


@pytest.mark.parametrize(
    ("path", "new", "where"),
    [
        (("format",), "another", ".format"),
        (("version",), 0, ".version"),
        (("version",), False, ".version"),
        (("edition", "signed_at"), "yesterday", ".edition.signed_at"),
        (("edition", "place"), "x", ".edition"),
        (("files", 0, "name"), "../x", ".files[0].name"),
        (("leaves", "size"), 63, ".leaves.size"),
        (("leaves", "size"), 0, ".leaves.size"),
        (("leaves", "size"), 1040, ".leaves.size"),
        (("leaves", "size"), 2112, ".leaves.size"),
        (("values", 1, "rows"), 10_000, ".leaves.size"),
        (("files", 2, "name"), "A.txt", ".files"),
        (("files", 1, "name"), "Annex_1.txt", ".files"),
        (("limits",), [], ".limits"),
        (("scale", "most"), {"share_above": "half"}, ".scale.most.share_above"),
        (("scale", "most"), {"about": "0.5"}, ".scale.most"),
        (("values", 0, "id"), "v2", ".values[0].id"),
        (("values", 0, "sentence"), "a\nb", ".values[0].sentence"),
        (("values", 0, "figure"), "9", ".values[0].figure"),
        (("values", 0, "grade"), "consistent", ".values[0].grade"),
        (("values", 0, "grade"), "verified", ".values[0].grade"),
        (("values", 0, "rows"), 9, ".values[0]"),
        (("values", 0, "withheld"), "9", ".values[0].withheld"),
        (("values", 1, "withheld"), "0" * 64, ".values[1]"),
        (("values", 1, "rows"), -1, ".values[1].rows"),
        (("values", 6, "rows"), 0, ".values[6].rows"),
        (("values", 7, "rows"), 0, ".values[7].rows"),
        (("values", 0, "leaves"), [0, 9], ".values[0]"),
        (("values", 0, "rule", "name"), "trust-me", ".values[0].rule.name"),
        (("values", 0, "rule", "field"), "x", ".values[0].rule"),
        (("values", 1, "rule"), {"name": "count-distinct"}, ".values[1].rule"),
        (("values", 2, "rule", "tolerance"), "1%", ".values[2].rule.tolerance"),
        (("values", 3, "figure", "base"), -1, ".values[3].figure.base"),
        (("values", 3, "grade"), "attested", ".values[3].grade"),
    ],
)
def test_a_manifest_that_is_wrong_at_one_place_is_told_by_that_place(path: Any, new: Any, where: str) -> None:
    manifest = copy.deepcopy(PARTS.manifest)
    holder: Any = manifest
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = new
    fault = manifest_fault(manifest)
    assert fault is not None
    assert (fault.code, fault.where) == (Code.SHAPE, "manifest.json" + where)


@pytest.mark.parametrize("loaded", [None, [], 0, "x", {}, True])
def test_any_other_json_is_a_fault_and_not_a_crash(loaded: Any) -> None:
    for check in (manifest_fault, signature_fault):
        assert check(loaded) is not None
    assert loaded == [] or leaves_fault(loaded) is not None
    assert loaded == [] or rows_fault(loaded) is not None


@pytest.mark.parametrize(
    ("loaded", "version"),
    [
        ({"format": "probata-package", "version": 2}, 2),
        ({"format": "probata-package", "version": 12, "more": []}, 12),
        ({"format": "probata-package", "version": 0}, 0),
        ({"format": "probata-package", "version": 1}, None),
        ({"format": "probata-package", "version": False}, None),
        ({"format": "probata-package", "version": True}, None),
        ({"format": "probata-package", "version": -1}, None),
        ({"format": "probata-package", "version": "2"}, None),
        ({"format": "other", "version": 2}, None),
        ({"version": 2}, None),
        ([], None),
    ],
)
def test_only_a_probata_manifest_with_another_number_is_of_another_format(loaded: Any, version: int | None) -> None:
    assert other_version(loaded) == version
