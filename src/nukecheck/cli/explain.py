"""stub."""
def explain() -> int:
    """Stub."""
    return 0
