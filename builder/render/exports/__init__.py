"""The publication as data: one module a format, each a pure function of what readers may see.

Every format has a version that rises when a key changes its meaning or goes. `every.exports` gives all files,
`every.FORMATS` what the Data page says of them.
"""
