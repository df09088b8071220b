"""The errors that kjlib raises. Each says what is wrong, where, and what to do about it."""


class KjError(Exception):
    """The parent of every error that kjlib raises on purpose."""


class ReadError(KjError):
    """An input that cannot be read as a report."""


class SpanError(KjError):
    """A character range that is empty, backward or outside its text."""


class ValueReadError(KjError):
    """Words or an EDTF string that do not state a value."""


class ModelError(KjError):
    """The English pipeline is missing or is not one that kjlib can use."""


class SlotError(KjError):
    """A kind fills a slot that the table of slots does not list: a fault of the kind, whatever the report."""


class ExportError(KjError):
    """A folder that cannot be written to, or that must not be."""
