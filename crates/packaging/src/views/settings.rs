//! `params.toml` and `catalog.toml`.

use nbship_analysis::facts::Literal;
use serde::Serialize;

use crate::model::{DataModel, Direction, PackageModel, ParameterModel};
use crate::quote;
use crate::render::RenderOptions;

/// `params.toml`.
#[derive(Serialize)]
pub struct ParamsView {
    pub package: String,
    pub command: String,
    pub parameters: Vec<ParameterView>,
}

/// A parameter; `value` is TOML.
#[derive(Serialize)]
pub struct ParameterView {
    pub name: String,
    pub value: String,
    pub cell: u32,
    pub above: Vec<String>,
    pub comment: String,
}

impl ParameterView {
    pub fn new(parameter: &ParameterModel) -> Self {
        Self {
            name: parameter.name.clone(),
            value: literal_to_toml(&parameter.value),
            cell: parameter.cell.0,
            above: parameter
                .above
                .iter()
                .map(|line| quote::one_line(line))
                .collect(),
            comment: quote::one_line(parameter.comment.trim_start_matches('#')),
        }
    }
}

impl ParamsView {
    pub fn new(model: &PackageModel) -> Self {
        Self {
            package: model.name.to_string(),
            command: model.name.distribution(),
            parameters: model.parameters.iter().map(ParameterView::new).collect(),
        }
    }
}

/// A value as TOML writes it. Tuples become arrays: the runtime gives them their type back.
fn literal_to_toml(literal: &Literal) -> String {
    match literal {
        Literal::Bool(value) => value.to_string(),
        Literal::Int(value) => value.to_string(),
        Literal::Float(text) => float_to_toml(text),
        Literal::Str(text) => quote::toml(text),
        Literal::List(items) | Literal::Tuple(items) => {
            let items: Vec<String> = items.iter().map(literal_to_toml).collect();
            format!("[{}]", items.join(", "))
        }
    }
}

/// `.5` and `1.` are floats to Python, not to TOML; `1e999` is infinite.
fn float_to_toml(text: &str) -> String {
    if text.parse::<f64>().is_ok_and(f64::is_infinite) {
        let sign = if text.starts_with('-') { "-" } else { "" };
        return format!("{sign}inf");
    }
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let lower = digits.to_ascii_lowercase();
    let (mantissa, exponent) = lower
        .split_once('e')
        .map_or((lower.as_str(), None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = if fraction.is_empty() { "0" } else { fraction };
    let exponent = exponent.map_or(String::new(), |e| format!("e{e}"));
    format!("{sign}{whole}.{fraction}{exponent}")
}

/// `catalog.toml`.
#[derive(Serialize)]
pub struct CatalogView {
    pub package: String,
    /// The notebook's folder as seen from the package.
    pub folder: Option<String>,
    pub data: Vec<DataView>,
}

#[derive(Serialize)]
pub struct DataView {
    pub direction: &'static str,
    pub address: String,
    pub format: String,
    pub stages: Vec<String>,
    /// A list, as TOML writes it.
    pub cells: String,
}

impl DataView {
    pub fn new(data: &DataModel) -> Self {
        let cells: Vec<String> = data.cells.iter().map(ToString::to_string).collect();
        Self {
            direction: match data.direction {
                Direction::Input => "input",
                Direction::Output => "output",
            },
            address: data.address.clone(),
            format: format_of(&data.address),
            stages: data.stages.clone(),
            cells: format!("[{}]", cells.join(", ")),
        }
    }
}

/// The format by the address's ending; a compression's own ending is passed over.
fn format_of(address: &str) -> String {
    let name = address
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(address)
        .to_ascii_lowercase();
    let name = [".gz", ".bz2", ".xz", ".zst"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(&name)
        .to_owned();
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "csv" => "csv",
        "tsv" => "tsv",
        "txt" | "dat" | "data" => "text",
        "xls" | "xlsx" | "xlsm" => "excel",
        "parquet" | "pq" => "parquet",
        "json" | "jsonl" | "ndjson" => "json",
        "pkl" | "pickle" | "joblib" => "pickle",
        "npy" | "npz" => "numpy",
        "db" | "sqlite" | "sqlite3" => "sqlite",
        "png" | "jpg" | "jpeg" | "svg" | "gif" | "pdf" => "image",
        "h5" | "hdf5" | "hdf" => "hdf5",
        "zip" | "tar" | "tgz" => "archive",
        _ => "file",
    }
    .to_owned()
}

impl CatalogView {
    pub fn new(model: &PackageModel, options: &RenderOptions) -> Self {
        Self {
            package: model.name.to_string(),
            folder: options.notebook_folder.clone(),
            data: model.data.iter().map(DataView::new).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_and_formats() {
        for (python, toml) in [
            (".5", "0.5"),
            ("1.", "1.0"),
            ("1e-3", "1.0e-3"),
            ("0.20", "0.20"),
            ("-.5E+10", "-0.5e+10"),
            ("1e999", "inf"),
            ("-1e999", "-inf"),
        ] {
            assert_eq!(float_to_toml(python), toml);
            assert!(::toml::from_str::<::toml::Table>(&format!("x = {toml}")).is_ok());
        }
        assert_eq!(format_of("data/a.csv.gz"), "csv");
        assert_eq!(format_of("https://host/x"), "file");
    }
}
