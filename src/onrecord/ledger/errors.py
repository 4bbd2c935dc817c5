"""What can go wrong with a ledger, as sentences for the person who must act."""

from __future__ import annotations


class LedgerError(Exception):
    """A ledger could not be opened, read or written; the message says which file, what is wrong and what to do."""


class NotALedgerError(LedgerError):
    """The file is something else. It has not been written to."""


class NewerLedgerError(LedgerError):
    """A newer version of onrecord wrote the ledger."""


class OlderLedgerError(LedgerError):
    """An older version wrote the ledger, and reading alone may not bring it up to date."""


class LedgerMissingError(LedgerError):
    """There is no file, or no folder, where one was named."""


class LedgerBusyError(LedgerError):
    """Another build holds the ledger."""


class DiskFullError(LedgerError):
    """No room was left for what was to be written; the ledger is as it was."""


class ReadOnlyError(LedgerError):
    """The file or its folder may not be written to."""


class LedgerDamagedError(LedgerError):
    """SQLite cannot make sense of the file."""


class VerbatimError(LedgerError):
    """A row claims words that the article does not have at its offsets."""
