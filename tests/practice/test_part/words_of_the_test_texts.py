# %%
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
df = pd.read_csv("mails.csv")
tr, te, y_tr, y_te = train_test_split(df["text"], df["spam"], random_state=0)
cv = CountVectorizer()
cv.fit(tr)

# %%
cv.fit(te)
# expect: NB502
