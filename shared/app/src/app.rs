//! The Crux [`App`]: delegates, nothing else.

use std::sync::Arc;

use crux_core::{App, Command};

use crate::{
    around::Around, config::CoreConfig, effects::Effect, event::Event, model::Model,
    surroundings::Surroundings, view::ViewModel,
};

/// The app of one phone: its config and its surroundings; all state is in the [`Model`].
pub struct EmergencyApp {
    config: CoreConfig,
    surroundings: Arc<dyn Surroundings>,
}

impl EmergencyApp {
    /// An app with this config in these surroundings.
    pub fn new(config: CoreConfig, surroundings: Arc<dyn Surroundings>) -> Self {
        Self { config, surroundings }
    }
}

impl App for EmergencyApp {
    type Event = Event;
    type Model = Model;
    type ViewModel = ViewModel;
    type Effect = Effect;

    fn update(&self, event: Event, model: &mut Model) -> Command<Effect, Event> {
        model.update(event, &Around::new(&self.config, self.surroundings.as_ref())).into_command()
    }

    fn view(&self, model: &Model) -> ViewModel {
        model.view(&Around::new(&self.config, self.surroundings.as_ref()))
    }
}
