//! What every cell of a notebook takes, gives, changes and causes.
//!
//! Every fact carries a span and a [`facts::Certainty`]; "unknown" is a value, never an empty set;
//! knowledge of libraries is data (`knowledge/*.json`), not code.

pub mod facts;
mod rough;

pub use rough::{Options, analyze};
