//! `main-server serve`.

use std::{io::Write, path::PathBuf, sync::Arc, time::Duration};

use clap::ValueEnum;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};
use tracing_subscriber::EnvFilter;

use super::{DataFolder, Failure};
use crate::{
    api,
    clock::Clock,
    files, matching,
    outbound::{self, SmsGateway},
    push::{self, PushServices},
    ringing,
    storage::sqlite::{Durability, SqliteStorage},
};

/// What is under way when the server is told to stop has so long to end.
const GRACE: Duration = Duration::from_secs(10);

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Address to listen on; port 0 takes a free one, which is printed.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: String,
    #[command(flatten)]
    data: DataFolder,
    /// File that says through which gateway text messages go out, and by which templates; without it none do.
    #[arg(long, value_name = "FILE")]
    sms_gateway: Option<PathBuf>,
    /// File that says how Apple's and Google's services ring the phones of staff; without it they do not.
    #[arg(long, value_name = "FILE")]
    push: Option<PathBuf>,
    /// For the durability test only: `off` answers before the disk has anything.
    #[arg(long, hide = true, value_enum, default_value_t = Synchronous::Full)]
    synchronous: Synchronous,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Synchronous {
    Full,
    Off,
}

pub(super) fn run(arguments: &Arguments, clock: Clock) -> Result<(), Failure> {
    log_to_standard_error();
    // the message of a panic may hold what somebody sent: only its place is logged
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
        tracing::error!(place, "a panic");
    }));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(serve(arguments, clock));
    runtime.shutdown_timeout(GRACE);
    served
}

fn log_to_standard_error() {
    let filter = EnvFilter::try_from_env("MAIN_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
}

async fn serve(arguments: &Arguments, clock: Clock) -> Result<(), Failure> {
    let durability = match arguments.synchronous {
        Synchronous::Full => Durability::Full,
        Synchronous::Off => Durability::Off,
    };
    let gateway = arguments
        .sms_gateway
        .as_deref()
        .map(|file| {
            SmsGateway::read(file).map_err(|error| Failure::Told(format!("{}: {error}", file.display())))
        })
        .transpose()?;
    let services = match &arguments.push {
        Some(file) => {
            PushServices::read(file).map_err(|error| Failure::Told(format!("{}: {error}", file.display())))?
        }
        None => PushServices::default(),
    };
    let (data, now) = (arguments.data.data.clone(), clock.now());
    let storage = Arc::new(SqliteStorage::open_to_serve(&data, durability, &domain::hub::embedded(), now)?);
    let listener = TcpListener::bind(&arguments.listen).await.map_err(|error| {
        Failure::Told(format!("cannot listen on {}: {error}; choose another with --listen", arguments.listen))
    })?;
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    // decoded before the first alert needs it
    let _ = domain::place::Atlas::embedded();
    let mut output = std::io::stdout();
    writeln!(output, "listening on http://{}", listener.local_addr()?)?;
    output.flush()?;
    let (stopping, stopped) = tokio::sync::oneshot::channel();
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
        let _ = stopping.send(());
    };
    let too_long = async move {
        // an error here means that the server ended by itself
        let _ = stopped.await;
        tokio::time::sleep(GRACE).await;
    };
    let (rung, ring_clock) = (Arc::clone(&storage), clock.clone());
    let (swept, sweep_clock) = (Arc::clone(&storage), clock.clone());
    let (sent, send_clock) = (Arc::clone(&storage), clock.clone());
    let (matched, match_clock) = (Arc::clone(&storage), clock.clone());
    let (told, push_clock) = (Arc::clone(&storage), clock.clone());
    tokio::select! {
        () = api::serve(listener, storage, clock, stop) => {}
        () = ringing::run(rung, ring_clock) => {}
        () = files::sweep(swept, sweep_clock) => {}
        () = outbound::run(sent, gateway, send_clock) => {}
        () = push::run(told, services, push_clock) => {}
        () = matching::run(matched, match_clock) => {}
        () = too_long => tracing::warn!("some requests were cut off"),
    }
    Ok(())
}
