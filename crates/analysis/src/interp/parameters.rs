//! Parameters of notebook functions: what arguments become in the call.

use nbship_notebook::ast::Parameters;

use super::Interp;
use super::args::Args;
use crate::facts::ObjectId;
use crate::heap::Kind;
use crate::intern::Sym;
use crate::value::Value;

impl Interp<'_> {
    pub(super) fn bind_parameters(&mut self, object: ObjectId, function: usize, args: &Args) {
        let params = self.code.functions[function].params;
        let mut used: Vec<Sym> = Vec::new();
        let positional: Vec<_> = params.posonly.iter().chain(&params.args).collect();
        for (at, parameter) in positional.iter().enumerate() {
            let sym = self.names.intern(&parameter.name.name);
            used.push(sym);
            let value = match args.pos.get(at) {
                Some(value) => value.clone(),
                None => self.argument_value(object, sym, args, true),
            };
            self.bind_local(sym, value);
        }
        for parameter in &params.kwonly {
            let sym = self.names.intern(&parameter.name.name);
            used.push(sym);
            let value = self.argument_value(object, sym, args, false);
            self.bind_local(sym, value);
        }
        self.bind_rest(params, args, positional.len(), &used);
    }

    pub(super) fn argument_value(
        &mut self,
        object: ObjectId,
        sym: Sym,
        args: &Args,
        positional: bool,
    ) -> Value {
        if let Some(value) = args.keyword(sym) {
            return value.clone();
        }
        let mut value = self
            .heap
            .get(object)
            .fields
            .get(&sym)
            .cloned()
            .unwrap_or_default();
        if positional && let Some(star) = &args.star {
            value.join(star);
        }
        if let Some(rest) = &args.starstar {
            value.join(rest);
        }
        value
    }

    pub(super) fn bind_rest(
        &mut self,
        params: &Parameters,
        args: &Args,
        positional: usize,
        used: &[Sym],
    ) {
        if let Some(parameter) = &params.vararg {
            let sym = self.names.intern(&parameter.name.name);
            let tuple = self.make(parameter.name.span, 15, Kind::Instance(self.words.tuple));
            let rest: Vec<Value> = args.pos.iter().skip(positional).cloned().collect();
            for value in rest.iter().chain(&args.star) {
                self.heap.add_element(tuple, value);
            }
            self.heap.get_mut(tuple).items = args.star.is_none().then_some(rest);
            self.bind_local(sym, Value::obj(tuple));
        }
        if let Some(parameter) = &params.kwarg {
            let sym = self.names.intern(&parameter.name.name);
            let dict = self.make(parameter.name.span, 15, Kind::Instance(self.words.dict));
            for (name, value) in args.kw.iter().filter(|(k, _)| !used.contains(k)) {
                self.heap.add_field(dict, *name, value);
            }
            if let Some(rest) = &args.starstar {
                self.heap.add_element(dict, rest);
                self.heap.get_mut(dict).leaky = true;
            }
            self.bind_local(sym, Value::obj(dict));
        }
    }

    pub(super) fn bind_local(&mut self, sym: Sym, value: Value) {
        if let Some(at) = self.frames.len().checked_sub(1) {
            self.bind_in(at, sym, value);
        }
    }
}
