"""A fitted model as one ONNX file that answers as Python does."""
