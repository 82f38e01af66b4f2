# %%
# expect: imports=np,pd
import numpy as np
import pandas as pd
# %%
# expect: imports=GridSearchCV,LabelEncoder,LogisticRegression,StandardScaler,accuracy_score,confusion_matrix,cross_val_score,train_test_split
from sklearn.model_selection import train_test_split, cross_val_score, GridSearchCV
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler, LabelEncoder
from sklearn.metrics import accuracy_score, confusion_matrix
# %%
# expect: reads=np,pd writes=rng,test,train
# flow: 1 -> 3 np
# flow: 1 -> 3 pd
rng = np.random.default_rng(0)
train = pd.DataFrame({'Age': rng.integers(1, 60, 20).astype(float), 'Sex': ['m', 'f'] * 10, 'Fare': rng.random(20), 'Survived': [0, 1] * 10})
test = train.drop(columns='Survived').copy()
# %%
# expect: reads=train,train_test_split writes=X,X_test,X_train,y,y_test,y_train
# flow: 2 -> 4 train_test_split
# flow: 3 -> 4 train
X = train[['Age', 'Fare']]
y = train['Survived']
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)
# %%
# expect: defines=evaluate
def evaluate(model):
    model.fit(X_train, y_train)
    return model.score(X_test, y_test)
# %%
# expect: reads=LogisticRegression,X_test,X_train,evaluate,y_test,y_train writes=first
# flow: 2 -> 6 LogisticRegression
# flow: 4 -> 6 X_test through evaluate
# flow: 4 -> 6 X_train through evaluate
# flow: 4 -> 6 y_test through evaluate
# flow: 4 -> 6 y_train through evaluate
# flow: 5 -> 6 evaluate
first = LogisticRegression()
evaluate(first)
# %%
# expect: reads=LogisticRegression,X_test,X_train,evaluate,y_test,y_train writes=score,second
# flow: 2 -> 7 LogisticRegression
# flow: 4 -> 7 X_test through evaluate
# flow: 4 -> 7 X_train through evaluate
# flow: 4 -> 7 y_test through evaluate
# flow: 4 -> 7 y_train through evaluate
# flow: 5 -> 7 evaluate
second = LogisticRegression(C=0.1)
score = evaluate(second)
# %%
# expect: reads=first,score,second
# flow: 6 -> 8 first
# flow: 7 -> 8 score
# flow: 7 -> 8 second
first.coef_, second.coef_, score
