"""Diagnostic messages on standard error: which act, which Ref, how many. Never content, names or passphrases."""

from __future__ import annotations

import sys

from probata.inquiry.entry.settings import Settings
from probata.record.ref import Ref

_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}


def say(settings: Settings, level: str, event: str, **fields: int | Ref) -> None:
    """One line of JSON, if the settings ask for this level.

    ``event`` is a fixed phrase of the code; fields are whole numbers and Refs, so that no content can slip in:
    anything else raises TypeError.
    """
    for name, value in fields.items():
        if not isinstance(value, int | Ref):
            raise TypeError(f"{name} is a {type(value).__name__}; diagnostics hold numbers and Refs only")
    if _LEVELS[level] < _LEVELS[settings.log_level]:
        return
    import structlog

    logger = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr), processors=[structlog.processors.JSONRenderer(sort_keys=True)]
    )
    plain = {name: str(value) if isinstance(value, Ref) else value for name, value in fields.items()}
    logger.msg(event, level=level, **plain)
