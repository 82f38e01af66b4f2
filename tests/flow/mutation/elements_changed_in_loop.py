# %%
# expect: mutates=
pop = [{'f': 0} for _ in range(3)]
# %%
# expect: mutates=pop
# flow: 1 -> 2 pop
for p in pop:
    p['f'] = 1
# %%
# expect: mutates=
# flow: 2 -> 3 pop
elite = pop[:2]
