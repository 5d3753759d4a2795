"""The toolkit itself."""

import subprocess
import sys

CALLS = 50_000


def test_the_toolkit_survives_many_calls_that_return_nothing() -> None:
    """PySide6 6.12.0 loses a reference to None on each and aborts Python 3.11 after some 7,000.

    In a process of its own: it must not take the test run with it.
    """
    loop = (
        "import sys\nfrom PySide6.QtGui import QPen\npen = QPen()\n"
        f"for _ in range({CALLS}): pen.setWidth(1)\n"
        "print('alive')"
    )
    done = subprocess.run([sys.executable, "-c", loop], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr[-300:]
