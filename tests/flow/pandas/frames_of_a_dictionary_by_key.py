# %%
# expect: mutates=
import pandas as pd
a = pd.read_csv('a'); b = pd.read_csv('b')
frames = {'a': a, 'b': b}
# %%
# expect: mutates=a,b,frames
# flow: 1 -> 2 frames
for k in frames:
    frames[k].columns = [1]
# %%
# expect: mutates=a,b,frames
# flow: 2 -> 3 frames
for k in frames.keys():
    frames[k]['z'] = 1
# %%
# expect: mutates=
# flow: 3 -> 4 a
# flow: 3 -> 4 b
print(a, b)
