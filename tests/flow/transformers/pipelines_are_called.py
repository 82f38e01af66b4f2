# %%
# expect: mutates=
from transformers import pipeline
nlp = pipeline('sentiment-analysis')
# %%
# expect: mutates=
# flow: 1 -> 2 nlp
nlp('x')
# %%
# expect: mutates=
# flow: 1 -> 3 nlp
nlp('y')
# %%
# expect: mutates=
# flow: 1 -> 4 nlp
print(nlp)
