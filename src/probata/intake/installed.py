"""installed: what a program of this machine says of itself, such as its version."""

from __future__ import annotations

import subprocess

from probata.intake.environment import for_child


def said_by(program: str, *arguments: str) -> str:
    """What it says when it is begun so; nothing where it does not begin or end. It gets nothing of a stranger."""
    try:
        answer = subprocess.run(  # noqa: S603 (found on the path; fixed words)
            [program, *arguments], capture_output=True, timeout=60, check=False, env=for_child()
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (answer.stdout or answer.stderr).decode("utf-8", "replace")
