"""make fresh: both commands in a bare Debian root with empty caches, as a stranger's machine would run them.

Needs root and debootstrap. The bare root is made once and kept (FRESH_DIR, by default under the user's cache
folder); each run works on a copy of it. The Debian mirror, name servers, hosts and certificates are taken from this
machine's own configuration, so that no host stands in the repository. What is committed is what is tried.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

RELEASE = "bookworm"
PACKAGES = "git,make,python3,python3-venv,ca-certificates"
ROOT = Path(__file__).parents[1]
PLACE = Path(os.environ.get("FRESH_DIR", Path.home() / ".cache/probata-fresh"))
PASSED_ON = ("http_proxy", "https_proxy", "no_proxy", "PIP_INDEX_URL", "UV_INDEX_URL")


def main() -> int:
    """Runs make demo and make test in the copy; the exit status of the first that fails, else 0."""
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        print("make fresh needs root and the Debian package debootstrap", file=sys.stderr)
        return 2
    if subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, check=True).stdout:
        print("note: uncommitted changes are not part of this run", file=sys.stderr)
    root = copy_of(bare_root())
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(root / "probata")], check=True)
    mounted = mount(root)
    try:
        return next((status for command in ("demo", "test") if (status := run_make(root, command))), 0)
    finally:
        for place in reversed(mounted):
            subprocess.run(["umount", "--lazy", str(place)], check=False)
        shutil.rmtree(root, ignore_errors=True)


def bare_root() -> Path:
    """The kept bare root, made with debootstrap when it is not there yet."""
    bare = PLACE / RELEASE
    if not (bare / "complete").exists():
        shutil.rmtree(bare, ignore_errors=True)
        bare.mkdir(parents=True)
        options = ["--variant=minbase", f"--include={PACKAGES}"]
        subprocess.run(["debootstrap", *options, RELEASE, str(bare), mirror()], check=True)
        (bare / "complete").touch()
    return bare


def mirror() -> str:
    """The Debian mirror that this machine's apt uses."""
    asked = ["apt-get", "indextargets", "--format", "$(CODENAME) $(SUITE) $(REPO_URI)", "Created-By: Packages"]
    listed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    for line in listed.splitlines():
        *names, address = line.split()
        if RELEASE in names:
            return address
    raise SystemExit(f"apt on this machine knows no mirror for Debian {RELEASE}")


def copy_of(bare: Path) -> Path:
    """A fresh copy with this machine's way to the network in it."""
    root = PLACE / f"run-{os.getpid()}"
    subprocess.run(["cp", "-a", "--reflink=auto", str(bare), str(root)], check=True)
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(Path("/etc") / name, root / "etc" / name)
    shutil.copyfile("/etc/ssl/certs/ca-certificates.crt", root / "etc/ssl/certs/ca-certificates.crt")
    return root


def mount(root: Path) -> list[Path]:
    """/proc and /dev inside, where this machine allows it."""
    mounted = []
    for kind, source, place in (("proc", "proc", root / "proc"), ("bind", "/dev", root / "dev")):
        how = ["--bind"] if kind == "bind" else ["-t", kind]
        if subprocess.run(["mount", *how, source, str(place)], check=False).returncode == 0:
            mounted.append(place)
    return mounted


def run_make(root: Path, command: str) -> int:
    """One make in the copy, with an environment that holds nothing of this machine but its way to the network."""
    bundle = "/etc/ssl/certs/ca-certificates.crt"
    environment = {
        "HOME": "/root",
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
        "PIP_CERT": bundle,
        "SSL_CERT_FILE": bundle,
        **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
    }
    started = time.monotonic()
    done = subprocess.run(
        ["chroot", str(root), "make", "--no-print-directory", "-C", "/probata", command], env=environment, check=False
    )
    print(f"make {command} in a bare root: exit {done.returncode} after {time.monotonic() - started:.0f} s", flush=True)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
