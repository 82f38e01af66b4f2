//! What is known of the classes of libraries: what learns from the rows that it is fitted on.

/// What an object of a library is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Learns something of the rows that shows in all that it gives: means, components, words.
    Learns {
        /// Gives the columns that it took, in their order.
        keeps_columns: bool,
    },
    /// A transformer that learns no more than which values there are, or nothing.
    Codes,
    Stateless,
    /// Makes rows of others.
    Resampler,
    /// Learns to predict a target.
    Supervised,
    Pipeline,
    /// Fits a model for each of several settings, and keeps the best.
    Search,
    Splitter,
    /// A callback that ends training, or keeps the best state.
    Stopper,
    #[default]
    Other,
}

const SCALERS: [&str; 12] = [
    "StandardScaler",
    "MinMaxScaler",
    "RobustScaler",
    "MaxAbsScaler",
    "QuantileTransformer",
    "PowerTransformer",
    "SimpleImputer",
    "KNNImputer",
    "IterativeImputer",
    "Imputer",
    "KBinsDiscretizer",
    "CenteredScaler",
];

const LEARNERS: [&str; 36] = [
    "PCA",
    "IncrementalPCA",
    "SparsePCA",
    "KernelPCA",
    "TruncatedSVD",
    "FastICA",
    "FactorAnalysis",
    "NMF",
    "LatentDirichletAllocation",
    "LinearDiscriminantAnalysis",
    "SelectKBest",
    "SelectPercentile",
    "SelectFpr",
    "SelectFdr",
    "SelectFwe",
    "SelectFromModel",
    "GenericUnivariateSelect",
    "RFE",
    "RFECV",
    "SequentialFeatureSelector",
    "VarianceThreshold",
    "TfidfVectorizer",
    "TfidfTransformer",
    "CountVectorizer",
    "TargetEncoder",
    "LeaveOneOutEncoder",
    "CatBoostEncoder",
    "WOEEncoder",
    "JamesSteinEncoder",
    "MEstimateEncoder",
    "GLMMEncoder",
    "CountEncoder",
    "Isomap",
    "LocallyLinearEmbedding",
    "NeighborhoodComponentsAnalysis",
    "Nystroem",
];

const CODES: [&str; 10] = [
    "LabelEncoder",
    "OrdinalEncoder",
    "OneHotEncoder",
    "LabelBinarizer",
    "MultiLabelBinarizer",
    "BinaryEncoder",
    "DictVectorizer",
    "FeatureHasher",
    "MissingIndicator",
    "SplineTransformer",
];

const STATELESS: [&str; 6] = [
    "Normalizer",
    "Binarizer",
    "FunctionTransformer",
    "PolynomialFeatures",
    "HashingVectorizer",
    "AdditiveChi2Sampler",
];

const SPLITTERS: [&str; 7] = [
    "KFold",
    "StratifiedKFold",
    "RepeatedKFold",
    "RepeatedStratifiedKFold",
    "ShuffleSplit",
    "StratifiedShuffleSplit",
    "LeaveOneOut",
];

const SEARCHES: [&str; 5] = [
    "GridSearchCV",
    "RandomizedSearchCV",
    "HalvingGridSearchCV",
    "HalvingRandomSearchCV",
    "BayesSearchCV",
];

const MODELS: [&str; 20] = [
    "LinearRegression",
    "LogisticRegression",
    "LogisticRegressionCV",
    "Ridge",
    "RidgeCV",
    "Lasso",
    "LassoCV",
    "ElasticNet",
    "ElasticNetCV",
    "BayesianRidge",
    "SVC",
    "LinearSVC",
    "NuSVC",
    "SVR",
    "NuSVR",
    "LinearSVR",
    "GaussianNB",
    "MultinomialNB",
    "BernoulliNB",
    "ComplementNB",
];

const STOPPERS: [&str; 4] = [
    "EarlyStopping",
    "ModelCheckpoint",
    "early_stopping",
    "ReduceLROnPlateau",
];

/// The last part of a path.
pub(super) fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

fn root(path: &str) -> &str {
    path.split('.').next().unwrap_or(path)
}

/// What a class is for, by its path.
pub(super) fn kind(path: &str) -> Option<Kind> {
    let name = last(path);
    match root(path) {
        "sklearn" | "imblearn" | "category_encoders" | "skopt" | "cuml" => of_scikit(path, name),
        "xgboost" | "lightgbm" | "catboost" => of_boosting(name),
        "keras" | "tensorflow" => STOPPERS[..2].contains(&name).then_some(Kind::Stopper),
        _ => None,
    }
}

