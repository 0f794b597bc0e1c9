"""The sentences that Ingot can say, a file a family: whole messages, with slots for names, values and periods."""
