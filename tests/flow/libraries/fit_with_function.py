# %%
# expect: reads= writes=X,m mutates=
import foo
X = 1
m = foo.Thing()
# %%
# expect: reads=X,m writes=m mutates=m
# flow: 1 -> 2 X?
# flow: 1 -> 2 m
m.fit(input_fn=lambda: X, steps=2)
# %%
# expect: reads=m writes= mutates=
# flow: 2 -> 3 m
m.predict(1)
