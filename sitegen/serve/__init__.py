"""A preview of the site that builds itself anew when a file changes.

``serve`` is the door. It sends what a host would send, the headers of
``netlify.toml`` included, and shows a site only when it is whole.
"""
