"""What maintainers run now and then; no part of the package."""
