# %%
# expect: mutates=
import spacy
nlp = spacy.load('en_core_web_sm')
# %%
# expect: mutates=nlp
# flow: 1 -> 2 nlp
nlp.Defaults.stop_words.add('btw')
# %%
# expect: mutates=
# flow: 2 -> 3 nlp
nlp.Defaults.stop_words
