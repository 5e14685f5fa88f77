"""merge: an act of one copy marks what the other saved meanwhile as it would have marked it in one inquiry."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.hold import hold
from probata.inquiry.merge import merge
from probata.inquiry.records.remarking import Asked as Mark
from probata.inquiry.records.remarking import remark
from probata.inquiry.withdraw import withdraw
from probata.store import basis, saved
from tests.interviewing import Copies, changed, take, write
from tests.merging import at, copies, crewed, erase_for_good

COMMON = {"settings": Settings(), "progress": lambda *_: None}
FILES = {"memo.txt": "A memo of Q-03, of the weathercock.", "sheet.txt": "A sheet of S-1, of the weathercock."}


@pytest.fixture(scope="module")
def crew(twelve: Copies, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Q-03 has a memo beside the account; Q-03 and Q-12 told one file together; S-1 gave a sheet."""
    made = crewed(twelve.saved, tmp_path_factory.mktemp("crew") / "copy")
    with at(made) as opened:
        for name, of in (("memo.txt", "Q-03"), ("sheet.txt", "S-1")):
            put(opened, made / "in" / name, FILES[name], of=of)
    return made


def put(opened: Opened, path: Path, words: str, **options: object) -> None:
    path.write_text(words, encoding="utf-8")
    add(opened, [path], public=False, **COMMON, **options)  # type: ignore[arg-type] (settings and progress)


def table(cells: dict[tuple[str, str], str]) -> Callable[[Opened], object]:
    return lambda opened: take(opened, write(opened.folder.path.parent / "in", changed(cells)))


ACTS: dict[str, Callable[[Opened], object]] = {
    "withdraw": lambda opened: withdraw(opened, "Q-03", "asked by letter", "A. Member"),
    "withdraw one use": table({("Q-03", "Public"): "no"}),
    "recode": table({("Q-03", "Pills"): "no"}),
    "erase": lambda opened: erase_for_good(opened, "Q-03"),
    "erase a source": lambda opened: erase_for_good(opened, "S-1"),
    "hold": lambda opened: hold(opened, "Q-03", "an order"),
    "remark": lambda opened: remark(opened, ["memo.txt"], Mark(condition="lead only", reason="asked")),
}


def saves(opened: Opened) -> None:
    """What the other copy makes of it meanwhile: places in account, memo and sheet, and a count."""
    for name, words in (("Q-03.txt", "I broke stones"), ("memo.txt", "weathercock"), ("sheet.txt", "weathercock")):
        cite(opened, name, Asked(words=words), f"late-{name[:2].lower()}")
    count(opened, "pills", "", save="late-count")
    memo = str(texts.load(opened, ["memo.txt"]).stored[0].document.ref)
    with transact(opened) as connection:  # as a report that was compiled
        every = [str(one.ref) for one in saved.standing(connection).values() if one.handle.startswith("late-")]
        basis.rest(connection, "paragraph report.md p-late", every)
        basis.rest(connection, "paragraph report.md p-memo", [memo])


def marked(folder: Path) -> dict[str, str]:
    """By handle, since a count that is saved twice has another Ref."""
    with at(folder) as opened, look(opened) as connection:
        names = {str(one.ref): one.handle for one in saved.standing(connection).values()}
        return {names.get(name, name): why for name, why in basis.all_stale(connection).items()}


def both_laws(crew: Path, tmp_path: Path, act: str) -> None:
    single = shutil.copytree(crew, tmp_path / "single")
    with at(single) as opened:
        saves(opened)
        ACTS[act](opened)
    one, other = copies(crew, tmp_path)
    with at(one) as opened:
        ACTS[act](opened)
    with at(other) as opened:
        saves(opened)
    again = shutil.copytree(one, tmp_path / "again")
    for target, source in ((one, other), (other, again)):
        with at(target) as mine, at(source) as theirs:
            merge(mine, theirs)
        assert {**marked(target)} == marked(single)


@pytest.mark.parametrize("act", ACTS)
def test_an_act_reaches_what_the_other_copy_saved(crew: Path, tmp_path: Path, act: str) -> None:
    both_laws(crew, tmp_path, act)


def test_a_merge_that_reached_linked_accounts_alone_would_be_noticed(
    crew: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.store.uniting import staling

    monkeypatch.setattr(
        staling, "with_people", lambda rows, people: {r["account"] for r in rows["interviews"] if r["ref"] in people}
    )
    with pytest.raises(AssertionError):
        both_laws(crew, tmp_path, "withdraw")
