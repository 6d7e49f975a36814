//! Server-sent events: that something changed, never what.

use std::{collections::BTreeSet, convert::Infallible, sync::Arc, time::Duration};

use axum::{
    extract::State,
    http::HeaderMap,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use domain::operation::Version;
use futures::stream;
use serde_json::json;
use tokio::sync::{broadcast, watch};

use super::{App, caller::known, cursor::Cursor, problem::Problem, schemas};
use crate::{
    storage::{Caller, Known, News, Scope},
    token::TokenHash,
};

/// A comment is sent so often, so that nobody on the way takes the connection for dead.
const COMMENT_EVERY: Duration = Duration::from_secs(20);

/// Hear that something changed.
#[utoipa::path(
    get,
    path = "/v1/stream",
    tag = "sync",
    description = "`event: changed`, `data: {\"cursor\": …}`: at once, and whenever something changed for the caller; then sync. Equal cursors mean that there is nothing new. A device without staff hears that the receipts of an alert it raised may have changed. A comment every 20 s; ends when the token is revoked.",
    responses(
        (status = 200, description = "Events", content_type = "text/event-stream", body = String),
        (status = 401, body = schemas::Problem, description = "No token, or an unknown or revoked one", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn open(State(app): State<App>, headers: HeaderMap) -> Result<Response, Problem> {
    // listen first, look then: what is committed in between is heard
    let news = app.storage.news();
    let (token, caller) = known(&app, &headers).await?;
    let scopes = Scope::of_caller(&caller);
    let place = Cursor::new(app.storage.epoch(), &caller, &scopes);
    let closing = app.closing.clone();
    let listener = Listener { app, token, caller, scopes, place, news, closing, told: None };
    let events = stream::unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok::<_, Infallible>(event), listener))
    });
    let alive = KeepAlive::new().interval(COMMENT_EVERY).text("here");
    Ok(([("cache-control", "no-store"), ("x-accel-buffering", "no")], Sse::new(events).keep_alive(alive))
        .into_response())
}

struct Listener {
    app: App,
    token: TokenHash,
    caller: Caller,
    scopes: BTreeSet<Scope>,
    place: Cursor,
    news: broadcast::Receiver<Arc<News>>,
    closing: watch::Receiver<bool>,
    /// The last change that was told of.
    told: Option<Version>,
}

impl Listener {
    /// The next event; `None` where the stream ends.
    async fn next(&mut self) -> Option<Event> {
        if self.told.is_none() {
            return self.tell_head().await;
        }
        loop {
            let heard = tokio::select! {
                heard = self.news.recv() => heard,
                // the sender gone means the same as closing
                _ = self.closing.wait_for(|closing| *closing) => return None,
            };
            match heard {
                Ok(news) => {
                    if news.access_changed {
                        if !self.may_still_listen().await {
                            return None;
                        }
                        // a command beside the server changed the staff, and with them rosters; it tells nobody else
                        let last = self.app.storage.head(self.scopes.clone()).await.ok()?;
                        if self.told < Some(last) {
                            return self.tell(last);
                        }
                    }
                    let last = self.scopes.iter().filter_map(|scope| news.scopes.get(scope)).max();
                    // news of a commit may arrive after the look at the store that saw it already
                    if let Some(last) = last.filter(|last| self.told < Some(**last)) {
                        return self.tell(*last);
                    }
                }
                Err(broadcast::error::RecvError::Lagged(_)) => {
                    if !self.may_still_listen().await {
                        return None;
                    }
                    return self.tell_head().await;
                }
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }

    /// Also a change of role or hubs ends the stream: the listener connects again and listens to the right scopes.
    async fn may_still_listen(&self) -> bool {
        matches!(self.app.storage.caller(self.token).await, Ok(Known::Caller(caller)) if caller == self.caller)
    }

    async fn tell_head(&mut self) -> Option<Event> {
        let head = self.app.storage.head(self.scopes.clone()).await.ok()?;
        self.tell(head)
    }

    fn tell(&mut self, last: Version) -> Option<Event> {
        self.told = Some(last);
        let cursor = self.place.at(last, None).to_text();
        Event::default().event("changed").json_data(json!({"cursor": cursor})).ok()
    }
}
