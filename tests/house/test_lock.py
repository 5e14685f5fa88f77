"""The lock is hashed and names no address, and the two commands of the README are the two of the Makefile."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_pinned_and_hashed_and_no_address_stands_in_the_lock(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9][a-z0-9._-]*==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_no_address_of_a_package_host_stands_in_the_repository_files_that_install() -> None:
    for name in ("Makefile", "pyproject.toml", ".ci/run", "tools/fresh.py"):
        text = (ROOT / name).read_text(encoding="utf-8")
        hosts = re.findall(r"https?://[\w.-]+", text)
        assert [h for h in hosts if not h.endswith(".invalid")] == [], name
