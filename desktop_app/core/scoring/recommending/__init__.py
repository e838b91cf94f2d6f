"""A recommender's file: who gets what and why, under rules; needs no training library."""
