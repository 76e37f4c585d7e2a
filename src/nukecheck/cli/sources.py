"""stub."""
def sources() -> int:
    """Stub."""
    return 0
