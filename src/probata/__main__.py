"""``python -m probata``."""

from probata.cli.main import run

if __name__ == "__main__":
    run()
