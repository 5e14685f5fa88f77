"""Where pictures came from: names, what they came inside of, declared dates; nothing of what is not held."""

from __future__ import annotations

import zipfile
from functools import partial
from pathlib import Path

from probata.inquiry.accounts import lying
from probata.inquiry.documents.picture_origins import Origins
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from tests.inquiry.test_pictures import PLAIN, take
from tests.inquiry.tying_kit import taken, written
from tests.interviewing import without_compartments
from tests.picturing import scene, write


def origins(opened: Opened) -> Origins:
    with look(opened) as connection:
        held = holding.viewing(opened, connection, opened.compartments.held, "pictures")
        return Origins.of(connection, held, partial(lying.whose, connection))


def test_what_came_inside_of_a_file_says_of_which(opened: Opened, tmp_path: Path) -> None:
    from probata.inquiry.add import add

    picture = write(tmp_path / "a.jpg", scene(1))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(picture, "inner.jpg")
    add(opened, [tmp_path / "all.zip", picture], public=True, settings=PLAIN, progress=lambda *_: None)
    found = origins(opened)
    [item] = [item for item in found.documents if "all.zip/inner.jpg" in found.names(item)]
    one = found[item]
    assert (one.document, one.inside, one.came, one.public) == (
        "all.zip/inner.jpg",
        ("all.zip",),
        ("all.zip/inner.jpg", "a.jpg"),
        True,
    )
    assert one.ref in found.names(item)
    assert [field for field, _ in one.dates] == ["modified"]  # as the archive claims
    assert one.earliest == one.dates[0][1]


def test_which_names_lie_in_compartments(opened: Opened, tmp_path: Path) -> None:
    for name, of in (("shut", "S-1"), ("open", "")):
        taken(opened, written(tmp_path, f"{name}.txt", name), of=of)
    assert origins(opened).restricted_names() == {"shut.txt"}


def test_what_is_not_held_is_not_there(opened: Opened, tmp_path: Path) -> None:
    take(opened, write(tmp_path / "Zorblatt.jpg", scene(1)), of="S-1")
    found = origins(opened)
    assert [found[item].of for item in found.documents] == ["S-1"]
    assert not origins(without_compartments(opened)).documents
