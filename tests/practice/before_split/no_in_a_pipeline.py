# %%
import pandas as pd
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split, cross_val_score
from sklearn.linear_model import Ridge
df = pd.read_csv("a.csv")
X, y = df.drop(columns="t"), df["t"]
pipe = make_pipeline(StandardScaler(), Ridge())
cross_val_score(pipe, X, y)

# %%
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
pipe.fit(X_train, y_train)
pipe.score(X_test, y_test)
