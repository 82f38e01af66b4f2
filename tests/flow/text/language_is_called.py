# %%
# expect: mutates=
import spacy
nlp = spacy.load('en_core_web_sm')
# %%
# expect: mutates=
# flow: 1 -> 2 nlp
doc = nlp('x')
# %%
# expect: mutates=
def f(t): return [w.text for w in nlp(t)]
# %%
# expect: mutates=
# flow: 1 -> 4 nlp through f
# flow: 3 -> 4 f
f('q')
# %%
# expect: mutates=
# flow: 1 -> 5 nlp
# flow: 2 -> 5 doc
nlp, doc
