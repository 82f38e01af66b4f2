//! `nbship flow`: what each cell reads and writes, and the flows between cells, as text for
//! people and programs.

mod graph;
mod json;
mod text;

pub use graph::{dot, mermaid};
pub use json::flow_json;
pub use text::{effects_words, flow_text};
