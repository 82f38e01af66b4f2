//! Files of a package, in memory.
//!
//! A [`PackagePath`] is relative, has no `..`, no empty or hidden surprises, and is written with
//! `/` everywhere: `src/churn/stages/load.py`. Nothing else can name a file of a package, so
//! nothing of a notebook can escape the package's folder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use nbship_diagnostics::Finding;

/// Where a file lies inside its package.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackagePath(String);

impl PackagePath {
    /// Checks a path.
    ///
    /// # Errors
    /// Says what is wrong with it.
    ///
    /// ```
    /// use nbship_packaging::PackagePath;
    /// assert!(PackagePath::new("src/churn/__init__.py").is_ok());
    /// assert!(PackagePath::new("../etc/passwd").is_err());
    /// assert!(PackagePath::new("/etc/passwd").is_err());
    /// ```
    pub fn new(path: impl Into<String>) -> Result<Self, PathError> {
        let path = path.into();
        if path.len() > 400 {
            return Err(PathError {
                path,
                why: "it is longer than 400 bytes",
            });
        }
        match path.split('/').find_map(component_fault) {
            Some(why) => Err(PathError { path, why }),
            None => Ok(Self(path)),
        }
    }

    /// The path with `/` between its parts.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The extension, without the dot; empty where there is none.
    #[must_use]
    pub fn extension(&self) -> &str {
        self.file_name()
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }
}

impl std::fmt::Display for PackagePath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn component_fault(part: &str) -> Option<&'static str> {
    let stem = part.split('.').next().unwrap_or(part);
    match part {
        "" => Some("a part of it is empty"),
        "." | ".." => Some("it leaves its folder"),
        ".git" | ".GIT" => Some("it reaches into a repository's own folder"),
        _ if part.ends_with(['.', ' ']) || part.starts_with(' ') => {
            Some("a part of it starts or ends with a space or a dot")
        }
        _ if part.chars().any(|c| {
            c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        }) =>
        {
            Some("it holds a character that not every system allows")
        }
        _ if is_device(stem) => Some("a part of it names a device on Windows"),
        _ => None,
    }
}

/// Whether Windows keeps this name, with any extension, for a device.
pub(crate) fn is_device(stem: &str) -> bool {
    let is = |name: &str| stem.eq_ignore_ascii_case(name);
    let numbered = || match stem.split_at_checked(3) {
        Some((kind, number)) => {
            (kind.eq_ignore_ascii_case("COM") || kind.eq_ignore_ascii_case("LPT"))
                && number.len() == 1
                && number.bytes().all(|digit| digit.is_ascii_digit())
        }
        None => false,
    };
    ["CON", "PRN", "AUX", "NUL"].into_iter().any(is) || numbered()
}

/// Why a path cannot be part of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    pub path: String,
    pub why: &'static str,
}

impl std::fmt::Display for PathError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:?} cannot be a file of a package: {}",
            self.path, self.why
        )
    }
}

impl std::error::Error for PathError {}

/// Where a file's content comes from, which says who has checked that it parses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The same in every package, byte for byte: checked in this repository.
    Runtime {
        /// In hexadecimal.
        sha256: &'static str,
    },
    /// Somebody else's file, handed on as it is.
    Given,
    /// A template for Python or YAML into which only words and quoted strings were put: checked in
    /// this repository with all sorts of them.
    Template,
    /// With code of the notebook, or put together freely.
    Written,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    pub bytes: Cow<'static, [u8]>,
    pub executable: bool,
    pub origin: Origin,
}

impl FileContent {
    /// A text file.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            bytes: Cow::Owned(text.into().into_bytes()),
            executable: false,
            origin: Origin::Written,
        }
    }
    /// The same content, from somewhere else.
    #[must_use]
    pub fn from(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }
    /// The text, where it is UTF-8.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }
}

/// A whole package in memory.
#[derive(Clone, Debug, Default)]
pub struct RenderedPackage {
    pub files: BTreeMap<PackagePath, FileContent>,
    pub findings: Vec<Finding>,
    /// Its dependencies are of a pandas before 3, if of any.
    pub is_before_pandas_3: bool,
}

impl RenderedPackage {
    /// The text of a file, where there is one.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        let mut files = self.files.iter();
        let (_, content) = files.find(|(each, _)| each.as_str() == path)?;
        content.as_text()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// When the path is not allowed or taken.
    pub fn add(&mut self, path: &str, content: FileContent) -> Result<(), PathError> {
        self.add_at(PackagePath::new(path)?, content)
    }

    /// Adds a file whose path is checked already.
    ///
    /// # Errors
    /// When the path is taken.
    pub fn add_at(&mut self, path: PackagePath, content: FileContent) -> Result<(), PathError> {
        match self.files.entry(path) {
            Entry::Vacant(place) => {
                place.insert(content);
                Ok(())
            }
            Entry::Occupied(taken) => Err(PathError {
                path: taken.key().0.clone(),
                why: "another file has that place",
            }),
        }
    }
}
