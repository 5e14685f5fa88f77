"""The standalone verifier: one short file, no dependency, old Pythons too, and the same answers as ours.

That the two agree on thousands of broken packages is asserted in tests/signing/test_verification.py.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from signing_samples import KEY, OTHER_KEY, PACKAGES, ROOT, SPEC, VERIFIER, ours, standalone

sys.path.insert(0, str(ROOT / "tools"))
import verifier_digest

GOLDEN_FILE = PACKAGES / "golden-1.probata"
SOURCE = VERIFIER.read_text(encoding="utf-8")


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 (our own verifier)
        [sys.executable, "-I", "-W", "error", str(VERIFIER), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={"PYTHONIOENCODING": "utf-8"},
    )


def test_it_is_under_540_lines_of_at_most_120_characters() -> None:
    assert len(SOURCE.splitlines()) < 540
    assert max(map(len, SOURCE.splitlines())) <= 120


def test_it_needs_nothing_but_the_standard_library() -> None:
    for node in ast.walk(ast.parse(SOURCE)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
        assert all(name.partition(".")[0] in sys.stdlib_module_names for name in names)


def test_its_grammar_is_that_of_python_3_9() -> None:
    ast.parse(SOURCE, feature_version=(3, 9))


def test_it_connects_to_nothing_and_writes_nothing() -> None:
    for word in ("socket", "urllib", "subprocess", "os.", "eval", "exec(", "__import__", "pickle"):
        assert word not in SOURCE
    assert SOURCE.count("open(") == SOURCE.count('open(path, "rb")') == 1


def test_the_digests_of_both_verifiers_are_printed_on_the_page_and_by_the_tool() -> None:
    printed = SPEC.read_text(encoding="utf-8").splitlines()
    assert [line.strip() for line in printed if line.endswith(verifier_digest.VERIFIERS)] == verifier_digest.lines()


def test_its_text_names_the_answer_the_values_and_what_it_does_not_say(tmp_path: Path) -> None:
    done = run(str(GOLDEN_FILE), "--key", KEY.fingerprint, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "Unchanged since signing, by the key you named."
    assert lines[-1] == "This says nothing about whether it is true."
    assert "v1 attested" in done.stdout
    assert max(map(len, lines)) <= 80


def test_its_text_tells_what_a_disclosure_opens(tmp_path: Path) -> None:
    done = run(str(GOLDEN_FILE), "--disclosure", str(PACKAGES / "golden-1-v4.disclosure"), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Disclosure: fits, v4 (26 rows): {'heard': 'described'" in done.stdout
    assert "not that it is true" in done.stdout.replace("\n    ", " ")


def test_its_json_is_that_of_the_specification(tmp_path: Path) -> None:
    done = run(str(GOLDEN_FILE), "--json", cwd=tmp_path)
    said, expected = json.loads(done.stdout), ours(GOLDEN_FILE.read_bytes())
    for value in expected["values"]:
        del value["checked"]
    assert said == expected
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((str(PACKAGES / "one-bit.probata"),), 1),
        ((str(GOLDEN_FILE), "--key", OTHER_KEY.fingerprint, "--json"), 1),
        ((str(GOLDEN_FILE), "--key", "KZDV"), 2),
        ((str(PACKAGES / "newer.probata"), "--json"), 2),
        (("no such file",), 2),
        ((str(PACKAGES / "small-0.probata"), "--json"), 2),
        ((str(GOLDEN_FILE), "--disclosure", str(PACKAGES / "golden-1-v4.disclosure")), 0),
        ((str(GOLDEN_FILE), "--disclosure", str(PACKAGES / "another-row.disclosure"), "--json"), 1),
        ((str(GOLDEN_FILE), "--disclosure", str(PACKAGES / "encrypted.disclosure"), "--json"), 2),
    ],
)
def test_its_exit_status_is_1_for_no_and_2_for_no_verdict(
    arguments: tuple[str, ...], status: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["verify.py", *arguments])
    module = standalone()
    monkeypatch.setattr(sys, "stdout", _Reconfigurable(sys.stdout))
    assert module.main() == status
    printed = capsys.readouterr().out
    assert printed.endswith("\n")
    assert "--json" not in arguments or json.loads(printed)


class _Reconfigurable:
    """pytest's captured output cannot be told how to show odd letters, and need not be."""

    def __init__(self, stream: object) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def reconfigure(self, errors: str) -> None:
        assert errors == "backslashreplace"


def test_a_reader_who_has_seen_enough_is_no_fault() -> None:
    process = subprocess.Popen(  # noqa: S603 (our own verifier)
        [sys.executable, "-I", "-W", "error", str(VERIFIER), str(GOLDEN_FILE)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()  # before anything was written: what is written then finds nobody
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0
