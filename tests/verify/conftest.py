"""The samples and mutants of tests/signing can be imported by these tests, too."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "signing"))
