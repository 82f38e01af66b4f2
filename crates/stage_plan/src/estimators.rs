//! What the models of a stage are called, to tell stages apart that do the same work.

use std::collections::BTreeSet;

use nbship_analysis::facts::{Analysis, Role, StatementId};

use crate::classify::Classes;
use crate::plan::ImportedName;

/// How classes of models end; those before the empty one say nothing of the model.
const ENDINGS: &[(&str, &str)] = &[
    ("Classifier", ""),
    ("Regressor", ""),
    ("Regression", "Regression"),
    ("RegressionCV", "Regression"),
    ("DiscriminantAnalysis", "DiscriminantAnalysis"),
    ("Clustering", "Clustering"),
    ("Forest", "Forest"),
    ("OutlierFactor", "OutlierFactor"),
    ("Mixture", "Mixture"),
    ("Means", "Means"),
    ("NB", "NB"),
    ("SVC", "SVC"),
    ("SVR", "SVR"),
    ("SVM", "SVM"),
    ("DBSCAN", "DBSCAN"),
    ("Lasso", "Lasso"),
    ("Ridge", "Ridge"),
    ("ElasticNet", "ElasticNet"),
    ("ARIMA", "ARIMA"),
    ("SARIMAX", "SARIMAX"),
    ("Prophet", "Prophet"),
];

/// Names that are not what their words say.
const KNOWN: &[(&str, &str)] = &[
    ("k_neighbors", "knn"),
    ("k_means", "kmeans"),
    ("kmeans", "kmeans"),
    ("mini_batch_kmeans", "kmeans"),
    ("cat_boost", "catboost"),
    ("ada_boost", "adaboost"),
    ("linear_svc", "linear_svm"),
    ("svc", "svm"),
    ("svr", "svm"),
];

/// Modules that are one model.
const MODULES: &[&str] = &["catboost", "lightgbm", "prophet", "xgboost"];

/// The model that the statements train, if it is one.
pub(crate) fn only_model(
    analysis: &Analysis,
    classes: &Classes,
    statements: &[StatementId],
) -> Option<String> {
    let all = statements.iter().map(|id| analysis.statement(*id));
    let trains = all.filter(|statement| {
        statement.work.contains(&Role::Train) || statement.prepares == Some(Role::Train)
    });
    let imported = trains.flat_map(|statement| {
        let reads = statement.reads.iter();
        reads.filter_map(|read| classes.imports.get(&read.name))
    });
    let models: BTreeSet<String> = imported.filter_map(model).collect();
    let only = models.len() == 1;
    models.into_iter().next().filter(|_| only)
}

fn model(import: &ImportedName) -> Option<String> {
    match &import.attribute {
        Some(class) => of_class(class),
        None => {
            let is_it = |name: &&&str| **name == import.module;
            MODULES.iter().find(is_it).map(|name| (*name).to_owned())
        }
    }
}

/// The name of a class of models in words, where it is written as one: `AgglomerativeClustering`.
pub(crate) fn spelt_out(class: &str) -> Option<String> {
    of_class(class)?;
    let name = snake(class);
    name.contains('_').then_some(name)
}

/// What a class of models is called: `RandomForestClassifier` is `random_forest`.
fn of_class(class: &str) -> Option<String> {
    let (stem, kept) = ENDINGS
        .iter()
        .find_map(|(ending, kept)| Some((class.strip_suffix(ending)?, *kept)))?;
    let name = snake(&format!("{stem}{kept}"));
    let known = KNOWN.iter().find(|(word, _)| *word == name);
    let name = known.map_or(name, |(_, called)| (*called).to_owned());
    (name.len() > 1).then_some(name)
}

/// `GaussianNB` as `gaussian_nb`.
fn snake(class: &str) -> String {
    let mut name = String::new();
    let letters: Vec<char> = class.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let after = at.checked_sub(1).map(|before| letters[before]);
        let begins = letter.is_uppercase()
            && after.is_some_and(|before| {
                let ends = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
                before.is_lowercase() || ends && before.is_uppercase()
            });
        if begins {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::of_class;

    #[test]
    fn models_are_called_by_their_classes() {
        for (class, name) in [
            ("RandomForestClassifier", Some("random_forest")),
            ("KNeighborsClassifier", Some("knn")),
            ("XGBRegressor", Some("xgb")),
            ("CatBoostClassifier", Some("catboost")),
            ("LogisticRegression", Some("logistic_regression")),
            ("LogisticRegressionCV", Some("logistic_regression")),
            ("GaussianNB", Some("gaussian_nb")),
            ("SVC", Some("svm")),
            ("KMeans", Some("kmeans")),
            ("IsolationForest", Some("isolation_forest")),
            ("StandardScaler", None),
            ("Classifier", None),
        ] {
            assert_eq!(of_class(class).as_deref(), name, "{class}");
        }
    }
}
