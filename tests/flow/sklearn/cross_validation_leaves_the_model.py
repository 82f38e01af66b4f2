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
# expect: reads=LogisticRegression writes=model
# flow: 2 -> 5 LogisticRegression
model = LogisticRegression()
# %%
# expect: reads=X,cross_val_score,model,y writes=scores
# flow: 2 -> 6 cross_val_score
# flow: 4 -> 6 X
# flow: 4 -> 6 y
# flow: 5 -> 6 model
scores = cross_val_score(model, X, y, cv=2)
# %%
# expect: reads=scores
# flow: 6 -> 7 scores
scores.mean()
# %%
# expect: reads=X,model,y writes=model mutates=model
# flow: 4 -> 8 X
# flow: 4 -> 8 y
# flow: 5 -> 8 model
model.fit(X, y)
# %%
# expect: reads=X,model
# flow: 4 -> 9 X
# flow: 8 -> 9 model
model.predict(X)[:3]
