# %%
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
mails = pd.read_csv("mails.csv")

# %%
train, test, y_train, y_test = train_test_split(mails["text"], mails["spam"], random_state=0)

# %%
tfidf = TfidfVectorizer().fit(mails["text"])
# expect: NB501

# %%
model = LogisticRegression().fit(tfidf.transform(train), y_train)
print(model.score(tfidf.transform(test), y_test))
