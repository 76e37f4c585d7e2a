"""Benches: accuracy, speed, and comparison with other tools."""
