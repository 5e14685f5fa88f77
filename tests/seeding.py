"""The two seed files as an inquiry holds them: taken in once by the verb, for all tests that only ask about them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parents[2] / "shared/seeds"
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed files do not lie beside the repository")


@dataclass(frozen=True, slots=True)
class Seeded:
    """What the verbs say of the seeds, as ``--json`` prints it. ``a`` and ``b``: the texts of one document of each."""

    folder: Path
    sources: Any
    statements: Any
    quotes: Any
    values: Any
    a: str
    b: str

    def said(self, seed: str) -> list[Any]:
        """The statements of the first document of a seed ("a", "b")."""
        name = {"a": "000_", "b": "001_"}[seed]
        return next(d["statements"] for d in self.statements["documents"] if d["name"].startswith(name))

    def one(self, seed: str, words: str) -> Any:
        """The shortest statement that holds these words."""
        found = [one for one in self.said(seed) if words in one["text"]]
        return min(found, key=lambda one: len(one["text"]))

    def family(self, words: str) -> Any:
        """The utterance family of which a rendering holds these words."""
        return next(one for one in self.quotes["families"] if any(words in each["text"] for each in one["renderings"]))


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Seeded:
    """Eight public documents, read once by ``add``, ``sources``, ``statements`` and ``quotes``."""
    from probata.inquiry.add import add
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.new import new
    from probata.inquiry.quotes import quotes
    from probata.inquiry.sources import sources
    from probata.inquiry.statements import statements, values
    from probata.record.withheld import Withheld
    from tests.conftest import PASSPHRASE

    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    folder = tmp_path_factory.mktemp("seeded")
    opened = new(folder / "inquiry", Withheld(PASSPHRASE), "The seeds", weak).opened
    add(opened, sorted(SEEDS.glob("*.txt")), public=True, settings=weak, progress=lambda *_: None)
    said = statements(opened, [], weak)
    texts = [
        next(d.stored.text for d in said.documents if d.stored.document.name.startswith(n)) for n in ("000", "001")
    ]
    made = Seeded(
        folder,
        sources(opened, (), None).as_json(),
        said.as_json(),
        quotes(opened, [], weak).as_json(),
        values(opened, [], weak).as_json(),
        *texts,
    )
    opened.engine.dispose()
    return made


@pytest.fixture
def seed_pile(seeded: Seeded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of that inquiry in the current folder, to add something to; files of a test go into the folder given."""
    shutil.copytree(seeded.folder / "inquiry", tmp_path / "inquiry")
    monkeypatch.chdir(tmp_path / "inquiry")
    (tmp_path / "in").mkdir()
    return tmp_path / "in"
