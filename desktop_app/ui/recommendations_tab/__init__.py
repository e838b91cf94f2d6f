"""Who should be offered what."""
