//! What is found in a notebook, and what is not.

use super::uses;
use crate::emit::imports_of;

fn found(source: &str) -> Vec<String> {
    let text = format!("# %%\n{source}\n");
    let read = nbship_notebook::read_percent_script(text.as_bytes());
    let notebook = read.notebook.unwrap_or_default();
    let analysis = nbship_analysis::analyze(&notebook, &nbship_analysis::Options::default());
    let all = uses(&notebook, &analysis, &imports_of(&notebook));
    all.iter().map(|one| one.what.clone()).collect()
}

#[test]
fn arguments_that_are_taken_no_more_are_found() {
    let imports = "import pandas as pd\nimport seaborn as sns\nimport matplotlib.pyplot as plt\n\
                   from mpl_toolkits.mplot3d import Axes3D\n\
                   from sklearn.linear_model import LogisticRegression\n";
    for (source, expected) in [
        ("sns.countplot(df['s'])", "countplot(table[…])"),
        ("sns.countplot(df)", ""),
        ("sns.countplot(df, x='s')", ""),
        ("sns.barplot(df.a, df.b)", "barplot(x, y)"),
        ("sns.barplot(x=df.a, y=df.b)", ""),
        ("sns.FacetGrid(df, size=4)", "FacetGrid(size=…)"),
        ("ax = Axes3D(fig)", "Axes3D(x)"),
        ("ax = Axes3D(fig)\nfig.add_axes(ax)", ""),
        (
            "LogisticRegression(multi_class='ovr')",
            "LogisticRegression(multi_class=…)",
        ),
        (
            "LogisticRegression(penalty='none')",
            "LogisticRegression(penalty=\"none\")",
        ),
        ("LogisticRegression(penalty='l2')", ""),
        ("plt.boxplot(x, labels=['a'])", "boxplot(labels=…)"),
        (
            "plt.cm.get_cmap('viridis')",
            "matplotlib.pyplot.cm.get_cmap",
        ),
        ("plt.style.use('seaborn')", "use(\"seaborn\")"),
        ("plt.style.use('ggplot')", ""),
        ("s.resample('15T').sum()", "resample(\"15T\")"),
        ("s.resample('MS').sum()", ""),
        (
            "pd.date_range('2020', periods=3, freq='M')",
            "date_range(freq=\"M\")",
        ),
        ("pd.date_range('2020', 'H')", ""),
        ("df.name.str.split(',', 1)", "split(x, y)"),
        ("name.split(',', 1)", ""),
        ("ax.w_xaxis.line", ".w_xaxis"),
        ("pd.concat([a, b], 1)", "concat(x, y)"),
        ("pd.concat([a, b])", ""),
        (
            "def f(cols):\n    age = cols[0]\ndf[['a', 'b']].apply(f, axis=1)",
            "cols[0]",
        ),
        ("df['a']\ndf.apply(lambda r: r[1] * 2, axis=1)", "r[1]"),
        ("df['a']\ndf.apply(lambda r: r['a'], axis=1)", ""),
        ("df['a']\ndf.apply(lambda c: c[0])", ""),
        ("df['a']\ndf.apply(lambda r: r[1], axis=1, raw=True)", ""),
        ("df[0]\ndf.apply(lambda r: r[1], axis=1)", ""),
    ] {
        let all = found(&format!("{imports}{source}"));
        assert_eq!(all.join(" "), expected, "{source}");
    }
}

#[test]
fn what_is_gone_is_found() {
    for (source, expected) in [
        ("import pandas as pd\nx = pd.Panel()", "pandas.Panel"),
        (
            "import pandas as pd\nx = pd.rolling_mean(s, 3)",
            "pandas.rolling_mean",
        ),
        ("from pandas import rolling_mean", "pandas.rolling_mean"),
        ("import pandas\nx = df.ix[0]", ".ix[…]"),
        ("import pandas\ndf = df.append(other)", ".append(…)"),
        (
            "import pandas\nx = f(df.append(o, ignore_index=True))",
            ".append(…)",
        ),
        ("import pandas\ndf.drop('a', 1)", ".drop(…, axis)"),
        (
            "import pandas\ndf.fillna(method='ffill')",
            "fillna(method=…)",
        ),
        ("import pandas\nx = df.d.dt.week", ".dt.week"),
        (
            "import pandas\nfor k, v in df.iteritems():\n    pass",
            ".iteritems(…)",
        ),
        (
            "import sklearn.cross_validation as cv",
            "sklearn.cross_validation",
        ),
        (
            "from sklearn.externals import joblib\njoblib.dump(1, 2)",
            "sklearn.externals.joblib",
        ),
        (
            "import sklearn\nx = sklearn.grid_search.X()",
            "sklearn.grid_search",
        ),
        (
            "from sklearn.preprocessing import Imputer",
            "sklearn.preprocessing.Imputer",
        ),
        (
            "import sklearn\nv.get_feature_names()",
            ".get_feature_names(…)",
        ),
        ("import numpy as np\nx = y.astype(np.float)", "numpy.float"),
        (
            "import matplotlib.pyplot as plt\nplt.hist(x, normed=True)",
            "hist(normed=…)",
        ),
        (
            "import networkx as nx\ng = nx.from_pandas_dataframe(d)",
            "networkx.from_pandas_dataframe",
        ),
        (
            "import tensorflow as tf\nx = tf.placeholder(1)",
            "tensorflow.placeholder",
        ),
        (
            "from keras.preprocessing.text import Tokenizer",
            "keras.preprocessing.text",
        ),
        ("import keras.layers.merge", "keras.layers.merge"),
        ("from scipy.misc import imread, other", "scipy.misc.imread"),
        ("from fbprophet import Prophet", "fbprophet"),
    ] {
        assert_eq!(found(source), [expected], "{source}");
    }
}

