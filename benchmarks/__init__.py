"""Speed and accuracy, measured beside peers in one run. Nothing here gates a test."""
