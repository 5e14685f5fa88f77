"""A timestamp authority of this machine's own, made with openssl: no test asks anybody for the time."""

from __future__ import annotations

import http.server
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

CONFIGURATION = """
[req]
distinguished_name = nobody
[nobody]
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[alone]
serial = serial
signer_cert = signer.pem
signer_key = signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
[chain]
serial = serial
signer_cert = signer.pem
certs = root.pem
signer_key = signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
"""


@dataclass(frozen=True)
class Authority:
    """``certificates`` is the file that vouches for it."""

    folder: Path

    @property
    def certificates(self) -> Path:
        return self.folder / "root.pem"

    def answer(self, request: bytes, *, section: str = "alone") -> bytes:
        """The answer to a request; in section ``chain`` with the root's certificate, as OpenSSL orders them."""
        (self.folder / "request").write_bytes(request)
        run = ["ts", "-reply", "-config", "cnf", "-section", section, "-queryfile", "request", "-out", "answer"]
        openssl(self.folder, *run)
        return (self.folder / "answer").read_bytes()


def openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S603, S607 (fixed words)


def made_in(folder: Path, name: str) -> Authority:
    """A new authority with a root of its own."""
    folder.mkdir()
    (folder / "cnf").write_text(CONFIGURATION)
    (folder / "serial").write_text("01")
    root = ["-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem", "-subj", f"/CN={name} root"]
    openssl(folder, "req", "-x509", "-config", "cnf", "-days", "3650", "-extensions", "root", *root)
    signer = ["-newkey", "rsa:2048", "-nodes", "-keyout", "signer.key", "-out", "signer.csr", "-subj", f"/CN={name}"]
    openssl(folder, "req", "-new", "-config", "cnf", *signer)
    by = ["-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "7", "-days", "3650"]
    using = ["-extfile", "cnf", "-extensions", "signer"]
    openssl(folder, "x509", "-req", "-in", "signer.csr", "-out", "signer.pem", *by, *using)
    return Authority(folder)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A timestamp authority that runs here."""
    _needs_openssl()
    return made_in(tmp_path_factory.mktemp("authorities") / "one", "Orrenby Time")


@pytest.fixture(scope="session")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Another one, that nobody here trusts."""
    _needs_openssl()
    return made_in(tmp_path_factory.mktemp("authorities") / "other", "Somebody's Time")


@pytest.fixture
def served(authority: Authority) -> Iterator[str]:
    """The address at which the authority answers on this machine."""

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            fine = self.headers["Content-Type"] == "application/timestamp-query"
            self.send_response(200 if fine else 415)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(authority.answer(asked) if self.path == "/time" else b"no timestamp")

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    server = http.server.HTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/time"
    server.shutdown()
    thread.join()
    server.server_close()


def _needs_openssl() -> None:
    if shutil.which("openssl") is None:
        pytest.skip("left out: timestamps, which need a local authority, which needs the program openssl")
