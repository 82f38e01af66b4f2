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
# expect: imports=DecisionTreeClassifier
from sklearn.tree import DecisionTreeClassifier
# %%
# expect: reads=np,pd writes=rng,test,train
# flow: 1 -> 4 np
# flow: 1 -> 4 pd
rng = np.random.default_rng(0)
train = pd.DataFrame({'Age': rng.integers(1, 60, 20).astype(float), 'Sex': ['m', 'f'] * 10, 'Fare': rng.random(20), 'Survived': [0, 1] * 10})
test = train.drop(columns='Survived').copy()
# %%
# expect: reads=train,train_test_split writes=X,X_test,X_train,y,y_test,y_train
# flow: 2 -> 5 train_test_split
# flow: 4 -> 5 train
X = train[['Age', 'Fare']]
y = train['Survived']
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)
# %%
# expect: reads=DecisionTreeClassifier,LogisticRegression writes=models,scores
# flow: 2 -> 6 LogisticRegression
# flow: 3 -> 6 DecisionTreeClassifier
models = [LogisticRegression(), DecisionTreeClassifier(random_state=0)]
scores = {}
# %%
# expect: reads=X_test,X_train,models,scores,y_test,y_train writes=m,models,scores mutates=models,scores
# flow: 5 -> 7 X_test
# flow: 5 -> 7 X_train
# flow: 5 -> 7 y_test
# flow: 5 -> 7 y_train
# flow: 6 -> 7 models
# flow: 6 -> 7 scores
for m in models:
    m.fit(X_train, y_train)
    scores[type(m).__name__] = m.score(X_test, y_test)
# %%
# expect: reads=pd,scores writes=results
# flow: 1 -> 8 pd
# flow: 7 -> 8 scores
results = pd.DataFrame({'model': list(scores), 'score': list(scores.values())})
# %%
# expect: reads=results
# flow: 8 -> 9 results
results.sort_values('score')
# %%
# expect: reads=models
# flow: 7 -> 10 models
models[0].coef_
