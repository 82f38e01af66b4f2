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
# expect: reads=LabelEncoder,test,train writes=column,encoder,test,train mutates=test,train
# flow: 2 -> 4 LabelEncoder
# flow: 3 -> 4 test
# flow: 3 -> 4 train
for column in ['Sex']:
    encoder = LabelEncoder()
    encoder.fit(list(train[column].values) + list(test[column].values))
    train[column] = encoder.transform(list(train[column].values))
    test[column] = encoder.transform(list(test[column].values))
# %%
# expect: reads=train
# flow: 4 -> 5 train
train['Sex'].sum()
# %%
# expect: reads=encoder
# flow: 4 -> 6 encoder
encoder.classes_
