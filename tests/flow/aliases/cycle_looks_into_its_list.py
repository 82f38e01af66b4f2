# %%
# expect: reads= writes=colors,cyc mutates=
import itertools
colors = ["r", "g"]; cyc = itertools.cycle(colors)
# %%
# expect: reads=colors writes=colors,cyc mutates=colors,cyc
# flow: 1 -> 2 colors
colors.append("b")
# %%
# expect: reads=cyc writes=cyc mutates=cyc
# flow: 2 -> 3 cyc
print([next(cyc) for _ in range(4)])
