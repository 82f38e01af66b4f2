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
# expect: imports=Pipeline,make_pipeline
from sklearn.pipeline import Pipeline, make_pipeline
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
# expect: reads=LogisticRegression,StandardScaler,make_pipeline writes=pipe
# flow: 2 -> 6 LogisticRegression
# flow: 2 -> 6 StandardScaler
# flow: 3 -> 6 make_pipeline
pipe = make_pipeline(StandardScaler(), LogisticRegression())
# %%
# expect: reads=X_train,pipe,y_train writes=pipe mutates=pipe
# flow: 5 -> 7 X_train
# flow: 5 -> 7 y_train
# flow: 6 -> 7 pipe
pipe.fit(X_train, y_train)
# %%
# expect: reads=X_test,pipe
# flow: 5 -> 8 X_test
# flow: 7 -> 8 pipe
pipe.predict(X_test)
# %%
# expect: reads=pipe
# flow: 7 -> 9 pipe
pipe.named_steps['logisticregression'].coef_
