# %%
# expect: mutates=
from transformers import AutoTokenizer
tok = AutoTokenizer.from_pretrained('x')
# %%
# expect: mutates=
# flow: 1 -> 2 tok
t = tok(['a', 'b'], padding=True, return_tensors='pt')
# %%
# expect: mutates=
# flow: 1 -> 3 tok
ids = tok.encode('x')
