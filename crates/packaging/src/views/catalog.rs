//! `catalog.toml`.

use serde::Serialize;

use crate::model::{DataModel, Direction, HUB, PackageModel};
use crate::render::RenderOptions;

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
                Direction::Unknown => "unknown",
            },
            address: data.address.clone(),
            format: format_of(data),
            stages: data.stages.clone(),
            cells: format!("[{}]", cells.join(", ")),
        }
    }
}

/// The format by the address's ending, or by what reads it where that says less.
fn format_of(data: &DataModel) -> String {
    let ending = by_ending(&data.address);
    let says_little = ["text", "file"].contains(&ending) || data.format == Some(HUB);
    let reader = data.format.filter(|_| says_little);
    reader.unwrap_or(ending).to_owned()
}

/// The format by the address's ending; a compression's own ending is passed over.
fn by_ending(address: &str) -> &'static str {
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
    fn formats_are_known_by_endings() {
        assert_eq!(by_ending("data/a.csv.gz"), "csv");
        assert_eq!(by_ending("https://host/x"), "file");
    }
}