fn of_scikit(path: &str, name: &str) -> Option<Kind> {
    if SCALERS.contains(&name) {
        return Some(Kind::Learns {
            keeps_columns: true,
        });
    }
    if LEARNERS.contains(&name) {
        return Some(Kind::Learns {
            keeps_columns: false,
        });
    }
    if CODES.contains(&name) {
        return Some(Kind::Codes);
    }
    if STATELESS.contains(&name) {
        return Some(Kind::Stateless);
    }
    if SPLITTERS.contains(&name) {
        return Some(Kind::Splitter);
    }
    if SEARCHES.contains(&name) {
        return Some(Kind::Search);
    }
    let is_resampling = path.starts_with("imblearn.")
        && ["over_sampling", "under_sampling", "combine"]
            .iter()
            .any(|part| path.contains(part));
    if is_resampling && name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Some(Kind::Resampler);
    }
    match name {
        "Pipeline"
        | "make_pipeline"
        | "ColumnTransformer"
        | "make_column_transformer"
        | "FeatureUnion" => Some(Kind::Pipeline),
        _ if is_model(name) => Some(Kind::Supervised),
        _ => None,
    }
}

fn is_model(name: &str) -> bool {
    let is_class = name.starts_with(|c: char| c.is_ascii_uppercase());
    is_class
        && (MODELS.contains(&name) || name.ends_with("Classifier") || name.ends_with("Regressor"))
}

fn of_boosting(name: &str) -> Option<Kind> {
    if STOPPERS.contains(&name) {
        return Some(Kind::Stopper);
    }
    is_model(name).then_some(Kind::Supervised)
}

/// Functions of `sklearn.metrics` that compare what is true with what was predicted.
pub(super) fn is_metric(path: &str) -> bool {
    let name = last(path);
    let is_score = name.ends_with("_score") || name.ends_with("_error") || name.ends_with("_loss");
    let is_other = matches!(name, "classification_report" | "confusion_matrix");
    path.starts_with("sklearn.metrics.")
        && (is_score || is_other)
        && !matches!(
            name,
            "silhouette_score" | "calinski_harabasz_score" | "davies_bouldin_score"
        )
}

/// Functions that give a curve over thresholds.
pub(super) fn is_curve(path: &str) -> bool {
    path.starts_with("sklearn.metrics.")
        && matches!(last(path), "roc_curve" | "precision_recall_curve")
}

/// Functions that fit on some rows and score on the others, again and again.
pub(super) fn is_cross_validation(path: &str) -> bool {
    path.starts_with("sklearn.")
        && matches!(
            last(path),
            "cross_val_score" | "cross_validate" | "cross_val_predict"
        )
}

/// Functions that keep the rows of their first argument, or put arguments side by side.
pub(super) fn keeps_rows(path: &str) -> bool {
    let side_by_side = ["hstack", "column_stack", "c_", "concatenate", "concat"];
    let one = [
        "array",
        "asarray",
        "asanyarray",
        "nan_to_num",
        "reshape",
        "squeeze",
        "expand_dims",
        "ravel",
        "DataFrame",
        "Series",
        "csr_matrix",
        "coo_matrix",
        "csc_matrix",
        "tensor",
        "from_numpy",
        "FloatTensor",
        "Tensor",
        "as_tensor",
        "convert_to_tensor",
        "constant",
        "get_dummies",
        "to_numeric",
        "cut",
        "qcut",
        "float32",
        "float64",
    ];
    let name = last(path);
    matches!(
        root(path),
        "numpy" | "pandas" | "scipy" | "torch" | "tensorflow"
    ) && (side_by_side.contains(&name) || one.contains(&name) || is_by_row(path))
}

/// Functions that compute each row from that row alone.
pub(super) fn is_by_row(path: &str) -> bool {
    let names = [
        "log",
        "log1p",
        "log2",
        "log10",
        "exp",
        "expm1",
        "sqrt",
        "abs",
        "absolute",
        "square",
        "cbrt",
        "power",
        "round",
        "array",
        "asarray",
        "ravel",
        "reshape",
        "to_numeric",
        "cut",
        "qcut",
        "Series",
        "where",
    ];
    matches!(root(path), "numpy" | "pandas") && names.contains(&last(path))
}

/// Functions that only show what they are given, or ask for its size.
pub(super) fn only_looks(path: &str) -> bool {
    let names = [
        "print",
        "len",
        "type",
        "display",
        "isinstance",
        "str",
        "repr",
        "id",
        "shape",
    ];
    names.contains(&last(path)) || matches!(root(path), "seaborn" | "plotly")
}
