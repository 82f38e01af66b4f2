"""Load: notebook cell 1."""

import pandas as pd


def load():
    # [cell 1]
    df = pd.read_csv('a.csv')
    north = df[df.side == 'n']
    south = df[df.side == 's']
    east = df[df.side == 'e']
    west = df[df.side == 'w']
    return north, south, east, west
