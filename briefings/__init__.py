"""What a briefing is, and how it is made. Knows nothing of terminals or databases."""
