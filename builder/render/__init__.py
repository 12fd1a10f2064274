"""Pages, exports and feeds as text: pure functions of a checked publication.

`render_site` gives every generated file; `embedded_pages` names the hand-written ones that it takes in.
"""
