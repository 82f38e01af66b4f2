//! Japanese headings in English words, where all that they say is known.

/// The usual words of notebooks; of those that fit, the longest counts.
const WORDS: &[(&str, &str)] = &[
    ("アンサンブル", "ensemble"),
    ("アーキテクチャ", "architecture"),
    ("インストール", "install"),
    ("インポート", "import"),
    ("エンコーディング", "encoding"),
    ("エンジニアリング", "engineering"),
    ("カテゴリ", "category"),
    ("クラス", "class"),
    ("クラスタリング", "clustering"),
    ("クリーニング", "cleaning"),
    ("クロスバリデーション", "cross_validation"),
    ("グラフ", "plot"),
    ("コード", "code"),
    ("サブミッション", "submission"),
    ("サンプル", "sample"),
    ("シード", "seed"),
    ("スコア", "score"),
    ("スタッキング", "stacking"),
    ("セットアップ", "setup"),
    ("ターゲット", "target"),
    ("ダウンロード", "download"),
    ("チューニング", "tuning"),
    ("テキスト", "text"),
    ("テスト", "test"),
    ("データセット", "dataset"),
    ("データフレーム", "dataframe"),
    ("データ", "data"),
    ("トレーニング", "training"),
    ("トークナイザー", "tokenizer"),
    ("トークナイズ", "tokenize"),
    ("ハイパーパラメータ", "hyperparameters"),
    ("パイプライン", "pipeline"),
    ("パラメーター", "parameters"),
    ("パラメータ", "parameters"),
    ("ファイル", "file"),
    ("ファインチューニング", "fine_tuning"),
    ("フォルダ", "folder"),
    ("プロット", "plot"),
    ("プロンプト", "prompt"),
    ("ヘルパー", "helper"),
    ("ベースライン", "baseline"),
    ("メトリクス", "metrics"),
    ("モジュール", "modules"),
    ("モデル", "model"),
    ("ユーティリティ", "utilities"),
    ("ライブラリー", "libraries"),
    ("ライブラリ", "libraries"),
    ("ランダムフォレスト", "random_forest"),
    ("ローカル", "local"),
    ("ロード", "load"),
    ("パッケージ", "packages"),
    ("ラベル", "labels"),
    ("初期化", "initialization"),
    ("データ分析", "data analysis"),
    ("予測", "prediction"),
    ("作成", "create"),
    ("保存", "save"),
    ("分割", "split"),
    ("分析", "analysis"),
    ("前処理", "preprocessing"),
    ("可視化", "visualization"),
    ("学習", "training"),
    ("定義", "define"),
    ("実行", "run"),
    ("必要", ""),
    ("推論", "inference"),
    ("提出", "submission"),
    ("検証", "validation"),
    ("準備", "prepare"),
    ("特徴量", "features"),
    ("生成", "generate"),
    ("用", ""),
    ("画像", "image"),
    ("確認", "check"),
    ("結果", "results"),
    ("訓練", "training"),
    ("設定", "settings"),
    ("評価", "evaluation"),
    ("読み込み", "load"),
    ("読込", "load"),
    ("関数", "functions"),
];

/// What is done to what is said before it, in Japanese at the end.
const DONE: &[&str] = &[
    "check", "create", "define", "download", "generate", "import", "install", "load", "prepare",
    "run", "save", "split",
];

/// Kana between words, and the ends of verbs: they say nothing by themselves.
const BETWEEN: &[&str] = &[
    "しましょう",
    "します",
    "する",
    "した",
    "して",
    "ための",
    "から",
    "など",
    "まで",
    "より",
    "への",
    "との",
    "での",
    "の",
    "と",
    "を",
    "に",
    "で",
    "は",
    "が",
    "や",
    "へ",
    "な",
    "も",
    "・",
    "、",
    "。",
    "：",
    "「",
    "」",
    "（",
    "）",
];

/// Whether something in the title is written in kana.
pub(crate) fn has_kana(title: &str) -> bool {
    title.contains(|c: char| matches!(c, '\u{3041}'..='\u{30ff}'))
}

/// The title in English words, if it is Japanese and all of its words are known.
pub(crate) fn in_english(title: &str) -> Option<String> {
    if !has_kana(title) {
        return None;
    }
    let mut words: Vec<&str> = Vec::new();
    let mut rest = title;
    while let Some(first) = rest.chars().next() {
        let known = longest(WORDS.iter().filter(|(word, _)| rest.starts_with(word)));
        let length = if first.is_ascii() {
            let end = rest.find(|c: char| !c.is_ascii());
            let length = end.unwrap_or(rest.len());
            words.push(rest[..length].trim());
            length
        } else if let Some((word, meant)) = known {
            words.push(meant);
            word.len()
        } else {
            let mut between = BETWEEN.iter();
            between.find(|word| rest.starts_with(**word))?.len()
        };
        rest = &rest[length..];
    }
    words.retain(|word| !word.is_empty());
    if words.last().is_some_and(|last| DONE.contains(last)) {
        words.rotate_right(1);
    }
    Some(words.join(" "))
}

fn longest<'a>(
    among: impl Iterator<Item = &'a (&'static str, &'static str)>,
) -> Option<&'a (&'static str, &'static str)> {
    among.max_by_key(|(word, _)| word.len())
}

#[cfg(test)]
mod tests {
    use super::in_english;

    #[test]
    fn known_words_are_put_into_english() {
        for (title, expected) in [
            ("セットアップ", Some("setup")),
            ("モデルをロード", Some("load model")),
            ("ヘルパー関数", Some("helper functions")),
            ("LightGBMモデルの学習", Some("LightGBM model training")),
            ("データセット", Some("dataset")),
            ("データセットの準備", Some("prepare dataset")),
            ("必要なライブラリのインポート", Some("import libraries")),
            ("カフェ", None),
            ("表の読み方", None),
            ("前処理", None),
            ("Load", None),
        ] {
            assert_eq!(in_english(title).as_deref(), expected, "{title}");
        }
    }
}
