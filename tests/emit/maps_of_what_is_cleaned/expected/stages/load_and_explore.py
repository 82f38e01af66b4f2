"""Load and explore: notebook cells 1-5."""

import matplotlib.pyplot as plt
import pandas as pd
from mpl_toolkits.basemap import Basemap


def load_and_explore():
    # [cell 1]
    df = pd.read_csv('a.csv')
    north = df[df.side == 'n']
    south = df[df.side == 's']
    east = df[df.side == 'e']
    west = df[df.side == 'w']

    # [cell 2]
    plt.figure(figsize=(15, 8))
    m = Basemap(projection='mill', resolution='h')
    m.drawcoastlines()
    x, y = m(list(north["lon"].astype(float)), list(north["lat"].astype(float)))
    m.plot(x, y, 'go', markersize=12)
    plt.title('North')
    plt.show()

    # [cell 3]
    plt.figure(figsize=(15, 8))
    m = Basemap(projection='mill', resolution='h')
    m.drawcoastlines()
    m.drawcountries()
    x, y = m(list(south["lon"].astype(float)), list(south["lat"].astype(float)))
    m.plot(x, y, 'go', markersize=12)
    plt.title('South')
    plt.show()

    # [cell 4]
    plt.figure(figsize=(15, 8))
    m = Basemap(projection='mill', resolution='h')
    m.drawcoastlines()
    m.drawcountries()
    x, y = m(list(east["lon"].astype(float)), list(east["lat"].astype(float)))
    m.plot(x, y, 'go', markersize=12)
    plt.title('East')
    plt.show()

    # [cell 5]
    plt.figure(figsize=(15, 8))
    m = Basemap(projection='mill', resolution='h')
    m.drawcoastlines()
    m.drawcountries()
    x, y = m(list(west["lon"].astype(float)), list(west["lat"].astype(float)))
    m.plot(x, y, 'go', markersize=12)
    plt.title('West')
    plt.show()
    return x, y
