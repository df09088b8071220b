"""Are two printed names spellings of one? Aware of how Korean, Japanese, Chinese, Russian, Arabic and Persian names are
romanised.

A name is taken apart into its parts, each part into sounds; two names are as far apart as the sounds that differ, parts
in any order.
Two people can bear one name: ``compare`` says which parts agree and which differ.
"""

from .clusters import blocks, clusters
from .likeness import Likeness, compare, similarity

__all__ = ["Likeness", "blocks", "clusters", "compare", "similarity"]
