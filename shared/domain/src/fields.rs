//! Records whose fields are each set by whoever knows them: the plain details that a form writes, the names of the
//! fields, and the record's side, in which each field remembers who set it.

/// Whether a value says nothing: it does not travel.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Makes three types of one list of fields: the details, the names, and the fields with their history.
macro_rules! record_fields {
    (
        $(#[$details_doc:meta])* $details:ident,
        $(#[$names_doc:meta])* $names:ident,
        $(#[$fields_doc:meta])* $fields:ident:
        $( $(#[$doc:meta])* $field:ident $name:ident: $type:ty ),+ $(,)?
    ) => {
        $(#[$details_doc])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $details {
            $( $(#[$doc])* #[serde(skip_serializing_if = "crate::fields::is_default")] pub $field: $type, )+
        }

        $(#[$names_doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
            strum::EnumIter, strum::IntoStaticStr,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        pub enum $names {
            $( $(#[$doc])* $name, )+
        }

        impl $names {
            /// Its name on the wire.
            pub fn as_str(self) -> &'static str {
                self.into()
            }
        }

        impl $details {
            /// The fields in which something stands.
            pub fn said(&self) -> std::collections::BTreeSet<$names> {
                let mut said = std::collections::BTreeSet::new();
                $( if !crate::fields::is_default(&self.$field) { said.insert($names::$name); } )+
                said
            }

            /// The fields in which it differs from another.
            pub fn differing(&self, other: &Self) -> std::collections::BTreeSet<$names> {
                let mut differing = std::collections::BTreeSet::new();
                $( if self.$field != other.$field { differing.insert($names::$name); } )+
                differing
            }

            /// Sets these fields as another has them.
            pub fn take(&mut self, fields: &std::collections::BTreeSet<$names>, other: &Self) {
                $( if fields.contains(&$names::$name) { self.$field.clone_from(&other.$field); } )+
            }

            /// The same with nothing but these fields.
            #[must_use]
            pub fn only(&self, fields: &std::collections::BTreeSet<$names>) -> Self {
                let mut only = Self::default();
                only.take(fields, self);
                only
            }
        }

        $(#[$fields_doc])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $fields {
            $( $(#[$doc])* #[serde(skip_serializing_if = "crate::fields::is_default")]
            pub $field: crate::case::Field<$type>, )+
        }

        impl $fields {
            /// What stands, without who set it.
            pub fn details(&self) -> $details {
                $details { $( $field: self.$field.value.clone(), )+ }
            }

            /// The fields beside which something stands that came too late: about these a person is asked.
            pub fn differing(&self) -> std::collections::BTreeSet<$names> {
                let mut differing = std::collections::BTreeSet::new();
                $( if self.$field.differing().next().is_some() { differing.insert($names::$name); } )+
                differing
            }

            /// Writes these fields of `details`; the others stay.
            pub(crate) fn write(
                &mut self,
                fields: &std::collections::BTreeSet<$names>,
                details: &$details,
                operation: &crate::operation::Operation,
                stamp: &crate::operation::Stamp,
                by: &crate::case::ByStaff,
            ) -> crate::operation::Applied {
                let mut applied = crate::operation::Applied::Unchanged;
                for field in fields {
                    let wrote = match field {
                        $( $names::$name => {
                            self.$field.write(details.$field.clone(), operation, stamp, by.clone())
                        } )+
                    };
                    if wrote == crate::operation::Applied::Changed {
                        applied = wrote;
                    }
                }
                applied
            }
        }
    };
}

pub(crate) use record_fields;
