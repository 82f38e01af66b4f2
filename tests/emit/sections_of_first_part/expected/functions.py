"""The notebook's own functions and classes: cells 2, 8."""

import os

import numpy as np


def is_interactive():
    return os.environ.get('RUN', '') == 'Interactive'


def features(df):
    df = df.copy()
    created = []
    months = {'jan': 1, 'feb': 2, 'mar': 3}
    if 'month' in df.columns:
        df['month_num'] = df['month'].map(months)
        created.append('month_num')
    df['log'] = np.log1p(df['campaign'])
    df['first'] = (df['campaign'] == 1).astype(int)
    for col in ['job', 'outcome']:
        df[f'{col}_freq'] = df[col].map(df[col].value_counts(normalize=True))
        created.append(f'{col}_freq')
    print(created)
    return df
