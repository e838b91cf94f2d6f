"""How good an answer is: metrics, validation, blending, calibration."""
