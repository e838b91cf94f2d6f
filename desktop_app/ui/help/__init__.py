"""The manual, the glossary behind every hover, and what else explains itself."""
