# %%
# expect: mutates=
import json
with open('x') as f:
    js = json.load(f)
# %%
# expect: mutates=js
# flow: 1 -> 2 js
for item in js['items']:
    item['n'] = 1
# %%
# expect: mutates=
# flow: 2 -> 3 js
js
