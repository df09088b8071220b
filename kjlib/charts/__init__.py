"""Pictures of a finished comparison, by matplotlib alone. Each function returns a ``Figure`` and only draws.

What is shown by colour is shown by a mark or by words too. Colours: Okabe and Ito 2008, "Color Universal Design".
"""

from ._agenda import agenda
from ._coverage import coverage
from ._findings import findings
from ._matrix import matrix
from ._origins import origins
from ._people import people
from ._timeline import timeline

__all__ = ["agenda", "coverage", "findings", "matrix", "origins", "people", "timeline"]
