"""Acumen turns local files into decisions; nothing leaves the computer."""

import os

__version__ = "0.1.0"

# ONNX Runtime reports its use over the network from its first call on, unless it is told not to before it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
