"""Errors a user can cause or meet; each message says what, where and what to do."""

from __future__ import annotations


class AuditorError(Exception):
    """Base of every error this package raises on purpose."""


class IngestError(AuditorError):
    """An input could not be read as an article. `source` names the input."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class ConfigError(AuditorError):
    """An option, rule name or configuration value is wrong."""


class ModelUnavailable(AuditorError):
    """A model a checker needs is missing; the check is skipped and shown as skipped."""
