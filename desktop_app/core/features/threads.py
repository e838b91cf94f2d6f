"""How many threads linear algebra may use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any


@contextmanager
def one_blas_thread() -> Iterator[None]:
    """Do linear algebra on one thread.

    Solvers make thousands of short steps. On a busy computer each of them waits until every thread had its turn:
    fitting a linear model of 30 classes took 36 s with two threads and 0.6 s with one.
    """
    with _controller().limit(limits=1, user_api="blas"):
        yield


@cache
def _controller() -> Any:
    """Return what limits the libraries that are loaded; looking for them takes as long as a small fit."""
    import scipy.linalg  # noqa: F401 - only libraries that are loaded can be limited
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
