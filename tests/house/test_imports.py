"""Starting up is light, values need nothing but the standard library, and every secret that is shown is listed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src/probata"
HEAVY = {
    "sqlalchemy",
    "sqlcipher3",
    "numpy",
    "pydantic",
    "lxml",
    "openpyxl",
    "PIL",
    "pypdfium2",
    "trafilatura",
    "spacy",
    "scipy",
    "jinja2",
    "markdown_it",
    "typst",
}

# Every place that asks a Withheld for its value, and why it may.
REVEALS = {
    "intake/sandbox/frames.py": "a child hands numbers that gave way to placeholders to the process that has the vault",
    "store/keyring.py": "private keys go into X25519, and what is sealed to a member into HPKE",
    "store/locks.py": "the passphrase goes into argon2id, private keys into AES-GCM and age, identities into age",
    "store/private_half.py": "the private half and what the root key gives beside it are what a lock closes",
    "store/likenesses.py": "how pictures of a compartment look is compared; moved into another one, it is sealed anew",
    "store/sealed_lines.py": "the key of the file of removals goes into AES-GCM",
    "store/ring.py": "the keyring's key goes into HMAC",
    "store/cells.py": "a compartment's key goes into AES-GCM, and what it seals too",
    "store/deposit_opening.py": "the identity of a field copy goes into age",
    "store/arrivals.py": "what a restricted file was called when it came is read from its cell",
    "store/assessments.py": "what people wrote about a restricted file is read from its cell",
    "store/ties.py": "who tied documents of a compartment, and why, is read from its cell",
    "store/handling.py": "what was written beside a mark on a restricted item is read from its cell",
    "store/item_cells.py": "a restricted item is read from its cells, and its digests are keyed",
    "store/openings.py": "what opens rows of a compartment is read from its cells",
    "store/coded_places.py": "where in an account a coding is told is read from its cell",
    "store/keys.py": "the root key and compartments' keys go into HKDF",
    "store/blobs.py": "the content and name keys go into AES-GCM and HMAC",
    "store/database.py": "the database key goes into SQLCipher's PRAGMA",
    "store/row_sums.py": "the key of the sums over rows is derived from the database key",
    "signing/keys.py": "the secret goes into Ed25519",
    "signing/commitment.py": "the seed goes into HMAC",
    "method/testimony/identity.py": "identities become the bytes that the vault seals, and the lexicon's digests",
    "inquiry/messages.py": "numbers behind placeholders are shown to a member who holds them and asked, logged",
    "inquiry/entry/passphrases.py": "the length of a new passphrase is looked at",
}


@pytest.mark.parametrize("command", ["--help", "verify"])
def test_help_and_verify_load_nothing_heavy(command: str, tmp_path: Path) -> None:
    arguments = [command] if command == "--help" else [command, str(tmp_path / "none.probata")]
    program = (
        f"import sys\nfrom probata.cli.main import main\nmain({arguments!r})\nprint('LOADED', *sorted(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 (our own program)
    loaded = set(done.stdout.rpartition("LOADED")[2].split())
    assert "probata.cli.main" in loaded
    assert not HEAVY & loaded
    assert not {name for name in loaded if name.startswith(("probata.store", "probata.method."))}


def test_values_import_the_standard_library_and_each_other_only() -> None:
    for path in (SOURCE / "record").glob("*.py"):
        for name in _imported(path):
            assert name.startswith("probata.record") or name.partition(".")[0] in sys.stdlib_module_names, path


def test_signing_imports_values_and_cryptography_only() -> None:
    for path in (SOURCE / "signing").glob("*.py"):
        for name in _imported(path):
            first = name.partition(".")[0]
            own = name.startswith(("probata.record", "probata.signing"))
            allowed = own or first in ("cryptography", "rfc3161_client")
            assert allowed or first in sys.stdlib_module_names, (path, name)


def test_a_reader_knows_no_other_reader() -> None:
    shelf = SOURCE / "method/documents/readers"
    readers = {f"probata.method.documents.readers.{p.stem}" for p in shelf.glob("*.py") if not p.stem.startswith("_")}
    assert readers
    for path in shelf.glob("*.py"):
        assert not readers & _imported(path), path


@pytest.mark.parametrize("shelf", ["method/report/checks", "method/report/exports"])
def test_what_stands_on_a_shelf_knows_no_other_thing_there(shelf: str) -> None:
    folder = SOURCE / shelf
    room = f"probata.{shelf.replace('/', '.')}"
    members = {path for path in folder.rglob("*.py") if path.stem != "__init__"}
    names = {".".join((room, *path.relative_to(folder).with_suffix("").parts)) for path in members}
    assert names
    for path in members:
        assert not {one for one in names if not one.rpartition(".")[2].startswith("_")} & _imported(path), path


def test_every_place_that_reveals_a_secret_is_listed_with_its_reason() -> None:
    found = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if ".reveal()" in path.read_text(encoding="utf-8") and path.name != "withheld.py"
    }
    assert found == set(REVEALS)


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names
