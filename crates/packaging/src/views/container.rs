//! Where the data of a run lies in a container, and how it comes there.

use serde::Serialize;

use super::readme::is_absolute;
use crate::model::{Direction, PackageModel};
use crate::quote::one_line;
use crate::render::RenderOptions;

/// What `docker run` mounts, and where a run looks for its data.
#[derive(Serialize)]
pub struct ContainerView {
    /// The folder that stands for the notebook's own.
    pub data: String,
    pub mounts: Vec<Mount>,
    /// The notebook reads above its folder.
    pub above: bool,
}

/// A file or folder, as seen from the package and in the container.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Mount {
    pub host: String,
    pub inside: String,
}

impl ContainerView {
    pub fn new(model: &PackageModel, options: &RenderOptions) -> Self {
        let inputs = model
            .data
            .iter()
            .filter(|data| data.direction != Direction::Output);
        let places: Vec<(usize, String)> = inputs.filter_map(|data| above(&data.address)).collect();
        let levels = places.iter().map(|(up, _)| *up).max().unwrap_or(0);
        if levels == 0 {
            return Self {
                data: "/data".to_owned(),
                mounts: vec![Mount {
                    host: "data".to_owned(),
                    inside: "/data".to_owned(),
                }],
                above: false,
            };
        }
        let own = match &options.notebook_folder {
            Some(folder) => one_line(folder),
            None => format!("data{}", "/notebook".repeat(levels)),
        };
        let data = format!("/data{}", "/notebook".repeat(levels));
        let mut mounts = vec![Mount {
            host: own.clone(),
            inside: data.clone(),
        }];
        for (up, top) in places {
            let mount = Mount {
                host: format!("{}/{top}", higher(&own, up)),
                inside: format!("/data{}/{top}", "/notebook".repeat(levels - up)),
            };
            if !mounts.contains(&mount) {
                mounts.push(mount);
            }
        }
        Self {
            data,
            mounts,
            above: true,
        }
    }
}

/// The folder so many levels above one; both as seen from the package.
fn higher(folder: &str, levels: usize) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| *part != ".").collect();
    for _ in 0..levels {
        match parts.last() {
            Some(&last) if last != ".." => {
                parts.pop();
            }
            _ => parts.push(".."),
        }
    }
    if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    }
}

/// How far above the notebook's folder an address begins, and the first name of it there.
fn above(address: &str) -> Option<(usize, String)> {
    if is_absolute(address) || address.contains("://") {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    let mut up = 0;
    for part in address
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
    {
        match part {
            ".." if parts.pop().is_none() => up += 1,
            ".." => {}
            _ => parts.push(part),
        }
    }
    let top = parts
        .first()
        .filter(|top| !top.contains(['*', '?', '[', ':']))?;
    (up > 0).then(|| (up, one_line(top)))
}

#[cfg(test)]
mod tests {
    use super::{above, higher};

    #[test]
    fn an_address_begins_above_the_notebook_or_not() {
        for (address, expected) in [
            ("../input/a.csv", Some((1, "input"))),
            ("../../a.csv", Some((2, "a.csv"))),
            ("x/../../b/c.csv", Some((1, "b"))),
            ("a.csv", None),
            ("./x/../a.csv", None),
            ("../*.csv", None),
            ("/data/../a.csv", None),
            ("s3://x/../a.csv", None),
        ] {
            let expected = expected.map(|(up, top)| (up, top.to_owned()));
            assert_eq!(above(address), expected, "{address}");
        }
        for (folder, levels, expected) in [
            ("..", 1, "../.."),
            ("../nb", 1, ".."),
            ("../a/nb", 2, ".."),
            ("nb", 1, "."),
        ] {
            assert_eq!(higher(folder, levels), expected, "{folder}");
        }
    }
}
