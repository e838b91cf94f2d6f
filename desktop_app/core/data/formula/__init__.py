"""A small language for new columns: read by a parser of its own, worked out on whole columns, never run as code."""

from desktop_app.core.data.formula.evaluate import Formula, Result
from desktop_app.core.data.formula.functions import FUNCTIONS, Type
from desktop_app.core.data.formula.grammar import FormulaError

__all__ = ["FUNCTIONS", "Formula", "FormulaError", "Result", "Type"]
