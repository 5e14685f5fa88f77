"""Two choke points: whatever tells of people asks the consent gate, and whatever acts asks for the member's role.

A new verb stands in one of the two lists of exports, with its reason; a new caller of the gate in the third.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from probata.inquiry.entry.roles import ACTS
from tests.house.calls import SOURCE, functions, of_faces, public, reaches, users, verbs

PERMITTING = "probata.inquiry.accounts.permitting"
AUTHORISE = "probata.inquiry.entry.door.authorise"

# What leaves the inquiry, or is made to: the gate that each passes at the moment at which it leaves.
EXPORTS = {
    "check": "release",
    "custody": "nobodys",
    "disclose": "release",
    "quotes": "nobodys",
    "reply": "given_openly",
    "report": "release",
    "review": "release",
    "sign": "release",
}
# Verbs through which nothing leaves that somebody told the inquiry, and why not.
KEEPS = {
    "add": "takes documents in",
    "backup": "copies the inquiry as it is encrypted, for those who have its passphrases",
    "cite": "saves a place and shows it to the member; printing it is the report's",
    "copy": "makes copies of the inquiry that only its members open, or that hold public keys alone",
    "close": "ends the work and purges what was rejected",
    "count": "figures for members, with whoever may not be published counted beside them; printing is the report's",
    "assess": "records about files for members; they lie where the files lie",
    "capture": "takes a web page in",
    "date": "what a date can mean; asks no inquiry",
    "decide": "keeps decisions",
    "deposit": "seals files of the person who asks; nobody opens them there",
    "erase": "destroys",
    "estimate": "lists and figures that somebody brought along; no interview stands in them",
    "explain": "words of the house",
    "findings": "records for members; printing them is the report's",
    "fsck": "names places and numbers; what it moves stays encrypted and in the folder",
    "hold": "keeps something from being erased",
    "interviews": "code names for members who may see them, logged",
    "log": "Refs and numbers",
    "mark": "marks documents",
    "merge": "makes one inquiry of two copies of it",
    "members": "who may open the inquiry, and with which keys",
    "messages": "shows members a chat; the numbers in it to those who hold their compartment, logged",
    "new": "makes an inquiry",
    "pictures": "shows members near-duplicate pictures; with --html, small ones of open files, and of others "
    "with --with-restricted, go to a file that they name, logged",
    "passages": "shows members what documents share",
    "play": "lets members hear recordings; with --out, a time of an open one goes to a file that they name, logged",
    "read": "reads a file of the person who asks",
    "receive": "takes documents in; with --out, files that no reader reads go to a folder that a member named, logged",
    "recommendations": "records for members; printing them is the report's",
    "refresh": "takes a document in; with --csv, what changed in open documents goes to a file that a member named",
    "correct": "takes a text in",
    "transcribe": "takes in what a member's own program wrote of a recording, behind walls; opening one is logged",
    "tied": "says which document is the transcript of which recording, and lists for members what is tied to what",
    "retention": "lists for those who answer for keeping what is due; destroys nothing",
    "restore": "puts an inquiry back, with what was taken back since done again",
    "search": "shows members where words stand",
    "sources": "shows members which documents are one text",
    "statements": "shows members who said what",
    "withdraw": "takes back",
}
# Every file of the inquiry that writes a file outside it: the gate before that has its name, or why there is none.
WRITES = {
    "custody.py": "nobodys",
    "disclose.py": "release",
    "reply.py": "given_openly",
    "reports/compiling.py": "release",
    "review.py": "release",
    "sign.py": "release",
    "estimate.py": "no gate: a picture of lists and figures that somebody brought along",
    "files/example.py": "no gate: the invented example",
    "log/keeping.py": "no gate: a checkpoint",
    "log/stamping.py": "no gate: a digest to be stamped",
    "pictures.py": "no gate: small pictures of what the member holds, into a file that the member named, logged",
    "refresh.py": "no gate: what changed in open documents, for the member",
    "play.py": "no gate: a time of a recording that lies open, into a file that the member named, logged",
    "receive.py": "no gate: a deposit that no reader reads, into a folder that a member named, logged",
    "reports/returning.py": "no gate: the Word file's own words, with the manuscript's roles where its bookmarks stand",
}
# Every file that asks the gate itself, and what it asks for.
ASKS = {
    "inquiry/accounts/permitting.py": "for whatever is about to leave",
    "inquiry/accounts/usable.py": "for `interviews --may`",
    "inquiry/reports/allowing.py": "for `disclose --list`; what leaves asks permitting.py",
    "inquiry/records/evidence.py": "whether evidence may be analysed",
    "inquiry/reports/places.py": "which of several speakers allows least",
    "inquiry/reports/releasing.py": "what was allowed when a report was bound",
    "method/report/annex.py": "who is counted in the annex",
    "method/report/binding.py": "whether words of a place may be printed",
    "method/report/checks/evidence/account_kept_back.py": "what a finding rests on",
    "method/report/matching/consents.py": "for rules about accounts",
    "method/testimony/consents.py": "for many at once",
    "method/testimony/disclosable.py": "whose row may be bound to be disclosed some day",
}
# Functions that take an opened inquiry and ask for no role, and why.
UNASKED = {
    "probata.inquiry.members.passwd": "a member's own passphrase is nobody else's to change",
    "probata.inquiry.search.closed": "gives a number beside an answer of a verb that has asked",
    "probata.inquiry.withdraw.still_there": "looks whether files lie where they were written",
    "probata.inquiry.records.handles.replaced": "gives words for a note beside an answer of a verb that has asked",
}


def test_every_verb_is_an_export_or_has_a_reason_not_to_be() -> None:
    assert not set(EXPORTS) & set(KEEPS)
    assert sorted([*EXPORTS, *KEEPS]) == verbs(), "say of the new verb whether anything leaves the inquiry through it"


@pytest.mark.parametrize("verb", EXPORTS)
def test_an_export_passes_the_gate(verb: str) -> None:
    taking = [one for one in public(verb) if functions()[one].takes_inquiry or one.endswith(f".{verb}.{verb}")]
    assert any(reaches(one, f"{PERMITTING}.{EXPORTS[verb]}") for one in taking)


@pytest.mark.parametrize("verb", EXPORTS)
def test_without_that_call_the_test_would_fail(verb: str) -> None:
    assert not any(reaches(one, f"{PERMITTING}.no_such_gate") for one in public(verb))


def _writers(inside: Path) -> set[str]:
    """Every file that gives a file outside the inquiry its name."""
    ways, found = {"write_whole", "write_all", "write_streamed", "write_text"}, set()
    for path in inside.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = (one.func for one in ast.walk(tree) if isinstance(one, ast.Call))
        if ways & {getattr(one, "id", getattr(one, "attr", "")) for one in calls}:
            found.add(path.relative_to(inside).as_posix())
    return found


def test_whatever_writes_a_file_is_listed_with_its_gate() -> None:
    assert _writers(SOURCE / "inquiry") == set(WRITES)


@pytest.mark.parametrize(("name", "gate"), [one for one in WRITES.items() if not one[1].startswith("no gate")])
def test_what_writes_words_of_the_inquiry_passes_that_gate(name: str, gate: str) -> None:
    module = f"probata.inquiry.{name.removesuffix('.py').replace('/', '.')}"
    mine = [full for full, one in functions().items() if one.module == module]
    assert any(reaches(one, f"{PERMITTING}.{gate}") for one in mine)
    assert not any(reaches(one, f"{PERMITTING}.no_such_gate") for one in mine)


def test_a_new_writer_is_found(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text("def act(out):\n    write_whole(out, b'words')\n", encoding="utf-8")
    assert _writers(tmp_path) == {"planted.py"}


def _begin_writing(inside: Path) -> set[str]:
    """Every file under a folder that begins writing transactions by itself."""
    found = set()
    for path in inside.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = {one.name for one in node.names} if isinstance(node, ast.ImportFrom) else set()
            whole = isinstance(node, ast.Attribute) and ast.unparse(node) == "database.transaction"
            if whole or (getattr(node, "module", "") == "probata.store.database" and "transaction" in named):
                found.add(path.relative_to(inside).as_posix())
    return found


def test_whoever_writes_does_so_through_the_door_which_keeps_what_was_seen_though_the_act_is_refused() -> None:
    assert _begin_writing(SOURCE / "inquiry") == {
        "entry/door.py",
        "entry/keyrings.py",  # writes which keyring there is, when an inquiry is opened; opens no compartment
    }


@pytest.mark.parametrize("way", ["from probata.store.database import transaction", "database.transaction(engine)"])
def test_another_way_to_write_is_found(tmp_path: Path, way: str) -> None:
    (tmp_path / "planted.py").write_text(f"def act(engine):\n    {way}\n", encoding="utf-8")
    assert _begin_writing(tmp_path) == {"planted.py"}


def test_every_file_that_asks_the_gate_is_listed_with_its_reason() -> None:
    askers = users("permitted") | users("may_be_counted") | users("may") | users("may_quote")
    assert askers == set(ASKS)


@pytest.mark.parametrize("name", ["may", "may_quote"])
def test_nobody_asks_the_gate_that_can_raise(name: str) -> None:
    assert users(name) == set()


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_asks_for_the_members_role(verb: str) -> None:
    taking = [one for one in public(verb) if functions()[one].takes_inquiry]
    assert [one for one in taking if one not in UNASKED and not reaches(one, AUTHORISE)] == []


def test_so_does_whatever_else_a_face_calls() -> None:
    taking = {one for one in of_faces() if functions()[one].takes_inquiry}
    assert {one for one in taking if not reaches(one, AUTHORISE)} <= set(UNASKED)
    assert len(taking) > 20


def test_every_act_that_is_asked_for_is_in_the_table_of_roles() -> None:
    asked = set()
    for path in (SOURCE / "inquiry").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "authorise":
                act = node.args[1]
                assert isinstance(act, ast.Constant), f"{path.name}: an act is a plain word"
                asked.add(act.value)
    assert asked <= set(ACTS)
