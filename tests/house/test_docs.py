"""Whatever a user can type, set, read or be told by is on a page; an undocumented one is a failing test."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import reference  # noqa: E402  (a tool, not a package)
from probata.cli.main import verbs  # noqa: E402

PAGES = reference.pages()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_generated_page_is_what_the_code_says_now(name: str) -> None:
    written = (ROOT / "docs/reference" / name).read_text(encoding="utf-8")
    assert written == PAGES[name], "run .venv/bin/python tools/reference.py"


@pytest.mark.parametrize("verb", sorted(verbs()))
def test_every_verb_has_an_example_and_its_json_on_a_page(verb: str) -> None:
    commands = PAGES["cli.md"].partition(f"## probata {verb}\n")[2].partition("\n## ")[0]
    assert f"Example: probata {verb}" in commands
    assert "`--json`" in commands
    assert f"\n## {verb}\n" in (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")


def test_every_relative_link_of_the_docs_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name} -> {target}"


@pytest.mark.parametrize(
    "name", ["LICENSE", "SECURITY.md", "CITATION.cff", "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run"]
)
def test_the_house_has_its_papers(name: str) -> None:
    assert (ROOT / name).stat().st_size > 100
