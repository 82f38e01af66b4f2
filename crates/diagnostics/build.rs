//! Lists the pages of `pages/`, so that adding a code is adding a file.
#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads the folder it lists"
)]

use std::path::Path;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=pages");
    let root = std::env::var("CARGO_MANIFEST_DIR").map_err(std::io::Error::other)?;
    let out = std::env::var("OUT_DIR").map_err(std::io::Error::other)?;
    let mut codes: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(Path::new(&root).join("pages"))? {
        let name = entry?.file_name();
        if let Some(code) = name.to_str().and_then(|name| name.strip_suffix(".md")) {
            codes.push(code.to_owned());
        }
    }
    codes.sort();
    let mut list = String::from("&[\n");
    for code in codes {
        let path = Path::new(&root).join("pages").join(format!("{code}.md"));
        list.push_str(&format!(
            "    Page {{ code: {code:?}, text: include_str!({path:?}) }},\n"
        ));
    }
    list.push(']');
    std::fs::write(Path::new(&out).join("pages.rs"), list)
}
