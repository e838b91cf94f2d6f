"""The Training tab: the question as a sentence, and the race for its answer."""
