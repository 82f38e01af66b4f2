"""A function of a formula: notebook cells 1-2.

Also: Its values.
"""

import sympy as sp


def a_function_of_a_formula():
    # [cell 1]
    x = sp.symbols("x")
    f = sp.lambdify(x, x**2 + 1)

    # [cell 2]
    print(f(3))
