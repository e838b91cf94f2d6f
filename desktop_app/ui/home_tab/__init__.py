"""The first page: open a file, start from a question, or go on where work was left."""
