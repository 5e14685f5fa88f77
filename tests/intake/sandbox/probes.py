"""What a reader that a hostile file has taken over would try. Each does it, or raises what the system says to that.

Run by ``hostile.py`` inside a child; ``at`` is what the test prepared for it: a folder, a port, a process number.
"""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

_LIBRARY = ctypes.CDLL(None, use_errno=True)


def _call(number: int, *arguments: object) -> None:
    if _LIBRARY.syscall(ctypes.c_long(number), *arguments) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _connect(at: str) -> None:
    with socket.create_connection(("127.0.0.1", int(at)), timeout=2):
        pass


def _datagram(at: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.sendto(b"words", ("127.0.0.1", int(at)))


def _local_socket(at: str) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.connect(at)


def _kernel_socket(at: str) -> None:
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close()


def _pair(at: str) -> None:
    for one in socket.socketpair():
        one.close()


def _write_new(at: str) -> None:
    Path(at, "new").write_text("words")


def _write_over(at: str) -> None:
    with Path(at, "kept").open("r+b") as file:
        file.write(b"other")


def _append(at: str) -> None:
    with Path(at, "kept").open("ab") as file:
        file.write(b"more")


def _cut(at: str) -> None:
    os.truncate(Path(at, "kept"), 0)


def _in_memory(at: str) -> None:
    Path("/dev/shm/probata-probe").write_text("words")  # noqa: S108 (whether it can is the question)


def _read_other(at: str) -> None:
    Path(at, "kept").read_bytes()


def _read_users(at: str) -> None:
    Path("/etc/passwd").read_bytes()


def _list_home(at: str) -> None:
    os.listdir(Path.home())


def _environment_of_parent(at: str) -> None:
    Path(f"/proc/{at}/environ").read_bytes()


def _memory_of_parent(at: str) -> None:
    Path(f"/proc/{at}/mem").open("rb").close()


def _trace_parent(at: str) -> None:
    _call(101, 16, int(at), 0, 0)


def _look_into_parent(at: str) -> None:
    _call(310, int(at), 0, 0, 0, 0, 0)


def _end_parent(at: str) -> None:
    os.kill(int(at), 0)


def _signal_parent_thread(at: str) -> None:
    _call(234, int(at), int(at), 0)


def _program(at: str) -> None:
    subprocess.run(["/bin/true"], check=True)


def _become_program(at: str) -> None:
    os.execv("/bin/sh", ["sh", "-c", "exit 0"])  # noqa: S606 (whether it can is the question)


def _second_process(at: str) -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def _delete(at: str) -> None:
    Path(at, "kept").unlink()


def _rename(at: str) -> None:
    Path(at, "kept").rename(Path(at, "other"))


def _link(at: str) -> None:
    Path(at, "link").symlink_to("/etc/passwd")


def _hard_link(at: str) -> None:
    Path(at, "hard").hardlink_to(Path(at, "kept"))


def _folder(at: str) -> None:
    Path(at, "folder").mkdir()


def _open_up(at: str) -> None:
    Path(at, "kept").chmod(0o777)


def _nameless_file(at: str) -> None:
    os.open(at, os.O_TMPFILE | os.O_RDWR)


def _memory_file(at: str) -> None:
    os.memfd_create("code")


def _new_namespace(at: str) -> None:
    _call(272, 0x10000000)


def _mount(at: str) -> None:
    _call(165, b"none", at.encode(), b"tmpfs", 0, None)


def _rings(at: str) -> None:
    _call(425, 1, ctypes.create_string_buffer(120))


def _kernel_program(at: str) -> None:
    _call(321, 0, ctypes.create_string_buffer(120), 120)


def _keys(at: str) -> None:
    _call(248, b"user", b"probe", b"x", 1, -3)


def _shared_memory(at: str) -> None:
    _call(29, 0, 4096, 0o1600)


def _fault_handler(at: str) -> None:
    _call(323, 0)


def _more_memory(at: str) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def _larger_files(at: str) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def _other_user(at: str) -> None:
    os.setuid(12345)


def _other_pipes(at: str) -> None:
    """Anything open beside standard streams, the file and the answer is something that it should not have."""
    open_now = []
    for handle in range(64):
        try:
            os.fstat(handle)
            open_now.append(handle)
        except OSError:
            continue
    if len(open_now) <= 5:
        raise OSError(f"only {open_now}")


PROBES: dict[str, Callable[[str], None]] = {
    name.removeprefix("_"): value
    for name, value in list(globals().items())
    if name.startswith("_") and callable(value) and getattr(value, "__module__", "") == __name__ and name != "_call"
}


def _run(name: str, at: str) -> str:
    try:
        PROBES[name](at)
    except OSError as fault:
        return f"blocked: {fault}"
    except Exception as fault:  # noqa: BLE001 (whatever stops it counts as stopped; the test says which may)
        return f"blocked: {type(fault).__name__} {fault}"
    return "done"


run = _run
assert sys.platform == "linux"
