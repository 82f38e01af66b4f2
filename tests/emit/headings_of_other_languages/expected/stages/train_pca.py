"""PCA: notebook cell 4."""

from sklearn.decomposition import PCA


def train_pca(df):
    # [cell 4]
    pca = PCA(2).fit(df)
    print(pca)
    return pca
