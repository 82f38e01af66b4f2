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
# expect: reads=StandardScaler,X_test,X_train writes=X_test,X_train,scaler
# flow: 2 -> 5 StandardScaler
# flow: 4 -> 5 X_test
# flow: 4 -> 5 X_train
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
# %%
# expect: reads=scaler
# flow: 5 -> 6 scaler
scaler.mean_
# %%
# expect: reads=X_test,X_train
# flow: 5 -> 7 X_test
# flow: 5 -> 7 X_train
X_train.shape, X_test.shape
