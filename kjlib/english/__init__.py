"""How English is read: ``read(report)`` gives a ``Reading``, and nothing else of this wing is needed outside it."""
from .reader import read

__all__ = ["read"]
