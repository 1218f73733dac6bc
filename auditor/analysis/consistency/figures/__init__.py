"""Counts, measures, ages, days and tallies that do not agree with one another."""
