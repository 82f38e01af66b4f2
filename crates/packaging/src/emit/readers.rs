//! What the function that is given an address says of it.

/// Functions of Hugging Face whose first argument, or `model`, names what lies on the hub: only where a folder of that name
/// is there, it is that.
const HUB: &[&str] = &[
    "load_dataset",
    "load_dataset_builder",
    "get_dataset_config_names",
    "from_pretrained",
    "pipeline",
    "load_metric",
    "evaluate.load",
    "hf_hub_download",
    "snapshot_download",
    "SentenceTransformer",
    "CrossEncoder",
];

/// What such a function may be given in place of a name: how files are read.
const BUILDERS: &[&str] = &[
    "arrow",
    "audiofolder",
    "csv",
    "imagefolder",
    "json",
    "pandas",
    "parquet",
    "text",
    "webdataset",
];

/// Formats by the functions that read or write them.
const FORMATS: &[(&str, &str)] = &[
    ("read_csv", "csv"),
    ("to_csv", "csv"),
    ("scan_csv", "csv"),
    ("write_csv", "csv"),
    ("read_excel", "excel"),
    ("to_excel", "excel"),
    ("read_json", "json"),
    ("to_json", "json"),
    ("read_parquet", "parquet"),
    ("to_parquet", "parquet"),
    ("read_pickle", "pickle"),
    ("to_pickle", "pickle"),
    ("joblib.load", "pickle"),
    ("joblib.dump", "pickle"),
    ("read_hdf", "hdf5"),
];

/// Whether a call gives an address that names something on the hub of Hugging Face, or how files are read.
#[must_use]
pub fn is_of_hub(call: &str, address: &str) -> bool {
    let name = function(call);
    let is_given = HUB.iter().any(|one| ends_so(name, one)) && !name.starts_with("sns.");
    let is_path = address.starts_with(['.', '/', '~']) || address.contains(['\\', ':']);
    is_given && !is_path && address.split('/').count() <= 2
}

/// Whether such an address only says how files are read.
pub(super) fn is_builder(address: &str) -> bool {
    BUILDERS.contains(&address)
}

/// The format that a call says: `read_csv("iris.data")`.
pub(super) fn format(call: &str) -> Option<&'static str> {
    let name = function(call);
    let row = FORMATS.iter().find(|(one, _)| ends_so(name, one));
    row.map(|(_, format)| *format)
}

/// The dotted name before the first parenthesis.
fn function(call: &str) -> &str {
    call.split('(').next().unwrap_or_default().trim()
}

/// Whether a dotted name ends with the parts of another.
fn ends_so(name: &str, end: &str) -> bool {
    let before = name.strip_suffix(end);
    before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{format, is_of_hub};

    #[test]
    fn names_on_the_hub_are_no_files() {
        for (call, address, expected) in [
            (
                "load_dataset(\"stanfordnlp/imdb\")",
                "stanfordnlp/imdb",
                true,
            ),
            (
                "AutoModel.from_pretrained(n)",
                "distilbert-base-uncased",
                true,
            ),
            ("pipeline(\"x\", model=\"org/name\")", "org/name", true),
            ("evaluate.load(\"accuracy\")", "accuracy", true),
            ("AutoModel.from_pretrained(n)", "./mine", false),
            ("AutoModel.from_pretrained(n)", "runs/1/model", false),
            ("pd.read_csv(\"a\")", "a", false),
            ("joblib.load(\"a\")", "a", false),
        ] {
            assert_eq!(is_of_hub(call, address), expected, "{call}");
        }
        assert_eq!(format("pd.read_csv(\"iris.data\")"), Some("csv"));
        assert_eq!(format("open(\"a\")"), None);
    }
}
