//! Tables put together by `merge`, `join`, `assign` and `combine_first`.

use super::calls::Given;
use super::values::{Columns, Data, Value};
use super::walk::Walk;

impl<'a> Walk<'a> {
    /// A method that puts another table beside this one; None where it is no such method.
    pub(super) fn put_together(&mut self, at: usize, name: &str, given: &Given) -> Option<Value> {
        let by_index = |name: &str| given.keyword(name) == Some(&Value::Bool(true));
        match name {
            "assign" => Some(self.assigned(at, given)),
            "merge" => {
                let is_by_index = by_index("left_index") && by_index("right_index");
                Some(self.joined(at, given.get(0, "right"), is_by_index))
            }
            "join" if self.data[at].column.is_none() => {
                let is_by_index = given.get(1, "on").is_none();
                Some(self.joined(at, given.get(0, "other"), is_by_index))
            }
            "combine_first" => Some(self.joined(at, given.get(0, "other"), true)),
            _ => None,
        }
    }

    /// `pd.merge(left, right)`.
    pub(super) fn merged(&mut self, given: &Given) -> Value {
        let Some(Value::Data(left)) = given.get(0, "left") else {
            return self.unknown();
        };
        let by_index = |name: &str| given.keyword(name) == Some(&Value::Bool(true));
        let is_by_index = by_index("left_index") && by_index("right_index");
        self.joined(*left, given.get(1, "right"), is_by_index)
    }

    /// What was fitted on the rows of the table shows in the one that they are joined into, and so does
    /// what was fitted on the same rows under another name.
    fn joined(&mut self, at: usize, other: Option<&Value>, is_by_index: bool) -> Value {
        let mut made = self.table();
        let left = &self.data[at];
        let right = other.and_then(|value| self.datum(value));
        let of_left = left.fits.iter();
        let of_right = right
            .filter(|right| right.rows == left.rows)
            .into_iter()
            .flat_map(|right| &right.fits);
        for (fit, columns) in of_left.chain(of_right) {
            // Of all columns of one side: there are others now.
            let columns = match columns {
                Columns::Only(_) => columns.clone(),
                _ => Columns::Unknown,
            };
            made.fits.insert(*fit, columns);
        }
        made.chosen = left.chosen;
        let same = right.filter(|right| right.rows == left.rows && is_by_index);
        if let Some(right) = same {
            made.rows = left.rows;
            made.part = left.part.filter(|_| left.part == right.part);
            made.through.clone_from(&left.through);
            made.through.extend(right.through.clone());
            made.is_touched = left.is_touched || right.is_touched;
            made.ordered = left.ordered;
        }
        self.add(made)
    }

    /// `df.assign(name=value)`: the table with columns put in.
    fn assigned(&mut self, at: usize, given: &Given) -> Value {
        let table = self.data[at].clone();
        let made = self.add(table);
        let Value::Data(new) = made else { return made };
        for (name, value) in &given.kw {
            let value: Data = self.datum(value).cloned().unwrap_or_default();
            self.put_value(new, Some([name.clone()].into()), &value);
        }
        if !given.spread.is_empty() {
            self.forget_columns(new);
            self.data[new].is_touched = true;
        }
        made
    }
}
