//! The types of the contract as TypeScript declares them. Not in here: the list of commands.

use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Collects each type's declaration once, in alphabetical order.
pub(super) struct Types {
    pub(super) config: Config,
    pub(super) declared: BTreeMap<String, String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let named = T::output_path().is_some();
        let name = T::name(&self.config);
        if named && !self.declared.contains_key(&name) {
            let docs = T::docs().unwrap_or_default();
            self.declared.insert(name, format!("{docs}export {}\n\n", T::decl(&self.config)));
        } else if named {
            return;
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}
