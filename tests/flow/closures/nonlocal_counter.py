# %%
# expect: defines=make
def make():
    held = 0
    def step():
        nonlocal held
        held += 1
        return held
    return step
# %%
# expect: reads=make writes=f
# flow: 1 -> 2 make
f = make()
# %%
# expect: reads=f mutates=f
# flow: 2 -> 3 f
f()
# %%
# expect: reads=f mutates=f
# flow: 3 -> 4 f
f()
