"""The same examples on every run, so that a test that was green stays green; KJLIB_FUZZ=1 lets hypothesis look for new ones, and
KJLIB_QUICK=1 (``make quick``) is content with the first few."""
import os

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("fuzz", derandomize=False, max_examples=500)
settings.register_profile("quick", derandomize=True, max_examples=20, deadline=None)
settings.load_profile("fuzz" if os.environ.get("KJLIB_FUZZ") else "quick" if os.environ.get("KJLIB_QUICK") else "same")
