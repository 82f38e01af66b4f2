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
# expect: reads=LogisticRegression,X_train,y_train writes=model
# flow: 2 -> 5 LogisticRegression
# flow: 4 -> 5 X_train
# flow: 4 -> 5 y_train
model = LogisticRegression()
model.fit(X_train, y_train)
# %%
# expect: reads=X_test,model writes=pred
# flow: 4 -> 6 X_test
# flow: 5 -> 6 model
pred = model.predict(X_test)
# %%
# expect: reads=accuracy_score,pred,y_test
# flow: 2 -> 7 accuracy_score
# flow: 4 -> 7 y_test
# flow: 6 -> 7 pred
print(accuracy_score(y_test, pred))
# %%
# expect: reads=X_train,model,y_train
# flow: 4 -> 8 X_train
# flow: 4 -> 8 y_train
# flow: 5 -> 8 model
model.score(X_train, y_train)
