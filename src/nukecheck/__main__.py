"""``python -m nukecheck``: the same as the command ``nukecheck``."""

from nukecheck.cli import main

if __name__ == "__main__":
    main()
