"""Cleaning steps, one file for each family; `base.STEPS` finds them all."""
