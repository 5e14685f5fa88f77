"""The recommendations that stand."""

from pathlib import Path

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.recommendations import take_in
from probata.inquiry.records import recommending
from tests.method.recommendations.test_reading import FILE


def test_the_newest_file_stands(heard: Opened, tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    with look(heard) as connection:
        assert recommending.recommendations(connection) == {}
    for text in (FILE.replace('place = "letter"\n', ""), FILE.replace('place = "letter"\n', "").replace("R2", "R7")):
        path.write_text(text, encoding="utf-8")
        take_in(heard, path)
    with look(heard) as connection:
        assert list(recommending.recommendations(connection)) == ["R1", "R7"]
