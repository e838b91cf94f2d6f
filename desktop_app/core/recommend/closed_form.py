"""The linear model of all items at once, solved."""

from __future__ import annotations

import numpy as np


def solved(pairs: np.ndarray, penalty: float) -> np.ndarray:
    """Return the weights from each item (row) to each other one (column), float32 (n, n).

    Parameters
    ----------
    pairs : ndarray of float, shape (n, n)
        How many people like both.
    penalty : float

    References
    ----------
    Steck (2019), WWW, 3251-3257.
    """
    from scipy.linalg import lapack

    system = np.array(pairs, order="F")
    system[np.diag_indices_from(system)] += penalty
    factor, invert = lapack.get_lapack_funcs(("potrf", "potri"), (system,))
    triangle, failed = factor(system, lower=1, overwrite_a=1)
    inverse, failed_too = invert(triangle, lower=1, overwrite_c=1)
    if failed or failed_too:  # cannot be: the penalty makes the system positive definite
        raise np.linalg.LinAlgError(f"not positive definite: {failed}, {failed_too}")
    across = np.diag(inverse).copy()
    np.fill_diagonal(inverse, 0.0)
    whole = inverse + inverse.T  # the upper triangle is zero
    whole /= -across[None, :]
    return np.asarray(whole, np.float32)
