"""Widgets that paint lines: lists, pages, the header, the footer, tabs and the query line."""
