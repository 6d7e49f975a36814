//! What the server answers over HTTP: a file for each resource. Handlers read what was sent, ask the storage and put the
//! answer into words; no rule of MAIN's lives here. The routes and `/openapi.json` are made from the same list.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{MatchedPath, Request},
    http::HeaderMap,
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::{net::TcpListener, sync::watch};
use tower_http::{
    catch_panic::CatchPanicLayer,
    trace::{DefaultOnResponse, TraceLayer},
};
use tracing::{Level, Span};
use utoipa::openapi::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{clock::Clock, storage::Storage};

mod alert_updates;
mod alerts;
mod areas;
mod attachments;
mod basics;
mod body;
mod caller;
mod clips;
mod connections;
mod cursor;
mod devices;
mod history;
mod inbound;
mod open_data;
mod photos;
mod problem;
mod push;
mod referrals;
mod schemas;
mod sealed;
mod sessions;
mod stream;
mod sync;
mod upload;

pub use problem::{Kind, Problem};

/// What every handler works with.
#[derive(Clone)]
pub struct App {
    storage: Arc<dyn Storage>,
    clock: Clock,
    /// The server is about to stop: streams end.
    closing: watch::Receiver<bool>,
    /// How often the links of referrals are opened.
    links: Arc<referrals::Throttle>,
}

/// The routes, and their description.
fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(schemas::description())
        .routes(routes!(alerts::raise))
        .routes(routes!(alert_updates::receipts))
        .routes(routes!(alert_updates::positions))
        .routes(routes!(alert_updates::cancel))
        .routes(routes!(alert_updates::safe))
        .routes(routes!(attachments::announce))
        .routes(routes!(attachments::put))
        .routes(routes!(attachments::list))
        .routes(routes!(attachments::read))
        .routes(routes!(photos::announce_of_worker))
        .routes(routes!(photos::put_of_worker, photos::read_of_worker))
        .routes(routes!(photos::announce_of_session))
        .routes(routes!(photos::put_of_session, photos::read_of_session))
        .routes(routes!(clips::read))
        .routes(routes!(inbound::sms))
        .routes(routes!(inbound::missed_call))
        .routes(routes!(devices::register))
        .routes(routes!(sessions::open, sessions::end))
        .routes(routes!(sync::sync))
        .routes(routes!(sealed::deliver))
        .routes(routes!(stream::open))
        .routes(routes!(push::put))
        .routes(routes!(history::track))
        .routes(routes!(history::history))
        .routes(routes!(referrals::page, referrals::answer))
        .routes(routes!(basics::read))
        .routes(routes!(areas::read))
        .routes(routes!(open_data::hubs))
        .routes(routes!(open_data::health))
}

/// What stands at `/openapi.json`.
pub fn openapi() -> OpenApi {
    routes().into_openapi()
}

fn router(app: App) -> Router {
    let (router, description) = routes().split_for_parts();
    router
        .route("/openapi.json", get(move || std::future::ready(Json(description.clone()))))
        .fallback(no_such_address)
        .method_not_allowed_fallback(wrong_method)
        .layer(CatchPanicLayer::custom(caught))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_response(DefaultOnResponse::new().level(Level::INFO)),
        )
        .with_state(app)
}

async fn no_such_address() -> Problem {
    Problem::new(Kind::NoSuchAddress, "See /openapi.json for the addresses there are.")
}

async fn wrong_method(_headers: HeaderMap) -> Problem {
    Problem::new(Kind::WrongMethod, "See the header Allow, or /openapi.json.")
}

/// The message of a panic may hold what somebody sent, so it goes nowhere; where it happened is logged by the hook that
/// `main-server serve` sets.
fn caught(_panic: Box<dyn std::any::Any + Send>) -> Response {
    Problem::fault().into_response()
}

/// What is logged of a request: which route, never which alert, nothing of headers or body.
fn span(request: &Request) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}

/// Serves until `stop` is done; then takes nothing new, ends the streams and finishes what is under way.
pub async fn serve(
    listener: TcpListener,
    storage: Arc<dyn Storage>,
    clock: Clock,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    let (close, closing) = watch::channel(false);
    let router = router(App { storage, clock, closing, links: Arc::default() });
    connections::serve(listener, router, connections::HEADERS_TIME, close, stop).await;
}
