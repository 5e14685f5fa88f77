from __future__ import annotations

from pathlib import Path

from tests.soak import long_tests


def test_files_with_a_long_form_are_found_by_looking() -> None:
    assert {"test_consent_states.py", "test_consent_of_exports.py"} <= {path.name for path in long_tests.files()}


def test_a_point_runs_the_long_form_and_says_what_failed(tmp_path: Path) -> None:
    file = tmp_path / "test_it.py"
    file.write_text("import os\n\ndef test_it():\n    assert os.environ['PROBATA_SOAK'] == '2'\n")
    point = long_tests.ready(None, [file])(0)
    assert point.faults
    assert point.counts == {"test_it.py, failed": 1}
