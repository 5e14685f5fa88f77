"""Which files may hold pictures, and that only the sandbox decodes them."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.documents import likenesses
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.method.documents.item import Item
from probata.method.documents.model import Left
from probata.method.documents.scans import HAS_TEXT
from probata.record.digest import Digest
from probata.record.ref import Ref
from tests.inquiry.test_pictures import ask, take
from tests.picturing import scene, write

ITEM = Item(Ref.of("item", bytes(16)), Digest.of(b""), "n", 1, "read-pdf/1", False, False, ())


@pytest.mark.parametrize(
    ("reader", "limits", "may"),
    [
        ("read-image/2", (), True),
        ("read-image+tesseract-5.3.0/2", (), True),
        ("read-pdf/1", (), False),
        ("read-pdf+tesseract-5.3.0/1", (), True),
        ("read-pdf/1", ("page 2 has no text layer: a scan? nothing of it can be searched",), True),
    ],
)
def test_pictures_and_scans_are_looked_at_and_documents_with_text_are_not(
    reader: str, limits: tuple[str, ...], may: bool
) -> None:
    assert likenesses._may_hold(replace(ITEM, reader=reader, limits=limits)) is may


def test_what_is_left_out_is_left_out(opened: Opened, tmp_path: Path) -> None:
    take(opened, write(tmp_path / "a.jpg", scene(1)), write(tmp_path / "b.jpg", scene(2)))
    with look(opened) as connection:
        held = holding.sealing(opened)
        every = likenesses.of_inquiry(connection, held, frozenset())
        assert [one.item.name for one in every] == ["a.jpg", "b.jpg"]
        assert likenesses.of_inquiry(connection, held, frozenset({every[0].item.ref})) == every[1:]


def test_no_picture_is_decoded_where_the_keys_are(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import Image

    take(opened, write(tmp_path / "a.jpg", scene(1)), write(tmp_path / "b.jpg", scene(1).resize((240, 160))))
    for way in ("open", "frombytes", "frombuffer"):
        monkeypatch.setattr(Image, way, None)
    assert len(ask(opened, html=tmp_path / "page.html").groups) == 1


class Pages:
    """A sandbox that can show none of the pages, for these reasons."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = reasons

    def pictures(self, _data: bytes, _name: str, pages: Sequence[int]) -> Generator[Left, None, None]:
        yield from (Left(str(page), reason) for page, reason in zip(pages, self.reasons, strict=True))


def test_a_file_of_which_no_page_can_be_shown_says_why() -> None:
    one = likenesses._Ready("a.pdf", lambda: b"", (1, 2))
    look_at = likenesses._look
    assert look_at(Pages(HAS_TEXT, "is damaged"), one).why == "Page 2 is damaged."  # type: ignore[arg-type]
    assert look_at(Pages(HAS_TEXT, HAS_TEXT), one).why == ""  # type: ignore[arg-type]
