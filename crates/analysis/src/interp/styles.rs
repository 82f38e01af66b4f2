//! Stylers of pandas: functions that colour and format cells run where the table is shown or written.

use nbship_diagnostics::Span;

use super::Interp;
use super::args::Args;
use crate::heap::Kind;
use crate::value::{Atom, Value};

impl Interp<'_> {
    /// Runs the functions that stylers were given, where they are shown. False where there are none.
    pub(super) fn run_styles(&mut self, shown: &Value, span: Span) -> bool {
        let is_styler = |object| match self.heap.get(object).kind {
            Kind::Instance(ty) => &*self.names.text(ty) == "pandas.Styler",
            _ => false,
        };
        let stylers: Vec<_> = shown.objects().filter(|o| is_styler(*o)).collect();
        for styler in &stylers {
            let held = self.heap.get(*styler).elements.clone();
            let functions = self.callables(&held);
            let cells = self.unknown(span, 71);
            let args = Args {
                star: Some(cells),
                ..Args::of(Vec::new(), span)
            };
            for function in functions {
                let is_own =
                    matches!(function, Atom::Obj(id) if self.heap.get(id).kind.is_function());
                if is_own {
                    let one = Value::one(function);
                    self.in_call(span, |s| s.presumed(|s| s.call(&one, &args)));
                }
            }
        }
        !stylers.is_empty()
    }
}
