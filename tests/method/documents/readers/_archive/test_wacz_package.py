"""The description inside a WACZ, and whether its digests hold."""

import pytest

from probata.method.documents.readers._archive.members import Damaged
from probata.method.documents.readers._archive.wacz_package import by_name, claims, description, pages, verified
from probata.method.documents.readers._archive.zip_members import survey
from tests.method.documents.readers._archive.kit import MAKE


def opened(data: bytes) -> tuple[bytes, dict[str, object]]:
    found = survey(data)
    assert found is not None
    return data, by_name(found)  # type: ignore[return-value]


def limits_of(data: bytes) -> list[str]:
    data, entries = opened(data)
    return verified(data, entries, description(data, entries))  # type: ignore[arg-type]


def test_true_digests_leave_nothing_to_say() -> None:
    assert limits_of(MAKE.wacz(b"a warc", MAKE.PAGES)) == []


def test_each_way_of_not_holding_is_told() -> None:
    assert limits_of(MAKE.wacz(b"w", MAKE.PAGES, lie=True)) == [
        "not what the digest in its description says: pages/pages.jsonl"
    ]
    made = MAKE.wacz(b"w", MAKE.PAGES)
    head, tail = made[: made.index(b"PK\x01\x02")], made[made.index(b"PK\x01\x02") :]
    moved = head.replace(b"indexes/index.cdxINV", b"indexes/other.cdxINV") + tail.replace(
        b"indexes/index", b"indexes/other"
    )
    assert limits_of(moved) == [
        "described and missing: indexes/index.cdx",
        "not in its description: indexes/other.cdx",
    ]


def test_the_digest_of_the_description_itself_is_checked() -> None:
    package = b'{"resources": [{"path": "x", "hash": "crc9:1"}]}'
    digest = b'{"path": "datapackage.json", "hash": "sha256:' + b"0" * 64 + b'"}'
    files = {b"x": b"words", b"datapackage.json": package, b"datapackage-digest.json": digest}
    assert limits_of(MAKE.zip_of(MAKE.Zipped(name, data) for name, data in files.items())) == [
        "not what the digest in its description says: datapackage.json",
        "with a digest that cannot be checked: x",
    ]


@pytest.mark.parametrize("content", [b"[" * 100_000, b"[]", b"{", b"\xff"])
def test_a_description_that_is_none_is_damage(content: bytes) -> None:
    data, entries = opened(MAKE.zip_of([MAKE.Zipped(b"datapackage.json", content)]))
    with pytest.raises(Damaged):
        description(data, entries)  # type: ignore[arg-type]


def test_pages_are_listed_and_the_head_of_the_list_is_none() -> None:
    data, entries = opened(MAKE.wacz(None, MAKE.PAGES + b"no json\n[1]\n"))
    limits: list[str] = []
    found = list(pages(data, entries, limits))  # type: ignore[arg-type]
    assert [(each.title, each.at) for each in found] == [("Shore Mirror (INVENTED)", "2019-04-12T07:50:00Z")]
    assert limits == []


def test_claims_are_what_is_said_in_words() -> None:
    assert [(each.field, each.value) for each in claims({"title": "T", "created": 5, "mainPageUrl": "u"})] == [
        ("title", "T"),
        ("main page", "u"),
    ]
