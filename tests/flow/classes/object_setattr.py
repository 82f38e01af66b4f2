# %%
class Box:
    pass
box = Box()
# %%
# expect: reads=box writes=box mutates=box
object.__setattr__(box, "held", 1)
# %%
# expect: reads=box writes= mutates=
# flow: 1 -> 2 box
# flow: 2 -> 3 box
print(box.held)
