"""A preview of the site that builds itself anew when a file changes.

``serve`` is the door. It sends what a host would send, the headers of
``netlify.toml`` included, and shows a site only when it is whole.
"""

from sitegen.serve.build import Build, Outcome, in_subprocess, refresh_in_subprocess
from sitegen.serve.errors import ServeError
from sitegen.serve.preview import serve

__all__ = ["Build", "Outcome", "ServeError", "in_subprocess", "refresh_in_subprocess", "serve"]
