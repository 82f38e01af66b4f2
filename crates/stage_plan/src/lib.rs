//! Splits an analysed notebook into stages.
//!
//! The planner reads facts and the author's outline, never syntax. A cut that cannot be shown to
//! keep the promise is not made, and the plan says why.

pub mod plan;
