"""Library to pages: sheets, frames, plans, templates, feeds, data. Pure: artifacts come out.

Import its modules, not the room: a build that finds nothing to do needs none of them.
"""
