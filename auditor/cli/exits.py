"""Exit codes: what each says to whoever called."""

CLEAN = 0
FAILED = 1
USAGE = 2
INPUT = 3
CRASHED = 4

TABLE = """exit codes:
  0  clean, or below every threshold
  1  findings or score fail the gate
  2  bad usage or configuration
  3  nothing to audit, or an input could not be read
  4  a checker crashed, so no verdict"""
