# %%
import unknown_tools
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import make_scorer
from sklearn.model_selection import GridSearchCV
SIGN = "-"
texts = ["a-b", "b-c"]
def error(truth, guess):
    return np.mean(truth != guess)
def split(text):
    return text.split(SIGN)
# %%
vectorizer = CountVectorizer(tokenizer=split)
vectorizer.fit(texts)
scorer = make_scorer(error)
search = GridSearchCV(LogisticRegression(), {"C": [1, 2]}, scoring=scorer)
# %%
# What is handed on within an object of a library is not called by others.
unknown_tools.describe(vectorizer, {"model": search})
# %%
# What is given itself, or in a list, is.
unknown_tools.apply([split])
# %%
unknown_tools.apply(error)
# flow: 1 -> 2 split
# flow: 1 -> 2 error
# flow: 1 -> 2 texts
# flow: 1 -> 2 SIGN? through split
# flow: 1 -> 2 CountVectorizer
# flow: 1 -> 2 make_scorer
# flow: 1 -> 2 GridSearchCV
# flow: 1 -> 2 LogisticRegression
# flow: 1 -> 3 unknown_tools
# flow: 2 -> 3 search
# flow: 2 -> 3 vectorizer
# flow: 1 -> 4 SIGN? through split
# flow: 1 -> 4 split
# flow: 1 -> 4 unknown_tools
# flow: 1 -> 5 error
# flow: 1 -> 5 np? through error
# flow: 1 -> 5 unknown_tools
