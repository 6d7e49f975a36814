//! Connections, one task each. What `axum::serve` does, and one thing more: a caller that sends its headers drop by drop,
//! or nothing at all, does not keep a connection for ever.

use std::{pin::pin, time::Duration};

use axum::Router;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::watch};

/// The headers of a request must be whole after this, and a connection without a request is closed. Longer than the minute
/// after which proxies close theirs: where we were first, an alert could be sent into a connection that is just closed.
pub(super) const HEADERS_TIME: Duration = Duration::from_secs(75);
/// Where no connection can be taken (too many files are open), it is tried again after this.
const AFTER_FAILURE: Duration = Duration::from_millis(200);

/// Serves until `stop` is done, giving callers `headers_time` for the headers of a request. Then it takes nothing new, says
/// so through `close`, and finishes what is under way.
pub(super) async fn serve(
    listener: TcpListener,
    router: Router,
    headers_time: Duration,
    close: watch::Sender<bool>,
    stop: impl Future<Output = ()> + Send,
) {
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(headers_time);
    let under_way = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            tracing::warn!("a connection could not be taken");
            tokio::time::sleep(AFTER_FAILURE).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
        let watched = under_way.watch(connection);
        tokio::spawn(async move {
            // who hangs up in the middle is no news
            let _ = watched.await;
        });
    }
    drop(listener);
    // nobody listening is no error
    let _ = close.send(true);
    under_way.shutdown().await;
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpStream,
    };

    use super::*;

    #[tokio::test]
    async fn who_never_ends_their_headers_is_cut_off() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (close, _) = watch::channel(false);
        let short = Duration::from_millis(50);
        let serving = tokio::spawn(serve(listener, Router::new(), short, close, std::future::pending()));
        for sent in [&b""[..], b"PRI", b"POST /v1/alerts HTTP/1.1\r\nHost: "] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(sent).await.unwrap();
            let mut answer = Vec::new();
            let cut_off = stream.read_to_end(&mut answer);
            let ended = tokio::time::timeout(Duration::from_mins(1), cut_off).await;
            assert!(ended.is_ok(), "{:?} keeps a connection", String::from_utf8_lossy(sent));
        }
        serving.abort();
    }
}
