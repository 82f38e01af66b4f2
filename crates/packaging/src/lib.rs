//! Writes a planned notebook as a Python package, in memory.
//!
//! `emit` turns notebook, analysis and plan into a [`PackageModel`]: the code. [`render`] turns a
//! model into a [`RenderedPackage`]: every file of the tree. Invariants: paths are unique, relative
//! and without `..`; every value from the notebook is quoted for the language it lands in;
//! undefined template values are errors; same model and options, same bytes.

pub mod dependencies;
pub mod emit;
mod endings;
pub mod model;
pub mod name;
mod params;
pub mod path;
pub mod python;
mod pythons;
pub mod quote;
mod removed;
mod render;
mod runtime_files;
mod secrets;
mod template;
mod views;

pub use dependencies::{Distribution, Evidence, Installed, Requirement, RequirementFile};
pub use emit::{is_of_hub, is_of_one_machine};
pub use model::PackageModel;
pub use name::PackageName;
pub use path::{FileContent, Origin, PackagePath, RenderedPackage};
pub use removed::RemovedUse;
pub use render::{RenderError, RenderOptions, render};
pub use runtime_files::RUNTIME;
pub use secrets::looks_secret;
