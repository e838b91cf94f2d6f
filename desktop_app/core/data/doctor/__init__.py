"""Troubles of a table in order of harm, each with remedies that can be looked at before they are applied."""

from desktop_app.core.data.doctor.examine import examine
from desktop_app.core.data.doctor.trouble import Harm, Trouble

__all__ = ["Harm", "Trouble", "examine"]
