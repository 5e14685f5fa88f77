"""Edit X, run test_X: every file of the source has its test at the same place."""

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_module_has_a_mirrored_test() -> None:
    source, tests = ROOT / "src/probata", ROOT / "tests"
    missing = [
        str(path.relative_to(source))
        for path in source.rglob("*.py")
        if path.stem not in ("__init__", "__main__")
        and not (tests / path.relative_to(source).parent / f"test_{path.stem}.py").exists()
    ]
    assert missing == []