#[test]
fn what_is_there_is_not() {
    for source in [
        "x = []\nx.append(1)",
        "import pandas as pd\nx = []\ny = x.append(1)",
        "import pandas\ndf.drop('a', axis=1)",
        "df.ix[0]",
        "import pandas\ntry:\n    from sklearn.externals import joblib\nexcept ImportError:\n    import joblib",
        "import pandas as pd\ntry:\n    x = pd.Panel()\nexcept Exception:\n    x = 1",
        "import pandas\nclass A:\n    def as_matrix(self):\n        return 1\nx = A().as_matrix()",
        "import pandas\nfrom keras import backend as K\nK.set_value(a, b, c)",
        "import tensorflow.compat.v1 as tf\nx = tf.placeholder(1)",
        "from tensorflow.keras.preprocessing.text import Tokenizer",
        "import numpy as np\nx = [np.float64(1), np.bool]",
        "import numpy as np\nnp = f()\nx = np.float",
        "from keras.preprocessing.sequence import pad_sequences",
        "import matplotlib.pyplot as plt\nplt.hist(x, density=True)",
    ] {
        assert_eq!(found(source), [""; 0], "{source}");
    }
}

#[test]
fn types_of_text_are_compared() {
    for (source, expected) in [
        (
            "x = df.columns[df.dtypes == 'object']",
            "dtype == \"object\"",
        ),
        (
            "x = [c for c in df if df[c].dtype == object]",
            "dtype == object",
        ),
        (
            "x = [c for c in df if df[c].dtype != 'O']",
            "dtype != \"O\"",
        ),
        ("x = 'O' == df.a.dtype", "dtype == \"O\""),
        ("x = df.a.dtype == np.dtype('O')", "dtype == \"O\""),
        ("x = df.a.dtype.name == 'object'", "dtype == \"object\""),
        ("x = str(df.a.dtype) == 'object'", "dtype == \"object\""),
        ("x = df.a.dtype.kind in 'OSU'", "dtype in [\"OSU\", …]"),
        (
            "x = df.a.dtype in ['object', 'category']",
            "dtype in [\"object\", …]",
        ),
        (
            "kind = df.a.dtype\nif kind != object:\n    x = 1",
            "dtype != object",
        ),
        (
            "for c, t in df.dtypes.items():\n    x = t == 'O'",
            "dtype == \"O\"",
        ),
        (
            "x = [c for c, t in zip(df, df.dtypes) if t == object]",
            "dtype == object",
        ),
        (
            "x = pd.api.types.is_object_dtype(df.a)",
            "pandas.api.types.is_object_dtype",
        ),
        ("x = df.a.dtype == 'int64'", ""),
        ("x = df.kind == 'object'", ""),
        ("x = df.dtypes['a'] == 'category'", ""),
        ("x = df.select_dtypes('object')", ""),
    ] {
        let imports = "import numpy as np\nimport pandas as pd\n";
        let all = found(&format!("{imports}{source}"));
        assert_eq!(all.join(" "), expected, "{source}");
    }
    assert_eq!(found("x = y.dtype == object"), [""; 0]);
}

#[test]
fn values_that_a_search_tries_are_arguments() {
    let imports = "from sklearn.ensemble import RandomForestClassifier\nfrom sklearn.cluster import KMeans\n\
                   from sklearn.model_selection import GridSearchCV\n";
    for (source, expected) in [
        (
            "GridSearchCV(RandomForestClassifier(), {'max_features': ['auto', 'sqrt']})",
            "RandomForestClassifier(max_features=\"auto\")",
        ),
        (
            "g = {'rf__criterion': ['gini'] + ['mse']}\nGridSearchCV(p, g)",
            "RandomForestClassifier(criterion=\"mse\")",
        ),
        ("GridSearchCV(p, {'algorithm': ['auto']})", ""),
        ("GridSearchCV(p, {'max_features': ['sqrt']})", ""),
        ("GridSearchCV(p, {'loss': ['deviance']})", ""),
        ("x = {'max_features': ['auto']}", ""),
    ] {
        let all = found(&format!("{imports}{source}"));
        assert_eq!(all.join(" "), expected, "{source}");
    }
}
