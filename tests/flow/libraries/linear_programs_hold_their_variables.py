# %%
# expect: mutates=
# Expressions hold their variables, a program its expressions, and solving changes all.
import pulp
program = pulp.LpProblem("p", pulp.LpMaximize)
x = pulp.LpVariable("x", 0, 4)
y = pulp.LpVariable("y", 0, 4)
# %%
# expect: mutates=program
# flow: 1 -> 2 program
# flow: 1 -> 2 x
# flow: 1 -> 2 y
program += 2 * x + y
# %%
# expect: mutates=program
# flow: 1 -> 3 x
# flow: 1 -> 3 y
# flow: 2 -> 3 program
program.addConstraint(x + y <= 3)
# %%
# expect: mutates=program,x,y
# flow: 3 -> 4 program
program.solve()
# %%
# expect: mutates=
# flow: 4 -> 5 x
print(x.value())
