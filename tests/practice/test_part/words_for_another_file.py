# %%
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB
train = pd.read_csv("train.csv")
new = pd.read_csv("new.csv")

# %%
tfidf = TfidfVectorizer()
a = tfidf.fit_transform(train["text"])
b = tfidf.fit_transform(new["text"]).toarray()
# expect: NB502

# %%
nb = MultinomialNB()
nb.fit(a, train["spam"])
answers = nb.predict(b)
