use std::collections::BTreeSet;

use super::StageNames;
use crate::apart::Apart;

#[test]
fn what_tells_stages_apart_comes_before_numbers() {
    let mut names = StageNames::new(["train_svm"], BTreeSet::new());
    let mut name = |apart: &[&str]| {
        let said = apart.iter().map(|what| (*what).to_owned()).collect();
        let apart = Apart {
            said,
            ..Apart::default()
        };
        names.name("Train", None, 7, &apart)
    };
    assert_eq!(name(&["Forest"]), "train");
    assert_eq!(name(&["Forest"]), "train_forest");
    assert_eq!(name(&["Forest", "knn"]), "train_knn");
    assert_eq!(name(&["svm"]), "train_2");
    let long = "Gradient boosted trees of the libraries";
    assert_eq!(name(&[long]), "gradient_boosted_trees_of_libraries");
}

#[test]
fn values_tell_stages_apart_that_no_words_do() {
    let mut names = StageNames::new([], BTreeSet::new());
    let mut name = |title: &str, values: &[&str]| {
        let values: Vec<String> = values.iter().map(|what| (*what).to_owned()).collect();
        let apart = Apart {
            mentioned: values.iter().cloned().collect(),
            given: values.first().cloned(),
            values,
            ..Apart::default()
        };
        names.name(title, None, 7, &apart)
    };
    assert_eq!(name("Plot", &["sales"]), "plot");
    assert_eq!(name("Plot", &["sales", "costs"]), "plot_costs");
    assert_eq!(name("Plot", &["sales", "costs"]), "plot_2");
    assert_eq!(name("Plot", &["plot"]), "plot_3");
    assert_eq!(name("Plot", &["plot_sales"]), "plot_sales");
    assert_eq!(name("", &["Z"]), "make_z");
    assert_eq!(name("", &[]), "stage_7");
    let long = "Quantities of everything sold";
    assert_eq!(name(long, &["sales"]), "quantities_of_everything_sold");
    assert_eq!(
        name(long, &["cost_of_goods"]),
        "quantities_of_everything_sold_2"
    );
}

#[test]
fn titles_become_identifiers() {
    let cases = [
        ("Load the data", "load_the_data"),
        ("1. Load", "load"),
        (
            "7th GENERATION of consoles",
            "seventh_generation_of_consoles",
        ),
        ("データの読み込み", "load_data"),
        ("ヘルパー関数", "helper_functions"),
        ("2. 前処理", "preprocess"),
        ("表の読み方", "load_2"),
        ("Очистка данных", "ochistka_dannykh"),
        ("import", "run_import"),
        ("読", "load_3"),
        ("; rm -rf /", "rm_rf"),
        ("../../x", "x"),
        ("Evaluate", "evaluate_model"),
        ("Café", "cafe"),
        ("42", "stage_7"),
        ("", "stage_7_2"),
        ("Load the data", "load_the_data_2"),
        (
            "Export the tested model to a pickle file",
            "export_tested_model_to_pickle_file",
        ),
        (
            "Feature selection for employee turnover prediction",
            "feature_selection",
        ),
        (
            "Split the data into 80% training and 20% testing",
            "split_data",
        ),
        ("Now let’s visualize it", "visualize_it"),
        ("Data Transformation / Veri Dönüşümü", "data_transformation"),
        ("Type / Memory handling", "type_memory_handling"),
        (
            "Define a function to impute (fill-up missing values) age feature",
            "define_function_to_impute_age_feature",
        ),
        (
            "Dragon Real Estate - what the houses of it cost",
            "dragon_real_estate",
        ),
        ("What we came to", "what_we_came_to"),
        ("A. A baseline model", "a_baseline_model"),
        ("How many people survived?", "people_survived"),
        ("📚 Read the books 🚀", "read_the_books"),
        (
            "Example 2: k-Means for the compression of colours",
            "k_means_for_compression_of_colours",
        ),
        (
            "Part II : Finding the major causes of 2016",
            "finding_the_major_causes_of_2016",
        ),
        ("Part III: Deaths", "deaths"),
        ("Vitamin IX: Deaths", "vitamin_ix_deaths"),
        ("Chapter II", "chapter_ii"),
        (
            "US vs. China Gross Domestic Product",
            "us_vs_china_gross_domestic_product",
        ),
        ("Let us look at the ages", "ages"),
        ("Step 4.5: Residuals of the model", "residuals_of_the_model"),
        ("Cell 7f-2: Vectorized probe", "vectorized_probe"),
        (
            "Handling the missing values (part i)",
            "handling_missing_values",
        ),
        (
            "Handling the missing values (part ii)",
            "handling_missing_values_2",
        ),
        (
            "Supervised data compression via linear discriminant analysis",
            "supervised_data_compression",
        ),
        (
            "Loading and fine-tuning a pre-trained BERT model",
            "loading_and_fine_tuning_pre_trained",
        ),
        (
            "Nonlinear dimensionality reduction techniques",
            "nonlinear_dimensionality_reduction",
        ),
        (
            "Sparse Demand Detection & Intermittent Forecasting",
            "sparse_demand_detection",
        ),
        (
            "Apply the SARIMA(p,d,q)(P,D,Q)m model on the data",
            "apply_sarima_model_on_data",
        ),
        (
            "Fit the models to the data and use it",
            "fit_models_to_data",
        ),
        ("Ensemble [20 points] (+10 bonus points)", "ensemble"),
        ("Ages (in years)", "ages_in_years"),
        ("AgglomerativeClustering", "agglomerative_clustering"),
        ("PyTorch", "pytorch"),
        ("Next", "run_next"),
        ("seaborn", "use_seaborn"),
        (
            "Donaudampfschifffahrtsgesellschaftskapitän",
            "donaudampfschifffahrtsgesellschaftskapit",
        ),
        ("Machine Learning Models", "machine_learning_models"),
        (
            "Machine Learning Models With Cross Validation",
            "cross_validation",
        ),
        (
            "Machine Learning Models With the Cross Validation",
            "machine_learning_models_2",
        ),
        ("Machine Learning Models", "machine_learning_models_3"),
        ("Machine Learning Models 4", "machine_learning_models_4"),
        ("Machine Learning Models", "machine_learning_models_5"),
    ];
    let mut names = StageNames::new(["evaluate"], BTreeSet::from(["seaborn", "lightgbm"]));
    for (title, expected) in cases {
        let role = (!title.is_ascii()).then_some("Load");
        assert_eq!(
            names.name(title, role, 7, &Apart::default()),
            expected,
            "{title}"
        );
    }
    let mut named = |title, role| names.name(title, Some(role), 7, &Apart::default());
    assert_eq!(named("Evaluate", "Train"), "evaluate_model_2");
    assert_eq!(
        named("Evaluate", "Explore and evaluate"),
        "evaluate_model_3"
    );
    assert_eq!(
        named("Evaluate", "Clean and evaluate"),
        "clean_and_evaluate"
    );
    assert_eq!(named("Lightgbm", "Split and train"), "train_lightgbm");
    assert_eq!(named("KernelRidge", "Train"), "train_kernel_ridge");
}
