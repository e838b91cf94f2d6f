"""Files to tables: read, recognise kinds, profile, clean."""
