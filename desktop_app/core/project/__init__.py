"""The project file: save, load, migrate."""
