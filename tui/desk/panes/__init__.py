"""The six panes: three that choose, the feed, the briefing and the trend."""
