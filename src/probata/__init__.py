"""Probata: a compiler for fact-finding reports."""

__version__ = "0.1.0"
