"""What can be asked of a table."""

from enum import StrEnum


class Goal(StrEnum):
    """What is asked of a table."""

    AUTO = "auto"
    CATEGORY = "category"
    NUMBER = "number"
