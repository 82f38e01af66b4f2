//! Headings and names of stages that come up again and again.

/// Headings in scripts without a safe transliteration, and katakana that spell a foreign word:
/// the whole heading, without its number.
const HEADINGS: &[(&str, &str)] = &[
    ("はじめに", "introduction"),
    ("インポート", "imports"),
    ("クラスタリング", "clustering"),
    ("データ", "data"),
    ("データの読み込み", "load_data"),
    ("データの前処理", "preprocess_data"),
    ("データ前処理", "preprocess_data"),
    ("データ読み込み", "load_data"),
    ("テスト", "test"),
    ("モデル", "modeling"),
    ("モデルの学習", "train_model"),
    ("モデルの評価", "evaluate_model"),
    ("モデル評価", "evaluate_model"),
    ("予測", "prediction"),
    ("保存", "save"),
    ("分割", "split"),
    ("前処理", "preprocess"),
    ("可視化", "visualize"),
    ("学習", "train"),
    ("準備", "setup"),
    ("特徴量", "build_features"),
    ("特徴量エンジニアリング", "feature_engineering"),
    ("結果", "results"),
    ("結果の保存", "save_results"),
    ("評価", "evaluate"),
    ("読み込み", "load"),
    ("集計", "aggregate"),
    ("保存模型", "save_model"),
    ("加载数据", "load_data"),
    ("可视化", "visualize"),
    ("导入库", "imports"),
    ("数据", "data"),
    ("数据加载", "load_data"),
    ("数据可视化", "visualize_data"),
    ("数据处理", "process_data"),
    ("数据清洗", "clean_data"),
    ("数据读取", "load_data"),
    ("数据预处理", "preprocess_data"),
    ("模型", "modeling"),
    ("模型训练", "train_model"),
    ("模型评估", "evaluate_model"),
    ("特征工程", "feature_engineering"),
    ("结果", "results"),
    ("训练", "train"),
    ("评估", "evaluate"),
    ("读取数据", "load_data"),
    ("预处理", "preprocess"),
    ("预测", "prediction"),
    ("결과", "results"),
    ("데이터 로드", "load_data"),
    ("데이터 전처리", "preprocess_data"),
    ("모델", "modeling"),
    ("모델 평가", "evaluate_model"),
    ("모델 학습", "train_model"),
    ("시각화", "visualize"),
    ("예측", "prediction"),
    ("전처리", "preprocess"),
    ("평가", "evaluate"),
    ("학습", "train"),
];

/// What a stage is called whose short name the notebook has given to a value.
const CLASHES: &[(&str, &str)] = &[
    ("clean", "clean_data"),
    ("clustering", "cluster"),
    ("compile", "compile_model"),
    ("data", "prepare_data"),
    ("evaluate", "evaluate_model"),
    ("explore", "explore_data"),
    ("features", "build_features"),
    ("filter", "filter_data"),
    ("format", "format_data"),
    ("input", "read_input"),
    ("load", "load_data"),
    ("model", "modeling"),
    ("models", "modeling"),
    ("plot", "make_plots"),
    ("prediction", "predict"),
    ("predictions", "predict"),
    ("preprocessing", "preprocess"),
    ("results", "report_results"),
    ("save", "save_results"),
    ("split", "split_data"),
    ("train", "train_model"),
];

/// The English name of a common heading in another script.
pub(crate) fn heading(title: &str) -> Option<&'static str> {
    let is_number = |c: char| c.is_numeric() || " .、．:：)）(（#".contains(c);
    let title = title.trim_matches(is_number);
    HEADINGS
        .iter()
        .find(|(known, _)| *known == title)
        .map(|(_, name)| *name)
}

/// What a stage does whose work has that name.
pub(crate) fn verb_of(work: &str) -> Option<&str> {
    let first = work.split('_').next().unwrap_or(work);
    let verbs = [
        "build", "clean", "evaluate", "explore", "load", "plot", "predict", "save", "split",
        "train", "write",
    ];
    match first {
        "features" => Some("build"),
        _ => verbs.contains(&first).then_some(first),
    }
}

/// Another name than `slug`, which is taken by a value.
pub(crate) fn verb_for(slug: &str) -> Option<&'static str> {
    CLASHES
        .iter()
        .find(|(taken, _)| *taken == slug)
        .map(|(_, name)| *name)
}
