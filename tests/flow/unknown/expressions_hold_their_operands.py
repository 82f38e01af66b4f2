# %%
# expect: mutates=
# Operators between objects of a library that nothing describes give what holds them.
import solverlib
program = solverlib.Program("p")
x = solverlib.Variable("x", 0, 4)
# %%
# expect: mutates=program
# flow: 1 -> 2 program
# flow: 1 -> 2 x
program += 2 * x
# %%
# expect: mutates=program
# flow: 1 -> 3 x
# flow: 2 -> 3 program
program.add_constraint(x <= 3)
# %%
# expect: mutates=program
# flow: 3 -> 4 program
program.clear()
# %%
# expect: mutates=
# flow: 1 -> 5 x
print(x.level)
