"""Who leans on whom: which reports go back to one text, one agency or one statement."""

from .voices import Origins, SharedWording, origins_of

__all__ = ["Origins", "SharedWording", "origins_of"]
